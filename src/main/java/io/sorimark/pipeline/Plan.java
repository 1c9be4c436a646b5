package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which files each source becomes, known before any is written. */
public record Plan(List<Job> jobs) {

  /** One source and what becomes of it. */
  public record Job(Source source, List<Target> targets) {}

  /**
   * One output.
   *
   * @param isInput whether the run reads this very file, so that it must not be touched
   */
  public record Target(Format format, Path file, boolean isInput) {}

  /**
   * Names the outputs.
   *
   * @param from what sources are read as, to learn their language; empty for what they look like
   * @throws TranscriptException if two of them would be the same file
   */
  public static Plan of(
      List<Source> sources, Optional<Format> from, List<Format> formats, OutputNames naming)
      throws TranscriptException {
    Set<Path> inputs = new HashSet<>();
    sources.forEach(source -> source.path().map(Sources::real).ifPresent(inputs::add));
    List<Job> jobs = new ArrayList<>();
    for (Source source : sources) {
      Optional<String> language =
          naming.needsLanguage() ? languageOf(source, from) : Optional.empty();
      List<Target> targets = new ArrayList<>();
      for (Format format : formats) {
        Path file = naming.target(source, format, language);
        targets.add(new Target(format, file, inputs.contains(Sources.real(file))));
      }
      jobs.add(new Job(source, List.copyOf(targets)));
    }
    refuseCollisions(jobs);
    return new Plan(List.copyOf(jobs));
  }

  /** A source that cannot be read has no language; that it cannot is told when it is converted. */
  private static Optional<String> languageOf(Source source, Optional<Format> from) {
    try {
      return source.read(from).transcript().language();
    } catch (IOException | TranscriptException unreadable) {
      return Optional.empty();
    }
  }

  private static void refuseCollisions(List<Job> jobs) throws TranscriptException {
    Takers takers = new Takers();
    for (Job job : jobs) {
      for (Target target : job.targets()) {
        if (!isSame(target.file(), job.source())) { // else it will not be written
          takers.take(
              target.file(), "%s as %s".formatted(job.source().name(), target.format().id()));
        }
      }
    }
  }

  private static boolean isSame(Path file, Source source) {
    return source.path().map(Sources::real).equals(Optional.of(Sources.real(file)));
  }
}
