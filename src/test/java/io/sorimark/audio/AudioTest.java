package io.sorimark.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioTest {

  /** Names with what breaks programs that are called with them. */
  private static final String ODD_NAME = "-대화 1: \"hello\" ";

  @TempDir Path folder;

  @Test
  void decodesEveryKindOfFileInStep() throws Exception {
    Path wav = wav("talk.wav", 6);
    short[] original = Talk.decoded(wav);
    Map<String, String[]> kinds =
        Map.of(
            "cbr.mp3", new String[] {"-b:a", "96k"},
            "vbr.mp3", new String[] {"-q:a", "4"},
            "talk.m4a", new String[] {"-b:a", "96k"},
            "talk.opus", new String[] {"-b:a", "48k"},
            "talk.flac", new String[] {},
            "video.mkv", new String[] {"-c:a", "libopus", "-f", "matroska"});
    for (var kind : kinds.entrySet()) {
      Path file = Talk.as(wav, folder.resolve(ODD_NAME + kind.getKey()), kind.getValue());

      Recording recording = Talk.AUDIO.probe(file);
      short[] decoded = Talk.decoded(file);

      assertThat(recording.duration().orElseThrow().toMillis() / 1000.0)
          .as(kind.getKey())
          .isCloseTo(6, within(0.1));
      assertThat(decoded.length / 16_000.0).as(kind.getKey()).isCloseTo(6, within(0.05));
      assertThat(Correlation.lag(Arrays.copyOfRange(decoded, 16_000, 48_000), original).orElse(0))
          .as(kind.getKey())
          .isBetween(15_999, 16_001);
    }
  }

  @Test
  void wavNeedsNoFfmpegAndSoundsTheSame() throws Exception {
    Path wav = wav("talk.wav", 3);
    short[] byFfmpeg;
    try (Pcm pcm = FfmpegPcm.open(wav, Sampling.SPEECH, Talk.AUDIO.ffmpeg())) {
      byFfmpeg = pcm.readAll(0);
    }
    Audio bare = Audio.with(folder.resolve("no/such/folder"));
    short[] ours;
    try (Pcm pcm = bare.pcm(bare.probe(wav), Sampling.SPEECH)) {
      ours = pcm.readAll(0);
    }

    assertThat(ours.length).isCloseTo(byFfmpeg.length, within(1));
    double difference = 0;
    double power = 0;
    for (int i = 0; i < Math.min(ours.length, byFfmpeg.length); i++) {
      difference += Math.pow(ours[i] - byFfmpeg[i], 2);
      power += Math.pow(byFfmpeg[i], 2);
    }
    assertThat(difference / power).isLessThan(0.002);
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  void readsEveryWidthOfWav() throws Exception {
    Path wav = Talk.wav(folder.resolve("16.wav"), 16_000, Talk.samples(1, 16_000, 5));
    short[] original = Talk.decoded(wav);
    for (String codec :
        new String[] {"pcm_u8", "pcm_s24le", "pcm_s32le", "pcm_f32le", "pcm_f64le"}) {
      Path other = Talk.as(wav, folder.resolve(codec + ".wav"), "-c:a", codec);
      short[] decoded = Talk.decoded(other);

      assertThat(Talk.AUDIO.probe(other).tracks().getFirst().codec()).isEqualTo(codec);
      assertThat(decoded).hasSameSizeAs(original);
      for (int i = 0; i < decoded.length; i += 101) {
        assertThat((int) decoded[i])
            .as(codec)
            .isCloseTo(original[i], within(codec.equals("pcm_u8") ? 256 : 0));
      }
    }
  }

  @Test
  void picksChannelsAndTracksAndStretches() throws Exception {
    short[] left = Talk.samples(3, Talk.RATE, 1);
    short[] right = Talk.samples(3, Talk.RATE, 2);
    Path stereo = Talk.wav(folder.resolve("stereo.wav"), Talk.RATE, left, right);
    Path leftAlone = Talk.wav(folder.resolve("left.wav"), Talk.RATE, left);
    Path flac = Talk.as(stereo, folder.resolve("stereo.flac"));
    Path tracks =
        Talk.as(
            leftAlone,
            folder.resolve("two.mka"),
            "-i",
            Ffmpeg.name(stereo),
            "-filter_complex",
            "[1:a]pan=mono|c0=c1[r]",
            "-map",
            "0:a",
            "-map",
            "[r]",
            "-c:a",
            "flac");
    short[] wanted = Talk.decoded(Talk.wav(folder.resolve("right.wav"), Talk.RATE, right));

    for (short[] found :
        new short[][] {
          Talk.decoded(stereo, Sampling.SPEECH.withChannel(2)),
          Talk.decoded(flac, Sampling.SPEECH.withChannel(2)),
          Talk.decoded(tracks, Sampling.SPEECH.withTrack(2))
        }) {
      assertThat(Correlation.lag(Arrays.copyOfRange(found, 8_000, 24_000), wanted))
          .isEqualTo(OptionalInt.of(8_000));
    }
    TimeSpan second = TimeSpan.ofMillis(1000, 2000);
    assertThat(Talk.decoded(stereo, Sampling.SPEECH.within(second))).hasSize(16_000);
    assertThat(Talk.decoded(flac, Sampling.SPEECH.within(second))).hasSize(16_000);
    assertThatThrownBy(() -> Talk.decoded(stereo, Sampling.SPEECH.withChannel(3)))
        .hasMessageContaining("no channel 3, it has 2");
    assertThatThrownBy(() -> Talk.decoded(tracks, Sampling.SPEECH.withTrack(3)))
        .hasMessageContaining("no track 3, it has 2");
  }

  @Test
  void takesSixChannelsAndTelephones() throws Exception {
    short[] talk = Talk.samples(2, 8_000, 3);
    Path phone = Talk.wav(folder.resolve("phone.wav"), 8_000, talk);
    Path six = Talk.wav(folder.resolve("six.wav"), 8_000, talk, talk, talk, talk, talk, talk);
    Path law = Talk.as(phone, folder.resolve("law.wav"), "-c:a", "pcm_mulaw");

    for (Path file : new Path[] {phone, six, Talk.as(six, folder.resolve("six.flac")), law}) {
      assertThat(Talk.decoded(file)).as(file.toString()).hasSize(32_000);
    }
  }

  @Test
  void saysInWordsWhatCannotBeDecoded() throws Exception {
    Path text = Files.writeString(folder.resolve("text.mp3"), "Not a song.\n".repeat(400));
    Path empty = Files.createFile(folder.resolve("empty.mp3"));
    Path m4a = Talk.as(wav("talk.wav", 2), folder.resolve("whole.m4a"));
    byte[] whole = Files.readAllBytes(m4a);
    Path cut = Files.write(folder.resolve("cut.m4a"), Arrays.copyOf(whole, whole.length / 2));
    Path headOnly = Talk.wav(folder.resolve("head.wav"), 8_000, new short[0]);
    Path silentFilm =
        Talk.as(
            m4a,
            folder.resolve("film.mp4"),
            "-f",
            "lavfi",
            "-i",
            "color=size=16x16:duration=1",
            "-map",
            "1:v");

    assertProblem(text, "not audio or video");
    assertProblem(
        Files.writeString(folder.resolve("talk.txt"), "Hello, and welcome.\n".repeat(40)),
        "not audio or video");
    assertProblem(
        Files.writeString(folder.resolve("talk.srt"), "1\n00:00:01,000 --> 00:00:02,000\nHello\n"),
        "not audio or video");
    assertProblem(empty, "is empty");
    assertProblem(cut, "its index (moov) is missing");
    assertProblem(headOnly, "no samples");
    assertProblem(silentFilm, "no sound in it (video only)");
    assertProblem(folder, "is a folder");
  }

  @Test
  void takesWhatIsLeftOfADamagedFile() throws Exception {
    byte[] whole = Files.readAllBytes(Talk.as(wav("talk.wav", 4), folder.resolve("whole.mp3")));
    Arrays.fill(whole, whole.length / 3, whole.length / 3 + 3000, (byte) 0);
    Path damaged =
        Files.write(folder.resolve("damaged.mp3"), Arrays.copyOf(whole, whole.length * 3 / 4));

    assertThat(Talk.decoded(damaged).length).isGreaterThan(2 * 16_000);
    assertThat(Talk.decoded(Talk.wav(folder.resolve("short.wav"), 16_000, new short[800])))
        .hasSize(800);
  }

  @Test
  void tellsTagsAndTracks() throws Exception {
    Path mp3 =
        Talk.as(
            wav("talk.wav", 2), folder.resolve("a.mp3"), "-b:a", "64k", "-metadata", "title=대화");

    Recording recording = Talk.AUDIO.probe(mp3);

    assertThat(recording.tags()).containsEntry("title", "대화");
    assertThat(recording.tracks()).hasSize(1);
    AudioTrack track = recording.tracks().getFirst();
    assertThat(track.codec()).isEqualTo("mp3");
    assertThat(track.sampleRate()).isEqualTo(Talk.RATE);
    assertThat(track.bitRate().orElse(0)).isEqualTo(64_000);
    assertThat(recording.duration().orElseThrow()).isGreaterThan(Duration.ofMillis(1900));
  }

  private Path wav(String name, double seconds) throws Exception {
    return Talk.wav(folder.resolve(name), Talk.RATE, Talk.samples(seconds, Talk.RATE, 42));
  }

  private static void assertProblem(Path file, String words) {
    assertThatThrownBy(() -> Talk.AUDIO.probe(file))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining(words)
        .hasMessageContaining(file.getFileName().toString());
  }
}
