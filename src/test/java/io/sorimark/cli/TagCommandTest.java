package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {

  private static final Path SAMPLES = Path.of("src/test/resources/tags");
  private static final String CHAPTERS = "00:00:00.000 Intro\n00:00:01.500 주전자\n";

  @TempDir Path folder;

  private Path chapters = Path.of("");
  private Path audio = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    chapters = Files.writeString(folder.resolve("chapters.txt"), CHAPTERS);
    audio = Files.copy(SAMPLES.resolve("lame.mp3"), folder.resolve("ep.mp3"));
  }

  @Test
  void writesACopyWithTheChapters() throws IOException {
    for (String name : new String[] {"lame.mp3", "faststart.m4a", "opus.opus", "flac.flac"}) {
      Path out = folder.resolve("out").resolve(name);

      CliRun run = CliRun.of("tag", SAMPLES.resolve(name), "--chapters", chapters, "-o", out);

      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(CliRun.of("chapters", "read", out).out())
          .contains("00:00:00.000  Intro")
          .contains("00:00:01.500  주전자");
    }
  }

  @Test
  void theAudioItselfIsOnlyChangedInPlace() throws IOException {
    byte[] before = Files.readAllBytes(audio);

    assertThat(CliRun.of("tag", audio, "--chapters", chapters).exit())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(CliRun.of("tag", audio, "--chapters", chapters, "-o", audio, "-y").exit())
        .isEqualTo(ExitCode.USAGE.code());
    CliRun dry = CliRun.of("tag", audio, "--chapters", chapters, "--in-place", "--dry-run");
    assertThat(dry.err()).contains("would be replaced");
    assertThat(audio).hasBinaryContent(before);

    assertThat(CliRun.of("tag", audio, "--chapters", chapters, "--in-place").exit()).isZero();
    assertThat(CliRun.of("chapters", "read", audio).out()).contains("주전자");
  }

  @Test
  void takesChaptersAwayOnlyWhenThatIsSaid() throws IOException {
    Path none = Files.writeString(folder.resolve("none.json"), "{\"chapters\": []}");
    assertThat(CliRun.of("tag", audio, "--chapters", chapters, "--in-place").exit()).isZero();

    assertThat(CliRun.of("tag", audio, "--chapters", none, "--in-place").exit())
        .isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(CliRun.of("tag", audio, "--chapters", chapters, "--remove", "--in-place").exit())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(CliRun.of("chapters", "read", audio).out()).contains("주전자");

    assertThat(CliRun.of("tag", audio, "--remove", "--in-place").exit()).isZero();
    assertThat(CliRun.of("chapters", "read", audio).exit())
        .isEqualTo(ExitCode.NOTHING_FOUND.code());
    CliRun broken = CliRun.of("tag", chapters, "--remove", "--in-place");
    assertThat(broken.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(broken.err()).contains("chapters.txt: not an audio file");
  }

  @Test
  void aCopyThatIsThereStaysUnlessAsked() throws IOException {
    Path out = Files.writeString(folder.resolve("out.mp3"), "mine");

    assertThat(CliRun.of("tag", audio, "--chapters", chapters, "-o", out).exit())
        .isEqualTo(ExitCode.REFUSED.code());
    assertThat(CliRun.of("tag", audio, "--chapters", chapters, "-o", out, "-n").exit()).isZero();
    assertThat(out).hasContent("mine");
    assertThat(CliRun.of("tag", audio, "--chapters", chapters, "-o", out, "-y").exit()).isZero();
    assertThat(CliRun.of("chapters", "read", out).out()).contains("주전자");
  }

  @Test
  void tellsWhatIsNotThereAndWhatIsNoAudio() throws IOException {
    Path none = Files.writeString(folder.resolve("none.txt"), "no chapters here\n");
    Path out = folder.resolve("x.mp3");

    assertThat(
            CliRun.of("tag", folder.resolve("gone.mp3"), "--chapters", chapters, "-o", out).err())
        .contains("gone.mp3: no such file");
    assertThat(CliRun.of("tag", audio, "--chapters", none, "-o", out).exit())
        .isEqualTo(ExitCode.NOTHING_FOUND.code());
    CliRun text = CliRun.of("tag", chapters, "--chapters", chapters, "-o", out);
    assertThat(text.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(text.err()).contains("chapters.txt: not an audio file");
    assertThat(out).doesNotExist();
  }
}
