package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.search.Embedder;
import io.sorimark.search.TinyEmbedder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --semantic}, with an embedder that is installed for it and without. */
class SemanticTest {

  @TempDir Path folder;

  @BeforeEach
  void makesFiles() throws IOException {
    Files.createDirectories(folder.resolve("show"));
    Files.writeString(
        folder.resolve("show/ep1.vtt"),
        "WEBVTT\n\n00:05.000 --> 00:09.000\n<v Ada>The vessel left before dawn.\n");
    Files.writeString(
        folder.resolve("show/notes.md"), "# Lights\n\nEvery lantern is lit at six.\n");
    Files.writeString(folder.resolve("show/korean.md"), "# 등대\n\n등대의 불은 여섯 시에 켜집니다.\n");
  }

  @Test
  void saysHowToGetIt() throws IOException {
    for (CliRun run :
        new CliRun[] {index("--semantic"), search("--semantic", "ship"), search("ship")}) {
      assertThat(run.exit()).isEqualTo(4);
    }
    assertThat(index("--semantic").err().lines()).hasSize(3);
    assertThat(index("--semantic").err()).contains("  mvn -DskipTests -f src/semantic package\n");
    assertThat(folder.resolve("index")).doesNotExist();
  }

  @Test
  void findsPassagesByTheirMeaning() throws Exception {
    withEmbedder(() -> {
      CliRun indexed = index("--semantic");
      assertThat(indexed.exit()).as(indexed.err()).isZero();
      assertThat(indexed.err())
          .contains(
              "3 added",
              "2 passages to find by meaning (tiny); 1 left out, which are not in English");

      CliRun found = search("--semantic", "a ship");

      assertThat(found.out())
          .isEqualTo(
              """
              %1$s
                00:00:05  |  Ada
                  The vessel left before dawn.
                  %1$s#t=5
              """
                  .formatted(folder.resolve("show/ep1.vtt")));
      assertThat(search("ship")).isEqualTo(new CliRun(1, "", ""));
      assertThat(search("--semantic", "a zeppelin")).isEqualTo(new CliRun(1, "", ""));
      assertThat(search("--semantic", "lamps").out())
          .contains("  Lights\n    Lights Every lantern");
      JsonNode hit =
          new ObjectMapper().readTree(search("--semantic", "a ship", "--json-lines").out());
      assertThat(hit.get("start").asText()).isEqualTo("5");
      assertThat(hit.get("match")).isEmpty();
    });
  }

  @Test
  void refusesKoreanAndWhatOnlyWordsHave() throws Exception {
    withEmbedder(() -> {
      index("--semantic");

      CliRun korean = search("--semantic", "등대의 불");
      assertThat(korean.exit()).isEqualTo(2);
      assertThat(korean.err()).contains("--semantic is for English: its model knows no Korean");
      assertThat(search("--semantic", "-e", "x").exit()).isEqualTo(2);
      assertThat(search("--semantic", "-w", "x").exit()).isEqualTo(2);
    });
  }

  @Test
  void saysWhatIsNotPreparedYet() throws Exception {
    index();
    withEmbedder(() -> {
      CliRun none = search("--semantic", "ship");
      assertThat(none.exit()).isEqualTo(4);
      assertThat(none.err()).contains("`sorimark index --semantic DIR` adds it");

      index("--semantic");
      Files.writeString(folder.resolve("show/more.md"), "# Kites\n\nA kite needs wind.\n");
      index();

      assertThat(search("--semantic", "ship").err()).contains("1 file is not prepared");
      JsonNode json = new ObjectMapper().readTree(index("--semantic", "--json").out());
      assertThat(json.get("embedded").get("passages").asInt()).isEqualTo(3);
      assertThat(json.get("embedded").get("leftOut").asInt()).isEqualTo(1);
      assertThat(json.get("data")).hasSize(4);
      assertThat(search("--semantic", "flying").out()).contains("A kite needs");
    });
  }

  /** What is run with an embedder on the class path. */
  private interface Action {
    void run() throws Exception;
  }

  private void withEmbedder(Action action) throws Exception {
    Path services = Files.createDirectories(folder.resolve("services/META-INF/services"));
    Files.writeString(services.resolve(Embedder.class.getName()), TinyEmbedder.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] path = {folder.resolve("services").toUri().toURL()};
    try (URLClassLoader with = new URLClassLoader(path, before)) {
      thread.setContextClassLoader(with);
      action.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private CliRun index(String... more) {
    return run("index", Stream.concat(Stream.of(more), Stream.of(folder.resolve("show"))));
  }

  private CliRun search(String... more) {
    return run("search", Stream.of(more));
  }

  private CliRun run(String command, Stream<?> arguments) {
    Path index = folder.resolve("index");
    return CliRun.of(
        Stream.concat(
                Stream.of(command, "--index", index, "-o", folder.resolve("output")), arguments)
            .toArray());
  }
}
