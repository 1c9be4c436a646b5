package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.asr.Babble;
import io.sorimark.asr.Catalogue;
import io.sorimark.asr.ModelStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a process of its own, with the real recognizer, ended in the middle. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class TranscribeProcessTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"vosk-ko-small, ko", "whisper-tiny.en, en"})
  void anInterruptedRunLeavesNeitherProcessesNorFiles(String model, String language)
      throws Exception {
    Path data = Path.of(System.getenv().getOrDefault("SORIMARK_DATA", "target/data"));
    ModelStore store = new ModelStore(data.resolve("models"), Catalogue.ofResource());
    Assumptions.assumeTrue(
        store.installed(model).isPresent(),
        "no %s: `SORIMARK_DATA=target/data sorimark models get %s`".formatted(model, model));
    Path wav = Babble.wav(folder.resolve("긴 대화.wav"), 100, 4);
    Path temporary = Files.createDirectories(folder.resolve("tmp"));

    Process run = start(data, temporary, wav, model, language);
    try (BufferedReader said = run.errorReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.contains("doneSeconds")) {
        line = said.readLine();
      }
      assertThat(line).as("progress").isNotNull();
      List<ProcessHandle> children = run.descendants().toList();
      assertThat(children).isNotEmpty();
      run.destroy(); // as Ctrl-C does
      assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
      for (ProcessHandle child : children) {
        child.onExit().get(60, TimeUnit.SECONDS);
      }
    }

    assertThat(names(temporary)).isEmpty();
    assertThat(names(folder.resolve("out/긴 대화")))
        .containsExactlyInAnyOrder(".recognition.jsonl", ".lock");
  }

  private Process start(Path data, Path temporary, Path wav, String model, String language)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temporary,
            "-XX:-UsePerfData",
            Main.class.getName(),
            "transcribe",
            wav.toString(),
            "--model",
            model,
            "--language",
            language,
            "-o",
            folder.resolve("out").toString(),
            "--progress",
            "jsonl");
    builder.environment().put("CLASSPATH", classPath());
    builder.environment().put("SORIMARK_DATA", data.toAbsolutePath().toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** What the tests run from; a test runner may have a class loader of its own. */
  private static String classPath() {
    return Main.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
