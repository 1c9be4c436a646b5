package io.sorimark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

  private static final String TALK =
      "[00:00:00.000 --> 00:00:02.000]   Good morning. (laughing)\n".repeat(2);

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void withoutACommandShowsThemAll() {
    CliRun run = CliRun.of();

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("convert", "info", "chapterize", "formats");
  }

  @Test
  void helpAndVersionAreResults() {
    assertThat(CliRun.of("--version").out()).startsWith("sorimark ");
    assertThat(CliRun.of("--help").out()).contains("Usage: sorimark");
    assertThat(CliRun.of("help", "convert").out()).contains("Usage: sorimark convert");
    assertThat(CliRun.of("convert", "--help").exit()).isZero();
  }

  @Test
  void namesTheNearestOptionCommandAndFormat() {
    assertThat(CliRun.of("convert", "a.srt", "--ouput-dir", "x").err())
        .contains("Unknown option: '--ouput-dir'; did you mean --output-dir?");
    assertThat(CliRun.of("convret").err()).contains("did you mean convert?");
    assertThat(CliRun.of("convert", "a.txt", "-t", "vtr").err()).contains("did you mean vtt?");
    assertThat(CliRun.of("convert", "a.txt", "-t", "whisper-console").err())
        .contains("'whisper-console' is only read");
    assertThat(CliRun.of("info", "a.txt", "--from", "whisper-consol").err())
        .contains("did you mean whisper-console?");
  }

  @Test
  void eachFailureIsOneDocument() throws IOException {
    Path talk = write("talk.txt", TALK);
    Path there = write("talk.srt", "mine");
    write("one/talk.txt", TALK);
    List<List<Object>> commands =
        List.of(
            List.of("convert", "--json"),
            List.of("convert", "--json", talk),
            List.of("convert", talk, "--bogus", "--json"),
            List.of("convert", talk, "-t", "nothing", "--json"),
            List.of("convert", talk, "-t", "srt", "-o", "-", "--json"),
            List.of("convert", folder.resolve("gone"), "-t", "srt", "--json"),
            List.of("convert", folder.resolve("none*"), "-t", "srt", "--json"),
            List.of("convert", talk, "-t", "srt", "--json"),
            List.of("convert", talk, folder.resolve("one/talk.txt"), "-o", "x", "-tvtt", "--json"),
            List.of("convert", there, talk, "-t", "vtt", "--strict", "--json"),
            List.of("info", folder.resolve("gone"), "--json"),
            List.of("chapterize", there, "--json"),
            List.of("formats", "--jsno", "--json"),
            List.of("bogus", "--json"));
    for (List<Object> command : commands) {
      CliRun run = CliRun.of(command.toArray());
      JsonNode document = document(run);
      assertThat(run.exit()).as("%s", command).isNotZero();
      assertThat(run.err()).as("%s", command).isEmpty();
      assertThat(document.get("ok").asBoolean()).as("%s", command).isFalse();
      assertThat(document.get("errors")).as("%s", command).isNotEmpty();
      assertThat(document.get("errors").get(0).get("code").asText()).matches("[a-z-]+");
      assertThat(document.has("data") && document.has("warnings")).isTrue();
    }
  }

  @Test
  void jsonHasOneEntryForEachInputAndPlacesOfProblems() throws IOException {
    Path talk = write("talk.txt", TALK);
    Path broken = write("broken.srt", "1\n00:00:05,000 --> 00:00:04,000\nBackwards.\n");

    JsonNode document = document(CliRun.of("info", talk, broken, "--json"));

    assertThat(document.get("ok").asBoolean()).isTrue();
    assertThat(document.get("data")).hasSize(2);
    assertThat(document.get("data").get(0).get("sounds").get("laughing").asInt()).isEqualTo(2);
    JsonNode problems =
        document.get("errors").isEmpty() ? document.get("warnings") : document.get("errors");
    assertThat(problems.get(0).get("file").asText()).isEqualTo(broken.toString());
    assertThat(problems.get(0).get("line").asInt()).isPositive();
  }

  @Test
  void jsonLinesHasOneObjectForEachInput() throws IOException {
    Path talk = write("talk.txt", TALK);
    Path gone = folder.resolve("gone.txt");

    CliRun run = CliRun.of("info", gone, talk, "--json-lines");

    assertThat(run.out().lines()).hasSize(2);
    for (String line : run.out().lines().toList()) {
      assertThat(JSON.readTree(line).get("input").asText()).isIn(gone.toString(), talk.toString());
    }
    assertThat(run.exit()).isEqualTo(ExitCode.PARTIAL.code());
  }

  @Test
  void nothingFoundIsAnExitCodeOfItsOwn() {
    CliRun run = CliRun.of("convert", folder, "-t", "srt");

    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(run.err()).contains("no transcript in");
  }

  @Test
  void anUnexpectedErrorIsOneLine() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("out of tape");
          }
        };
    for (List<String> args : List.of(List.of("info", "-"), List.of("info", "-", "--debug"))) {
      var err = new java.io.ByteArrayOutputStream();
      int exit =
          Cli.run(
              broken,
              new PrintStream(java.io.OutputStream.nullOutputStream()),
              new PrintStream(err),
              args.toArray(String[]::new));
      assertThat(exit).isEqualTo(ExitCode.INTERNAL.code());
      assertThat(err.toString()).contains("out of tape");
      assertThat(err.toString().contains("\tat ")).isEqualTo(args.contains("--debug"));
      assertThat(err.toString().contains("--debug shows where"))
          .isNotEqualTo(args.contains("--debug"));
    }
  }

  @Test
  void anInterruptIsAnExitCodeOfItsOwn() throws IOException {
    Path talk = write("talk.txt", TALK);
    Thread.currentThread().interrupt();

    CliRun run = CliRun.of("info", talk);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(run.exit()).isEqualTo(ExitCode.INTERRUPTED.code());
  }

  @Test
  void infoTellsProblemsWithTheirPlace() throws IOException {
    Path broken = write("broken.srt", "1\n00:00:05,000 --> 00:00:04,000\nBackwards.\n");

    CliRun run = CliRun.of("info", broken);

    assertThat(run.out()).contains("cues        1").contains("SubRip (srt)");
    assertThat(run.err()).contains("broken.srt:2:").contains("  00:00:05,000 --> ").contains("^");
    assertThat(CliRun.of("info", broken, "--strict").exit()).isEqualTo(ExitCode.WARNINGS.code());
  }

  @Test
  void infoTellsNoSoundsAndNoDurationOfATextWithoutTimes() throws IOException {
    String notes = "See the list (2024-06-22).\n\nAnd the picture [refer to pic 2].\n";
    CliRun text = CliRun.of("info", write("notes.txt", notes), "--json");
    assertThat(text.exit()).isZero();
    assertThat(document(text).at("/data/0").has("durationSeconds")).isFalse();
    assertThat(document(text).at("/data/0/sounds")).isEmpty();

    CliRun talk = CliRun.of("info", write("talk.txt", TALK), "--json");
    assertThat(document(talk).at("/data/0").has("durationSeconds")).isTrue();
  }

  @Test
  void formatsAreListedFromTheirRows() throws IOException {
    assertThat(CliRun.of("formats").out())
        .contains("srt")
        .contains("WebVTT")
        .contains("read, write");
    assertThat(document(CliRun.of("formats", "--json")).get("data"))
        .hasSize(io.sorimark.format.Format.values().length);
  }

  @Test
  void tellsOfAnOutputThatCannotBeWritten() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };

    int exit = Cli.run(InputStream.nullInputStream(), printer(full), printer(err), "formats");

    assertThat(exit).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(err.toString(UTF_8)).contains("standard output could not be written");
  }

  @Test
  void tooLittleMemoryIsOneDocumentToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError("Java heap space");
          }
        };

    int exit =
        Cli.run(
            endless, printer(out), printer(OutputStream.nullOutputStream()), "info", "-", "--json");

    assertThat(exit).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(JSON.readTree(out.toString(UTF_8)).get("errors").get(0).get("code").asText())
        .isEqualTo("out-of-memory");
  }

  @Test
  void completionSaysWhichShellsThereAre() {
    CliRun run = CliRun.of("completion", "tcsh");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("no completion for 'tcsh'", "There is: bash, zsh, fish");
  }

  @Test
  void completionKnowsTheCommandsInEachShell() {
    for (String shell : List.of("bash", "zsh", "fish")) {
      assertThat(CliRun.of("completion", shell).out()).contains("chapterize").contains("dry-run");
    }
  }

  @Test
  void helpIsDataToo() throws IOException {
    JsonNode help = JSON.readTree(CliRun.of("--help-json").out());

    assertThat(help.get("commands")).hasSizeGreaterThan(4);
    assertThat(help.get("exitCodes")).hasSize(ExitCode.values().length);
  }

  @Test
  void exitCodesAreDocumented() throws IOException {
    String page = Files.readString(Path.of("docs/command-line.md"));

    for (ExitCode exit : ExitCode.values()) {
      assertThat(page).contains("| %d | %s |".formatted(exit.code(), exit.meaning()));
    }
  }

  @Test
  void oneExitCodeSpeaksForMany() {
    assertThat(exitOf()).isEqualTo(ExitCode.DONE);
    assertThat(exitOf(ExitCode.UNREADABLE, ExitCode.UNREADABLE)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(exitOf(ExitCode.UNREADABLE, ExitCode.DONE)).isEqualTo(ExitCode.PARTIAL);
    assertThat(exitOf(ExitCode.DONE, ExitCode.REFUSED)).isEqualTo(ExitCode.REFUSED);
    assertThat(exitOf(ExitCode.DONE, ExitCode.MISSING)).isEqualTo(ExitCode.MISSING);
    assertThat(exitOf(ExitCode.WARNINGS, ExitCode.REFUSED)).isEqualTo(ExitCode.PARTIAL);
  }

  private static ExitCode exitOf(ExitCode... each) {
    return ExitCode.of(Arrays.asList(each));
  }

  private static PrintStream printer(OutputStream stream) {
    return new PrintStream(stream, false, UTF_8);
  }

  /** Fails unless standard output is exactly one JSON document. */
  private static JsonNode document(CliRun run) throws IOException {
    try (JsonParser parser =
        JSON.createParser(new ByteArrayInputStream(run.out().getBytes(UTF_8)))) {
      JsonNode document = JSON.readTree(parser);
      assertThat(document).isNotNull();
      assertThat(parser.nextToken()).isNull();
      return document;
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
