package io.sorimark.speakers;

import io.sorimark.model.Speaker;
import io.sorimark.speakers.Naming.Kind;
import java.util.ArrayList;
import java.util.List;

/** What speakers are called: by name where the conversation gives one away, else by number. */
final class SpeakerNames {

  /** One who is presented, or calls himself so, has the name; one address alone may be chance. */
  private static final double ENOUGH = 1.5;

  private SpeakerNames() {}

  /** Of speakers who are the cast, in order, and somebody unnamed beside them. */
  static List<String> of(Cast cast) {
    List<String> names = new ArrayList<>(cast.names());
    while (names.size() < cast.speakers()) {
      names.add(Speaker.numbered(names.size() + 1));
    }
    return names;
  }

  /** Of two speakers at most who were told apart without names; numbered as they begin to speak. */
  static List<String> of(Cast cast, Heard heard) {
    int first = heard.isEmpty() ? 0 : heard.speaker(0);
    List<String> names =
        first == 0
            ? new ArrayList<>(List.of(Speaker.numbered(1), Speaker.numbered(2)))
            : new ArrayList<>(List.of(Speaker.numbered(2), Speaker.numbered(1)));
    double[] isFirst = new double[cast.names().size()];
    for (Naming naming : cast.namings()) {
      isFirst[cast.member(naming)] += evidence(naming, heard);
    }
    if (isFirst.length == 1 && Math.abs(isFirst[0]) >= ENOUGH) {
      names.set(isFirst[0] > 0 ? 0 : 1, cast.names().getFirst());
    } else if (isFirst.length == 2 && Math.abs(isFirst[0] - isFirst[1]) >= ENOUGH) {
      boolean inOrder = isFirst[0] > isFirst[1];
      names.set(0, cast.names().get(inOrder ? 0 : 1));
      names.set(1, cast.names().get(inOrder ? 1 : 0));
    }
    return names;
  }

  /** How much a naming speaks for the name being the first speaker's; below 0, the second's. */
  private static double evidence(Naming naming, Heard heard) {
    boolean byFirst = heard.speaker(naming.utterance()) == 0;
    boolean isFirst = (naming.kind() == Kind.SELF) == byFirst;
    return naming.kind().weight * (isFirst ? 1 : -1);
  }
}
