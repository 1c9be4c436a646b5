package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.language.Encoding;
import io.sorimark.language.Hangul;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Indexing.Done;
import io.sorimark.pipeline.Indexing.Status;
import io.sorimark.search.Entry;
import io.sorimark.search.Entry.Content;
import io.sorimark.search.Entry.Facts;
import io.sorimark.search.Entry.Names;
import io.sorimark.search.Entry.Text;
import io.sorimark.search.IndexUpdate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One run over the files of an index. Groups may be worked on in several threads. */
final class IndexRun {

  /** What is done is made to last so often, so that little is lost when the process ends. */
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);

  /** What is larger is no text that somebody said or wrote. */
  private static final long MOST_BYTES = 64L << 20;

  /** What keys of names end with that were heard in an episode. */
  private static final String HEARD = "#heard";

  private final IndexUpdate update;
  private final Path output;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Map<Status, Integer> counts = new ConcurrentHashMap<>();
  private Instant committed = Instant.now();

  IndexRun(IndexUpdate update, Path output) {
    this.update = update;
    this.output = output;
  }

  /** What a file is made of, read when it is wanted. */
  private interface Making {
    Content content() throws IOException, TranscriptException;
  }

  /** A file that is done, and whether it is a talk. */
  private record One(Done done, boolean talk) {
    static One of(Done done) {
      return new One(done, false);
    }
  }

  /** How many files each became of. */
  Map<Status, Integer> counts() {
    return new TreeMap<>(counts);
  }

  Done glossary(Path file, Glossary glossary) throws IOException, TranscriptException {
    String digest = new Digest().add(file).hex();
    Facts facts =
        new Facts(file.toString(), file.toString(), "", Optional.empty(), Optional.empty());
    return put(file, facts, digest, () -> new Names(glossary.names()), List.of());
  }

  /** Files of one name: a talk in one of them, and documents. */
  List<Done> group(List<Path> files) {
    List<Done> done = new ArrayList<>();
    boolean talk = false;
    for (Path file : files) {
      Optional<One> one = one(file, talk);
      talk |= one.filter(One::talk).isPresent();
      one.map(One::done).ifPresent(done::add);
    }
    return done;
  }

  private Optional<One> one(Path file, boolean hasTalk) {
    try {
      Source source = Source.of(file);
      if (!Sources.isAudio(file) && Files.size(file) > MOST_BYTES) {
        return Optional.of(One.of(failed(file, "too-large", "too large: more than 64 MB")));
      }
      Optional<EpisodeTalk> talk = EpisodeTalk.of(source, output);
      if (talk.isPresent()) {
        return hasTalk ? Optional.empty() : Optional.of(new One(put(file, talk.get()), true));
      }
      if (IndexFiles.isDocument(file)) {
        return Optional.of(One.of(document(file, source.bytes())));
      }
      return isCaptions(file)
          ? Optional.of(One.of(failed(file, "not-a-transcript", why(source.bytes()))))
          : Optional.empty();
    } catch (TranscriptException | IOException unreadable) {
      return Optional.of(
          One.of(failed(file, "unreadable", String.valueOf(unreadable.getMessage()))));
    }
  }

  private Done put(Path file, EpisodeTalk talk) throws IOException, TranscriptException {
    Digest digest = new Digest().add(talk.audio().map(Path::toString).orElse(""));
    for (Path part : talk.files()) {
      digest.add(part);
    }
    addDictionary(digest, talk.source().bytes());
    String all = digest.hex();
    Facts facts = facts(file, talk.audio().map(Path::toString));
    putHeard(file, talk, all, facts);
    return put(file, facts, all, talk::read, List.of());
  }

  /** What was corrected is a name that others of its places may still be heard as. */
  private void putHeard(Path file, EpisodeTalk talk, String digest, Facts facts)
      throws IOException {
    List<Name> heard = talk.heard();
    String key = key(file) + HEARD;
    if (!heard.isEmpty()) {
      seen.add(key);
      if (!update.has(key, digest)) {
        update.put(new Entry(key, digest, facts, new Names(heard)));
      }
    }
  }

  private Done document(Path file, byte[] bytes) throws IOException, TranscriptException {
    Digest digest = new Digest().add(bytes);
    addDictionary(digest, bytes);
    String key = key(file);
    seen.add(key);
    if (update.has(key, digest.hex())) {
      return count(new Done(file, Status.UNCHANGED, List.of()));
    }
    DocumentPassages.Read read = DocumentPassages.of(file.toString(), bytes);
    List<Problem> problems = read.document().problems();
    if (read.passages().isEmpty()) {
      Problem problem =
          problems.isEmpty()
              ? problem(file, "empty-document", "no text in it")
              : problems.getFirst();
      return failed(file, problem.rule(), problem.message());
    }
    return put(
        file,
        facts(file, Optional.empty()),
        digest.hex(),
        () -> new Text(read.passages()),
        problems);
  }

  private Done put(Path file, Facts facts, String digest, Making making, List<Problem> problems)
      throws IOException, TranscriptException {
    String key = key(file);
    seen.add(key);
    if (update.has(key, digest)) {
      return count(new Done(file, Status.UNCHANGED, problems));
    }
    boolean known = update.keys().contains(key);
    update.put(new Entry(key, digest, facts, making.content()));
    return count(new Done(file, known ? Status.CHANGED : Status.ADDED, problems));
  }

  /** Words of the dictionary change what is found in Korean, and only there. */
  private void addDictionary(Digest digest, byte[] bytes) {
    if (Hangul.isIn(Encoding.decode(bytes).text())) {
      digest.add(String.join(" ", update.dictionary().words()));
    }
  }

  /** What a file's name and folder tell. */
  static Facts facts(Path file, Optional<String> audio) {
    Path folder = Sources.real(file).getParent();
    String show = folder == null ? "" : String.valueOf(folder.getFileName());
    Optional<LocalDate> date =
        DocumentPassages.day(file.getFileName().toString()).or(() -> DocumentPassages.day(show));
    return new Facts(file.toString(), Source.of(file).stem(), show, date, audio);
  }

  private static boolean isCaptions(Path file) {
    String name = file.getFileName().toString();
    return Format.of(name.substring(name.lastIndexOf('.') + 1))
        .filter(Format::isWritable)
        .filter(format -> format == Format.VTT || format == Format.SRT)
        .isPresent();
  }

  private static String why(byte[] bytes) {
    String text = Encoding.decode(bytes).text().strip();
    if (text.isEmpty()) {
      return "not a transcript: it is empty";
    }
    return text.regionMatches(true, 0, "<!doctype html", 0, 14)
            || text.regionMatches(true, 0, "<html", 0, 5)
        ? "not a transcript: it is a web page"
        : "not a transcript";
  }

  private Done failed(Path file, String rule, String message) {
    try {
      update.remove(key(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return count(new Done(file, Status.FAILED, List.of(problem(file, rule, message))));
  }

  private static Problem problem(Path file, String rule, String message) {
    return new Problem(Severity.ERROR, file.toString(), 1, 1, rule, message);
  }

  private Done count(Done done) {
    counts.merge(done.status(), 1, Integer::sum);
    return done;
  }

  /** Files below these places that the index has and the run has not seen. */
  List<Done> removeOthers(List<Path> places) throws IOException {
    List<Done> removed = new ArrayList<>();
    for (String key : update.keys()) {
      Path file = Path.of(key);
      boolean below = places.stream().anyMatch(place -> file.startsWith(Sources.real(place)));
      if (below && !seen.contains(key)) {
        update.remove(key);
        if (!key.endsWith(HEARD)) {
          removed.add(count(new Done(file, Status.REMOVED, List.of())));
        }
      }
    }
    return removed;
  }

  void commitNowAndThen() {
    if (Duration.between(committed, Instant.now()).compareTo(COMMIT_EVERY) > 0) {
      try {
        update.commit();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      committed = Instant.now();
    }
  }

  private static String key(Path file) {
    return Sources.real(file).toString();
  }
}
