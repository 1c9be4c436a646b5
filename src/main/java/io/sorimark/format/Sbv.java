package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;

/**
 * YouTube's SubViewer: {@code 0:00:00.599,0:00:04.160}, lines of text, a blank line. There is no
 * markup and no place for names: a speaker is written before the text and read as part of it.
 *
 * <p>SubViewer 2 is read too: a header of lines in square brackets, {@code [br]} for a line break.
 * Where a blank line is followed by text, a line of times is missing; the text is kept as a note.
 */
final class Sbv {

  private static final String BREAK = "[br]";

  private Sbv() {}

  static Fit sniff(Input in) {
    return in.head()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("["))
        .findFirst()
        .flatMap(Sbv::times)
        .map(times -> Fit.SURE)
        .orElse(Fit.NO);
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.SBV);
    Lines lines = in.lines();
    int line = 0;
    while (line < lines.count()) {
      line = lines.isBlank(line) ? line + 1 : readBlock(draft, lines, line);
    }
    return draft.finish();
  }

  static String write(Transcript transcript, Layout layout) {
    StringBuilder out = new StringBuilder();
    for (Cue cue : layout.captions(transcript)) {
      out.append(clock(cue.span().start()))
          .append(',')
          .append(clock(cue.span().end()))
          .append('\n');
      named(cue).lines().map(Sbv::withoutTimes).forEach(line -> out.append(line).append('\n'));
      out.append(named(cue).isEmpty() ? "\n\n" : "\n");
    }
    return out.toString();
  }

  /** Reads the block that begins at this line; returns the line after it. */
  private static int readBlock(Draft draft, Lines lines, int line) {
    Optional<CueTimes> times = times(lines.get(line));
    int end = line + 1;
    while (end < lines.count() && !lines.isBlank(end) && times(lines.get(end)).isEmpty()) {
      end++;
    }
    draft.claim(line, end);
    if (times.isPresent()) {
      String text = text(lines, line + 1, end).replace(BREAK, "\n");
      Cue cue = Cue.of(TimeSpan.at(times.get().start()), Texts.strippedLines(text));
      draft.cue(times.get().start(), times.get().end(), cue, line, 0);
    } else if (lines.get(line).strip().startsWith("[") && draft.cueCount() == 0) {
      draft.note("header", text(lines, line, end));
    } else {
      draft.error(line, 0, "missing-times", "text without times: " + Excerpt.of(lines.get(line)));
      draft.note("untimed", text(lines, line, end));
    }
    return end;
  }

  private static String named(Cue cue) {
    String label = cue.speaker().map(name -> Texts.oneLine(name) + ": ").orElse("");
    return (label + cue.text()).strip();
  }

  private static String text(Lines lines, int from, int to) {
    return from < to ? Texts.strippedLines(lines.text(from, to)) : "";
  }

  /** Two clocks with a comma between; where the fraction has one too, the middle one parts them. */
  private static Optional<CueTimes> times(String line) {
    if (line.isBlank() || Character.digit(line.strip().charAt(0), 10) < 0) {
      return Optional.empty();
    }
    for (int comma = line.indexOf(','); comma > 0; comma = line.indexOf(',', comma + 1)) {
      Optional<Duration> start = clock(line, 0, comma);
      Optional<Duration> end = clock(line, comma + 1, line.length());
      if (start.isPresent() && end.isPresent()) {
        return Optional.of(new CueTimes(start.get(), end.get(), line.length(), true));
      }
    }
    return Optional.empty();
  }

  /** A clock without blanks around it, but at the end of the line. */
  private static Optional<Duration> clock(String line, int from, int to) {
    return line.indexOf(':', from, to) > from && line.charAt(from) != ' '
        ? Timecode.parse(line, from, to)
        : Optional.empty();
  }

  private static String clock(Duration time) {
    String clock = Timecode.vtt(time);
    return clock.startsWith("0") ? clock.substring(1) : clock;
  }

  /** A line of text that looks like times is none with a blank behind its commas. */
  private static String withoutTimes(String line) {
    return times(line).isPresent() ? line.replace(",", ", ") : line;
  }
}
