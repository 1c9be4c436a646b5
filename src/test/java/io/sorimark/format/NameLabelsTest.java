package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.format.NameLabels.Labelled;
import java.util.List;
import java.util.Optional;
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
  void thingsAndAddressesAreNobody() {
    for (String text :
        List.of("Note: this is one.", "Site: https://example.org", "[home]: http://example.org")) {
      assertThat(NameLabels.in(List.of(text, text, text)).split(text)).as(text).isEmpty();
      assertThat(NameLabels.looksLabelled(text)).as(text).isFalse();
    }
  }

  @Test
  void takesThePeopleAFileNamesElsewhere() {
    List<String> texts = List.of("Ada: Once only.", "No label.", "Nor here.");
    assertThat(NameLabels.in(texts).split("Ada: Once only.")).isEmpty();
    assertThat(NameLabels.in(texts, List.of("Ada")).split("Ada: Once only."))
        .contains(new Labelled("Ada", "Once only."));
  }

  @Test
  void aRepeatedWordDeepInTheTextIsNoLabel() {
    List<String> texts = new java.util.ArrayList<>(java.util.Collections.nCopies(50, "Just talk."));
    texts.add("Question: why?");
    texts.add("Question: how?");
    texts.add("Question: when?");
    assertThat(NameLabels.in(texts).split("Question: why?")).isEmpty();
  }

  @Test
  void leavesRemarksAlone() {
    assertThat(
            labels("Note: it rains", "and rains", "The sign said: no", "at 10: 30", "Rekao bi: ne"))
        .containsOnly("-");
  }

  @Test
  void takesAGuestWhoSpeaksOnceWhereMostAreNamed() {
    assertThat(labels("Mira: Hello", "Mira: Well", "Dr. J. van der Berg: Yes", "indeed"))
        .containsExactly("Mira", "Mira", "Dr. J. van der Berg", "-");
  }

  @Test
  void takesSmallLettersInMeetingsWhereNearlyAllAreNamed() {
    List<String> meeting = List.of("mira: hello", "jonas (he/him): hi", "mira: so");
    assertThat(NameLabels.inMeeting(meeting).split("jonas (he/him): hi"))
        .contains(new Labelled("jonas (he/him)", "hi"));
    assertThat(NameLabels.in(meeting).split("mira: so")).isEmpty();
    assertThat(NameLabels.inMeeting(List.of("mira: so", "well", "mira: no")).split("mira: so"))
        .isEmpty();
  }

  @Test
  void takesNamesWithoutCase() {
    assertThat(labels("\uae40\ubbfc\uc218: \ub124", "\uc11c\uc5f0\uff1a\uc548\ub155"))
        .containsExactly("\uae40\ubbfc\uc218", "\uc11c\uc5f0");
  }

  @Test
  void takesWhatRecognizersWriteWithoutMore() {
    assertThat(labels("[SPEAKER_00]: hi", "[Ada: x]: hi", "(speaker 1) hi", "[Speaker 0]\nhi"))
        .containsExactly("SPEAKER_00", "Ada: x", "speaker 1", "Speaker 0");
    assertThat(labels("[Music]", "(laughs) hi", "[12:30]: hi")).containsOnly("-");
  }

  private static List<String> labels(String... texts) {
    NameLabels labels = NameLabels.in(List.of(texts));
    return List.of(texts).stream()
        .map(labels::split)
        .map(found -> found.map(NameLabels.Labelled::speaker))
        .map((Optional<String> name) -> name.orElse("-"))
        .toList();
  }
}
