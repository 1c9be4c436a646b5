package io.sorimark.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.asr.WhisperEngine.Listening;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Word;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real whisper.cpp with the real model tiny.en, on a reader of LibriVox. */
@Tag("slow")
class WhisperEngineTest {

  private static final Path CLIP =
      Path.of(
          "/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0870.wav");

  @TempDir Path folder;

  private Optional<InstalledModel> model = Optional.empty();

  @BeforeEach
  void findTheModel() throws IOException {
    String data = System.getenv().getOrDefault("SORIMARK_DATA", "target/data");
    model =
        new ModelStore(Path.of(data, "models"), Catalogue.ofResource())
            .installed("whisper-tiny.en");
    Assumptions.assumeTrue(
        model.isPresent(),
        "no Whisper: `SORIMARK_DATA=target/data sorimark models get whisper-tiny.en`");
  }

  @Test
  void hearsWhatIsReadWhateverTheThreads() throws Exception {
    Path samples = clip();
    TimeSpan whole = new TimeSpan(Duration.ZERO, Duration.ofMillis(Files.size(samples) / 32));
    List<Stretch> twice = List.of(new Stretch(0, whole, whole), new Stretch(1, whole, whole));

    Map<Integer, Recognized> one = recognize(samples, 1, twice);
    Map<Integer, Recognized> two = recognize(samples, 2, twice);

    assertThat(two).isEqualTo(one);
    Recognized heard = one.get(0);
    assertThat(heard).isEqualTo(one.get(1));
    assertThat(heard.words().stream().map(Word::text).collect(Collectors.joining(" ")))
        .startsWith("And Mr. John Dashwood had then leisure to consider")
        .endsWith("in his power to do for them.");
    assertThat(heard.estimated()).isFalse();
    assertThat(heard.words())
        .allSatisfy(word -> assertThat(word.confidence().orElse(-1)).isBetween(0.0, 1.0));
    assertThat(heard.words()).extracting(word -> word.span().start()).isSorted();
  }

  /** The way that is left on Windows, in this JVM. */
  @Test
  void withoutTheInterfaceInCTimesOfWordsAreEstimated() throws Exception {
    byte[] bytes = Files.readAllBytes(clip());
    float[] samples = new float[bytes.length / 2];
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = in.getShort(2 * i) / 32768f;
    }
    Path file = WhisperFolder.file(model.orElseThrow().folder());

    WhisperModel.Heard heard =
        new PlainWhisper(file, new WhisperModel.Asking("en", "", 5)).hear(samples, done -> {});

    WhisperModel.Segment segment = heard.segments().getFirst();
    assertThat(segment.estimated()).isTrue();
    assertThat(segment.words().getFirst().text()).isEqualTo("And");
    assertThat(segment.words().getLast().end()).isEqualTo(segment.end());
  }

  @Test
  void saysNothingWhereNothingIsSaid() throws Exception {
    Path samples = Files.write(folder.resolve("silence.pcm"), new byte[20 * 32_000]);
    TimeSpan whole = TimeSpan.ofMillis(0, 20_000);
    Quiet quiet = new Quiet(List.of(whole), List.of(whole));

    Map<Integer, Recognized> heard =
        recognize(samples, 1, List.of(new Stretch(0, whole, whole, quiet)));

    assertThat(heard.get(0).words()).isEmpty();
    Path little = Files.write(folder.resolve("little.pcm"), new byte[1600]);
    TimeSpan blink = TimeSpan.ofMillis(0, 50);
    assertThat(recognize(little, 1, List.of(new Stretch(0, blink, blink))).get(0).words())
        .isEmpty();
  }

  @Test
  void aModelThatIsDamagedIsTold() throws Exception {
    Path damaged = Files.createDirectories(folder.resolve("damaged"));
    byte[] bytes = Files.readAllBytes(WhisperFolder.file(model.orElseThrow().folder()));
    Files.write(WhisperFolder.file(damaged), Arrays.copyOf(bytes, bytes.length / 2));
    InstalledModel half = new InstalledModel("half", "whisper", "en", "half", damaged);
    TimeSpan second = TimeSpan.ofMillis(0, 1000);
    Path samples = Files.write(folder.resolve("silence.pcm"), new byte[32_000]);

    try (WhisperEngine engine = engine(half, 1)) {
      assertThatThrownBy(
              () -> engine.recognize(samples, List.of(new Stretch(0, second, second)), new Ear()))
          .isInstanceOf(TranscriptException.class)
          .hasMessageContaining("the library cannot read this model");
    }
  }

  private Map<Integer, Recognized> recognize(Path samples, int threads, List<Stretch> stretches)
      throws Exception {
    Ear ear = new Ear();
    try (WhisperEngine engine = engine(model.orElseThrow(), threads)) {
      engine.recognize(samples, stretches, ear);
    }
    return ear.heard;
  }

  private static WhisperEngine engine(InstalledModel model, int threads) {
    return new WhisperEngine(model, threads, new Listening("en", "", Listening.USUAL_BEAM));
  }

  /** The samples of the clip, which is a WAV file of 16 kHz. */
  private Path clip() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(CLIP), CLIP + " is missing: apt-get install pocketsphinx-testdata");
    byte[] wav = Files.readAllBytes(CLIP);
    assertThat(ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(24)).isEqualTo(16_000);
    return Files.write(
        folder.resolve("samples.pcm"), Arrays.copyOfRange(wav, 44, wav.length / 2 * 2));
  }

  private static final class Ear implements SpeechEngine.Listener {
    private final Map<Integer, Recognized> heard = new TreeMap<>();

    @Override
    public void reached(Stretch stretch, Duration position) {}

    @Override
    public void recognized(Stretch stretch, Recognized recognized) {
      heard.put(stretch.number(), recognized);
    }

    @Override
    public void failed(Stretch stretch, String why) {
      throw new AssertionError(why);
    }
  }
}
