package io.sorimark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ModelTest {

  @Test
  void aSpanEndsNoEarlierThanItStarts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSpan.ofMillis(2, 1))
        .withMessageContaining("PT0.002S");
    assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.ofMillis(-1, 1));
  }

  @Test
  void neighboursDoNotOverlap() {
    TimeSpan first = TimeSpan.ofMillis(0, 10);
    assertThat(first.overlaps(TimeSpan.ofMillis(10, 20))).isFalse();
    assertThat(first.overlaps(TimeSpan.ofMillis(9, 20))).isTrue();
    assertThat(first.contains(Duration.ofMillis(10))).isFalse();
    assertThat(first.gapTo(TimeSpan.ofMillis(15, 20))).isEqualTo(Duration.ofMillis(5));
  }

  @Test
  void aShiftStopsAtZero() {
    assertThat(TimeSpan.ofMillis(5, 20).plus(Duration.ofMillis(-10)))
        .isEqualTo(TimeSpan.ofMillis(0, 10));
  }

  @Test
  void aTranscriptIsOrderedAndItsOwn() {
    Cue first = Cue.of(TimeSpan.ofMillis(0, 1), "a");
    Cue second = Cue.of(TimeSpan.ofMillis(5, 6), "b");
    assertThatIllegalArgumentException().isThrownBy(() -> Transcript.of(List.of(second, first)));
    List<Cue> cues = new ArrayList<>(List.of(first));
    Transcript transcript = Transcript.of(cues);
    cues.clear();
    assertThat(transcript.cues()).containsExactly(first);
  }

  @Test
  void aWordIsOneAndItsConfidenceAProbability() {
    assertThatIllegalArgumentException().isThrownBy(() -> Word.of(TimeSpan.ofMillis(0, 1), " a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Word(TimeSpan.ofMillis(0, 1), "a", OptionalDouble.of(1.5)));
  }

  @Test
  void whatProgramsCallTheUnknownIsNoName() {
    List<String> numbers =
        List.of(
            "SPEAKER_00",
            "SPEAKER-01",
            "Speaker 1",
            "speaker1",
            "(speaker 0)",
            "speaker ?",
            "Speaker:0",
            "Speaker A",
            "Speaker",
            "A",
            "S1",
            "spk_0",
            "spk1:",
            "SPK-12",
            "[3]",
            "Guest-1",
            "Participant 2",
            "Person B",
            "Voice 1",
            "Sprecher 2",
            "Locuteur 1",
            "\ud654\uc790 1",
            "\ucc38\uc11d\uc790 2",
            "Unknown",
            "Unknown Speaker",
            "unknown_1",
            "UU",
            "<NA>",
            Speaker.numbered(7));
    List<String> names =
        List.of(
            "Ada",
            "Bo",
            "Na",
            "Si",
            "Sam 2",
            "Grace_Hopper",
            "Guest",
            "Voice of America",
            "\uae40 1");
    assertThat(numbers).allMatch(Speaker::isNumbered);
    assertThat(names).noneMatch(Speaker::isNumbered);
  }

  @Test
  void aCharacterIsSaidWithItsWord() {
    Cue cue =
        Cue.of(TimeSpan.ofMillis(0, 1000), "one two")
            .withWords(
                List.of(
                    Word.of(TimeSpan.ofMillis(100, 200), "one"),
                    Word.of(TimeSpan.ofMillis(800, 900), "two")));
    assertThat(cue.timeAt(0)).isEqualTo(Duration.ofMillis(100));
    assertThat(cue.timeAt(4)).isEqualTo(Duration.ofMillis(800));
    assertThat(cue.timeAt(7)).isEqualTo(Duration.ofMillis(1000));
    assertThat(cue.withWords(List.of()).timeAt(4)).isEqualTo(Duration.ofNanos(571_428_571));
  }

  @Test
  void aProblemReadsLikeACompilers() {
    Problem problem =
        new Problem(
            Severity.ERROR, "ep1.vtt", 12, 1, "negative-length", "cue ends before it starts");
    assertThat(problem)
        .hasToString("ep1.vtt:12:1: error: cue ends before it starts [negative-length]");
  }
}
