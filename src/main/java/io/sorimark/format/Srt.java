package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import java.util.Optional;
import java.util.OptionalInt;

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

  /** Where a line of times is. */
  private record Place(int line, CueTimes times) {}

  private static final int SNIFFED_LINES = 60;
  private static final int MOST_DIGITS = 9;

  private final String text;
  private final Lines lines;
  private final Draft draft;
  private final CaptionList captions;
  private OptionalInt number = OptionalInt.empty();

  private Srt(Input in) {
    this.text = in.text();
    this.lines = in.lines();
    this.draft = Draft.ofLines(in, Format.SRT);
    this.captions = new CaptionList(draft);
  }

  static Fit sniff(Input in) {
    String head = in.head();
    if (WebVtt.hasSignature(head)) {
      return Fit.NO;
    }
    Lines lines = new Lines(head.substring(0, Math.min(head.length(), 4096)));
    for (int i = 0; i < Math.min(lines.count(), SNIFFED_LINES); i++) {
      Optional<CueTimes> times = SrtTimes.in(head, lines.startOf(i), lines.endOf(i));
      if (times.isPresent()) {
        boolean numbered =
            i > 0 && number(head, lines.startOf(i - 1), lines.endOf(i - 1)).isPresent();
        return numbered || times.get().isRegular() ? Fit.SURE : Fit.LIKELY;
      }
    }
    return Fit.NO;
  }

  static Parsed read(Input in) {
    return new Srt(in).read();
  }

  private Parsed read() {
    Optional<Place> place = nextTimes(0);
    place.ifPresent(first -> claimNumber(headOf(first.line(), -1), first.line()));
    while (place.isPresent()) {
      int line = place.get().line();
      Optional<Place> next = nextTimes(line + 1);
      int head = next.map(found -> headOf(found.line(), line)).orElse(lines.count());
      readCue(place.get(), head);
      next.ifPresent(found -> claimNumber(head, found.line()));
      place = next;
    }
    return captions.finish();
  }

  private Optional<Place> nextTimes(int from) {
    for (int line = from; line < lines.count(); line++) {
      Optional<CueTimes> times = SrtTimes.in(text, lines.startOf(line), lines.endOf(line));
      if (times.isPresent()) {
        return Optional.of(new Place(line, times.get()));
      }
    }
    return Optional.empty();
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
    return above > after && alone && numberAt(above).isPresent() ? above : line;
  }

  private void claimNumber(int head, int times) {
    number = OptionalInt.empty();
    if (head < times) {
      draft.claim(head);
      number = numberAt(head);
    }
  }

  /** The cue whose times are at this place and whose lines end before {@code end}. */
  private void readCue(Place place, int end) {
    int line = place.line();
    CueTimes times = place.times();
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
    OptionalInt next =
        number.isPresent() ? OptionalInt.of(number.getAsInt() + 1) : OptionalInt.empty();
    for (int i = from + 1; next.isPresent() && i < end; i++) {
      if (lines.isBlank(i - 1) && numberAt(i).equals(next)) {
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

  private OptionalInt numberAt(int line) {
    return number(text, lines.startOf(line), lines.endOf(line));
  }

  /** The whole part of the number that {@code [from, to)} is, its sign left out. */
  private static OptionalInt number(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    int number = 0;
    int digits = 0;
    boolean isFraction = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0 && digits < MOST_DIGITS) {
        number = isFraction ? number : number * 10 + digit;
        digits++;
      } else if (c == '.' && digits > 0) {
        isFraction = true;
      } else if (c != '-' || i > start) {
        return OptionalInt.empty();
      }
    }
    return digits > 0 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\ufeff';
  }
}
