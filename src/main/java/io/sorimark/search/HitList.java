package io.sorimark.search;

import io.sorimark.model.TimeSpan;
import io.sorimark.search.Hit.Around;
import io.sorimark.search.Hit.Kind;
import io.sorimark.search.Hit.Line;
import io.sorimark.search.Hit.Range;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hits in the making. What two segments share is found twice and counts once: there is one hit for
 * an episode and a start.
 */
final class HitList {

  /** What tells a hit from others; sections have no time and are told by their row. */
  private record Place(String entry, Kind kind, Optional<Duration> start, int row) {}

  private final RowReader rows;
  private final Request request;
  private final List<Hit> hits = new ArrayList<>();
  private final Set<Place> seen = new HashSet<>();
  private boolean complete = true;

  HitList(RowReader rows, Request request) {
    this.rows = rows;
    this.request = request;
  }

  boolean isFull() {
    return !complete;
  }

  /** Whether a hit has some of the same talk in it: segments share the cues at their borders. */
  boolean overlap(Row row) {
    Optional<TimeSpan> span = row.cues().map(table -> table.span(0, table.cues().size() - 1));
    return span.isPresent()
        && hits.stream()
            .filter(hit -> hit.facts().equals(row.facts()))
            .flatMap(hit -> hit.span().stream())
            .anyMatch(taken -> taken.overlaps(span.get()));
  }

  Results results(List<Variant> variants) {
    return new Results(hits, complete, variants);
  }

  /**
   * Adds the matches in a row.
   *
   * @param together whether they make one hit; else each cue with one makes its own
   */
  void add(int number, Row row, List<Range> matches, boolean together) throws IOException {
    List<Range> accepted =
        matches.stream().filter(match -> row.accepts(request.filters(), match)).toList();
    if (accepted.isEmpty()) {
      return;
    }
    if (together || row.cues().isEmpty()) {
      add(number, row, accepted);
      return;
    }
    List<Range> group = new ArrayList<>();
    for (Range match : accepted) {
      if (!group.isEmpty() && cue(row, match) != cue(row, group.getFirst())) {
        add(number, row, group);
        group.clear();
      }
      group.add(match);
    }
    add(number, row, group);
  }

  private static int cue(Row row, Range match) {
    return row.cues().orElseThrow().at(match.start());
  }

  private void add(int number, Row row, List<Range> matches) throws IOException {
    add(number, row, row.hit(matches), matches.getFirst().start(), matches.getLast().end());
  }

  /** Says that there may be more than were looked at. */
  void leaveOpen() {
    complete = false;
  }

  /**
   * Adds as one hit what the filters accept of a row, from its first cue to its last, with what
   * matches in it: if a word matches there, or if it is at least half of the row.
   */
  void addWhole(int number, Row row, List<Range> matches) throws IOException {
    List<Range> cues = row.accepted(request.filters());
    List<Range> accepted =
        matches.stream().filter(match -> row.accepts(request.filters(), match)).toList();
    int length = cues.stream().mapToInt(cue -> cue.end() - cue.start() + 1).sum();
    if (!cues.isEmpty() && (!accepted.isEmpty() || 2 * length >= row.text().length())) {
      Range part = new Range(cues.getFirst().start(), cues.getLast().end());
      add(number, row, row.part(part, accepted), part.start(), part.end());
    }
  }

  private void add(int number, Row row, Hit hit, int from, int to) throws IOException {
    Optional<Duration> start = hit.span().map(TimeSpan::start);
    Place place = new Place(row.entry(), row.kind(), start, start.isPresent() ? 0 : number);
    if (!seen.add(place)) {
      return;
    }
    if (hits.size() == request.most()) {
      complete = false;
      return;
    }
    hits.add(
        request.around() > 0 && row.kind() == Kind.CLIP
            ? hit.with(around(number, row, from, to))
            : hit);
  }

  private Around around(int number, Row row, int start, int end) throws IOException {
    CueTable table = row.cues().orElseThrow();
    int from = table.first() + table.at(start);
    int to = table.first() + table.at(Math.max(0, end - 1));
    return new Around(
        lines(number, row, from - request.around(), from),
        lines(number, row, to + 1, to + 1 + request.around()));
  }

  /** The cues of these numbers, as far as there are any, from this row and its neighbours. */
  private List<Line> lines(int number, Row row, int from, int to) throws IOException {
    int at = number;
    Row first = row;
    Optional<Row> before = rows.clip(at - 1, row.entry());
    while (first.cues().orElseThrow().first() > from && before.isPresent()) {
      first = before.get();
      at--;
      before = rows.clip(at - 1, row.entry());
    }
    List<Line> lines = new ArrayList<>();
    int next = from;
    for (Optional<Row> each = Optional.of(first);
        each.isPresent() && next < to;
        each = rows.clip(++at, row.entry())) {
      CueTable table = each.get().cues().orElseThrow();
      for (int i = 0; i < table.cues().size(); i++) {
        if (table.first() + i >= next && table.first() + i < to) {
          lines.add(each.get().line(i));
          next = table.first() + i + 1;
        }
      }
    }
    return lines;
  }
}
