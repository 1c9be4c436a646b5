package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.format.NameLabels.Labelled;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameLabelsTest {

  @Test
  void learnsNamesThatComeAgain() {
    NameLabels labels =
        NameLabels.in(
            List.of("Ada King: Hi.", "No label.", "김민수: 네.", "Ada King: So.", "김민수: 맞아요."));
    assertThat(labels.split("Ada King: Note: this."))
        .contains(new Labelled("Ada King", "Note: this."));
    assertThat(labels.split("김민수:")).contains(new Labelled("김민수", ""));
    assertThat(labels.split("Note: this.")).isEmpty();
  }

  @Test
  void readsLabelsInManyShapes() {
    for (String label :
        List.of(
            "SPEAKER_00",
            "Speaker 1",
            "Dr. Zoë O'Neil",
            "Erik St. Martin",
            "Aaron van Wirdum",
            "Anna (Host)",
            "Q",
            "進行")) {
      String text = label + ": Yes.";
      assertThat(NameLabels.in(List.of(text, text, text)).split(text))
          .as(label)
          .contains(new Labelled(label, "Yes."));
    }
    assertThat(NameLabels.in(List.of("[Ada]: a", "[Ada]: b", "Ada –: c")).split("[Ada]: a"))
        .contains(new Labelled("Ada", "a"));
  }

  @Test
  void leavesSentencesAlone() {
    for (String text :
        List.of(
            "Another thing: it rains.",
            "10:30 is late.",
            "10: 30 is late.",
            "https://example.org",
            "So, Ada: come here.",
            "It is this: nothing.")) {
      assertThat(NameLabels.in(List.of(text, text, text, text)).split(text)).as(text).isEmpty();
    }
  }

  @Test
  void aRepeatedWordDeepInTheTextIsNoLabel() {
    List<String> texts = new java.util.ArrayList<>(java.util.Collections.nCopies(50, "Just talk."));
    texts.add("Question: why?");
    texts.add("Question: how?");
    texts.add("Question: when?");
    assertThat(NameLabels.in(texts).split("Question: why?")).isEmpty();
  }
}
