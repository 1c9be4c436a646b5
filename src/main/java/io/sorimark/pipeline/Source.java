package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.format.Parsed;
import io.sorimark.format.Transcripts;
import io.sorimark.language.Encoding;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One input: a file, which is only read, or bytes that came another way. Thread-safe. */
public final class Source {

  /** Longest file that is believed to be a transcript: a day of words with times is under 50 MB. */
  private static final long MOST_BYTES = 512L << 20;

  private final String name;
  private final Optional<Path> path;
  private final byte[] held;
  private final String stem;

  private Source(String name, Optional<Path> path, byte[] held, String stem) {
    this.name = name;
    this.path = path;
    this.held = held;
    this.stem = stem;
  }

  public static Source of(Path file) {
    return new Source(file.toString(), Optional.of(file), new byte[0], stemOf(fileName(file)));
  }

  /** A file that stands for a recording, after which outputs are named. */
  public static Source transcriptOf(Source recording, Path file) {
    return new Source(file.toString(), Optional.of(file), new byte[0], recording.stem);
  }

  /** What came through standard input, say; the bytes are not copied. */
  public static Source of(String name, byte[] bytes) {
    return new Source(name, Optional.empty(), bytes, stemOf(name));
  }

  /** As the user gave it; problems carry it. */
  public String name() {
    return name;
  }

  /** The file, when it is one. */
  public Optional<Path> path() {
    return path;
  }

  /** The file's name without its extension: what outputs are named after. */
  public String stem() {
    return stem;
  }

  /**
   * What the episode is called: as the file, or as its folder where the file's own name is the one
   * that all transcripts have which {@code transcribe} and {@code correct} write.
   */
  public String episode() {
    return path.filter(file -> TranscriptFiles.isNameless(stem))
        .flatMap(Source::folder)
        .orElse(stem);
  }

  private static Optional<String> folder(Path file) {
    return Optional.ofNullable(Sources.real(file).getParent())
        .flatMap(folder -> Optional.ofNullable(folder.getFileName()))
        .map(Path::toString);
  }

  private static String stemOf(String file) {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * The content.
   *
   * @throws TranscriptException if it is too much for a transcript
   */
  public byte[] bytes() throws IOException, TranscriptException {
    if (path.isEmpty()) {
      return held;
    }
    if (Files.isDirectory(path.get())) {
      throw new FileSystemException(name, null, "is a folder");
    }
    if (Files.size(path.get()) > MOST_BYTES) {
      throw new TranscriptException(name + ": too large for a transcript");
    }
    return Files.readAllBytes(path.get());
  }

  /**
   * The transcript in it, as this format or else as what it looks like.
   *
   * @throws TranscriptException if there is no cue in it
   */
  public Parsed read(Optional<Format> as) throws IOException, TranscriptException {
    byte[] bytes = bytes();
    if (as.isEmpty() && isBinary(bytes)) {
      throw new TranscriptException(name + ": not a transcript (it is no text)");
    }
    Parsed parsed =
        as.isPresent() ? Transcripts.read(name, bytes, as.get()) : Transcripts.read(name, bytes);
    if (parsed.transcript().cues().isEmpty()) {
      throw new TranscriptException(
          "%s: no cue in it (read as %s)".formatted(name, parsed.format().title()));
    }
    return parsed;
  }

  /** Pictures and audio, which the reader of plain text would take for lines of gibberish. */
  private boolean isBinary(byte[] bytes) {
    Encoding.Decoded decoded = Encoding.decode(bytes);
    boolean damagedGuess = !decoded.certain() && decoded.firstDamage().isPresent();
    return (damagedGuess || decoded.text().indexOf('\0') >= 0)
        && Transcripts.recognize(name, bytes).isEmpty();
  }
}
