package io.sorimark.eval;

import io.sorimark.model.Correction.Place;
import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a transcript what a table of names is about. The cues are one text, spaces between. */
final class NamePlaces {

  /** Tables round times. */
  private static final Duration NEAR = Duration.ofMillis(60);

  /**
   * A row and where it stands.
   *
   * @param from in the text of all cues
   * @param to exclusive
   */
  record Placed(NameRow row, int from, int to) {

    boolean overlaps(int start, int end) {
      return start < to && from < end;
    }

    boolean holds(int start, int end) {
      return from <= start && end <= to;
    }
  }

  private final List<Cue> cues;
  private final int[] starts;
  private final String text;

  NamePlaces(Transcript transcript) {
    cues = transcript.cues();
    starts = new int[cues.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = all.length();
      all.append(cues.get(i).text().replace('\n', ' ')).append(' ');
    }
    text = all.toString();
  }

  String text(int from, int to) {
    return text.substring(from, to);
  }

  int at(Place place) {
    return starts[place.cue()] + place.offset();
  }

  /** The places of the rows, each of its own; of a row without a time all that are left. */
  List<Placed> of(List<NameRow> rows) {
    BitSet taken = new BitSet();
    List<Placed> placed = new ArrayList<>();
    for (NameRow row : rows) {
      for (Placed place : places(row, taken)) {
        taken.set(place.from, place.to);
        placed.add(place);
      }
    }
    return placed;
  }

  private List<Placed> places(NameRow row, BitSet taken) {
    List<Placed> places = new ArrayList<>();
    Matcher matcher = words(row.surface()).matcher(text);
    while (matcher.find()) {
      boolean free = taken.get(matcher.start(), matcher.end()).isEmpty();
      if (free && isIn(row, matcher.start())) {
        places.add(new Placed(row, matcher.start(), matcher.end()));
      }
    }
    return row.start().isPresent() && places.size() > 1 ? places.subList(0, 1) : places;
  }

  private boolean isIn(NameRow row, int at) {
    return row.start().isEmpty()
        || cues.get(cueAt(at)).span().start().minus(row.start().get()).abs().compareTo(NEAR) <= 0;
  }

  private int cueAt(int at) {
    int cue = 0;
    while (cue + 1 < starts.length && starts[cue + 1] <= at) {
      cue++;
    }
    return cue;
  }

  /** Whole words, whatever stands between them. */
  private static Pattern words(String surface) {
    String words = Pattern.quote(surface).replace(" ", "\\E\\s+\\Q");
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
  }
}
