package io.sorimark.format;

import io.sorimark.language.Encoding.Decoded;
import io.sorimark.model.Cue;
import io.sorimark.model.Mark;
import io.sorimark.model.Note;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A transcript in the making: what a reader has found so far. It keeps the promise that nothing
 * vanishes: a reader of lines says of each line what became of it (a cue, a note, {@linkplain
 * #claim known and of no account}, a problem), and {@link #finish} reports every line that no one
 * spoke for.
 *
 * <p>Lines and columns here are 0-based, as in {@link Lines}; problems count from 1.
 */
final class Draft {

  /** A cue, the place in the file that it came from, and whether its end is still to be found. */
  record Found(Cue cue, int line, int column, boolean open) {

    Found with(Cue other) {
      return new Found(other, line, column, open);
    }
  }

  private final Input in;
  private final Format format;
  private final List<Found> cues = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final BitSet claimed = new BitSet();
  private boolean accountsForLines;
  private int moreProblems;
  private Optional<String> language = Optional.empty();
  private Timing timing = Timing.SPANS;

  private Draft(Input in, Format format) {
    this.in = in;
    this.format = format;
  }

  /** For a format made of lines: each has to be spoken for. */
  static Draft ofLines(Input in, Format format) {
    Draft draft = new Draft(in, format);
    draft.accountsForLines = true;
    draft.reportEncoding();
    return draft;
  }

  /** For JSON, XML and HTML, where the reader answers for its elements. */
  static Draft ofTree(Input in, Format format) {
    Draft draft = new Draft(in, format);
    draft.reportEncoding();
    return draft;
  }

  /** For a format of bytes, which have no encoding to tell of. */
  static Draft ofBytes(Input in, Format format) {
    return new Draft(in, format);
  }

  int cueCount() {
    return cues.size();
  }

  void language(String tag) {
    language = tag.isBlank() ? Optional.empty() : Optional.of(tag.strip());
  }

  void timing(Timing timing) {
    this.timing = timing;
  }

  /** Whether the source has any times. */
  boolean isTimed() {
    return timing != Timing.NONE;
  }

  /** Adds a cue, in file order, found at this line and column. */
  void cue(Cue cue, int line, int column) {
    claim(line);
    cues.add(new Found(cue, line, column, false));
  }

  /** Adds a cue whose end the file may not say: it then lasts until the next start. */
  void cue(Duration start, Optional<Duration> end, Cue cue, int line, int column) {
    if (end.isPresent()) {
      cue(start, end.get(), cue, line, column);
    } else {
      claim(line);
      cues.add(new Found(cue.withSpan(TimeSpan.at(start)), line, column, true));
    }
  }

  /**
   * Adds a cue whose end may lie before its start: it is kept with an empty span at the start,
   * marked and reported.
   */
  void cue(Duration start, Duration end, Cue cue, int line, int column) {
    if (end.compareTo(start) >= 0) {
      cue(cue.withSpan(new TimeSpan(start, end)), line, column);
      return;
    }
    error(
        line,
        column,
        "negative-length",
        "cue ends before it starts (%s < %s)".formatted(clock(end), clock(start)));
    cue(
        cue.withSpan(TimeSpan.at(start)).withMarks(Marks.with(cue.marks(), Mark.NEGATIVE_LENGTH)),
        line,
        column);
  }

  /** Something beside the cues, at the place where the next cue will stand. */
  void note(String kind, String text) {
    notes.add(new Note(kind, text, cues.size()));
  }

  /** This line is known and holds nothing to keep: a cue number, a header, a closing brace. */
  void claim(int line) {
    claimed.set(line);
  }

  /** Lines {@code [from, to)} are known. */
  void claim(int from, int to) {
    claimed.set(from, Math.max(from, to));
  }

  void info(int line, int column, String rule, String message) {
    problem(Severity.INFO, line, column, rule, message);
  }

  void warning(int line, int column, String rule, String message) {
    problem(Severity.WARNING, line, column, rule, message);
  }

  void error(int line, int column, String rule, String message) {
    problem(Severity.ERROR, line, column, rule, message);
  }

  /** The finished reading: cues sorted by start, oddities marked and reported. */
  Parsed finish() {
    reportUnclaimedLines();
    Audit audit = new Audit(this, cues);
    timing = audit.endOpenStarts(timing);
    audit.markOutOfOrder();
    cues.sort(Comparator.comparing(found -> found.cue().span().start()));
    if (timing == Timing.SPANS) {
      audit.markOverlaps();
    }
    audit.markRepeats();
    if (in.decoded().firstDamage().isEmpty()) {
      audit.reportLostCharacters();
    }
    if (cues.isEmpty()) {
      warning(0, 0, "no-cues", "no cue found");
    }
    problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    return new Parsed(
        format,
        new Transcript(
            cues.stream().map(Found::cue).toList(), timing, language, format.id(), notes),
        problems,
        moreProblems);
  }

  void problem(Severity severity, int line, int column, String rule, String message) {
    claim(line);
    if (problems.size() < Parsed.MOST_PROBLEMS) {
      problems.add(new Problem(severity, in.name(), line + 1, column + 1, rule, message));
    } else {
      moreProblems++;
    }
  }

  private void reportEncoding() {
    Decoded decoded = in.decoded();
    if (!decoded.certain()) {
      info(0, 0, "encoding", "not UTF-8: read as " + decoded.charset().name());
    }
    decoded
        .firstDamage()
        .ifPresent(offset -> {
          int line = in.lines().lineAt(offset);
          remark(
              line,
              offset - in.lines().startOf(line),
              "broken-encoding",
              "bytes that are not " + decoded.charset().name() + " became U+FFFD");
        });
    reportJoins();
  }

  private void reportJoins() {
    in.joins().stream()
        .findFirst()
        .ifPresent(first ->
            remark(
                first.line(),
                first.column(),
                "split-character",
                in.joins().size() == 1
                    ? "a character split between two cues or words was joined"
                    : in.joins().size() + " characters split between cues or words were joined"));
  }

  /** A warning about a line that still has to be read. */
  private void remark(int line, int column, String rule, String message) {
    boolean wasClaimed = claimed.get(line);
    warning(line, column, rule, message);
    claimed.set(line, wasClaimed);
  }

  private void reportUnclaimedLines() {
    if (!accountsForLines) {
      return;
    }
    Lines lines = in.lines();
    for (int i = claimed.nextClearBit(0); i < lines.count(); i = claimed.nextClearBit(i + 1)) {
      if (!lines.isBlank(i)) {
        warning(
            i,
            0,
            "unread-line",
            "not understood as " + format.title() + ": " + Texts.excerpt(lines.get(i)));
      }
    }
  }

  private static String clock(Duration time) {
    return Timecode.vtt(time);
  }
}
