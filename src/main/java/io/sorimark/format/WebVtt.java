package io.sorimark.format;

import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * WebVTT by the parser of its specification (w3.org/TR/webvtt1, section 6.1): blocks end at an
 * empty line or at a line with an arrow, which begins the next cue. Nothing is thrown away as
 * browsers do: text whose times cannot be read becomes a problem and a note.
 *
 * <ul>
 *   <li>{@code WebVTT} for {@code WEBVTT}, or no signature: Rev.ai, hand-made files
 *   <li>{@code Kind:}, {@code Language:}, {@code Style:} under the signature: YouTube
 *   <li>a style sheet with empty lines in it, {@code Region:} outside a block: old drafts
 *   <li>the signature again and again: HLS segments put together
 *   <li>a number right under the text of the cue before: a lost empty line
 * </ul>
 */
final class WebVtt {

  private static final String SIGNATURE = "WEBVTT";
  private static final String LANGUAGE = "language:";

  private final String text;
  private final Lines lines;
  private final Draft draft;
  private final CaptionList captions;
  private OptionalInt number = OptionalInt.empty();

  private WebVtt(Input in) {
    String raw = in.text();
    this.text = raw.indexOf('\0') < 0 ? raw : raw.replace('\0', '\ufffd');
    this.lines = in.lines();
    this.draft = Draft.ofLines(in, Format.VTT);
    this.captions = new CaptionList(draft);
  }

  /** Whether a text begins as WebVTT does, blank lines before it and small letters allowed. */
  static boolean hasSignature(String head) {
    int at = 0;
    while (at < head.length()
        && (Character.isWhitespace(head.charAt(at)) || head.charAt(at) == '\ufeff')) {
      at++;
    }
    int end = at + SIGNATURE.length();
    return head.regionMatches(true, at, SIGNATURE, 0, SIGNATURE.length())
        && (end == head.length() || Character.isWhitespace(head.charAt(end)));
  }

  static Fit sniff(Input in) {
    String head = in.head();
    if (hasSignature(head)) {
      return Fit.SURE;
    }
    int arrow = head.indexOf(VttTimes.ARROW);
    if (arrow < 0) {
      return Fit.NO;
    }
    int from = Math.max(head.lastIndexOf('\n', arrow), head.lastIndexOf('\r', arrow)) + 1;
    return VttTimes.in(head, from, arrow, head.length()).isPresent() ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    return new WebVtt(in).read();
  }

  private Parsed read() {
    int line = skipBlanks(0);
    if (line < lines.count() && !lines.get(line).strip().startsWith(SIGNATURE)) {
      draft.warning(line, 0, "no-signature", "does not begin with WEBVTT");
    }
    while (line < lines.count()) {
      line = skipBlanks(readBlock(line));
    }
    return captions.finish();
  }

  /** Reads the block that begins at this line; returns the line after it. */
  private int readBlock(int line) {
    int arrow = arrowIn(line);
    if (arrow >= 0) {
      return readCue(line, arrow, Optional.empty());
    }
    if (isSignature(line)) {
      return readHeader(line);
    }
    int below = line + 1 < lines.count() ? arrowIn(line + 1) : -1;
    if (below >= 0) {
      return readCue(line + 1, below, id(line));
    }
    return readAside(line);
  }

  private Optional<String> id(int line) {
    draft.claim(line);
    String id = lines.get(line).strip();
    number = numberIn(id);
    if (number.isPresent()) {
      captions.markMeeting(); // Zoom numbers its cues
    }
    return number.isPresent() ? Optional.empty() : Optional.of(id);
  }

  private int readCue(int line, int arrow, Optional<String> id) {
    int end = blockEnd(line + 1);
    int textEnd = end > line + 1 && isNextNumber(end - 1) ? end - 1 : end;
    String raw = rawText(line + 1, textEnd);
    Optional<CueTimes> times = VttTimes.in(text, lines.startOf(line), arrow, lines.endOf(line));
    if (times.isPresent()) {
      captions.add(times.get(), id, raw, line, 0);
    } else {
      draft.error(line, 0, "bad-times", "not a line of times: " + Excerpt.of(lines.get(line)));
      captions.untimed(noteText(line, textEnd));
    }
    draft.claim(line, textEnd);
    return textEnd;
  }

  /** Whether a line is the number of the cue whose times stand right below it. */
  private boolean isNextNumber(int line) {
    return number.isPresent()
        && isAboveTimes(line)
        && numberIn(lines.get(line).strip()).equals(OptionalInt.of(number.getAsInt() + 1));
  }

  private int readHeader(int line) {
    draft.claim(line);
    String beside = lines.get(line).strip().substring(SIGNATURE.length()).strip();
    if (!beside.isEmpty()) {
      captions.note(SIGNATURE, beside);
    }
    int at = line + 1;
    while (at < lines.count() && isHeader(at)) {
      at = readHeaderLine(at);
    }
    return at;
  }

  /** An identifier right under the signature, its empty line lost, is none of the header. */
  private boolean isHeader(int line) {
    return !isEmpty(line)
        && arrowIn(line) < 0
        && (!isAboveTimes(line) || lines.get(line).indexOf(':') > 0);
  }

  private int readHeaderLine(int line) {
    String header = lines.get(line).strip();
    if (header.regionMatches(true, 0, LANGUAGE, 0, LANGUAGE.length())) {
      draft.language(header.substring(LANGUAGE.length()));
    } else if (header.equalsIgnoreCase("style:")) {
      return readStyle(line);
    } else if (!header.isEmpty()) {
      captions.note("header", header);
    }
    draft.claim(line);
    return line + 1;
  }

  /** A block without times: a comment, a style sheet, a region, or text that has lost its times. */
  private int readAside(int line) {
    String first = lines.get(line).strip();
    if (first.equalsIgnoreCase("STYLE") || first.equalsIgnoreCase("STYLE:")) {
      return readStyle(line);
    }
    int end = blockEnd(line + 1);
    if (first.equals("REGION")) {
      captions.note("REGION", noteText(line + 1, end));
    } else if (first.startsWith("Region:")) {
      captions.note("Region", noteText(line, end).replaceAll("(?m)^Region:\\s*", ""));
    } else if (isComment(first)) {
      captions.note("NOTE", noteText(line, end).substring("NOTE".length()).strip());
    } else {
      draft.error(line, 0, "missing-times", "text without times: " + Excerpt.of(first));
      captions.untimed(noteText(line, end));
    }
    draft.claim(line, end);
    return end;
  }

  /** A style sheet, whose braces may hold empty lines; "##" ends YouTube's. */
  private int readStyle(int line) {
    int at = line + 1;
    int open = 0;
    while (at < lines.count() && arrowIn(at) < 0 && (open > 0 || !isEmpty(at))) {
      String css = lines.get(at);
      if (css.strip().equals("##")) {
        break;
      }
      open += count(css, '{') - count(css, '}');
      at++;
    }
    captions.note("STYLE", noteText(line + 1, at));
    boolean isEndMark = at < lines.count() && lines.get(at).strip().equals("##");
    draft.claim(line, isEndMark ? at + 1 : at);
    return isEndMark ? at + 1 : at;
  }

  private boolean isSignature(int line) {
    return hasSignature(lines.get(line)) && !lines.isBlank(line);
  }

  private static boolean isComment(String first) {
    return first.equals("NOTE") || first.startsWith("NOTE ") || first.startsWith("NOTE\t");
  }

  private boolean isAboveTimes(int line) {
    return line + 1 < lines.count() && arrowIn(line + 1) >= 0;
  }

  /** The first line from here that is empty or has an arrow. */
  private int blockEnd(int from) {
    int line = from;
    while (line < lines.count() && !isEmpty(line) && arrowIn(line) < 0) {
      line++;
    }
    return line;
  }

  private int arrowIn(int line) {
    return text.indexOf(VttTimes.ARROW, lines.startOf(line), lines.endOf(line));
  }

  /** A line of blanks is not empty: YouTube's cues begin with one. */
  private boolean isEmpty(int line) {
    return lines.startOf(line) == lines.endOf(line);
  }

  private int skipBlanks(int from) {
    int line = from;
    while (line < lines.count() && lines.isBlank(line)) {
      line++;
    }
    return line;
  }

  /** Lines {@code [from, to)} as they stand in the file. */
  private String rawText(int from, int to) {
    return from < to ? lines.text(from, to) : "";
  }

  private String noteText(int from, int to) {
    return String.join("\n", rawText(from, to).lines().toList()).strip();
  }

  /** The running number that a line is. */
  private static OptionalInt numberIn(String line) {
    boolean isNumber =
        !line.isEmpty() && line.length() < 9 && line.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? OptionalInt.of(Integer.parseInt(line)) : OptionalInt.empty();
  }

  private static int count(String line, char wanted) {
    return (int) line.chars().filter(c -> c == wanted).count();
  }
}
