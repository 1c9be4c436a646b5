package io.sorimark.pipeline;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.model.Problem;
import io.sorimark.model.TranscriptException;
import io.sorimark.publish.ChapterFiles;
import io.sorimark.publish.ChapterFormat;
import io.sorimark.publish.ParsedChapters;
import io.sorimark.tags.AudioChapters;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Chapters read from a file, whatever it is: a carrier of text or audio with chapters inside.
 *
 * @param format the carrier's identifier, "audio" for audio
 * @param chapters by start, each with its origin; there may be none
 * @param problems what the reader noticed
 */
public record ReadChapters(String format, List<Chapter> chapters, List<Problem> problems) {

  private static final String AUDIO = "audio";

  public ReadChapters {
    chapters = List.copyOf(chapters);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a source.
   *
   * @param as the carrier that it is read as; empty for what it looks like
   * @throws TranscriptException if it is audio that is broken, or too large for text
   */
  public static ReadChapters of(Source source, Optional<ChapterFormat> as)
      throws IOException, TranscriptException {
    if (as.isEmpty() && isAudio(source)) {
      List<Chapter> chapters = AudioChapters.read(source.path().orElseThrow());
      return new ReadChapters(AUDIO, from(Origin.EMBEDDED, chapters), List.of());
    }
    byte[] bytes = source.bytes();
    ParsedChapters parsed =
        as.isPresent()
            ? ChapterFiles.read(source.name(), bytes, as.get())
            : ChapterFiles.read(source.name(), bytes);
    Origin origin =
        parsed.format() == ChapterFormat.DESCRIPTION ? Origin.DESCRIPTION : Origin.HUMAN;
    return new ReadChapters(
        parsed.format().id(), from(origin, parsed.chapters()), parsed.problems());
  }

  /** The same, found in this place. */
  ReadChapters withOrigin(Origin origin) {
    return new ReadChapters(format, from(origin, chapters), problems);
  }

  private static boolean isAudio(Source source) throws IOException {
    return source.path().isPresent()
        && Files.isRegularFile(source.path().get())
        && AudioChapters.recognizes(source.path().get());
  }

  private static List<Chapter> from(Origin origin, List<Chapter> chapters) {
    return chapters.stream().map(chapter -> chapter.withOrigin(origin)).toList();
  }
}
