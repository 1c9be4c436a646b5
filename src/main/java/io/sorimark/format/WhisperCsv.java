package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Fit;
import io.sorimark.text.Timecode;
import java.util.List;

/**
 * whisper.cpp's CSV: {@code start,end,text} or {@code start,end,speaker,text}, times in whole
 * milliseconds, text in quotes.
 */
final class WhisperCsv {

  private WhisperCsv() {}

  static Fit sniff(Input in) {
    List<Csv.Row> rows =
        in.head()
            .lines()
            .filter(line -> !line.isBlank())
            .limit(1)
            .flatMap(line -> Csv.rows(line).stream())
            .toList();
    return !rows.isEmpty() && WhisperTable.isHeader(rows.getFirst().fields()) ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.WHISPER_CSV);
    List<Csv.Row> rows = Csv.rows(in.text());
    rows.stream()
        .filter(Csv.Row::isOpen)
        .forEach(row -> draft.error(row.line(), 0, "open-quote", "a quote is never closed"));
    WhisperTable.read(draft, rows, ",");
    return draft.finish();
  }

  static String write(Transcript transcript, Layout layout) {
    boolean speakers = transcript.hasSpeakers();
    StringBuilder out =
        new StringBuilder(speakers ? "start,end,speaker,text\n" : "start,end,text\n");
    for (Cue cue : transcript.cues()) {
      out.append(Timecode.millis(cue.span().start())).append(',');
      out.append(Timecode.millis(cue.span().end())).append(',');
      if (speakers) {
        out.append(Csv.quote(cue.speaker().orElse(""))).append(',');
      }
      out.append(Csv.quote(layout.isRich() ? cue.text() : cue.text().replace('\n', ' ')));
      out.append('\n');
    }
    return out.toString();
  }
}
