package io.sorimark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexUpdateTest {

  @TempDir Path index;

  @Test
  void refusesASecondWriterAndLosesNothingOfTheFirst() throws Exception {
    try (IndexUpdate first = IndexUpdate.open(index, List.of())) {
      first.put(talk("ep1"));
      assertThatThrownBy(() -> IndexUpdate.open(index, List.of()))
          .isInstanceOf(TranscriptException.class)
          .hasMessageContaining("another process is writing this index");
      first.commit();
    }
    assertThat(keys()).isEqualTo(List.of("ep1"));
  }

  @Test
  void dropsWhatWasNotCommitted() throws Exception {
    try (IndexUpdate update = IndexUpdate.open(index, List.of())) {
      update.put(talk("ep1"));
      update.commit();
      update.put(talk("ep2"));
      update.remove("ep1");
    }
    assertThat(keys()).isEqualTo(List.of("ep1"));
  }

  @Test
  void makesAnIndexOfAnotherVersionAnew() throws Exception {
    try (IndexUpdate update = IndexUpdate.open(index, List.of())) {
      update.put(talk("ep1"));
      update.addFolder("talks");
      update.commit();
    }
    age();

    assertThatThrownBy(() -> SearchIndex.open(index))
        .isInstanceOfSatisfying(
            OutdatedIndexException.class,
            outdated -> assertThat(outdated.folders()).containsExactly("talks"));
    try (IndexUpdate update = IndexUpdate.open(index, List.of())) {
      assertThat(update.isRebuilt()).isTrue();
      assertThat(update.keys()).isEmpty();
      update.put(talk("ep2"));
      update.commit();
    }
    assertThat(keys()).isEqualTo(List.of("ep2"));
  }

  @Test
  void letsGoOfAnIndexThatItCannotRead() throws Exception {
    damageWhatIsStored();

    assertThatThrownBy(() -> IndexUpdate.open(index, List.of())).isNotNull();
    try (Directory directory = FSDirectory.open(index);
        Lock free = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      free.ensureValid();
    }
  }

  /** Only in the middle, which is not looked at before it is read. */
  private void damageWhatIsStored() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new KeywordAnalyzer()).setUseCompoundFile(false);
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, config)) {
      Document head = new Document();
      head.add(new StringField(Schema.KIND, Schema.HEAD, Store.YES));
      head.add(new StoredField(Schema.DIGEST, "digest ".repeat(1000)));
      writer.addDocument(head);
      writer.setLiveCommitData(
          Map.of(Schema.VERSION_KEY, Integer.toString(Schema.VERSION)).entrySet());
      writer.commit();
    }
    try (Stream<Path> files = Files.list(index)) {
      Path stored =
          files.filter(file -> file.toString().endsWith(".fdt")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(stored);
      Arrays.fill(bytes, 60, bytes.length - 16, (byte) 0xFF);
      Files.write(stored, bytes);
    }
  }

  /** Makes the index say that version 0 wrote it. */
  private void age() throws IOException {
    try (var directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(
          Map.of(Schema.VERSION_KEY, "0", Schema.FOLDERS_KEY, "talks").entrySet());
      writer.commit();
    }
  }

  private List<String> keys() throws IOException, TranscriptException {
    try (IndexUpdate update = IndexUpdate.open(index, List.of())) {
      assertThat(update.isRebuilt()).isFalse();
      return List.copyOf(update.keys());
    }
  }

  private static Entry talk(String key) {
    Cue cue = Cue.of(new TimeSpan(Duration.ZERO, Duration.ofSeconds(2)), "A garden of notes.");
    Entry.Facts facts =
        new Entry.Facts(key + ".vtt", key, "show", Optional.empty(), Optional.empty());
    return new Entry(key, "digest of " + key, facts, new Entry.Talk(List.of(cue), List.of()));
  }
}
