package io.sorimark.pipeline;

import io.sorimark.model.Cue;
import io.sorimark.model.Mark;
import io.sorimark.model.Note;
import io.sorimark.model.Transcript;
import io.sorimark.text.Sounds;
import io.sorimark.text.Sounds.Sound;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Takes out of a transcript what nobody said: all but the first of the cues that a recognizer
 * invented again and again ({@link Mark#REPEATED}), and cues that say [BLANK_AUDIO] and nothing
 * else. The other cues are left as they are, notes stay before the cue they stood before.
 */
final class Cleaning {

  /**
   * What came of it.
   *
   * @param repeats how many repeated cues were taken out
   * @param silences how many cues of blank audio were taken out
   */
  public record Cleaned(Transcript transcript, int repeats, int silences) {}

  private static final int LONGEST_GROUP = 4;

  private Cleaning() {}

  public static Cleaned clean(Transcript transcript) {
    List<Cue> cues = transcript.cues();
    BitSet repeats = repeats(cues);
    BitSet silences = silences(cues);
    silences.andNot(repeats);
    BitSet out = (BitSet) repeats.clone();
    out.or(silences);
    Transcript kept =
        transcript
            .withCues(
                IntStream.range(0, cues.size())
                    .filter(i -> !out.get(i))
                    .mapToObj(cues::get)
                    .toList())
            .withNotes(transcript.notes().stream().map(note -> moved(note, out)).toList());
    return new Cleaned(kept, repeats.cardinality(), silences.cardinality());
  }

  /** The cues of each run behind its first group. */
  private static BitSet repeats(List<Cue> cues) {
    BitSet repeats = new BitSet();
    int at = 0;
    while (at < cues.size()) {
      OptionalInt group = repeatedGroup(cues, at);
      int end = group.isPresent() ? runEnd(cues, at, group.getAsInt()) : at + 1;
      repeats.set(Math.min(end, at + group.orElse(1)), end);
      at = end;
    }
    return repeats;
  }

  /** How many cues are said again behind them, from this cue on. */
  private static OptionalInt repeatedGroup(List<Cue> cues, int from) {
    return IntStream.rangeClosed(1, LONGEST_GROUP)
        .filter(group -> runEnd(cues, from, group) > from + group)
        .findFirst();
  }

  /** Where the run of marked cues ends that repeats its first {@code group}, in whole groups. */
  private static int runEnd(List<Cue> cues, int from, int group) {
    int end = from;
    while (end < cues.size()
        && cues.get(end).marks().contains(Mark.REPEATED)
        && (end < from + group || sameText(cues.get(end), cues.get(end - group)))) {
      end++;
    }
    return from + (end - from) / group * group;
  }

  private static boolean sameText(Cue a, Cue b) {
    return normal(a).equals(normal(b));
  }

  private static String normal(Cue cue) {
    return cue.text().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static BitSet silences(List<Cue> cues) {
    BitSet silences = new BitSet();
    for (int i = 0; i < cues.size(); i++) {
      String text = cues.get(i).text();
      boolean blank =
          Sounds.isSoundOnly(text) && Sounds.in(text).stream().allMatch(Cleaning::isBlankAudio);
      silences.set(i, blank);
    }
    return silences;
  }

  private static boolean isBlankAudio(Sound sound) {
    return sound.name().replace('_', ' ').equalsIgnoreCase("blank audio");
  }

  private static Note moved(Note note, BitSet out) {
    return new Note(note.kind(), note.text(), note.cue() - out.get(0, note.cue()).cardinality());
  }
}
