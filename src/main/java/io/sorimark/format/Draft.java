package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Mark;
import io.sorimark.model.Note;
import io.sorimark.model.Severity;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Findings;
import io.sorimark.reading.Json;
import io.sorimark.reading.Lines;
import io.sorimark.reading.Place;
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
  private final Findings findings;
  private final BitSet claimed = new BitSet();
  private boolean accountsForLines;
  private Optional<String> language = Optional.empty();
  private Timing timing = Timing.SPANS;

  private Draft(Input in, Format format) {
    this.in = in;
    this.format = format;
    this.findings = new Findings(in.name());
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
    return new Parsed(
        format,
        new Transcript(
            cues.stream().map(Found::cue).toList(), timing, language, format.id(), notes),
        findings.kept(),
        findings.more());
  }

  /** Tells of a text that broke off or had to be mended. */
  void report(Json json) {
    json.fault()
        .ifPresent(fault ->
            problem(
                Severity.ERROR,
                fault.at(),
                "broken-json",
                "JSON breaks off here: " + fault.message()));
    if (json.mended()) {
      warning(0, 0, "missing-commas", "commas between JSON values are missing; read as if there");
    }
  }

  void problem(Severity severity, int line, int column, String rule, String message) {
    problem(severity, new Place(line, column), rule, message);
  }

  private void problem(Severity severity, Place at, String rule, String message) {
    claim(at.line());
    findings.add(severity, at, rule, message);
  }

  /** Lines that only remarks are about still have to be read: nothing is claimed here. */
  private void reportEncoding() {
    findings.encoding(in.decoded(), in.lines());
    reportJoins();
  }

  private void reportJoins() {
    in.joins().stream()
        .findFirst()
        .ifPresent(first ->
            findings.add(
                Severity.WARNING,
                first,
                "split-character",
                in.joins().size() == 1
                    ? "a character split between two cues or words was joined"
                    : in.joins().size() + " characters split between cues or words were joined"));
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
            "not understood as " + format.title() + ": " + Excerpt.of(lines.get(i)));
      }
    }
  }

  private static String clock(Duration time) {
    return Timecode.vtt(time);
  }
}
