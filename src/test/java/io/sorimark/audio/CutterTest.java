package io.sorimark.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sorimark.audio.Clip.Edges;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutterTest {

  private static final TimeSpan SPAN = TimeSpan.ofMillis(17_250, 21_750);

  /** Faded edges are not compared. */
  private static final int EDGE = 1600;

  @TempDir Path folder;

  @Test
  void beginsAtTheVerySample() throws Exception {
    for (Path file : files().values()) {
      short[] source = Talk.decoded(file);

      Path out = folder.resolve("clip-of-" + file.getFileName());
      Cut cut = cut(file, clip(SPAN, Edges.EXACT, false), out);
      short[] made = Talk.decoded(out);

      assertThat(cut.span()).isEqualTo(SPAN);
      assertThat(made.length / 16_000.0).as(out.toString()).isCloseTo(4.5, within(0.03));
      int start = Correlation.lag(Arrays.copyOfRange(made, EDGE, 3 * 16_000), source).orElse(-1);
      assertThat(start - EDGE).as(out.toString()).isEqualTo(17_250 * 16);
      AudioTrack before = Talk.AUDIO.probe(file).tracks().getFirst();
      AudioTrack after = Talk.AUDIO.probe(out).tracks().getFirst();
      assertThat(after.codec()).isEqualTo(before.codec());
      assertThat(after.channels()).isEqualTo(before.channels());
      assertThat(after.sampleRate()).isEqualTo(before.sampleRate());
      assertThat((double) after.bitRate().orElseThrow())
          .as(out.toString())
          .isCloseTo(before.bitRate().orElseThrow(), within(before.bitRate().orElseThrow() * 0.3));
    }
  }

  @Test
  void tellsWhereACopyReallyBegins() throws Exception {
    for (Path file : files().values()) {
      short[] source = Talk.decoded(file);

      Path out = folder.resolve("copy-of-" + file.getFileName());
      Cut cut = cut(file, clip(SPAN, Edges.EXACT, true), out);
      short[] made = Talk.decoded(out);

      assertThat(cut.isMeasured()).as(out.toString()).isTrue();
      int start = Correlation.lag(Arrays.copyOfRange(made, 8000, 40_000), source).orElse(-1);
      assertThat(cut.span().start().toNanos() / 1e9)
          .as(out.toString())
          .isCloseTo((start - 8000) / 16_000.0, within(0.0002))
          .isCloseTo(17.25, within(0.5));
      assertThat(cut.span().length().toNanos() / 1e9)
          .isCloseTo(made.length / 16_000.0, within(0.001));
    }
  }

  @Test
  void movesItsEdgesIntoPauses() throws Exception {
    Path wav = wav();
    List<TimeSpan> pauses;
    Recording recording = Talk.AUDIO.probe(wav);
    try (Pcm pcm = Talk.AUDIO.pcm(recording, Sampling.SPEECH)) {
      pauses = Pauses.in(Envelope.of(pcm, Sampling.SPEECH_RATE), Duration.ofMillis(300));
    }
    assertThat(pauses).hasSizeGreaterThan(10);

    Cut cut = cut(wav, clip(SPAN, Edges.PAUSE, false), folder.resolve("clip.wav"));

    for (Duration edge : List.of(cut.span().start(), cut.span().end())) {
      assertThat(pauses).anyMatch(pause -> pause.contains(edge));
    }
    assertThat(cut.span().start().minus(SPAN.start()).abs()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void bringsAClipToALoudness() throws Exception {
    Path wav = wav();
    Path out = folder.resolve("loud.flac");
    Clip clip = new Clip(SPAN, 1, Edges.EXACT, false, OptionalDouble.of(-20));

    cut(wav, clip, out);

    double loudness = Loudness.of(Talk.AUDIO.ffmpeg(), List.of("-i", Ffmpeg.name(out)));
    assertThat(loudness).isCloseTo(-20, within(0.5));
  }

  @Test
  void fadesItsEdgesAndIsTheSameEveryTime() throws Exception {
    Path wav = wav();
    cut(wav, clip(SPAN, Edges.EXACT, false), folder.resolve("one.mp3"));
    cut(wav, clip(SPAN, Edges.EXACT, false), folder.resolve("two.mp3"));
    cut(wav, clip(SPAN, Edges.EXACT, false), folder.resolve("one.wav"));

    assertThat(Files.mismatch(folder.resolve("one.mp3"), folder.resolve("two.mp3"))).isEqualTo(-1);
    short[] samples = Talk.decoded(folder.resolve("one.wav"));
    assertThat(Math.abs(samples[0])).isLessThan((short) 50);
    assertThat(Math.abs(samples[samples.length - 1])).isLessThan((short) 50);
  }

  @Test
  void endsWithTheRecordingAndRefusesWhatIsBeyond() throws Exception {
    Path wav = wav();

    Cut cut =
        cut(
            wav,
            clip(TimeSpan.ofMillis(28_000, 90_000), Edges.EXACT, false),
            folder.resolve("end.wav"));

    assertThat(cut.span()).isEqualTo(TimeSpan.ofMillis(28_000, 30_000));
    assertThatThrownBy(() ->
            cut(
                wav,
                clip(TimeSpan.ofMillis(31_000, 90_000), Edges.EXACT, false),
                folder.resolve("beyond.wav")))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("is only 0:30 long");
    assertThatThrownBy(() -> cut(wav, clip(SPAN, Edges.EXACT, false), folder.resolve("clip.txt")))
        .hasMessageContaining("clips are written as mp3");
  }

  @Test
  void findsNoSoundInAnother() {
    short[] one = Talk.samples(2, 16_000, 1);
    short[] other = Talk.samples(2, 16_000, 2);

    assertThat(Correlation.lag(Arrays.copyOfRange(one, 4000, 12_000), one))
        .isEqualTo(OptionalInt.of(4000));
    assertThat(Correlation.lag(Arrays.copyOfRange(other, 4000, 12_000), one)).isEmpty();
    assertThat(Correlation.lag(new short[8000], one)).isEmpty();
  }

  private Map<String, Path> files() throws Exception {
    Path wav = wav();
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("wav", wav);
    files.put("mp3 CBR", Talk.as(wav, folder.resolve("cbr.mp3"), "-b:a", "96k"));
    files.put("mp3 VBR", Talk.as(wav, folder.resolve("vbr.mp3"), "-q:a", "4"));
    files.put("m4a", Talk.as(wav, folder.resolve("talk.m4a"), "-b:a", "80k"));
    files.put("opus", Talk.as(wav, folder.resolve("talk.opus"), "-b:a", "48k"));
    files.put("flac", Talk.as(wav, folder.resolve("talk.flac")));
    return files;
  }

  private Path wav() throws Exception {
    return Talk.wav(folder.resolve("talk.wav"), Talk.RATE, Talk.samples(30, Talk.RATE, 7));
  }

  private static Cut cut(Path file, Clip clip, Path out) throws Exception {
    return new Cutter(Talk.AUDIO, Talk.AUDIO.probe(file)).cut(clip, out);
  }

  private static Clip clip(TimeSpan span, Edges edges, boolean copies) {
    return new Clip(span, 1, edges, copies, OptionalDouble.empty());
  }
}
