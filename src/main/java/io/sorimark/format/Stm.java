package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NIST's segment time marks (STM): {@code file channel speaker start end [<labels>] text}, seconds.
 * A stretch that is not scored ({@code ignore_time_segment_in_scoring}) or lies between segments
 * ({@code inter_segment_gap}) is a note.
 */
final class Stm {

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+([\\d.]+)\\s+([\\d.]+)(\\s+<[^<>\\s]*>)?(?:\\s+(.*))?");

  private static final String IGNORED = "(?i)ignore_time_segment_in_scoring";
  private static final String GAP = "(?i)inter_segment_gap";

  private Stm() {}

  static Fit sniff(Input in) {
    boolean looks =
        NistLines.mostLook(
            in,
            line -> {
              Matcher fields = LINE.matcher(line);
              return fields.matches()
                  && NistLines.isNumber(fields.group(4))
                  && NistLines.isNumber(fields.group(5));
            });
    return looks ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.STM);
    Lines lines = in.lines();
    for (int i = 0; i < lines.count(); i++) {
      Matcher fields = LINE.matcher(lines.get(i));
      if (!NistLines.readComment(draft, lines.get(i), i) && fields.matches()) {
        readSegment(draft, fields, i);
      }
    }
    return draft.finish();
  }

  private static void readSegment(Draft draft, Matcher fields, int line) {
    Optional<Duration> start = Timecode.parse(fields.group(4));
    Optional<Duration> end = Timecode.parse(fields.group(5));
    String text = Optional.ofNullable(fields.group(7)).orElse("").strip();
    if (start.isEmpty() || end.isEmpty()) {
      NistLines.badTime(draft, line, fields.group(4), fields.group(5));
      draft.note("unread", fields.group().strip());
    } else if (text.matches(IGNORED) || fields.group(3).matches(GAP)) {
      draft.note("not scored", fields.group().strip());
      draft.claim(line);
    } else {
      Cue cue = Cue.of(TimeSpan.at(start.get()), fields.group(3), text);
      draft.cue(start.get(), end.get(), cue, line, 0);
    }
  }
}
