package io.sorimark.format;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of LRC: its stamps, its text, and the stamps of its words. */
final class LrcLine {

  /**
   * A line at one of its stamps.
   *
   * @param pieces text with the time it begins at, in order; empty where words have no stamps
   */
  record Stamped(Duration start, String text, List<Piece> pieces, int line, int column) {

    /** The words, each lasting until the next, the last until {@code next} at the latest. */
    List<Word> words(Duration next) {
      List<Word> words = new ArrayList<>();
      for (int i = 0; i < pieces.size(); i++) {
        Piece piece = pieces.get(i);
        Duration end = i + 1 < pieces.size() ? pieces.get(i + 1).start() : next;
        if (!piece.text().isBlank()) {
          words.add(Word.of(span(piece.start(), end), piece.text().strip()));
        }
      }
      return words;
    }

    /** Where the line ends if no other follows. */
    Duration lastTime() {
      return start.plus(Texts.speakingTime(text));
    }

    private static TimeSpan span(Duration start, Duration end) {
      return new TimeSpan(start, end.compareTo(start) < 0 ? start : end);
    }
  }

  record Piece(Duration start, String text) {}

  /** Group 1 is the time. */
  static final Pattern WORD_STAMP = Pattern.compile("<(\\d{1,4}:\\d{1,2}(?:[.:]\\d{1,3})?)>");

  private static final Pattern STAMP =
      Pattern.compile("\\G\\s*\\[(\\d{1,4}:\\d{1,2}(?:[.:]\\d{1,3})?)\\]");

  private LrcLine() {}

  static boolean isStamped(String line) {
    Matcher stamp = STAMP.matcher(line);
    return stamp.find() && time(stamp.group(1)).isPresent();
  }

  /** The line at each of its stamps. */
  static List<Stamped> parse(String line, int index) {
    Matcher stamp = STAMP.matcher(line);
    List<Duration> starts = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    int end = 0;
    while (stamp.find() && (end == 0 || stamp.start(1) == end + 1)) {
      Optional<Duration> time = time(stamp.group(1));
      if (time.isEmpty()) {
        break;
      }
      starts.add(time.get());
      columns.add(stamp.start(1));
      end = stamp.end();
    }
    String text = line.substring(end);
    String plain = WORD_STAMP.matcher(text).replaceAll("").strip().replaceAll(" {2,}", " ");
    List<Stamped> found = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      List<Piece> pieces = i == 0 ? pieces(text, starts.get(0)) : List.of();
      found.add(new Stamped(starts.get(i), plain, pieces, index, columns.get(i)));
    }
    return found;
  }

  /** {@code 75:03.20}: minutes go on past 59. */
  static String clock(Duration time) {
    long centis = (Timecode.millis(time) + 5) / 10;
    return String.format(
        Locale.ROOT, "%02d:%02d.%02d", centis / 6000, centis / 100 % 60, centis % 100);
  }

  /** A colon before the hundredths is an old spelling; hours are not known here. */
  private static Optional<Duration> time(String clock) {
    int first = clock.indexOf(':');
    int second = clock.indexOf(':', first + 1);
    return Timecode.parse(
        second < 0 ? clock : clock.substring(0, second) + "." + clock.substring(second + 1));
  }

  /** Syllables of one word stand together without a blank and are one piece. */
  private static List<Piece> pieces(String text, Duration start) {
    List<Piece> pieces = new ArrayList<>();
    Matcher stamp = WORD_STAMP.matcher(text);
    StringBuilder open = new StringBuilder();
    Duration at = start;
    int from = 0;
    while (stamp.find()) {
      open.append(text, from, stamp.start());
      from = stamp.end();
      if (endsPiece(open, text, from)) {
        pieces.add(new Piece(at, open.toString()));
        open.setLength(0);
        at = time(stamp.group(1)).orElse(at);
      }
    }
    if (from == 0) {
      return List.of();
    }
    pieces.add(new Piece(at, open.append(text, from, text.length()).toString()));
    return pieces;
  }

  /** Whether a blank, or nothing, is on either side of the stamp. */
  private static boolean endsPiece(StringBuilder ahead, String text, int next) {
    return ahead.isEmpty()
        || Character.isWhitespace(ahead.charAt(ahead.length() - 1))
        || next == text.length()
        || Character.isWhitespace(text.charAt(next));
  }
}
