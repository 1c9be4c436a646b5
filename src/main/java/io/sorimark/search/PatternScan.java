package io.sorimark.search;

import io.sorimark.search.CueTable.Placed;
import io.sorimark.search.Hit.Kind;
import io.sorimark.search.Hit.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a pattern in rows. A clip is read together with what the next one adds to it, so that a
 * match may run over the border of two.
 */
final class PatternScan {

  private final RowReader rows;
  private final Pattern pattern;

  PatternScan(RowReader rows, Pattern pattern) {
    this.rows = rows;
    this.pattern = pattern;
  }

  void add(int number, HitList hits) throws IOException {
    Optional<Row> row = rows.row(number);
    if (row.isPresent()) {
      Row whole = row.get().kind() == Kind.CLIP ? withNext(number, row.get()) : row.get();
      int end = row.get().text().length();
      List<Range> matches = new ArrayList<>();
      Matcher matcher = pattern.matcher(whole.text());
      while (matcher.find() && matcher.start() < end) {
        if (matcher.end() > matcher.start()) {
          matches.add(new Range(matcher.start(), matcher.end()));
        }
      }
      hits.add(number, whole, matches, false);
    }
  }

  private Row withNext(int number, Row row) throws IOException {
    CueTable table = row.cues().orElseThrow();
    Optional<Row> next = rows.clip(number + 1, row.entry());
    int known = table.first() + table.cues().size();
    if (next.isEmpty()) {
      return row;
    }
    CueTable more = next.get().cues().orElseThrow();
    int fresh = known - more.first();
    int from = more.cues().get(fresh).offset();
    int shift = row.text().length() + 1 - from;
    List<Placed> placed = new ArrayList<>(table.cues());
    for (Placed cue : more.cues().subList(fresh, more.cues().size())) {
      placed.add(new Placed(cue.offset() + shift, cue.span(), cue.speaker(), cue.chapter()));
    }
    return new Row(
        row.entry(),
        row.kind(),
        row.facts(),
        row.text() + " " + next.get().text().substring(from),
        Optional.of(new CueTable(table.first(), placed)),
        row.titles(),
        row.date());
  }
}
