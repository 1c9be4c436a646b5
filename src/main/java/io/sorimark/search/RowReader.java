package io.sorimark.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;

/** Reads rows by their number. */
final class RowReader {

  private final IndexReader reader;

  RowReader(IndexReader reader) {
    this.reader = reader;
  }

  /** The row; empty for one that is no clip, chapter or section. */
  Optional<Row> row(int number) throws IOException {
    LeafReaderContext leaf = leaf(number);
    int local = number - leaf.docBase;
    SortedDocValues facts = DocValues.getSorted(leaf.reader(), Schema.FACTS);
    if (!facts.advanceExact(local)) {
      return Optional.empty();
    }
    BinaryDocValues cues = DocValues.getBinary(leaf.reader(), Schema.CUES);
    Optional<CueTable> table =
        cues.advanceExact(local) ? Optional.of(CueTable.of(cues.binaryValue())) : Optional.empty();
    Document stored = reader.storedFields().document(number);
    return Optional.of(Row.of(stored, FactsText.of(facts.lookupOrd(facts.ordValue())), table));
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
