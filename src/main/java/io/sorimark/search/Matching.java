package io.sorimark.search;

import io.sorimark.search.Hit.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Where in a row a query matches, as Lucene says it. */
final class Matching {

  private final Weight weight;

  Matching(IndexSearcher searcher, Query query) throws IOException {
    weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** In order and apart; what overlaps is one. */
  List<Range> in(LeafReaderContext leaf, int local) throws IOException {
    Matches matches = weight.matches(leaf, local);
    List<Range> ranges = new ArrayList<>();
    if (matches != null) {
      for (String field : Schema.SEARCHED) {
        addAll(matches.getMatches(field), ranges);
      }
    }
    return apart(ranges);
  }

  private static void addAll(@Nullable MatchesIterator each, List<Range> ranges)
      throws IOException {
    while (each != null && each.next()) {
      if (each.startOffset() >= 0) {
        ranges.add(new Range(each.startOffset(), each.endOffset()));
      }
    }
  }

  private static List<Range> apart(List<Range> ranges) {
    ranges.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
    List<Range> apart = new ArrayList<>();
    for (Range range : ranges) {
      if (!apart.isEmpty() && range.start() < apart.getLast().end()) {
        Range last = apart.removeLast();
        apart.add(new Range(last.start(), Math.max(last.end(), range.end())));
      } else {
        apart.add(range);
      }
    }
    return apart;
  }
}
