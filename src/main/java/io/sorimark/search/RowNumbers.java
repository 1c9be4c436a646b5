package io.sorimark.search;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** The rows that a query matches, in the order of the index. */
final class RowNumbers {

  private RowNumbers() {}

  static int[] of(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    IntStream.Builder numbers = IntStream.builder();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator each = scorer.iterator();
        while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int local = each.docID();
          if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(local)) {
            numbers.add(leaf.docBase + local);
          }
        }
      }
    }
    return numbers.build().toArray();
  }
}
