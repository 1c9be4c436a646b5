package io.sorimark.search;

import io.sorimark.language.KoreanDictionary;
import io.sorimark.model.TranscriptException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Brings an index up to date. Entries go in whole, and what was {@linkplain #commit committed} is
 * there whatever happens to the process: what came after it is as if it had never been. There is
 * one at a time for an index, in all processes. Safe for many threads.
 */
public final class IndexUpdate implements AutoCloseable {

  private static final double MEGABYTES = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final KoreanDictionary dictionary;
  private final NameForms forms;
  private final Map<String, String> digests;
  private final Set<String> folders;
  private final boolean rebuilt;

  private IndexUpdate(Directory directory, Kept kept, Collection<String> korean)
      throws IOException {
    this.directory = directory;
    Set<String> words = new TreeSet<>(korean);
    words.addAll(kept.korean);
    this.dictionary = KoreanDictionary.with(words);
    Analysis analysis = new Analysis(dictionary);
    this.forms = new NameForms(analysis);
    this.folders = Collections.synchronizedSet(new TreeSet<>(kept.folders));
    this.rebuilt = kept.outdated;
    IndexWriterConfig config = new IndexWriterConfig(analysis.byField());
    config.setRAMBufferSizeMB(MEGABYTES);
    config.setOpenMode(kept.outdated ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
    // only now, since another process may have written until the lock was ours
    this.digests =
        Collections.synchronizedMap(kept.outdated ? new HashMap<>() : digests(directory));
  }

  /**
   * Opens or makes an index.
   *
   * @param korean words that its analyzers shall know beside those that they know already
   * @throws TranscriptException if another process is at it
   */
  public static IndexUpdate open(Path folder, Collection<String> korean)
      throws IOException, TranscriptException {
    Files.createDirectories(folder);
    Lucene.settle();
    Directory directory = FSDirectory.open(folder);
    try {
      return new IndexUpdate(directory, Kept.in(directory), korean);
    } catch (LockObtainFailedException taken) {
      directory.close();
      throw new TranscriptException(
          folder + ": another process is writing this index; try again when it is done");
    } catch (CorruptIndexException | EOFException damaged) {
      directory.close();
      throw Lucene.damaged(folder, damaged);
    } catch (IOException | RuntimeException broken) {
      directory.close();
      throw broken;
    }
  }

  /** Whether what was there was made by an older or newer version and is made anew. */
  public boolean isRebuilt() {
    return rebuilt;
  }

  /** The Korean words that the analyzers know. */
  public KoreanDictionary dictionary() {
    return dictionary;
  }

  /** The keys of all entries. */
  public Set<String> keys() {
    synchronized (digests) {
      return Set.copyOf(digests.keySet());
    }
  }

  /** Whether this very entry is in it. */
  public boolean has(String key, String digest) {
    return Optional.ofNullable(digests.get(key)).filter(digest::equals).isPresent();
  }

  /** Puts an entry in, instead of what was there under its key. */
  public void put(Entry entry) throws IOException {
    writer.updateDocuments(new Term(Schema.ENTRY, entry.key()), Rows.of(entry, forms));
    digests.put(entry.key(), entry.digest());
  }

  /** Takes an entry out. */
  public void remove(String key) throws IOException {
    writer.deleteDocuments(new Term(Schema.ENTRY, key));
    digests.remove(key);
  }

  /** Remembers a folder that was indexed. */
  public void addFolder(String folder) {
    folders.add(folder);
  }

  /** Makes all of it last. */
  public void commit() throws IOException {
    Map<String, String> data = new TreeMap<>();
    data.put(Schema.VERSION_KEY, Integer.toString(Schema.VERSION));
    data.put(Schema.KOREAN_KEY, String.join(" ", dictionary.words()));
    synchronized (folders) {
      data.put(Schema.FOLDERS_KEY, String.join("\n", folders));
    }
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** Lets go of the index; what is not committed is dropped. */
  @Override
  public void close() throws IOException {
    writer.rollback();
    directory.close();
  }

  private static Map<String, String> digests(Directory directory) throws IOException {
    Map<String, String> digests = new HashMap<>();
    if (!DirectoryReader.indexExists(directory)) {
      return digests;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      TermQuery heads = new TermQuery(new Term(Schema.KIND, Schema.HEAD));
      for (ScoreDoc hit : searcher.search(heads, Math.max(1, reader.maxDoc())).scoreDocs) {
        Document head = searcher.storedFields().document(hit.doc);
        digests.put(head.get(Schema.ENTRY), head.get(Schema.DIGEST));
      }
    }
    return digests;
  }

  /** What an index says of itself before the update. */
  private record Kept(boolean outdated, Set<String> korean, Set<String> folders) {

    static Kept in(Directory directory) throws IOException {
      if (!DirectoryReader.indexExists(directory)) {
        return new Kept(false, Set.of(), Set.of());
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexData data = IndexData.of(reader.getIndexCommit().getUserData());
        return new Kept(
            !data.current(), data.current() ? data.dictionary().words() : Set.of(), data.folders());
      } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
        return new Kept(true, Set.of(), Set.of());
      }
    }
  }
}
