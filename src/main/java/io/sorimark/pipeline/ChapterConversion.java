package io.sorimark.pipeline;

import io.sorimark.model.Chapter;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.publish.ChapterFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * From one carrier of chapters, or from audio, to others.
 *
 * @param to at least one
 * @param output a file when there is one carrier and {@code isFile}, else a folder; empty for
 *     beside the input
 */
public record ChapterConversion(List<ChapterFormat> to, Optional<Path> output, boolean isFile) {

  /** What a stem ends with that says no more than a carrier's own file name does. */
  private static final List<String> NEEDLESS =
      List.of("chapters", "description", "labels", "notes", "ogm", "mkv", "podlove");

  /** Writes chapters that came from this source; the source itself stays as it is. */
  public Carriers write(Source source, List<Chapter> chapters, Outputs outputs) throws IOException {
    return Carriers.write(
        chapters, to, (format, text) -> write(source, target(source, format), text, outputs));
  }

  private static Written write(Source source, Path file, String text, Outputs outputs)
      throws IOException {
    return (isSame(file, source) ? outputs.refusing() : outputs).write(file, text);
  }

  /** Whether this is the very file that was read. */
  public static boolean isSame(Path file, Source source) {
    return source.path().map(Sources::real).equals(Optional.of(Sources.real(file)));
  }

  /** {@code chapters.psc} of {@code chapters.json}, {@code ep1.chapters.psc} of {@code ep1.mp3}. */
  private Path target(Source source, ChapterFormat format) {
    if (isFile) {
      return output.orElseThrow();
    }
    String stem = source.stem();
    for (String end : NEEDLESS) {
      stem = stem.equals(end) ? "" : stem.endsWith("." + end) ? cut(stem, end) : stem;
    }
    String name = stem.isEmpty() ? format.fileName() : stem + "." + format.fileName();
    return output
        .map(folder -> folder.resolve(name))
        .orElseGet(() -> source.path().map(p -> p.resolveSibling(name)).orElse(Path.of(name)));
  }

  private static String cut(String stem, String end) {
    return stem.substring(0, stem.length() - end.length() - 1);
  }
}
