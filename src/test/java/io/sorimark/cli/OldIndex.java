package io.sorimark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Makes an index say that version 0 of the schema wrote it. */
final class OldIndex {

  private OldIndex() {}

  static void write(Path index, String folders) throws IOException {
    try (var directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(
          Map.of("sorimark.schema", "0", "sorimark.folders", folders).entrySet());
      writer.commit();
    }
  }
}
