package io.sorimark.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.search.IndexSearcher;

/** What has to be said to Lucene once in a process, and what it says when it can go no further. */
final class Lucene {

  /** So many words may begin in one way, in a phrase; alone they have no limit. */
  static final int MOST_WORDS = 50_000;

  /** Held, since loggers that nobody holds are forgotten with their level. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Lucene() {}

  /** No advice on vector instructions on the standard error, and room for Korean beginnings. */
  static void settle() {
    VECTORS.setLevel(Level.OFF);
    IndexSearcher.setMaxClauseCount(MOST_WORDS);
  }

  /** What to say of an index that cannot be read, and what to do. */
  static IOException damaged(Path folder, IOException why) {
    return new IOException(
        folder + ": the index is damaged; delete this folder and run `sorimark index` again", why);
  }
}
