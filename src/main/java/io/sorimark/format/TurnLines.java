package io.sorimark.format;

import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Meeting tools' text: a line says who speaks from when, the lines after it what is said. Used by
 * {@link Otter} and {@link Riverside}.
 */
final class TurnLines {

  private static final int LINES_LOOKED_AT = 200;

  private TurnLines() {}

  /** How many of the first lines open a turn, and have something said after them. */
  static long count(Input in, Pattern header) {
    List<String> lines =
        in.head().lines().filter(line -> !line.isBlank()).limit(LINES_LOOKED_AT).toList();
    long turns = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      boolean opens = header.matcher(lines.get(i)).matches();
      turns += opens && !header.matcher(lines.get(i + 1)).matches() ? 1 : 0;
    }
    return turns;
  }

  /**
   * Reads such a text.
   *
   * @param header a whole line with the groups "name", which may be missing, and "time"
   * @param footer a whole line that the tool sets under all
   */
  static Parsed read(Input in, Format format, Pattern header, Pattern footer) {
    Draft draft = Draft.ofLines(in, format);
    Lines lines = in.lines();
    Paragraphs paragraphs = new Paragraphs();
    Optional<String> speaker = Optional.empty();
    Optional<Duration> start = Optional.empty();
    boolean opened = false;
    int at = 0;
    while (at < lines.count()) {
      Matcher turn = header.matcher(lines.get(at));
      int from = at++;
      draft.claim(from);
      if (turn.matches()) {
        opened = true;
        speaker = Optional.ofNullable(turn.group("name")).map(Texts::oneLine);
        start = Timecode.parse(turn.group("time"));
      } else if (footer.matcher(lines.get(from)).matches()) {
        paragraphs.note("footer", lines.get(from).strip());
      } else if (!lines.isBlank(from)) {
        at = endOfParagraph(lines, from, header, footer);
        draft.claim(from, at);
        String text = String.join("\n", Block.of(lines, from, at).raw());
        if (opened) {
          paragraphs.add(from, 0, start, speaker, text);
          start = Optional.empty();
        } else {
          paragraphs.note("preamble", text);
        }
      }
    }
    paragraphs.emit(draft);
    return draft.finish();
  }

  private static int endOfParagraph(Lines lines, int from, Pattern header, Pattern footer) {
    int end = from + 1;
    while (end < lines.count()
        && !lines.isBlank(end)
        && !header.matcher(lines.get(end)).matches()
        && !footer.matcher(lines.get(end)).matches()) {
      end++;
    }
    return end;
  }
}
