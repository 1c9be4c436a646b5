package io.sorimark.search;

import io.sorimark.language.KoreanDictionary;
import io.sorimark.model.TranscriptException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * Brings an index up to date. Entries go in whole, and what was {@linkplain #commit committed} is
 * there whatever happens to the process: what came after it is as if it had never been. There is
 * one at a time for an index, in all processes. Safe for many threads.
 */
public final class IndexUpdate implements AutoCloseable {

  private static final double MEGABYTES = 64;

  /** Closed in this order. */
  private final List<Closeable> open = new ArrayList<>();

  private final IndexWriter writer;
  private final KoreanDictionary dictionary;
  private final NameForms forms;
  private final Vectors vectors;
  private final Map<String, Head> heads;
  private final Set<String> folders;
  private final boolean rebuilt;

  /** What the index knows of an entry without reading it. */
  private record Head(String digest, Optional<String> model) {}

  private IndexUpdate(
      Directory directory, IndexData kept, Collection<String> korean, Optional<Embedder> embedder)
      throws IOException {
    this.rebuilt = !kept.current();
    Set<String> words = new TreeSet<>(korean);
    words.addAll(rebuilt ? Set.of() : kept.dictionary().words());
    this.dictionary = KoreanDictionary.with(words);
    Analysis analysis = new Analysis(dictionary);
    this.forms = new NameForms(analysis);
    this.folders = Collections.synchronizedSet(new TreeSet<>(kept.folders()));
    IndexWriterConfig config = new IndexWriterConfig(analysis.byField());
    config.setRAMBufferSizeMB(MEGABYTES);
    config.setOpenMode(rebuilt ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
    open.add(writer::rollback);
    try {
      // only now, since another process may have written until the lock was ours
      Optional<DirectoryReader> before =
          !rebuilt && DirectoryReader.indexExists(directory)
              ? Optional.of(DirectoryReader.open(directory))
              : Optional.empty();
      before.ifPresent(open::add);
      this.heads =
          Collections.synchronizedMap(before.isEmpty() ? new HashMap<>() : heads(before.get()));
      Optional<String> model = rebuilt ? Optional.empty() : kept.model();
      this.vectors = new Vectors(model, embedder, before);
      open.add(directory);
    } catch (IOException | RuntimeException broken) {
      IOUtils.closeWhileHandlingException(open);
      throw broken;
    }
  }

  /**
   * Opens or makes an index.
   *
   * @param korean words that its analyzers shall know beside those that they know already
   * @throws TranscriptException if another process is at it
   */
  public static IndexUpdate open(Path folder, Collection<String> korean)
      throws IOException, TranscriptException {
    return open(folder, korean, Optional.empty());
  }

  /** The same; entries are not there before they have vectors, too. */
  public static IndexUpdate open(Path folder, Embedder embedder)
      throws IOException, TranscriptException {
    return open(folder, List.of(), Optional.of(embedder));
  }

  private static IndexUpdate open(
      Path folder, Collection<String> korean, Optional<Embedder> embedder)
      throws IOException, TranscriptException {
    Files.createDirectories(folder);
    Lucene.settle();
    Directory directory = FSDirectory.open(folder);
    try {
      return new IndexUpdate(directory, kept(directory), korean, embedder);
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

  /** What an index says of itself before the update. */
  private static IndexData kept(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return IndexData.NEW;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return IndexData.of(reader.getIndexCommit().getUserData());
    } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
      return IndexData.of(Map.of());
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
    synchronized (heads) {
      return Set.copyOf(heads.keySet());
    }
  }

  /** Whether this very entry is in it. */
  public boolean has(String key, String digest) {
    return Optional.ofNullable(heads.get(key))
        .filter(head -> head.digest.equals(digest) && vectors.isEnough(head.model))
        .isPresent();
  }

  /** Puts an entry in, instead of what was there under its key. */
  public void put(Entry entry) throws IOException {
    List<Document> rows = Rows.of(entry, forms);
    vectors.add(entry.key(), rows);
    writer.updateDocuments(new Term(Schema.ENTRY, entry.key()), rows);
    heads.put(entry.key(), head(rows.getLast()));
  }

  /** Takes an entry out. */
  public void remove(String key) throws IOException {
    writer.deleteDocuments(new Term(Schema.ENTRY, key));
    heads.remove(key);
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
    vectors.model().ifPresent(model -> data.put(Schema.MODEL_KEY, model));
    synchronized (folders) {
      data.put(Schema.FOLDERS_KEY, String.join("\n", folders));
    }
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** Lets go of the index; what is not committed is dropped. */
  @Override
  public void close() throws IOException {
    IOUtils.close(open);
  }

  private static Map<String, Head> heads(DirectoryReader before) throws IOException {
    Map<String, Head> heads = new HashMap<>();
    IndexSearcher searcher = new IndexSearcher(before);
    TermQuery query = new TermQuery(new Term(Schema.KIND, Schema.HEAD));
    for (int row : RowNumbers.of(searcher, query)) {
      Document head = searcher.storedFields().document(row);
      heads.put(head.get(Schema.ENTRY), head(head));
    }
    return heads;
  }

  private static Head head(Document row) {
    return new Head(row.get(Schema.DIGEST), Optional.ofNullable(row.get(Schema.MODEL)));
  }
}
