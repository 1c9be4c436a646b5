package io.sorimark.cli;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Indexing;
import io.sorimark.search.OutdatedIndexException;
import io.sorimark.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens indexes to search in. */
final class Indexes {

  private Indexes() {}

  /** The index; one that another version made is made anew first, and the report says so. */
  static SearchIndex open(IndexOptions options, Report report)
      throws IOException, NotInstalledException, TranscriptException, InterruptedException {
    try {
      return SearchIndex.open(options.index());
    } catch (OutdatedIndexException outdated) {
      List<Path> folders = outdated.folders().stream().sorted().map(Path::of).toList();
      if (folders.isEmpty()) {
        throw new NotInstalledException(
            outdated.getMessage() + "; `sorimark index FOLDER` makes it anew");
      }
      report.warn(Fault.warning("rebuilt", outdated.getMessage() + "; making it anew"));
      int jobs = Runtime.getRuntime().availableProcessors();
      new Indexing(folders, options.index(), options.output(), jobs).run(report::begin, done -> {});
      return reopened(options);
    }
  }

  private static SearchIndex reopened(IndexOptions options)
      throws IOException, NotInstalledException, TranscriptException {
    try {
      return SearchIndex.open(options.index());
    } catch (OutdatedIndexException again) {
      throw new TranscriptException(String.valueOf(again.getMessage()));
    }
  }
}
