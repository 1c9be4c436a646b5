package io.sorimark.pipeline;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.model.Problem;
import io.sorimark.model.RunnerUp;
import io.sorimark.model.Severity;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one episode that may hold its chapters already. All are only read: what people made
 * is never written over.
 *
 * @param chapters a file of chapters, which a person made
 * @param audio the episode, with or without chapters inside
 * @param description show notes, with or without lines of chapters
 */
public record ChapterSources(
    Optional<Path> chapters, Optional<Path> audio, Optional<Path> description) {

  /** Whom to ask, most trusted first. */
  public static final List<Origin> DEFAULT_ORDER = List.of(Origin.values());

  /** A list of fewer chapters than this in show notes is a time of day, or a joke. */
  private static final int LEAST_DESCRIBED = 2;

  /** Computes chapters when no file has any. */
  @FunctionalInterface
  interface Computation {
    Chapterize.Result run() throws TranscriptException;
  }

  /**
   * What was found.
   *
   * @param chapters of the first source that has any, each with its origin; none if none has
   * @param runnersUp where more would begin, if they were computed
   * @param file where they stand; empty if they were computed or there are none
   * @param problems what was noticed on the way, also in sources that were passed over
   */
  public record Found(
      List<Chapter> chapters,
      List<RunnerUp> runnersUp,
      Optional<Path> file,
      List<Problem> problems) {

    public Found {
      chapters = List.copyOf(chapters);
      runnersUp = List.copyOf(runnersUp);
      problems = List.copyOf(problems);
    }
  }

  /**
   * The files beside a transcript that are named after it: {@code ep1.chapters.json}, {@code
   * ep1.mp3}, {@code ep1.notes.md} and others beside {@code ep1.vtt}.
   */
  public static ChapterSources beside(Source transcript) {
    return new ChapterSources(
        first(named(transcript, ChapterKinds.names())),
        first(named(transcript, Sources.AUDIO.stream())),
        first(named(transcript, ChapterKinds.NOTES.stream())));
  }

  /** Whether there is none of them. */
  public boolean isEmpty() {
    return chapters.isEmpty() && audio.isEmpty() && description.isEmpty();
  }

  /** These sources without the files of chapters and notes that lie beside another of them. */
  public static List<Source> episodes(List<Source> sources) {
    Set<Path> others =
        sources.stream()
            .flatMap(source ->
                named(source, Stream.concat(ChapterKinds.names(), ChapterKinds.NOTES.stream())))
            .map(Sources::real)
            .collect(Collectors.toSet());
    return sources.stream()
        .filter(source -> source.path().map(Sources::real).filter(others::contains).isEmpty())
        .toList();
  }

  /**
   * The chapters of the first of these sources that has any.
   *
   * @param order whom to ask; {@link Origin#COMPUTED} asks {@code computation}
   */
  Found first(List<Origin> order, Computation computation) throws IOException, TranscriptException {
    List<Problem> problems = new ArrayList<>();
    for (Origin origin : order) {
      Found found =
          origin == Origin.COMPUTED
              ? computed(computation.run(), problems)
              : read(origin, file(origin), problems);
      if (!found.chapters().isEmpty()) {
        return found;
      }
    }
    return new Found(List.of(), List.of(), Optional.empty(), problems);
  }

  private static Found computed(Chapterize.Result result, List<Problem> problems) {
    return new Found(result.chapters(), result.runnersUp(), Optional.empty(), problems);
  }

  private static Found read(Origin origin, Optional<Path> file, List<Problem> problems)
      throws IOException {
    List<Chapter> chapters = file.isPresent() ? read(file.get(), origin, problems) : List.of();
    return new Found(chapters, List.of(), file, problems);
  }

  private Optional<Path> file(Origin origin) {
    return switch (origin) {
      case HUMAN -> chapters;
      case EMBEDDED -> audio;
      case DESCRIPTION -> description;
      case COMPUTED -> Optional.empty();
    };
  }

  /** That notes and audio have no chapters is nothing to tell; that a file is broken is. */
  private static List<Chapter> read(Path file, Origin origin, List<Problem> problems)
      throws IOException {
    try {
      ReadChapters read = ReadChapters.of(Source.of(file), Optional.empty()).withOrigin(origin);
      read.problems().stream()
          .filter(problem -> origin == Origin.HUMAN || !problem.rule().equals("no-chapters"))
          .forEach(problems::add);
      boolean few = origin == Origin.DESCRIPTION && read.chapters().size() < LEAST_DESCRIBED;
      return few ? List.of() : read.chapters();
    } catch (TranscriptException broken) {
      String message = String.valueOf(broken.getMessage());
      problems.add(
          new Problem(Severity.WARNING, file.toString(), 1, 1, "unreadable-audio", message));
      return List.of();
    }
  }

  private static Stream<Path> named(Source transcript, Stream<String> ends) {
    return transcript.path().stream()
        .flatMap(path -> ends.map(end -> path.resolveSibling(transcript.stem() + "." + end)));
  }

  private static Optional<Path> first(Stream<Path> files) {
    return files.filter(Files::isRegularFile).findFirst();
  }
}
