package io.sorimark.search;

import io.sorimark.language.FunctionWords;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.QueryTree.Or;
import io.sorimark.search.QueryTree.Word;
import io.sorimark.search.Request.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/**
 * Finds passages by meaning and by words, and fuses both lists by rank (Cormack, Clarke and
 * Büttcher, 2009): what is high in both comes first.
 */
final class MeaningSearch {

  /** The constant of the paper: how little the first ranks count more than those below. */
  private static final int RANKS = 60;

  /** So many of each list, unless more hits are wanted. */
  private static final int LEAST_CANDIDATES = 100;

  /** So many of each list, whatever is wanted; what comes after them is hardly near. */
  private static final int MOST_CANDIDATES = 1000;

  /** A word that stands in more of the rows tells nothing. */
  private static final double TOO_COMMON = .1;

  private final IndexSearcher searcher;
  private final Analysis analysis;
  private final Compiler compiler;

  MeaningSearch(IndexSearcher searcher, Analysis analysis, Variants variants) {
    this.searcher = searcher;
    this.analysis = analysis;
    this.compiler = new Compiler(analysis, variants);
  }

  /** Puts the passages in the list, the best first. */
  void addTo(HitList hits, Meaning wanted, Request request) throws IOException {
    int most = Math.clamp(request.most() * 2L, LEAST_CANDIDATES, MOST_CANDIDATES);
    Query words = compiler.query(words(wanted.text()));
    List<Query> filters = request.filters().queries(searcher.getIndexReader());
    TopDocs byWords = searcher.search(clipsAndSections(words, filters), most);
    TopDocs byMeaning = byMeaning(wanted, filters, most);
    Matching matching = new Matching(searcher, words);
    RowReader rows = new RowReader(searcher.getIndexReader());
    for (ScoreDoc found :
        TopDocs.rrf(2 * most, RANKS, new TopDocs[] {byWords, byMeaning}).scoreDocs) {
      Optional<Row> row = rows.row(found.doc);
      if (row.isPresent() && !hits.overlap(row.get())) {
        LeafReaderContext leaf = rows.leaf(found.doc);
        hits.addWhole(found.doc, row.get(), matching.in(leaf, found.doc - leaf.docBase));
      }
    }
    if (byWords.scoreDocs.length == most || byMeaning.scoreDocs.length == most) {
      hits.leaveOpen();
    }
  }

  private TopDocs byMeaning(Meaning wanted, List<Query> filters, int most) throws IOException {
    String field = Schema.vector(wanted.embedder().model());
    float[] vector = wanted.embedder().embed(List.of(wanted.text())).getFirst();
    Query filter = filters.isEmpty() ? null : all(filters);
    TopDocs nearest = searcher.search(new KnnFloatVectorQuery(field, vector, most, filter), most);
    float least = (1 + wanted.embedder().leastCosine()) / 2; // as Lucene scores a product
    ScoreDoc[] near =
        Arrays.stream(nearest.scoreDocs)
            .filter(each -> each.score >= least)
            .toArray(ScoreDoc[]::new);
    return new TopDocs(nearest.totalHits, near);
  }

  /** Any of the words that tell something. */
  private QueryTree words(String text) throws IOException {
    List<QueryTree> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      List<String> stems = analysis.stems(word);
      boolean everyday = analysis.written(word).stream().allMatch(FunctionWords::isEveryday);
      if (!everyday && stems.size() == 1 && isTelling(stems.getFirst())) {
        words.add(new Word(word, Form.ANY));
      }
    }
    return new Or(words);
  }

  private boolean isTelling(String stem) throws IOException {
    int rows = searcher.getIndexReader().docFreq(new Term(Schema.TEXT, stem));
    return rows <= Math.max(10, TOO_COMMON * searcher.getIndexReader().numDocs());
  }

  private static Query clipsAndSections(Query words, List<Query> filters) {
    List<BytesRef> kinds = List.of(new BytesRef(Schema.CLIP), new BytesRef(Schema.SECTION));
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.add(new TermInSetQuery(Schema.KIND, kinds), Occur.FILTER).build();
  }

  private static Query all(List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }
}
