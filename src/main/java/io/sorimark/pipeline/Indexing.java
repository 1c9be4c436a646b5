package io.sorimark.pipeline;

import io.sorimark.document.Limits;
import io.sorimark.glossary.GlossaryFiles;
import io.sorimark.glossary.ParsedGlossary;
import io.sorimark.model.Problem;
import io.sorimark.model.TranscriptException;
import io.sorimark.search.Embedder;
import io.sorimark.search.IndexUpdate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Brings an index up to date with the files of folders: what is new or changed goes in, what is
 * gone comes out, what is as it was stays.
 *
 * @param index its folder
 * @param output where the folders of episodes are
 * @param limits of documents
 */
public record Indexing(List<Path> places, Path index, Path output, int jobs, Limits limits) {

  /** What became of a file. */
  public enum Status {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** It cannot be read; what the index had of it is gone. */
    FAILED,
    /** It is gone, and so is what the index had of it. */
    REMOVED
  }

  /**
   * A file and what became of it.
   *
   * @param problems what was noticed in it
   */
  public record Done(Path file, Status status, List<Problem> problems) {
    public Done {
      problems = List.copyOf(problems);
    }
  }

  /** How the whole went. */
  public record Summary(boolean rebuilt, Map<Status, Integer> counts) {}

  public Indexing {
    places = List.copyOf(places);
  }

  /** With the usual limits. */
  public Indexing(List<Path> places, Path index, Path output, int jobs) {
    this(places, index, output, jobs, Limits.DEFAULT);
  }

  /**
   * Does it.
   *
   * @param total told how many files there are, before the first is done
   * @param done told of each file in their order
   * @throws TranscriptException if another process is writing the index
   */
  public Summary run(IntConsumer total, Consumer<Done> done)
      throws IOException, TranscriptException, InterruptedException {
    IndexFiles files = files();
    Map<Path, ParsedGlossary> glossaries = new TreeMap<>();
    for (Path file : files.glossaries()) {
      glossaries.put(file, GlossaryFiles.read(file.toString(), Source.of(file).bytes()));
    }
    try (IndexUpdate update = IndexUpdate.open(index, korean(glossaries.values()))) {
      IndexEntries entries = new IndexEntries(update, InstantSource.system());
      IndexRun run = new IndexRun(entries, update.dictionary(), output, limits);
      total.accept(files.groups().size() + glossaries.size());
      for (var glossary : glossaries.entrySet()) {
        ParsedGlossary read = glossary.getValue();
        done.accept(run.glossary(glossary.getKey(), read.glossary().names(), read.problems()));
      }
      Batch.run(
          files.groups(),
          jobs,
          run::group,
          each -> {
            each.forEach(done);
            entries.commitNowAndThen();
          });
      entries.removeOthers(places, IndexRun.HEARD).forEach(done);
      places.forEach(place -> update.addFolder(place.toString()));
      update.commit();
      return new Summary(update.isRebuilt(), entries.counts());
    }
  }

  /**
   * Gives what was indexed vectors, file by file: what has them is passed over, so that a run that
   * was broken off is gone on with.
   *
   * @param total told how many groups of files of one name there are, before the first is done
   * @param done told of the files of each group
   * @throws TranscriptException if another process is writing the index
   */
  public void embed(Embedder embedder, IntConsumer total, Consumer<List<Done>> done)
      throws IOException, TranscriptException, InterruptedException {
    IndexFiles files = files();
    try (IndexUpdate update = IndexUpdate.open(index, embedder)) {
      IndexEntries entries = new IndexEntries(update, InstantSource.system());
      IndexRun run = new IndexRun(entries, update.dictionary(), output, limits);
      total.accept(files.groups().size());
      Batch.run(
          files.groups(),
          jobs,
          run::group,
          each -> {
            done.accept(each);
            entries.commitNowAndThen();
          });
      update.commit();
    }
  }

  private IndexFiles files() throws IOException {
    return IndexFiles.find(places, Set.of(Sources.real(index), Sources.real(output)));
  }

  private static List<String> korean(Collection<ParsedGlossary> glossaries) {
    return glossaries.stream()
        .flatMap(read -> read.glossary().names().stream())
        .flatMap(name -> Stream.concat(Stream.of(name.canonical()), name.aliases().stream()))
        .flatMap(spelling -> Stream.of(spelling.split("\\s+")))
        .toList();
  }
}
