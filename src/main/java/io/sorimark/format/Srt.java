package io.sorimark.format;

import java.util.Optional;

/**
 * SubRip: a number, a line of times, lines of text, a blank line. There is no standard and every
 * part is met in other shapes; {@link SrtTimes} knows those of the times, {@link CueText} the
 * markup, {@link NameLabels} the speakers.
 *
 * <ul>
 *   <li>no number, a negative one or one with a point, blank lines around it: editors
 *   <li>no blank line between cues, blank lines inside a text: hand-made files
 *   <li>a cue whose line of times is missing: its text is kept as a note, not added to the cue
 *       before
 *   <li>coordinates ({@code X1:40 X2:600}) or text behind the times
 * </ul>
 */
final class Srt {

  private static final int SNIFFED_LINES = 60;

  private final String text;
  private final Lines lines;
  private final Draft draft;
  private final CaptionList captions;
  private int number = -1;

  private Srt(Input in) {
    this.text = in.text();
    this.lines = in.lines();
    this.draft = Draft.ofLines(in, Format.SRT);
    this.captions = new CaptionList(draft);
  }

  static Match sniff(Input in) {
    String head = in.head();
    if (WebVtt.hasSignature(head)) {
      return Match.NO;
    }
    Lines lines = new Lines(head.substring(0, Math.min(head.length(), 4096)));
    for (int i = 0; i < Math.min(lines.count(), SNIFFED_LINES); i++) {
      Optional<CueTimes> times = SrtTimes.in(head, lines.startOf(i), lines.endOf(i));
      if (times.isPresent()) {
        boolean numbered = i > 0 && isNumber(lines.get(i - 1));
        return numbered || times.get().isRegular() ? Match.SURE : Match.LIKELY;
      }
    }
    return Match.NO;
  }

  static Parsed read(Input in) {
    return new Srt(in).read();
  }

  private Parsed read() {
    int line = nextTimes(0);
    if (line < lines.count()) {
      claimNumber(headOf(line, -1), line);
    }
    while (line < lines.count()) {
      int next = nextTimes(line + 1);
      int head = next < lines.count() ? headOf(next, line) : next;
      readCue(line, head);
      claimNumber(head, next);
      line = next;
    }
    return captions.finish();
  }

  private int nextTimes(int from) {
    int line = from;
    while (line < lines.count() && timesAt(line).isEmpty()) {
      line++;
    }
    return line;
  }

  private Optional<CueTimes> timesAt(int line) {
    return SrtTimes.in(text, lines.startOf(line), lines.endOf(line));
  }

  /**
   * The line with the number of the cue whose times are at {@code line}, or that line itself. The
   * number stands right above, or above blank lines with another above it.
   */
  private int headOf(int line, int after) {
    int above = line - 1;
    while (above > after && lines.isBlank(above)) {
      above--;
    }
    boolean alone = above == line - 1 || above - 1 <= after || lines.isBlank(above - 1);
    return above > after && alone && isNumber(lines.get(above)) ? above : line;
  }

  private void claimNumber(int head, int times) {
    number = -1;
    if (head < times) {
      draft.claim(head);
      number = numberIn(lines.get(head));
    }
  }

  /** The cue whose times are at {@code line} and whose lines end before {@code end}. */
  private void readCue(int line, int end) {
    CueTimes times = timesAt(line).orElseThrow();
    String beside = text.substring(times.after(), lines.endOf(line)).strip();
    int textEnd = untimedFrom(line + 1, end);
    String raw = rawText(line + 1, textEnd);
    boolean isText = !beside.isEmpty() && !areSettings(beside);
    captions.add(times, Optional.empty(), isText ? beside + "\n" + raw : raw, line, 0);
    draft.claim(line, textEnd);
    readUntimed(textEnd, end);
  }

  /** Where a blank line and the next number show that the times of a cue are missing. */
  private int untimedFrom(int from, int end) {
    for (int i = from + 1; number >= 0 && i < end; i++) {
      if (lines.isBlank(i - 1) && isNumber(lines.get(i)) && numberIn(lines.get(i)) == number + 1) {
        return i;
      }
    }
    return end;
  }

  private void readUntimed(int from, int end) {
    if (from < end) {
      draft.error(from, 0, "missing-times", "cue " + lines.get(from).strip() + " has no times");
      captions.untimed(Texts.strippedLines(rawText(from + 1, end)));
      draft.claim(from, end);
    }
  }

  /** Lines {@code [from, to)} as they stand in the file. */
  private String rawText(int from, int to) {
    return from < to ? lines.text(from, to) : "";
  }

  private static boolean areSettings(String beside) {
    for (String part : beside.split("\\s+")) {
      if (part.indexOf(':') < 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String line) {
    String plain = line.replace("\ufeff", "").strip();
    int digits = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.digit(c, 10) >= 0) {
        digits++;
      } else if (!(c == '-' && i == 0) && !(c == '.' && digits > 0)) {
        return false;
      }
    }
    return digits > 0 && digits < 10;
  }

  private static int numberIn(String line) {
    int number = 0;
    for (int i = 0; i < line.length() && line.charAt(i) != '.'; i++) {
      int digit = Character.digit(line.charAt(i), 10);
      number = digit < 0 ? number : number * 10 + digit;
    }
    return number;
  }
}
