package io.sorimark.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
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
  void aCopyTellsItsTrueEdgesAndItsCaptionsBeginWithThem() throws IOException {
    Path wav = Files.write(folder.resolve("noise.wav"), noiseAndPauses());
    CliRun encoded =
        CliRun.of(
            "cut", wav, "--from", "0", "--to", "2", "--exact", "-o", folder.resolve("ep12.mp3"));
    assertThat(encoded.exit()).as(encoded.err()).isZero();

    CliRun run = clip("--match", "boats", "--copy", "--exact", "--json");

    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode made = new ObjectMapper().readTree(run.out()).get("data").get(0);
    double start = made.get("start").asDouble();
    assertThat(start).isNotEqualTo(0.6).isBetween(0.4, 0.8); // the edge of a packet
    assertThat(made.get("end").asDouble()).isGreaterThan(1.0);
    long begins = Math.max(0, Math.round((0.6 - start) * 1000));
    assertThat(Files.readString(folder.resolve("out/ep12/clips/ep12-0.6-1.2.vtt")))
        .containsPattern("00:00:00\\.%03d --> 00:00:0.*\\n.*small boats".formatted(begins));
  }

  @Test
  void aCopyWhoseEdgesCannotBeFoundSaysSo() throws IOException {
    Files.copy(MP3, folder.resolve("ep12.mp3"));

    assertThat(clip("--match", "better", "--copy", "--exact").err()).contains("too quiet there");
  }

  @Test
  void bothEndsGoIntoThePausesAround() throws IOException {
    Path wav = folder.resolve("ep12.wav");
    Files.write(wav, noiseAndPauses());

    CliRun run = clip("--match", "\"small boats\"");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains(", asked for 00:00:00.600 to 00:00:01.200\n");
    double[] edges =
        Pattern.compile("00:00:0(\\d\\.\\d+) to 00:00:0(\\d\\.\\d+),")
            .matcher(run.out())
            .results()
            .flatMapToDouble(r ->
                DoubleStream.of(Double.parseDouble(r.group(1)), Double.parseDouble(r.group(2))))
            .toArray();
    assertThat(edges[0]).isBetween(0.3, 0.7);
    assertThat(edges[1]).isBetween(1.4, 1.8);
  }

  /** 16 kHz: noise, but for a pause from 0.3 to 0.7 and another from 1.4 to 1.8 seconds. */
  private static byte[] noiseAndPauses() {
    int frames = 2 * 16_000;
    ByteBuffer wav = ByteBuffer.allocate(44 + 2 * frames).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(US_ASCII)).putInt(36 + 2 * frames).put("WAVEfmt ".getBytes(US_ASCII));
    wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(32_000);
    wav.putShort((short) 2).putShort((short) 16).put("data".getBytes(US_ASCII)).putInt(2 * frames);
    Random random = new Random(12);
    for (int i = 0; i < frames; i++) {
      boolean pause = (i > 4800 && i < 11_200) || (i > 22_400 && i < 28_800);
      wav.putShort((short) (random.nextGaussian() * (pause ? 2 : 3000)));
    }
    return wav.array();
  }

  @Test
  void refusesNumbersThatMakeNoSenseByTheirOption() {
    assertThat(clip("--match", "kites", "-C", "-1").err()).contains("-C is 0 or more");
    assertThat(CliRun.of("quote", talk, "--match", "kites", "-C", "-1").err())
        .contains("-C is 0 or more");
    assertThat(CliRun.of("quote", talk, "--match", "kites", "-m", "-5").err())
        .contains("-m is 1 or more");
    assertThat(CliRun.of("search", "kites", "-m", "-5").err()).contains("-m is 0 or more");
    assertThat(CliRun.of("search", "kites", "-C", "-1").err()).contains("-C is 0 or more");
    assertThat(CliRun.of("related", talk, "-m", "-5").err()).contains("-m is 1 or more");
    assertThat(CliRun.of("related", talk, "-m", "-5").exit()).isEqualTo(2);
    assertThat(CliRun.of("clip", "--help").out().replaceAll("\\s+", " "))
        .contains("m3u, edl, csv")
        .doesNotContain("M3U");
    assertThat(CliRun.of("quote", "--help").out()).doesNotContain("MARKDOWN");
  }

  @Test
  void tellsWhatIsWrongBesideTheTranscript() throws IOException {
    Files.writeString(
        folder.resolve("ep12.chapters.json"),
        "{\"version\": \"1.2.0\", \"chapters\": [{\"startTime\": \"soon\", \"title\": \"A\"}]}");

    assertThat(CliRun.of("quote", talk, "--match", "better").err())
        .containsPattern("ep12\\.chapters\\.json:1:\\d+: ");
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
    assertThat(list.err()).contains("so the list names ep12.mp3").doesNotContain("no sound is cut");
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

  @Test
  void takesTheNameOfAnEpisodeInTheIndex() throws IOException {
    Path out = folder.resolve("out");
    CliRun before = CliRun.of("quote", "EP12", "--match", "better", "-o", out);
    CliRun.of("index", folder, "-o", out);

    CliRun quote = CliRun.of("quote", "EP12", "--match", "better", "-o", out);
    CliRun clip = CliRun.of("clip", "EP12", "--match", "better", "-o", out);
    CliRun nobody = CliRun.of("quote", "ep13", "--match", "better", "-o", out);

    assertThat(before.err()).contains("EP12: no such file");
    assertThat(quote.out()).contains("Kites are better.");
    assertThat(clip.exit()).as(clip.err()).isZero();
    assertThat(clips()).contains("ep12-1.2-1.9.vtt");
    assertThat(nobody.err())
        .contains("ep13: no such file, and nothing in the index is called that");
    assertThat(nobody.exit()).isEqualTo(ExitCode.UNREADABLE.code());
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
