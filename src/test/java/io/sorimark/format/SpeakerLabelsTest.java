package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeakerLabelsTest {

  @Test
  void takesNamesOfEveryKind() {
    for (String name :
        List.of(
            "Ada",
            "Dr. Ada Kim",
            "Ludwig van der Berg",
            "O'Neil",
            "Jean-Luc",
            "SPEAKER_00",
            "Speaker 1",
            "Smith & Co",
            "Ada (host)",
            "김지우",
            "Zoë")) {
      assertThat(SpeakerLabels.candidate(name + ": text").map(SpeakerLabels.Label::name))
          .isEqualTo(Optional.of(name));
    }
  }

  @Test
  void leavesWhatIsNobody() {
    for (String text :
        List.of(
            "Note: this is one.",
            "10:30 is a time.",
            "and then: we went on.",
            "This is one long sentence of many words: yes.",
            "Podcast: https://example.org/98",
            "Site: https://example.org/98",
            "So:no blank",
            "(laughs): no")) {
      assertThat(SpeakerLabels.candidate(text)).as(text).isEmpty();
    }
  }

  @Test
  void learnsFromUse() {
    List<String> once = List.of("Remember: one thing.", "Nothing here.", "Nor here.");
    assertThat(SpeakerLabels.learn(once, List.of()).of(once.getFirst())).isEmpty();
    List<String> again = List.of("Ada: One thing.", "Nothing here.", "Nor here.", "Ada: Again.");
    assertThat(SpeakerLabels.learn(again, List.of()).of(again.getFirst())).isPresent();
    assertThat(SpeakerLabels.learn(once, List.of("Remember")).of(once.getFirst())).isPresent();
  }
}
