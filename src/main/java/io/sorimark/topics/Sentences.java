package io.sorimark.topics;

import io.sorimark.language.SentenceEnds;
import io.sorimark.model.Cue;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts turns into sentences. A turn begins one, and music is one of its own; text without full
 * stops is cut where a cue begins, or after {@value #MOST_CHARACTERS} characters at the next gap.
 * Every word is kept, in order, and starts never go back, even where cues overlap.
 */
final class Sentences {

  /** Longer is not one sentence but text without full stops. */
  private static final int MOST_CHARACTERS = 280;

  /** What is cut at the start of a cue is at least this long. */
  private static final int LEAST_CHARACTERS = 100;

  private final List<Sentence> sentences = new ArrayList<>();
  private Duration latest = Duration.ZERO;

  private Sentences() {}

  static List<Sentence> of(List<Turn> turns) {
    Sentences all = new Sentences();
    turns.forEach(all::add);
    return List.copyOf(all.sentences);
  }

  private void add(Turn turn) {
    Line line = new Line(turn.cues());
    boolean opensTurn = true;
    int from = 0;
    for (int end : line.ends()) {
      while (from < end) {
        int to = line.cut(from, end);
        opensTurn &= !add(line, from, to, opensTurn);
        from = to;
      }
    }
  }

  /** Whether something was said that a turn may open with. */
  private boolean add(Line line, int from, int to, boolean opensTurn) {
    String text = line.text.substring(from, to).strip();
    if (text.isEmpty()) {
      return false;
    }
    Duration start = later(line.timeAt(from), latest);
    Duration end = later(line.endOf(to), start);
    boolean said = !Interlude.is(text);
    sentences.add(new Sentence(new TimeSpan(start, end), text, opensTurn && said));
    latest = start;
    return said;
  }

  private static Duration later(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  /** The text of a turn on one line, which knows the cue and time of each character. */
  private static final class Line {

    private final List<Cue> cues;
    private final int[] starts;
    private final String text;

    Line(List<Cue> cues) {
      this.cues = cues;
      this.starts = new int[cues.size()];
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < starts.length; i++) {
        all.append(i == 0 ? "" : " ");
        starts[i] = all.length();
        all.append(cues.get(i).text().replace('\n', ' '));
      }
      this.text = all.toString();
    }

    /** Where sentences end, and where music begins and ends. */
    int[] ends() {
      IntStream.Builder ends = IntStream.builder();
      Arrays.stream(SentenceEnds.in(text)).forEach(ends::add);
      for (int i = 0; i < starts.length; i++) {
        if (Interlude.is(cues.get(i).text())) {
          ends.add(starts[i]).add(i + 1 < starts.length ? starts[i + 1] : text.length());
        }
      }
      return ends.build().sorted().toArray();
    }

    Duration timeAt(int offset) {
      int cue = cueAt(offset);
      return cues.get(cue).timeAt(offset - starts[cue]);
    }

    /** The time at which what stands before this offset has been said. */
    Duration endOf(int offset) {
      int last = offset;
      while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      return timeAt(last);
    }

    /** Where the piece from {@code from} ends: at {@code end}, or before when that is too far. */
    int cut(int from, int end) {
      if (end - from <= MOST_CHARACTERS) {
        return end;
      }
      int next = Arrays.binarySearch(starts, from + LEAST_CHARACTERS);
      next = next < 0 ? -next - 1 : next;
      if (next < starts.length && starts[next] <= from + MOST_CHARACTERS) {
        return starts[next];
      }
      int at = from + MOST_CHARACTERS;
      while (at < end && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private int cueAt(int offset) {
      int found = Arrays.binarySearch(starts, offset);
      return found >= 0 ? found : -found - 2;
    }
  }
}
