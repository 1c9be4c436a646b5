package io.sorimark.publish;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Markers that audio editors export as a table, known by its head: Adobe Audition's ({@code Name,
 * Start, Duration ...} between tabs) and Reaper's ({@code #,Name,Start,End,Length}). Times are
 * clocks; Reaper's of another ruler (bars and beats) are no times.
 */
final class MarkerTable {

  private static final String AUDITION_HEAD = "name\tstart\tduration";
  private static final String REAPER_HEAD = "#,name,start";

  private MarkerTable() {}

  static Fit sniffAudition(TextFile in) {
    return Fit.sureIf(head(in).startsWith(AUDITION_HEAD));
  }

  static Fit sniffReaper(TextFile in) {
    return Fit.sureIf(head(in).startsWith(REAPER_HEAD));
  }

  static ParsedChapters readAudition(TextFile in) {
    Draft draft = Draft.ofLines(in);
    for (int i = rowsFrom(in, AUDITION_HEAD, draft); i < in.lines().count(); i++) {
      String[] cells = in.lines().get(i).split("\t", -1);
      if (cells.length >= 2) {
        Optional<Duration> start = Timecode.parse(cells[1]);
        Optional<Duration> length = cells.length > 2 ? Timecode.parse(cells[2]) : Optional.empty();
        Optional<Duration> end =
            length.filter(l -> !l.isZero()).flatMap(l -> start.map(s -> s.plus(l)));
        add(draft, Place.line(i), cells[0], cells[1], end);
      }
    }
    return draft.finish(ChapterFormat.AUDITION);
  }

  static ParsedChapters readReaper(TextFile in) {
    Draft draft = Draft.ofLines(in);
    for (int i = rowsFrom(in, REAPER_HEAD, draft); i < in.lines().count(); i++) {
      List<String> cells = cells(in.lines().get(i));
      if (cells.size() >= 3) {
        Optional<Duration> end = cells.size() > 3 ? Timecode.parse(cells.get(3)) : Optional.empty();
        add(draft, Place.line(i), cells.get(1), cells.get(2), end);
      }
    }
    return draft.finish(ChapterFormat.REAPER);
  }

  private static void add(Draft draft, Place at, String name, String time, Optional<Duration> end) {
    Optional<Duration> start = Timecode.parse(time);
    if (start.isPresent()) {
      draft.add(Entry.of(start.get(), name).withEnd(end), at);
    } else {
      draft.badTime(at, time);
    }
  }

  /** The line behind the head, or the first where there is none. */
  private static int rowsFrom(TextFile in, String head, Draft draft) {
    for (int i = 0; i < in.lines().count(); i++) {
      if (in.lines().get(i).toLowerCase(Locale.ROOT).startsWith(head)) {
        draft.claim(i);
        return i + 1;
      }
      if (!in.lines().get(i).isBlank()) {
        return i;
      }
    }
    return 0;
  }

  private static String head(TextFile in) {
    List<String> lines = in.firstLines(1);
    return lines.isEmpty() ? "" : lines.getFirst().toLowerCase(Locale.ROOT);
  }

  /** Cells between commas; one in quotation marks may hold commas, and marks twice. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && line.startsWith("\"", i + 1)) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
