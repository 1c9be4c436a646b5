package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipCommandTest {

  private static final Path MP3 = Path.of("src/test/resources/tags/lame.mp3");

  private static final String TALK =
      """
      WEBVTT

      00:00.000 --> 00:00.600
      <v Ada>- Welcome to the show about

      00:00.600 --> 00:01.200
      <v Ada>small boats and kites.

      00:01.200 --> 00:01.900
      <v Ben>Kites are better.
      """;

  @TempDir Path folder;
  private Path talk = Path.of("");

  @BeforeEach
  void makesFiles() throws IOException {
    talk = Files.writeString(folder.resolve("ep12.vtt"), TALK);
  }

  @Test
  void cutsEveryMatchWithCaptionsThatBeginWithIt() throws IOException {
    Files.copy(MP3, folder.resolve("ep12.mp3"));

    CliRun run = clip("--match", "kites", "--exact");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("00:00:00.600 to 00:00:01.200\n00:00:01.200 to 00:00:01.900\n");
    assertThat(clips())
        .containsExactly(
            "ep12-0.6-1.2.mp3",
            "ep12-0.6-1.2.srt",
            "ep12-0.6-1.2.vtt",
            "ep12-1.2-1.9.mp3",
            "ep12-1.2-1.9.srt",
            "ep12-1.2-1.9.vtt");
    assertThat(Files.readString(folder.resolve("out/ep12/clips/ep12-0.6-1.2.vtt")))
        .contains("00:00:00.000 --> 00:00:00.600\n")
        .contains("small boats and kites.")
        .doesNotContain("better");
  }

  @Test
  void saysWhatIsMissingAndWritesTheRest() throws IOException {
    CliRun stretch = clip("-ss", "0:00.3", "-to", "1.0");
    CliRun list = clip("--match", "\"about small boats\"", "--list", "m3u,edl,csv");

    assertThat(stretch.exit()).as(stretch.err()).isZero();
    assertThat(stretch.err()).contains("no recording beside it (ep12.mp3");
    assertThat(clips())
        .containsExactly("ep12-0.3-1.srt", "ep12-0.3-1.vtt", "ep12.csv", "ep12.edl", "ep12.m3u");
    assertThat(Files.readString(folder.resolve("out/ep12/clips/ep12-0.3-1.vtt")))
        .contains("00:00:00.000 --> 00:00:00.300")
        .contains("00:00:00.300 --> 00:00:00.700");
    assertThat(list.exit()).as(list.err()).isZero();
    assertThat(Files.readString(folder.resolve("out/ep12/clips/ep12.csv")))
        .isEqualTo(
            """
            episode,start,end,speaker,text,audio
            ep12,0,1.2,Ada,Welcome to the show about small boats and kites.,ep12.mp3
            """);
    assertThat(Files.readString(folder.resolve("out/ep12/clips/ep12.edl")))
        .isEqualTo("# mpv EDL v0\n%8%ep12.mp3,0,1.2\n");
    assertThat(Files.readString(folder.resolve("out/ep12/clips/ep12.m3u")))
        .contains("#EXTVLCOPT:stop-time=1.2\nep12.mp3\n");
  }

  @Test
  void endsWithOneWhenNobodySaysIt() {
    assertThat(clip("--match", "zeppelin").exit()).isEqualTo(1);
    assertThat(clip("--match", "kites", "--from", "1", "--to", "2").exit()).isEqualTo(2);
    assertThat(clip("--from", "2", "--to", "1").exit()).isEqualTo(2);
    assertThat(clip().err()).contains("--match, or --from and --to");
  }

  @Test
  void quotes() {
    CliRun markdown = CliRun.of("quote", talk, "--match", "\"about small\"");
    CliRun plain =
        CliRun.of(
            "quote",
            talk,
            "--match",
            "better",
            "-f",
            "plain",
            "-C",
            "1",
            "--link",
            "https://example.org/12");
    CliRun json = CliRun.of("quote", talk, "--match", "better", "--json");

    assertThat(markdown.out())
        .isEqualTo(
            """
            > Welcome to the show about small boats and kites.
            >
            > \u2014 Ada, ep12, [00:00:00](%s#t=0)

            """
                .formatted(talk));
    assertThat(plain.out())
        .isEqualTo(
            """
            "small boats and kites. Kites are better."
            Ben, ep12, 00:00:00, https://example.org/12#t=0.6

            """);
    assertThat(json.out()).contains("\"quote\" : \"Kites are better.\"");
    assertThat(CliRun.of("quote", talk, "--match", "zeppelin").exit()).isEqualTo(1);
  }

  private CliRun clip(String... args) {
    return CliRun.of(
        Stream.concat(
                Stream.of("clip", talk.toString(), "-o", folder.resolve("out").toString()),
                Arrays.stream(args))
            .toArray());
  }

  private List<String> clips() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out/ep12/clips"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
