package io.sorimark.pipeline;

import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Indexing.Done;
import io.sorimark.pipeline.Indexing.Status;
import io.sorimark.search.Entry;
import io.sorimark.search.Entry.Content;
import io.sorimark.search.Entry.Facts;
import io.sorimark.search.IndexUpdate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a run puts into an index and takes out of it, and the count of that. Safe for many threads,
 * but for commits.
 */
final class IndexEntries {

  /** What is done is made to last so often, so that little is lost when the process ends. */
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);

  private final IndexUpdate update;
  private final InstantSource clock;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Map<Status, Integer> counts = new ConcurrentHashMap<>();
  private Instant committed;

  IndexEntries(IndexUpdate update, InstantSource clock) {
    this.update = update;
    this.clock = clock;
    this.committed = clock.instant();
  }

  /** What a file is made into, and what was noticed in it and in the files beside it. */
  record Made(Content content, List<Problem> problems) {}

  /** Makes it, when it is wanted. */
  @FunctionalInterface
  interface Making {
    Made make() throws IOException, TranscriptException;
  }

  /** How many files each became of. */
  Map<Status, Integer> counts() {
    return new TreeMap<>(counts);
  }

  /** A file that is there already as it is. */
  Optional<Done> unchanged(Path file, String digest) {
    String key = key(file);
    seen.add(key);
    return update.has(key, digest)
        ? Optional.of(count(new Done(file, Status.UNCHANGED, List.of())))
        : Optional.empty();
  }

  /** Puts a file in, unless it is there already as it is. */
  Done put(Path file, Facts facts, String digest, Making making)
      throws IOException, TranscriptException {
    Optional<Done> unchanged = unchanged(file, digest);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    String key = key(file);
    boolean known = update.keys().contains(key);
    Made made = making.make();
    update.put(new Entry(key, digest, facts, made.content()));
    return count(new Done(file, known ? Status.CHANGED : Status.ADDED, made.problems()));
  }

  /** Puts something in that belongs to a file, and does not count. */
  void putBeside(Path file, String part, Facts facts, String digest, Content content)
      throws IOException {
    String key = key(file) + part;
    seen.add(key);
    if (!update.has(key, digest)) {
      update.put(new Entry(key, digest, facts, content));
    }
  }

  /** Takes out what there is of a file that cannot be read. */
  Done failed(Path file, String rule, String message) {
    try {
      update.remove(key(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Problem problem = new Problem(Severity.ERROR, file.toString(), 1, 1, rule, message);
    return count(new Done(file, Status.FAILED, List.of(problem)));
  }

  /**
   * Takes out files below these places that the index has and the run has not seen.
   *
   * @param part what keys end with that belong to a file
   */
  List<Done> removeOthers(List<Path> places, String part) throws IOException {
    List<Done> removed = new ArrayList<>();
    for (String key : update.keys()) {
      Path file = Path.of(key);
      boolean below = places.stream().anyMatch(place -> file.startsWith(Sources.real(place)));
      if (below && !seen.contains(key)) {
        update.remove(key);
        if (!key.endsWith(part)) {
          removed.add(count(new Done(file, Status.REMOVED, List.of())));
        }
      }
    }
    return removed;
  }

  void commitNowAndThen() {
    if (Duration.between(committed, clock.instant()).compareTo(COMMIT_EVERY) > 0) {
      try {
        update.commit();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      committed = clock.instant();
    }
  }

  private Done count(Done done) {
    counts.merge(done.status(), 1, Integer::sum);
    return done;
  }

  private static String key(Path file) {
    return Sources.real(file).toString();
  }
}
