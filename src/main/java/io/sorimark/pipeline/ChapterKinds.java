package io.sorimark.pipeline;

import io.sorimark.check.Kind;
import io.sorimark.language.Encoding;
import io.sorimark.publish.ChapterFiles;
import io.sorimark.publish.ChapterFormat;
import io.sorimark.tags.AudioChapters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the files that hold chapters from transcripts. */
final class ChapterKinds {

  /** What show notes are called; they may hold lines of chapters. */
  static final List<String> NOTES =
      List.of(
          "description.txt",
          "description.md",
          "description.html",
          "notes.txt",
          "notes.md",
          "notes.html");

  /** Here a name says what the content does not: captions and chapters have one signature. */
  private static final List<String> NAMES_DECIDE = List.of(".vtt", ".srt");

  private ChapterKinds() {}

  /** Which carrier a text is; empty for a transcript and for anything else. */
  static Optional<Kind> of(String name, byte[] bytes) {
    if (isNamed(name, Stream.of(ChapterFormat.VTT.fileName()))) {
      return Optional.of(Kind.VTT_CHAPTERS);
    }
    if (NAMES_DECIDE.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
      return Optional.empty();
    }
    Optional<ChapterFormat> carrier =
        isNamed(name, Stream.of(ChapterFormat.MP4CHAPS.fileName()))
            ? Optional.of(ChapterFormat.MP4CHAPS)
            : ChapterFiles.recognize(name, bytes);
    return Kind.ofChapters(Encoding.decode(bytes).text(), carrier.map(ChapterFormat::id));
  }

  /** Which family of audio a file is, if of any that chapters can be in. */
  static Optional<Kind> ofAudio(Path file) throws IOException {
    return AudioChapters.family(file).flatMap(Kind::ofAudio);
  }

  /** Whether a file is called what files of chapters or show notes are, whatever is in it. */
  static boolean isNamed(String name) {
    return isNamed(name, Stream.concat(names(), NOTES.stream()));
  }

  /** The names of carriers that tell chapters from transcripts and notes. */
  static Stream<String> names() {
    return Arrays.stream(ChapterFormat.values())
        .filter(format -> format.isWritable() && format != ChapterFormat.DESCRIPTION)
        .map(ChapterFormat::fileName);
  }

  private static boolean isNamed(String name, Stream<String> names) {
    String last = Path.of(name).getFileName().toString().toLowerCase(Locale.ROOT);
    return names.anyMatch(known -> last.equals(known) || last.endsWith("." + known));
  }
}
