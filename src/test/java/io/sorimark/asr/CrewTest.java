package io.sorimark.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.asr.Crew.Patience;
import io.sorimark.asr.SpeechEngine.Listener;
import io.sorimark.asr.Worker.Program;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Word;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrewTest {

  private static final Patience SHORT = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(5));

  private static final Program PROGRAM = new Program(FakeWorker.class, List.of(), 64);

  @TempDir Path folder;

  private final Map<Integer, List<Word>> words = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  @Test
  void recognizesEachStretchOnce() throws Exception {
    recognize("", 5, 2);

    assertThat(words.keySet()).containsExactly(0, 1, 2, 3, 4);
    assertThat(words.get(3))
        .singleElement()
        .satisfies(word -> {
          assertThat(word.text()).isEqualTo("단어3");
          assertThat(word.span()).isEqualTo(TimeSpan.ofMillis(31_500, 31_800));
          assertThat(word.confidence()).hasValue(0.5);
        });
    assertThat(failures).isEmpty();
  }

  @Test
  void aCrashCostsTheStretchThatCausesIt() throws Exception {
    recognize("crash:2", 6, 3);

    assertThat(words.keySet()).containsExactly(0, 1, 3, 4, 5);
    assertThat(failures).containsExactly("2: SIGSEGV in a library");
  }

  @Test
  void whatFailsOnceIsTriedAgain() throws Exception {
    recognize("crash-once:0,crash-once:3", 4, 2);

    assertThat(words.keySet()).containsExactly(0, 1, 2, 3);
    assertThat(failures).isEmpty();
  }

  @Test
  void aHangIsACrash() throws Exception {
    recognize("hang:1", 3, 2);

    assertThat(words.keySet()).containsExactly(0, 2);
    assertThat(failures).hasSize(1).first().asString().startsWith("1: ");
  }

  @Test
  void whatNobodyAskedForIsNotHeard() throws Exception {
    recognize("stray", 2, 1);

    assertThat(words.keySet()).containsExactly(0, 1);
    assertThat(failures).isEmpty();
  }

  @Test
  void aModelThatCannotBeUsedIsTold() {
    assertThatThrownBy(() -> recognize("unusable", 1, 1))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("no such model");
  }

  @Test
  void aWordBelongsToTheStretchThatHoldsItsMiddle() {
    Stretch stretch =
        new Stretch(1, TimeSpan.ofMillis(10_000, 20_000), TimeSpan.ofMillis(7_000, 20_500));
    List<Word> heard =
        List.of(word(9_000, 9_500), word(9_800, 10_100), word(9_900, 10_200), word(19_900, 20_200));

    assertThat(Ownership.of(stretch, heard)).containsExactly(word(9_900, 10_200));
  }

  private void recognize(String wrong, int stretches, int size) throws Exception {
    List<Stretch> all =
        IntStream.range(0, stretches)
            .mapToObj(i -> TimeSpan.ofMillis(i * 10_000L, i * 10_000L + 10_000))
            .map(span -> new Stretch((int) (span.start().toSeconds() / 10), span, span))
            .toList();
    List<String> arguments = List.of(wrong + ",", folder.toString());
    try (Crew crew =
        new Crew(() -> Worker.start(PROGRAM, arguments), new VoskResult(), size, SHORT)) {
      crew.recognize(Path.of("none"), all, new Ear());
    }
  }

  private static Word word(long start, long end) {
    return Word.of(TimeSpan.ofMillis(start, end), "word");
  }

  private final class Ear implements Listener {
    @Override
    public void reached(Stretch stretch, Duration position) {}

    @Override
    public void recognized(Stretch stretch, Recognized heard) {
      assertThat(words.put(stretch.number(), heard.words())).isNull();
    }

    @Override
    public void failed(Stretch stretch, String why) {
      failures.add(stretch.number() + ": " + why);
    }
  }
}
