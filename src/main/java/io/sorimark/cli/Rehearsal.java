package io.sorimark.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs the usual commands once and says nothing, so that the JVM learns which classes they need;
 * the launcher keeps what it learned as its start-up cache.
 */
public final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("sorimark-rehearsal");
    try {
      String talk = IntStream.range(0, 600).mapToObj(Rehearsal::cue).collect(Collectors.joining());
      Path file = Files.writeString(folder.resolve("talk.txt"), talk);
      for (List<String> command : commands(file, folder)) {
        run(talk, command);
      }
    } finally {
      delete(folder);
    }
  }

  private static List<List<String>> commands(Path file, Path folder) {
    String talk = file.toString();
    return List.of(
        List.of("--version"),
        List.of("convert", "--help"),
        List.of("formats"),
        List.of("info", talk),
        List.of("convert", "-", "-t", "vtt"),
        List.of("convert", talk, "-t", "all", "--max-line-width", "42", "--json"),
        List.of("chapterize", talk, "-o", folder.resolve("chapters").toString()),
        List.of("check", folder.resolve("talk.vtt").toString()),
        List.of("index", folder.toString(), "--index", folder.resolve("index").toString()),
        List.of("search", "\"boats kites\" 바다", "--index", folder.resolve("index").toString()));
  }

  private static String cue(int index) {
    int minute = index / 10;
    int second = index % 10 * 6;
    return String.format(
        Locale.ROOT,
        """
        [00:%02d:%02d.000 --> 00:%02d:%02d.500]   - Cue %d is about boats, kites and 바다. (laughs)
        """,
        minute,
        second,
        minute,
        second + 5,
        index);
  }

  private static void run(String in, List<String> command) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Cli.run(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        nowhere,
        nowhere,
        command.toArray(String[]::new));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
