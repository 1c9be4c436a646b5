package io.sorimark.dev;

import io.sorimark.format.Transcripts;
import io.sorimark.model.Transcript;
import io.sorimark.speakers.Turns;
import io.sorimark.topics.TrainingData;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what the boundary model sees of a folder of transcripts: {@code <episode>.features} each,
 * and {@code everyday.bin}, the table of everyday stems counted over all of them.
 */
final class BoundaryFeatures {

  private BoundaryFeatures() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: BoundaryFeatures TRANSCRIPTS OUT");
    }
    write(Path.of(args[0]), Files.createDirectories(Path.of(args[1])));
  }

  private static void write(Path folder, Path out) throws IOException {
    List<Path> files = transcripts(folder);
    Path table = out.resolve("everyday.bin");
    if (Files.notExists(table)) {
      Files.write(
          table,
          TrainingData.everyday(() -> files.stream().map(BoundaryFeatures::read).iterator()));
    }
    byte[] everyday = Files.readAllBytes(table);
    files.parallelStream().forEach(file -> write(file, everyday, out));
  }

  private static void write(Path file, byte[] everyday, Path folder) {
    String name = file.getFileName().toString().replaceFirst("\\.txt$", ".features");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      read(file).write(everyday, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrainingData read(Path file) {
    try {
      Transcript transcript =
          Transcripts.read(file.getFileName().toString(), Files.readAllBytes(file)).transcript();
      return TrainingData.of(Turns.of(transcript), transcript.end());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> transcripts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
