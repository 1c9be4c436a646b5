package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * openai-whisper's TSV: start, end and text between tabs, times in whole milliseconds. A line
 * without tabs carries on the text of the row right above: the program replaces tabs in a text and
 * leaves line ends.
 */
final class WhisperTsv {

  private static final Pattern ROW = Pattern.compile("^\\d{1,11}\\t\\d{1,11}\\t.*");

  private WhisperTsv() {}

  static Fit sniff(Input in) {
    Optional<String> first = in.head().lines().filter(line -> !line.isBlank()).findFirst();
    if (first.isPresent() && WhisperTable.isHeader(List.of(first.get().split("\t", -1)))) {
      return Fit.SURE;
    }
    return first.filter(line -> ROW.matcher(line).matches()).isPresent() ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.WHISPER_TSV);
    Lines lines = in.lines();
    List<Csv.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.count(); i++) {
      if (lines.get(i).indexOf('\t') >= 0) {
        int end = endOfRow(lines, i);
        rows.add(new Csv.Row(List.of(textOf(lines, i, end).split("\t", -1)), i, end, false));
      }
    }
    WhisperTable.read(draft, rows, " ");
    return draft.finish();
  }

  static String write(Transcript transcript, Layout layout) {
    StringBuilder out = new StringBuilder("start\tend\ttext\n");
    for (Cue cue : transcript.cues()) {
      out.append(Timecode.millis(cue.span().start())).append('\t');
      out.append(Timecode.millis(cue.span().end())).append('\t');
      out.append(cue.text().replaceAll("[\\t\\n]", " ")).append('\n');
    }
    return out.toString();
  }

  private static int endOfRow(Lines lines, int row) {
    int end = row + 1;
    while (end < lines.count() && !lines.isBlank(end) && lines.get(end).indexOf('\t') < 0) {
      end++;
    }
    return end;
  }

  private static String textOf(Lines lines, int from, int to) {
    StringBuilder text = new StringBuilder(lines.get(from));
    for (int i = from + 1; i < to; i++) {
      text.append('\n').append(lines.get(i));
    }
    return text.toString();
  }
}
