package io.sorimark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * Puts vectors on the rows of entries. A text that the entry had before keeps its vector; others
 * get one if there is an embedder, and are left without if not. Thread-safe.
 */
final class Vectors {

  /** Rows that have a meaning: titles and names are too short for one. */
  private static final Set<String> KINDS = Set.of(Schema.CLIP, Schema.SECTION);

  private final Optional<String> model;
  private final Optional<Embedder> embedder;
  private final Optional<DirectoryReader> before;

  /**
   * Vectors for an update.
   *
   * @param kept the model of the vectors that the index has
   * @param before the index before the update
   */
  Vectors(Optional<String> kept, Optional<Embedder> embedder, Optional<DirectoryReader> before) {
    this.model = embedder.map(Embedder::model).or(() -> kept);
    this.embedder = embedder;
    this.before = before;
  }

  /** The model that all vectors are of from now on. */
  Optional<String> model() {
    return model;
  }

  /** Whether there is nothing to do for an entry whose head says this. */
  boolean isEnough(Optional<String> itsModel) {
    return embedder.isEmpty()
        || itsModel.filter(Schema.NO_MODEL::equals).isPresent()
        || itsModel.equals(model);
  }

  /** Adds them, and to the head of the entry, which is the last row, whether none is missing. */
  void add(String entry, List<Document> rows) throws IOException {
    List<Document> texts = rows.stream().filter(Vectors::hasMeaning).toList();
    Document head = rows.getLast();
    if (texts.isEmpty()) {
      head.add(new StringField(Schema.MODEL, Schema.NO_MODEL, Store.YES));
    } else if (model.isPresent() && addTo(entry, texts, Schema.vector(model.get()))) {
      head.add(new StringField(Schema.MODEL, model.get(), Store.YES));
    }
  }

  private static boolean hasMeaning(Document row) {
    return KINDS.contains(row.get(Schema.KIND)) && Embedder.understands(row.get(Schema.STORED));
  }

  /** Whether all have one now. */
  private boolean addTo(String entry, List<Document> rows, String field) throws IOException {
    Map<String, float[]> vectors = known(entry, field);
    List<String> fresh =
        rows.stream()
            .map(row -> row.get(Schema.STORED))
            .distinct()
            .filter(text -> !vectors.containsKey(text))
            .toList();
    if (!fresh.isEmpty() && embedder.isPresent()) {
      List<float[]> made = embedder.get().embed(fresh);
      for (int i = 0; i < fresh.size(); i++) {
        vectors.put(fresh.get(i), made.get(i));
      }
    }
    for (Document row : rows) {
      float[] vector = vectors.get(row.get(Schema.STORED));
      if (vector != null) {
        row.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
      }
    }
    return fresh.isEmpty() || embedder.isPresent();
  }

  /** Those of the texts that the entry has had. */
  private Map<String, float[]> known(String entry, String field) throws IOException {
    Map<String, float[]> vectors = new HashMap<>();
    if (before.isEmpty()) {
      return vectors;
    }
    List<Integer> rows = new ArrayList<>();
    for (int row :
        RowNumbers.of(
            new IndexSearcher(before.get()), new TermQuery(new Term(Schema.ENTRY, entry)))) {
      rows.add(row);
    }
    StoredFields stored = before.get().storedFields();
    for (LeafReaderContext leaf : before.get().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
      if (values != null) {
        DocIndexIterator each = values.iterator();
        for (int row : rows) {
          int local = row - leaf.docBase;
          if (local >= 0 && local < leaf.reader().maxDoc() && isAt(each, local)) {
            String text = stored.document(row, Set.of(Schema.STORED)).get(Schema.STORED);
            vectors.put(text, values.vectorValue(each.index()).clone());
          }
        }
      }
    }
    return vectors;
  }

  /** Moves forward to a row; whether it has a vector. */
  private static boolean isAt(DocIndexIterator each, int local) throws IOException {
    return (each.docID() < local ? each.advance(local) : each.docID()) == local;
  }
}
