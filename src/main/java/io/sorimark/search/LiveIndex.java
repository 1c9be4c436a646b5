package io.sorimark.search;

import io.sorimark.model.NotInstalledException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * An index that others may write to meanwhile: each question is answered from what was last
 * {@linkplain IndexUpdate#commit committed}, which is whole entries, and by one state of it from
 * beginning to end. Commands of this program end too soon to need it: it is for long-lived programs
 * that embed the library. Thread-safe.
 */
public final class LiveIndex implements AutoCloseable {

  private final States states;

  private LiveIndex(Path folder, SearchIndex first) {
    this.states = new States(folder, first);
  }

  /**
   * Opens an index.
   *
   * @throws NotInstalledException if there is none
   * @throws OutdatedIndexException if another version of the program made it
   */
  public static LiveIndex open(Path folder)
      throws IOException, NotInstalledException, OutdatedIndexException {
    return new LiveIndex(folder, SearchIndex.open(folder));
  }

  /** What is asked of a state of the index. */
  @FunctionalInterface
  public interface Question<T> {
    T ask(SearchIndex index) throws IOException;
  }

  /** Answers a question. */
  public Results search(Request request) throws IOException {
    return answer(index -> index.search(request));
  }

  /** What speaks of the same, as {@link SearchIndex#related}. */
  public List<Related> related(String text, Set<String> entries, int most) throws IOException {
    return answer(index -> index.related(text, entries, most));
  }

  /** Answers any question from the newest state; the index that it is asked of must not be kept. */
  public <T> T answer(Question<T> question) throws IOException {
    states.maybeRefreshBlocking();
    SearchIndex index = states.acquire();
    try {
      return question.ask(index);
    } finally {
      states.release(index);
    }
  }

  @Override
  public void close() throws IOException {
    states.close();
  }

  /** States of the index, each open while somebody asks it; the last one until the end. */
  private static final class States extends ReferenceManager<SearchIndex> {

    private final Path folder;
    private final Directory directory;

    States(Path folder, SearchIndex first) {
      this.folder = folder;
      this.directory = first.reader().directory();
      this.current = first;
    }

    @Override
    protected @Nullable SearchIndex refreshIfNeeded(SearchIndex old) throws IOException {
      try {
        return old.newer(folder).orElse(null);
      } catch (OutdatedIndexException other) {
        throw new IOException(other.getMessage() + ", just now", other);
      }
    }

    @Override
    protected boolean tryIncRef(SearchIndex index) {
      return index.reader().tryIncRef();
    }

    @Override
    protected void decRef(SearchIndex index) throws IOException {
      index.reader().decRef();
    }

    @Override
    protected int getRefCount(SearchIndex index) {
      return index.reader().getRefCount();
    }

    @Override
    protected void afterClose() throws IOException {
      directory.close();
    }
  }
}
