package io.sorimark.search;

import io.sorimark.search.Hit.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds what speaks of the same names and words as a text, in whatever language. */
final class RelatedSearch {

  /** One word in common is chance. */
  private static final int LEAST_SHARED = 2;

  /** Of one episode or document, so that others are seen. */
  private static final int MOST_OF_ONE = 2;

  private static final int CANDIDATES = 200;

  private final IndexSearcher searcher;
  private final Analysis analysis;

  RelatedSearch(IndexSearcher searcher, Analysis analysis) {
    this.searcher = searcher;
    this.analysis = analysis;
  }

  /**
   * The nearest first.
   *
   * @param entries the keys of what the text is from, which are not meant
   */
  List<Related> to(String text, Set<String> entries, int most) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    List<KeyWord> words = KeyWord.of(text, analysis, reader);
    Query asked = query(words);
    List<BytesRef> keys = entries.stream().map(BytesRef::new).toList();
    BooleanQuery others =
        new BooleanQuery.Builder()
            .add(asked, Occur.MUST)
            .add(new TermInSetQuery(Schema.ENTRY, keys), Occur.MUST_NOT)
            .add(new TermQuery(new Term(Schema.KIND, Schema.CHAPTER)), Occur.MUST_NOT)
            .build();
    Matching matching = new Matching(searcher, asked);
    RowReader rows = new RowReader(reader);
    Map<String, Integer> ofOne = new HashMap<>();
    List<Related> related = new ArrayList<>();
    for (ScoreDoc found : searcher.search(others, CANDIDATES).scoreDocs) {
      Optional<Row> row = rows.row(found.doc);
      LeafReaderContext leaf = rows.leaf(found.doc);
      List<Range> matches = matching.in(leaf, found.doc - leaf.docBase);
      if (row.isEmpty() || matches.isEmpty() || related.size() == most) {
        continue;
      }
      Map<String, String> shared = shared(row.get().text(), matches);
      if (shared.size() >= LEAST_SHARED
          && ofOne.merge(row.get().entry(), 1, Integer::sum) <= MOST_OF_ONE) {
        related.add(new Related(row.get().hit(matches), ordered(shared, words)));
      }
    }
    return related;
  }

  private Query query(List<KeyWord> words) throws IOException {
    Variants variants = new Variants(searcher, analysis, false);
    Compiler compiler = new Compiler(analysis, variants);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (KeyWord word : words) {
      BooleanQuery.Builder ways = new BooleanQuery.Builder();
      ways.add(new TermQuery(word.term()), Occur.SHOULD);
      for (String other : variants.of(word.spelling())) {
        QueryTree tree = new QueryTree.Word(other, QueryTree.Form.WRITTEN);
        ways.add(compiler.query(tree), Occur.SHOULD);
      }
      Query once = new ConstantScoreQuery(ways.build());
      any.add(new BoostQuery(once, (float) word.weight()), Occur.SHOULD);
    }
    return any.build();
  }

  /** What matches, in lower case, with what is written. */
  private static Map<String, String> shared(String text, List<Range> matches) {
    Map<String, String> shared = new LinkedHashMap<>();
    for (Range match : matches) {
      String written = text.substring(match.start(), match.end());
      shared.putIfAbsent(written.toLowerCase(Locale.ROOT), written);
    }
    return shared;
  }

  /** By weight, as the text spells them; other spellings behind. */
  private static List<String> ordered(Map<String, String> shared, List<KeyWord> words) {
    Set<String> ordered = new LinkedHashSet<>();
    Map<String, String> left = new LinkedHashMap<>(shared);
    for (KeyWord word : words) {
      if (left.remove(word.spelling().toLowerCase(Locale.ROOT)) != null) {
        ordered.add(word.spelling());
      }
    }
    ordered.addAll(left.values());
    return List.copyOf(ordered);
  }
}
