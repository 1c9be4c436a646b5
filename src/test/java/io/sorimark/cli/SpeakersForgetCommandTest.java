package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.pipeline.KnownVoices;
import io.sorimark.pipeline.KnownVoices.Sample;
import io.sorimark.voices.VoiceEncoder;
import io.sorimark.voices.VoicePrint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakersForgetCommandTest {

  @TempDir Path folder;

  private Path voices;

  @BeforeEach
  void voices() throws IOException {
    voices = Files.writeString(folder.resolve("voices.json"), ours());
  }

  @Test
  void findsTheFileByItsFolderARecordingOrItself() throws IOException {
    Path recording = Files.createFile(folder.resolve("ep1.mp3"));

    for (Path where : List.of(folder, recording, voices)) {
      CliRun run = CliRun.of("speakers", "forget", where);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).isEqualTo("known: Ada, Bo\n");
    }
  }

  @Test
  void forgetsByNameAndSaysWhomItDoesNotKnow() {
    CliRun run = CliRun.of("speakers", "forget", folder, "Ada", "Cy");

    assertThat(run.out()).isEqualTo("known: Bo\n");
    assertThat(run.err()).contains("no voice of Cy");
    assertThat(voices).content().doesNotContain("Ada");
  }

  @Test
  void deletesTheFileThatIsNamedAndNoOther() throws IOException {
    Path show = Files.writeString(folder.resolve("show.json"), ours());

    CliRun run = CliRun.of("speakers", "forget", show, "--all");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(show).doesNotExist();
    assertThat(voices).content().isEqualTo(ours());
  }

  @Test
  void refusesAMistypedNameInsteadOfLookingBesideIt() {
    for (String mistyped : List.of("audoi", "voics.json", "ep1.mp3")) {
      CliRun run = CliRun.of("speakers", "forget", folder.resolve(mistyped), "--all");

      assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE.code());
      assertThat(run.err()).contains("no such file");
      assertThat(voices).exists();
    }
  }

  @Test
  void deletesNothingThatIsNotOurs() throws IOException {
    Path other = Files.writeString(folder.resolve("ep1.json"), "{\"segments\":[]}");

    CliRun run = CliRun.of("speakers", "forget", other, "--all", "--json");

    assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(run.out()).contains("\"unusable\"").doesNotContain("not-a-transcript");
    assertThat(other).exists();
  }

  private static String ours() {
    return new KnownVoices(List.of(sample("Ada"), sample("Bo"))).text();
  }

  private static Sample sample(String name) {
    List<Float> numbers = Collections.nCopies(VoiceEncoder.NUMBERS, 0.0625f);
    return new Sample(name, "ep1", "m", Duration.ofSeconds(60), VoicePrint.of(numbers));
  }
}
