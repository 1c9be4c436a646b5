package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.KnownVoices.Sample;
import io.sorimark.voices.VoiceEncoder;
import io.sorimark.voices.VoicePrint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownVoicesTest {

  @TempDir Path folder;

  @Test
  void areTheSameAfterTheyWereKept() throws Exception {
    KnownVoices known =
        KnownVoices.NONE.with("ep1", List.of(sample("Blaise", 1), sample("Ada", 0)));
    Path file = Files.writeString(folder.resolve("voices.json"), known.text());

    KnownVoices read = KnownVoices.read(file);

    assertThat(read.names()).containsExactly("Ada", "Blaise");
    assertThat(read.text()).isEqualTo(known.text());
    assertThat(read.names(List.of(print(1), print(0)), "m"))
        .isEqualTo(Map.of(0, "Blaise", 1, "Ada"));
  }

  @Test
  void learningAnEpisodeAgainReplacesWhatWasLearnedOfIt() {
    KnownVoices known = KnownVoices.NONE.with("ep1", List.of(sample("Ada", 0)));

    KnownVoices again = known.with("ep1", List.of(sample("Ada", 1)));

    assertThat(again.samples()).hasSize(1);
    assertThat(again.names(List.of(print(0)), "m")).isEmpty();
  }

  @Test
  void aStrangerHasNoNameAndANameHasOneVoice() {
    KnownVoices known = KnownVoices.NONE.with("ep1", List.of(sample("Ada", 0)));

    assertThat(known.names(List.of(print(1), print(0), print(0)), "m")).isEqualTo(Map.of(1, "Ada"));
  }

  @Test
  void whatAnotherModelHeardMeansNothing() {
    KnownVoices known = KnownVoices.NONE.with("ep1", List.of(sample("Ada", 0)));

    assertThat(known.names(List.of(print(0)), "other")).isEmpty();
  }

  @Test
  void forgetsWhomItIsToldToForget() {
    KnownVoices known = KnownVoices.NONE.with("ep1", List.of(sample("Ada", 0), sample("Bo", 1)));

    assertThat(known.without(List.of("Ada")).names()).containsExactly("Bo");
    assertThat(known.without(List.of("Ada")).text()).doesNotContain("Ada");
    assertThat(known.identity()).isNotEqualTo(known.without(List.of("Ada")).identity());
  }

  @Test
  void refusesAFileThatIsNotOurs() throws Exception {
    for (String text :
        List.of(
            "",
            "{}",
            "[]",
            "nothing",
            "{",
            "{\"speakers\":[]}",
            "{\"voices\":{}}",
            "{\"voices\":[{\"name\":\"Ada\",\"numbers\":[1]}]}",
            ours().replace("\"Ada\"", "\"\""),
            ours().replace("\"ep1\"", "\" \""),
            ours().replace("\"model\"", "\"models\""))) {
      Path file = Files.writeString(folder.resolve("voices.json"), text);

      assertThatThrownBy(() -> KnownVoices.read(file)).isInstanceOf(TranscriptException.class);
    }
    Path ours = Files.writeString(folder.resolve("voices.json"), ours());
    assertThat(KnownVoices.read(ours).names()).containsExactly("Ada");
    assertThat(KnownVoices.read(folder.resolve("none.json")).samples()).isEmpty();
  }

  private static String ours() {
    return KnownVoices.NONE.with("ep1", List.of(sample("Ada", 0))).text();
  }

  private static Sample sample(String name, int direction) {
    return new Sample(name, "ep1", "m", Duration.ofSeconds(60), print(direction));
  }

  /** Voices of different directions have nothing in common. */
  private static VoicePrint print(int direction) {
    List<Float> numbers = new ArrayList<>(Collections.nCopies(VoiceEncoder.NUMBERS, 0f));
    numbers.set(direction, 1f);
    return VoicePrint.of(numbers);
  }
}
