package io.sorimark.search;

import io.sorimark.search.NameForms.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What else a word may be written as, by the names in the index: the right form of what was
 * misheard, what a name was heard as, and its other spellings, in Hangul say. It remembers what it
 * found, so that the user can be told.
 */
final class Variants {

  private static final int MOST = 50;

  private final IndexSearcher searcher;
  private final Analysis analysis;
  private final boolean soundsLike;
  private final Set<Variant> used = new LinkedHashSet<>();

  Variants(IndexSearcher searcher, Analysis analysis, boolean soundsLike) {
    this.searcher = searcher;
    this.analysis = analysis;
    this.soundsLike = soundsLike;
  }

  /** Those that were asked for until now. */
  List<Variant> used() {
    return List.copyOf(used);
  }

  /** Other spellings of a word or phrase. */
  List<String> of(String text) throws IOException {
    String words = String.join(" ", analysis.written(text));
    Set<String> others = new LinkedHashSet<>();
    for (Document name : rows(Schema.FORM, words)) {
      Relation asked = relation(name);
      for (Document form : rows(Schema.CANONICAL, name.get(Schema.CANONICAL))) {
        String spelling = form.get(Schema.SPELLING);
        if (!String.join(" ", analysis.written(spelling)).equals(words)) {
          others.add(spelling);
          used.add(new Variant(text, spelling, kind(asked, relation(form))));
        }
      }
    }
    return List.copyOf(others);
  }

  private static Variant.Kind kind(Relation asked, Relation found) {
    if (found == Relation.HEARD) {
      return Variant.Kind.MISHEARD;
    }
    return asked == Relation.HEARD ? Variant.Kind.RIGHT : Variant.Kind.SPELLING;
  }

  /** Words of the index that sound like a word, if that is asked for. */
  List<BytesRef> soundingLike(String text) throws IOException {
    if (!soundsLike) {
      return List.of();
    }
    List<BytesRef> alike = SoundAlikes.of(text, searcher.getIndexReader());
    alike.stream()
        .map(BytesRef::utf8ToString)
        .filter(word -> !analysis.written(text).contains(word))
        .forEach(word -> used.add(new Variant(text, word, Variant.Kind.SOUND)));
    return alike;
  }

  private List<Document> rows(String field, String value) throws IOException {
    Query query = new TermQuery(new Term(field, value));
    List<Document> rows = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
      rows.add(searcher.storedFields().document(hit.doc));
    }
    return rows;
  }

  private static Relation relation(Document row) {
    return Relation.valueOf(row.get(Schema.RELATION));
  }
}
