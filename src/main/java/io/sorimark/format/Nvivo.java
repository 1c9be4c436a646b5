package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table with tabs between its columns, one utterance a row, as NVivo takes and gives it: {@code
 * 0:01:02.5 TAB Name TAB text}. A first row may name the columns ("Timespan", "Content",
 * "Speaker"); a time may be a span, {@code 0:00.0 - 0:05.3}.
 */
final class Nvivo {

  private static final String CLOCK = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?";
  private static final Pattern TIME =
      Pattern.compile("^\\s*\\[?(" + CLOCK + ")(?:\\s*[-\u2013,]\\s*(" + CLOCK + "))?\\]?\\s*$");
  private static final int LEAST_ROWS = 2;
  private static final int LINES_LOOKED_AT = 40;

  /** Where a row keeps what; a table without a first row of names is time, speaker, text. */
  private record Columns(int time, int speaker, int text) {

    static final Columns USUAL = new Columns(0, 1, 2);

    static Optional<Columns> named(String line) {
      List<String> names =
          Arrays.stream(line.split("\t", -1))
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .toList();
      Optional<Integer> time = column(names, "timespan", "time", "start", "timestamp");
      Optional<Integer> speaker = column(names, "speaker", "name", "participant");
      Optional<Integer> text = column(names, "content", "text", "transcript");
      return time.isPresent() && speaker.isPresent() && text.isPresent()
          ? Optional.of(new Columns(time.get(), speaker.get(), text.get()))
          : Optional.empty();
    }

    private static Optional<Integer> column(List<String> names, String... wanted) {
      return Arrays.stream(wanted).filter(names::contains).findFirst().map(names::indexOf);
    }
  }

  /** A row's cells and its time, which say that it is one. */
  private record Row(Duration start, Optional<Duration> end, List<String> cells) {

    static Optional<Row> of(String line, Columns columns) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      int most = Math.max(columns.time(), Math.max(columns.speaker(), columns.text()));
      if (cells.size() <= most) {
        return Optional.empty();
      }
      Matcher time = TIME.matcher(cells.get(columns.time()));
      return time.matches()
          ? Timecode.parse(time.group(1))
              .map(start ->
                  new Row(
                      start, Optional.ofNullable(time.group(2)).flatMap(Timecode::parse), cells))
          : Optional.empty();
    }

    /** A tab in the text of the last column makes cells of their own. */
    String text(Columns columns) {
      boolean last = columns.text() > Math.max(columns.time(), columns.speaker());
      int end = last ? cells.size() : columns.text() + 1;
      return String.join(" ", cells.subList(columns.text(), end)).strip();
    }
  }

  private Nvivo() {}

  static Fit sniff(Input in) {
    List<String> lines = in.head().lines().limit(LINES_LOOKED_AT).toList();
    Columns columns = lines.stream().findFirst().flatMap(Columns::named).orElse(Columns.USUAL);
    long rows = lines.stream().filter(line -> Row.of(line, columns).isPresent()).count();
    if (rows < LEAST_ROWS) {
      return Fit.NO;
    }
    return rows * 2 >= lines.size() ? Fit.SURE : Fit.LIKELY;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.NVIVO);
    Lines lines = in.lines();
    Optional<Columns> named = lines.count() > 0 ? Columns.named(lines.get(0)) : Optional.empty();
    named.ifPresent(columns -> draft.claim(0));
    Columns columns = named.orElse(Columns.USUAL);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.count(); i++) {
      int line = i;
      Row.of(lines.get(i), columns)
          .ifPresent(row -> {
            rows.add(row);
            read(draft, row, columns, line);
          });
    }
    if (rows.stream().allMatch(row -> row.end().isEmpty())) {
      draft.timing(Timing.STARTS);
    }
    return draft.finish();
  }

  private static void read(Draft draft, Row row, Columns columns, int line) {
    String text = row.text(columns);
    Optional<String> speaker =
        Optional.of(row.cells().get(columns.speaker()).strip()).filter(name -> !name.isEmpty());
    draft.cue(
        row.start(),
        row.end().orElse(row.start()),
        Cue.of(TimeSpan.at(row.start()), text).withSpeaker(speaker),
        line,
        0);
  }
}
