package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chapters inside audio files: MP3 and AAC (ID3v2), M4A and MP4 (Nero list and QuickTime text
 * track), Ogg Opus, Ogg Vorbis and FLAC (comments). What a file is, its first bytes say. Times are
 * exact to the millisecond. No state; safe for many threads.
 */
public final class AudioChapters {

  private AudioChapters() {}

  /** Whether a file is one that chapters can be in, by its first bytes. */
  public static boolean recognizes(Path file) throws IOException {
    return family(file).isPresent();
  }

  /**
   * Which way chapters are in a file, by its first bytes: "mp3" (ID3), "mp4", or "ogg" (comments,
   * those of FLAC too).
   */
  public static Optional<String> family(Path file) throws IOException {
    try (AudioFile audio = AudioFile.open(file)) {
      return AudioFormat.recognize(audio).map(AudioFormat::family);
    }
  }

  /**
   * The chapters in a file, by start.
   *
   * @throws TranscriptException if it is no audio file known here, or a broken one
   */
  public static List<Chapter> read(Path file) throws IOException, TranscriptException {
    try (AudioFile audio = AudioFile.open(file)) {
      return AudioFormat.of(audio).reader.read(audio);
    }
  }

  /**
   * Writes a copy of a file in which these are the only chapters; none takes away what is there.
   * The audio and everything else that the file holds keep their bytes. The copy is written under
   * another name, read back, and only then takes its place, so {@code out} may be {@code in}.
   *
   * @return what of these chapters the file cannot hold, in words for the user; mostly nothing
   * @throws TranscriptException if it is no audio file known here, or a broken one; then nothing
   *     was written
   */
  public static List<String> write(Path in, Path out, List<Chapter> chapters)
      throws IOException, TranscriptException {
    List<Chapter> tidy = tidy(chapters);
    Path target = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path temporary = target.resolveSibling(temporaryName(target));
    try {
      List<String> losses = writeAndReadBack(in, temporary, tidy);
      keepPermissions(target, temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      return losses;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static List<String> writeAndReadBack(Path in, Path temporary, List<Chapter> chapters)
      throws IOException, TranscriptException {
    try (AudioFile audio = AudioFile.open(in)) {
      AudioFormat format = AudioFormat.of(audio);
      try (FileChannel copy =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        format.writer.write(audio, chapters, copy);
      }
      check(read(temporary), chapters);
      return format.limits.losses(chapters);
    }
  }

  /** A last look before someone's recording is replaced. */
  private static void check(List<Chapter> written, List<Chapter> wanted)
      throws TranscriptException {
    List<Chapter> left = listed(written);
    List<Chapter> right = listed(wanted);
    boolean same = left.size() == right.size();
    for (int i = 0; same && i < left.size(); i++) {
      Duration apart = left.get(i).start().minus(right.get(i).start()).abs();
      same = apart.compareTo(Duration.ofMillis(1)) <= 0;
    }
    if (!same) {
      throw new TranscriptException(
          "chapters did not read back as they were written, so nothing was changed");
    }
  }

  private static List<Chapter> listed(List<Chapter> chapters) {
    return chapters.stream().filter(chapter -> chapter.extras().listed()).toList();
  }

  /** By start, in whole milliseconds, titles on one line: all that any of the carriers can hold. */
  private static List<Chapter> tidy(List<Chapter> chapters) {
    return chapters.stream()
        .map(AudioChapters::tidy)
        .sorted(Comparator.comparing(Chapter::start))
        .toList();
  }

  private static Chapter tidy(Chapter chapter) {
    String title = chapter.title().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    Chapter.Extras extras = chapter.extras();
    return new Chapter(
        inMillis(chapter.start()),
        chapter.end().map(AudioChapters::inMillis),
        title,
        new Chapter.Extras(extras.link(), extras.image(), extras.listed() && !title.isEmpty()),
        chapter.origin(),
        chapter.reasons());
  }

  private static Duration inMillis(Duration time) {
    return Duration.ofMillis(Timecode.millis(time));
  }

  /** A file that is replaced stays as private, or as public, as it was. */
  private static void keepPermissions(Path target, Path temporary) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (view != null && Files.exists(target)) {
      view.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  /** Hidden, and no other's: each process and thread has its own. */
  private static String temporaryName(Path file) {
    return String.format(
        Locale.ROOT,
        ".%s.%d-%d.tmp",
        file.getFileName(),
        ProcessHandle.current().pid(),
        Thread.currentThread().threadId());
  }
}
