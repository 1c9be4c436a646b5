package io.sorimark.asr;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.TimeSpan;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VoskResultTest {

  @Test
  void givesWordsOnTheRecordingsClock() throws IOException {
    String json =
        """
        {"result": [{"conf": 1.000000, "end": 1.110000, "start": 0.720000, "word": "가려"},
          {"conf": 0.4, "end": 1.5, "start": 1.2, "word": "[1]"},
          {"conf": 0.4, "end": 1.8, "start": 1.5, "word": "<unk>"},
          {"conf": 0.613, "end": 1.9, "start": 1.95, "word": "고"}], "text": "가려 [1] 고"}
        """;

    var words = VoskResult.words(json, Duration.ofSeconds(100));

    assertThat(words).extracting(word -> word.text()).containsExactly("가려", "고");
    assertThat(words.getFirst().span()).isEqualTo(TimeSpan.ofMillis(100_720, 101_110));
    assertThat(words.getLast().span()).isEqualTo(TimeSpan.ofMillis(101_950, 101_950));
    assertThat(words.getLast().confidence()).hasValue(0.613);
    assertThat(VoskResult.words("{\"text\": \"\"}", Duration.ZERO)).isEmpty();
  }
}
