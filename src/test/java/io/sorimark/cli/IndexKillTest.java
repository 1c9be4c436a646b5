package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.search.Filters;
import io.sorimark.search.Hit;
import io.sorimark.search.QueryParser;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.Request;
import io.sorimark.search.SearchIndex;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index is whole after its process was killed, whenever that was. */
@Tag("slow")
class IndexKillTest {

  private static final int EPISODES = 80;
  private static final int CUES = 800;
  private static final int KILLS = 50;

  @TempDir Path folder;

  @Test
  void holdsWholeEpisodesAfterEveryKill() throws Exception {
    Random random = new Random(50);
    int inTheMiddle = 0;
    for (int version = 1; version <= KILLS; version++) {
      write("v" + version);
      Process indexing = start();
      indexing.waitFor(random.nextInt(300, 6000), TimeUnit.MILLISECONDS);
      inTheMiddle += indexing.isAlive() ? 1 : 0;
      indexing.destroyForcibly().waitFor();
      assertWhole();
    }

    write("last");
    assertThat(start().waitFor()).isZero();

    assertThat(versions("first"))
        .hasSize(EPISODES)
        .containsValue("last")
        .doesNotContainValue("v50");
    assertWhole();
    assertThat(inTheMiddle).as("runs that were killed at work").isGreaterThan(KILLS / 4);
  }

  @Test
  void staysWholeWhenTwoProcessesWriteAtOnce() throws Exception {
    int refused = 0;
    for (int round = 0; round < 5; round++) {
      write("v" + round);
      List<Process> both = List.of(start(), start());
      List<Integer> exits = List.of(both.getFirst().waitFor(), both.getLast().waitFor());
      assertThat(exits).contains(0).allMatch(exit -> exit == 0 || exit == 3);
      refused += exits.contains(3) ? 1 : 0;
      assertThat(versions("first")).hasSize(EPISODES).containsValue("v" + round);
      assertWhole();
    }
    assertThat(refused).as("times that one was in the way of the other").isPositive();
  }

  /** The first and the last cue of every episode are of one version. */
  private void assertWhole() throws Exception {
    if (hasCommit()) {
      assertThat(versions("first")).isEqualTo(versions("last"));
    }
  }

  private boolean hasCommit() throws IOException {
    if (!Files.isDirectory(folder.resolve("index"))) {
      return false;
    }
    try (var files = Files.list(folder.resolve("index"))) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
    }
  }

  private Map<String, String> versions(String where) throws Exception {
    try (SearchIndex index = SearchIndex.open(folder.resolve("index"))) {
      Request request =
          new Request(
              new Request.Words(QueryParser.parse("\"the " + where + " cue of\"", Form.ANY), false),
              Filters.NONE,
              Integer.MAX_VALUE,
              0);
      return index.search(request).hits().stream()
          .collect(Collectors.toMap(hit -> hit.facts().path(), IndexKillTest::version));
    }
  }

  private static String version(Hit hit) {
    return hit.text().replaceAll(".*cue of ", "");
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath(),
            "io.sorimark.cli.Main",
            "index",
            folder.resolve("show").toString(),
            "--index",
            folder.resolve("index").toString(),
            "-o",
            folder.resolve("output").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  /** What the tests run from; a test runner may have a class loader of its own. */
  private static String classPath() {
    return Main.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private void write(String version) throws IOException {
    Files.createDirectories(folder.resolve("show"));
    for (int episode = 0; episode < EPISODES; episode++) {
      String cues =
          IntStream.range(0, CUES)
              .mapToObj(cue -> "%d\n%s\n%s\n\n".formatted(cue + 1, times(cue), text(cue, version)))
              .collect(Collectors.joining());
      Files.writeString(folder.resolve("show/ep%d.srt".formatted(episode)), cues);
    }
  }

  private static String times(int cue) {
    return "00:%02d:%02d,000 --> 00:%02d:%02d,900"
        .formatted(cue / 60, cue % 60, cue / 60, cue % 60);
  }

  private static String text(int cue, String version) {
    List<String> ends = List.of("the first cue of ", "the last cue of ");
    return cue == 0
        ? ends.getFirst() + version
        : cue == CUES - 1 ? ends.getLast() + version : "talk of boats and kites, number " + cue;
  }
}
