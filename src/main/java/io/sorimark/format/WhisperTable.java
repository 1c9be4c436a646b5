package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Excerpt;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of start, end, perhaps speaker, and text, below a row that names them: what whisper programs
 * write as TSV and CSV. Whole numbers are milliseconds, decimal fractions seconds.
 */
final class WhisperTable {

  private static final List<String> DEFAULT_NAMES = List.of("start", "end", "text");

  private final Draft draft;
  private final List<String> names;
  private final String mark;

  private WhisperTable(Draft draft, List<String> names, String mark) {
    this.draft = draft;
    this.names = names;
    this.mark = mark;
  }

  /** Whether these are names of columns: start, end and text among them. */
  static boolean isHeader(List<String> fields) {
    return names(fields).containsAll(DEFAULT_NAMES);
  }

  /**
   * Reads rows into the draft.
   *
   * @param mark what stood between fields, if it belongs to a text that has it inside
   */
  static void read(Draft draft, List<Csv.Row> rows, String mark) {
    boolean hasHeader = !rows.isEmpty() && isHeader(rows.getFirst().fields());
    WhisperTable table =
        new WhisperTable(draft, hasHeader ? names(rows.getFirst().fields()) : DEFAULT_NAMES, mark);
    rows.stream().limit(hasHeader ? 1 : 0).forEach(row -> draft.claim(row.line(), row.endLine()));
    rows.stream().skip(hasHeader ? 1 : 0).forEach(table::addCue);
  }

  /** A field's time: milliseconds, decimal seconds, or a clock. */
  static Optional<Duration> time(String field) {
    String number = field.strip();
    return number.matches("\\d{1,11}")
        ? Timecode.ofSeconds(Long.parseLong(number) / 1000.0)
        : Timecode.parse(number);
  }

  private static List<String> names(List<String> fields) {
    return fields.stream().map(field -> field.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private void addCue(Csv.Row row) {
    Optional<Duration> start = time(field(row, "start"));
    Optional<Duration> end = time(field(row, "end"));
    if (start.isEmpty() || end.isEmpty()) {
      draft.error(
          row.line(),
          0,
          "bad-time",
          "no times in this row: " + Excerpt.of(String.join(" ", row.fields())));
      draft.note("row", String.join("\n", row.fields()));
    } else {
      draft.cue(
          start.get(),
          end.get(),
          Cue.of(TimeSpan.at(start.get()), text(row))
              .withSpeaker(WhisperSpeakers.named(field(row, "speaker"))),
          row.line(),
          0);
    }
    draft.claim(row.line(), row.endLine());
  }

  private String field(Csv.Row row, String name) {
    int index = names.indexOf(name);
    return index >= 0 && index < row.fields().size() ? row.fields().get(index) : "";
  }

  /** The text, and what stands in more fields than there are names: it had commas or tabs. */
  private String text(Csv.Row row) {
    List<String> parts = new ArrayList<>(List.of(field(row, "text")));
    row.fields().stream().skip(names.size()).forEach(parts::add);
    return Texts.strippedLines(String.join(mark, parts));
  }
}
