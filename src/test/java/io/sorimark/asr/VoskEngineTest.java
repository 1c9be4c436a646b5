package io.sorimark.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Word;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real recognizer with the real Korean model. */
@Tag("slow")
class VoskEngineTest {

  private static final String HOW =
      "no Korean model: `SORIMARK_DATA=target/data sorimark models get ko`";

  @TempDir Path folder;

  private Optional<InstalledModel> model = Optional.empty();
  private Path samples = Path.of("");

  @BeforeEach
  void findTheModel() throws IOException {
    String data = System.getenv().getOrDefault("SORIMARK_DATA", "target/data");
    model = new ModelStore(Path.of(data, "models"), Catalogue.ofResource()).installed("ko");
    Assumptions.assumeTrue(model.isPresent(), HOW);
    samples = raw(folder.resolve("한국어 samples.pcm"), Babble.samples(40, 3));
  }

  @Test
  void givesKoreanWordsWithTimesWhateverTheThreads() throws Exception {
    List<Word> one = recognize(1, halves());
    List<Word> two = recognize(2, halves());

    assertThat(one).isEqualTo(two).hasSizeGreaterThan(5);
    assertThat(one)
        .allSatisfy(word -> {
          assertThat(word.text()).matches("[가-힣A-Z]+"); // neither garbled nor a noise in brackets
          assertThat(word.confidence().orElse(-1)).isBetween(0.0, 1.0);
          assertThat(word.span().end()).isLessThanOrEqualTo(Duration.ofSeconds(41));
        });
    // Not whole seconds: a decimal comma would have cut them to that.
    assertThat(one).anyMatch(word -> word.span().start().toMillisPart() != 0);
    assertThat(one).extracting(word -> word.span().start()).isSorted();
  }

  @Test
  void leavesNoProcessAndNoFile() throws Exception {
    long before = ProcessHandle.current().descendants().count();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> filesBefore = recognizerFolders(temporary);

    recognize(1, List.of(stretch(0, 0, 5000, 0)));

    assertThat(ProcessHandle.current().descendants().count()).isEqualTo(before);
    assertThat(recognizerFolders(temporary)).isEqualTo(filesBefore);
  }

  @Test
  void aBrokenModelIsToldAndKillsNothing() throws Exception {
    Path broken = folder.resolve("vosk-model-small-ko-broken");
    Files.createDirectories(broken.resolve("am"));
    Files.createDirectories(broken.resolve("conf"));
    Files.writeString(broken.resolve("am/final.mdl"), "not a model");
    Files.writeString(broken.resolve("conf/mfcc.conf"), "--num-ceps=40");
    InstalledModel noModel = new InstalledModel("broken", "vosk", "ko", "broken", broken);

    try (VoskEngine engine = new VoskEngine(noModel, 1)) {
      assertThatThrownBy(
              () -> engine.recognize(samples, List.of(stretch(0, 0, 5000, 0)), new Ear()))
          .isInstanceOf(TranscriptException.class)
          .hasMessageContaining("the recognizer cannot start");
    }
  }

  private static List<Stretch> halves() {
    return List.of(stretch(0, 0, 20_000, 0), stretch(1, 20_000, 40_000, 3000));
  }

  private static Stretch stretch(int number, long start, long end, long leadIn) {
    return new Stretch(
        number, TimeSpan.ofMillis(start, end), TimeSpan.ofMillis(start - leadIn, end));
  }

  private List<Word> recognize(int threads, List<Stretch> stretches) throws Exception {
    Ear ear = new Ear();
    try (VoskEngine engine = new VoskEngine(model.orElseThrow(), threads)) {
      engine.recognize(samples, stretches, ear);
    }
    assertThat(ear.failures).isEmpty();
    return ear.words.values().stream().flatMap(List::stream).toList();
  }

  private static List<Path> recognizerFolders(Path temporary) throws IOException {
    try (var files = Files.list(temporary)) {
      return files.filter(f -> f.getFileName().toString().startsWith("sorimark-rec")).toList();
    }
  }

  private static Path raw(Path file, short[] samples) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    out.asShortBuffer().put(samples);
    return Files.write(file, out.array());
  }

  private static final class Ear implements SpeechEngine.Listener {
    private final Map<Integer, List<Word>> words = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Override
    public void reached(Stretch stretch, Duration position) {}

    @Override
    public void recognized(Stretch stretch, Recognized heard) {
      words.put(stretch.number(), heard.words());
    }

    @Override
    public void failed(Stretch stretch, String why) {
      failures.add(why);
    }
  }
}
