package io.sorimark.check;

import io.sorimark.model.Cue;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * In which line of its file each cue of a transcript stands, for formats of which the rules know
 * nothing but their text: the next line that holds the cue's start in one of its usual spellings.
 */
final class CuePlaces {

  /** How far ahead a cue is looked for, so that files without their times cost little. */
  private static final int WINDOW = 400;

  private final List<Integer> lines;

  private CuePlaces(List<Integer> lines) {
    this.lines = lines;
  }

  static CuePlaces of(Transcript transcript, List<String> lines) {
    List<Integer> places = new ArrayList<>();
    int next = 0;
    for (Cue cue : transcript.cues()) {
      int place = find(cue, transcript.timing(), lines, next);
      places.add(place);
      next = place + 1; // the same line may hold the start as the end of the cue ahead
    }
    return new CuePlaces(places);
  }

  /** The 0-based line of a cue; that of the cue ahead of it where it cannot be told. */
  int lineOf(int cue) {
    return lines.get(cue);
  }

  private static int find(Cue cue, Timing timing, List<String> lines, int from) {
    int ahead = Math.max(0, from - 1);
    if (timing == Timing.NONE) {
      return ahead;
    }
    List<String> spellings = spellings(cue.span().start());
    for (int i = from; i < Math.min(lines.size(), from + WINDOW); i++) {
      String line = lines.get(i);
      if (spellings.stream().anyMatch(line::contains)) {
        return i;
      }
    }
    return ahead;
  }

  /** Without hours where there are none, since files differ in whether they write them. */
  private static List<String> spellings(Duration start) {
    String clock = Timecode.vtt(start);
    String shortest = clock.startsWith("00:") ? clock.substring(3) : clock;
    return List.of(
        shortest, shortest.replace('.', ','), "\"startTime\": " + Timecode.seconds(start));
  }
}
