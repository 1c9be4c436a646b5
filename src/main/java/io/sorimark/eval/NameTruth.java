package io.sorimark.eval;

import io.sorimark.eval.NameRow.Duty;
import io.sorimark.model.TranscriptException;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table between tabs in which people wrote down the names of transcripts that are wrong, and what
 * is right; docs/eval.md names its columns.
 *
 * @param rows in the order of the table
 */
public record NameTruth(List<NameRow> rows) {

  /** The columns of a row, each with the heads that mean it. */
  private enum Column {
    START("cue_start", "start_sec", "start"),
    SURFACE("surface", "heard", "wrong"),
    RIGHT("correct", "right", "right_or_lookalike"),
    EPISODE("episode", "file"),
    KIND("kind"),
    CERTAINTY("certainty"),
    NOTE("note"),
    BEFORE("before"),
    AFTER("after");

    private final List<String> heads;

    Column(String... heads) {
      this.heads = List.of(heads);
    }
  }

  /** How sure the annotator must be for a name to be required. */
  private static final Set<String> CERTAIN = Set.of("sure", "likely");

  /** Where a note tells the kind: those that are required. */
  private static final Set<String> REQUIRED = Set.of("mishear", "spacing");

  /** Matters of style. */
  private static final Set<String> STYLE = Set.of("casing", "casing-word", "style");

  private static final Set<String> LOOKALIKE = Set.of("lookalike", "look-alike", "not-an-error");

  public NameTruth {
    rows = List.copyOf(rows);
  }

  /** Whether a text begins with the head of such a table. */
  public static boolean isOne(String text) {
    List<String> head = cells(text.lines().findFirst().orElse(""));
    return has(head, Column.SURFACE) && has(head, Column.RIGHT);
  }

  /**
   * Reads a table.
   *
   * @throws TranscriptException if it has no column of surfaces or of right names, or a time is
   *     none
   */
  public static NameTruth read(String name, String table) throws TranscriptException {
    List<String> lines = table.lines().toList();
    if (!isOne(table)) {
      throw new TranscriptException(name + ": no columns surface and correct");
    }
    List<String> head = cells(lines.getFirst());
    List<NameRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(name, i + 1, cellsByHead(head, cells(lines.get(i)))));
      }
    }
    return new NameTruth(rows);
  }

  /**
   * Reads a list of words that are right, odd as they look, and must stay: a word a line, or the
   * first column of a table.
   */
  public static NameTruth toLeave(String list) {
    List<NameRow> rows = new ArrayList<>();
    List<String> lines = list.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String word = cells(lines.get(i)).getFirst().strip();
      if (!word.isEmpty() && !Column.SURFACE.heads.contains(word)) {
        rows.add(new NameRow(i + 1, "", Optional.empty(), word, List.of(), "", Duty.LEAVE, "", ""));
      }
    }
    return new NameTruth(rows);
  }

  /** Only the rows of this kind. */
  public NameTruth of(String kind) {
    return new NameTruth(rows.stream().filter(row -> row.kind().equals(kind)).toList());
  }

  private static Map<String, String> cellsByHead(List<String> head, List<String> cells) {
    Map<String, String> byHead = new HashMap<>();
    for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
      byHead.put(head.get(i), cells.get(i).strip());
    }
    return byHead;
  }

  private static NameRow row(String name, int line, Map<String, String> cells)
      throws TranscriptException {
    String start = cell(cells, Column.START).orElse("");
    Optional<Duration> time = start.isEmpty() ? Optional.empty() : time(start);
    if (time.isEmpty() && !start.isEmpty()) {
      throw new TranscriptException(name + ":" + line + ": not a time: " + start);
    }
    return new NameRow(
        line,
        withoutExtension(cell(cells, Column.EPISODE).orElse("")),
        time,
        cell(cells, Column.SURFACE).orElse(""),
        Stream.of(cell(cells, Column.RIGHT).orElse("").split("\\|")).map(String::strip).toList(),
        kind(cells),
        duty(cells),
        cell(cells, Column.BEFORE).orElse(""),
        cell(cells, Column.AFTER).orElse(""));
  }

  /** Of its own column, or the first word of the note. */
  private static String kind(Map<String, String> cells) {
    return cell(cells, Column.KIND)
        .or(() -> cell(cells, Column.NOTE).map(note -> note.split("[^\\w-]", 2)[0]))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private static Duty duty(Map<String, String> cells) {
    String kind = kind(cells);
    if (LOOKALIKE.contains(kind)) {
      return Duty.LEAVE;
    }
    boolean certain = CERTAIN.contains(cell(cells, Column.CERTAINTY).orElse("sure"));
    boolean noted = cell(cells, Column.KIND).isEmpty() && cell(cells, Column.NOTE).isPresent();
    boolean required = noted ? REQUIRED.contains(kind) : !STYLE.contains(kind);
    return certain && required ? Duty.REQUIRED : Duty.OPTIONAL;
  }

  /** A clock, or seconds. */
  private static Optional<Duration> time(String text) {
    return text.matches("[0-9]+(\\.[0-9]+)?")
        ? Timecode.ofSeconds(Double.parseDouble(text))
        : Timecode.parse(text);
  }

  private static Optional<String> cell(Map<String, String> cells, Column column) {
    return column.heads.stream()
        .map(head -> cells.getOrDefault(head, ""))
        .filter(cell -> !cell.isEmpty())
        .findFirst();
  }

  private static boolean has(List<String> head, Column column) {
    return column.heads.stream().anyMatch(head::contains);
  }

  private static String withoutExtension(String file) {
    return file.replaceFirst("\\.\\p{Alnum}{1,5}$", "");
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }
}
