package io.sorimark.search;

import io.sorimark.search.Entry.Facts;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows by their number: the same again without reading, the next ones faster than any others.
 * For one thread.
 */
final class RowReader {

  private final IndexReader reader;
  private final StoredFields stored;
  private @Nullable Leaf leaf;
  private int last = -1;
  private Optional<Row> lastRow = Optional.empty();

  RowReader(IndexReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
  }

  /** What is kept in columns, which are read forwards only. */
  private static final class Leaf {

    private final LeafReaderContext context;
    private final SortedDocValues facts;
    private final BinaryDocValues cues;
    private int lastFacts = -1;
    private @Nullable Facts read;

    Leaf(LeafReaderContext context) throws IOException {
      this.context = context;
      this.facts = DocValues.getSorted(context.reader(), Schema.FACTS);
      this.cues = DocValues.getBinary(context.reader(), Schema.CUES);
    }

    /** Those of an entry are the same for all its rows, which stand together. */
    Optional<Facts> facts(int local) throws IOException {
      if (!facts.advanceExact(local)) {
        return Optional.empty();
      }
      Facts known = read;
      if (known == null || facts.ordValue() != lastFacts) {
        lastFacts = facts.ordValue();
        known = FactsText.of(facts.lookupOrd(lastFacts));
        read = known;
      }
      return Optional.of(known);
    }

    Optional<CueTable> cues(int local) throws IOException {
      return cues.advanceExact(local)
          ? Optional.of(CueTable.of(cues.binaryValue()))
          : Optional.empty();
    }
  }

  /** The row; empty for one that is no clip, chapter or section. */
  Optional<Row> row(int number) throws IOException {
    if (number != last) {
      lastRow = read(number);
      last = number;
    }
    return lastRow;
  }

  private Optional<Row> read(int number) throws IOException {
    Leaf at = at(number);
    int local = number - at.context.docBase;
    Optional<Facts> facts = at.facts(local);
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(Row.of(stored.document(number), facts.get(), at.cues(local)));
  }

  /** The columns of a row; new ones when they have been read beyond it. */
  private Leaf at(int number) throws IOException {
    LeafReaderContext context = leaf(number);
    Leaf at = leaf;
    if (at == null || at.context != context || number < last) {
      at = new Leaf(context);
      leaf = at;
    }
    return at;
  }

  /** The next or last clip of the same entry, which stands beside it. */
  Optional<Row> clip(int number, String entry) throws IOException {
    return number < 0 || number >= reader.maxDoc()
        ? Optional.empty()
        : row(number)
            .filter(row -> row.kind() == Hit.Kind.CLIP)
            .filter(row -> row.entry().equals(entry));
  }

  LeafReaderContext leaf(int number) {
    return reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
  }
}
