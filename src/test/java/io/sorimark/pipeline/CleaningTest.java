package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.model.Note;
import io.sorimark.model.Transcript;
import io.sorimark.pipeline.Cleaning.Cleaned;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleaningTest {

  @Test
  void onlyTheFirstOfARepeatedGroupStays() {
    Cleaned cleaned =
        clean(
            "Hello.", "(music)", "Bye now.", "(music)", "bye now.", "(music)", "Bye now.", "End.");
    assertThat(texts(cleaned)).containsExactly("Hello.", "(music)", "Bye now.", "End.");
    assertThat(cleaned.repeats()).isEqualTo(4);
  }

  @Test
  void runsThatFollowOneAnotherEachKeepTheirFirst() {
    Cleaned cleaned =
        clean(
            "One more time.",
            "One more time.",
            "One more time.",
            "So it goes.",
            "So it goes.",
            "So it goes.");
    assertThat(texts(cleaned)).containsExactly("One more time.", "So it goes.");
  }

  @Test
  void blankAudioGoesWhenItIsAllThereIs() {
    Cleaned cleaned = clean("[BLANK_AUDIO]", "Hello. [BLANK_AUDIO]", "(laughs)", "[BLANK AUDIO]");
    assertThat(texts(cleaned)).containsExactly("Hello. [BLANK_AUDIO]", "(laughs)");
    assertThat(cleaned.silences()).isEqualTo(2);
  }

  @Test
  void cleanedTwiceIsCleanedOnce() {
    Cleaned once = clean("A loop here.", "A loop here.", "A loop here.", "[BLANK_AUDIO]", "End.");
    Cleaned twice = Cleaning.clean(once.transcript());
    assertThat(twice.transcript()).isEqualTo(once.transcript());
    assertThat(twice.repeats() + twice.silences()).isZero();
  }

  @Test
  void notesStayBeforeTheirCue() {
    Transcript transcript =
        read("[BLANK_AUDIO]", "Hello.")
            .withNotes(List.of(new Note("x", "a", 1), new Note("x", "b", 2)));
    assertThat(Cleaning.clean(transcript).transcript().notes())
        .extracting(Note::cue)
        .containsExactly(0, 1);
  }

  private static List<String> texts(Cleaned cleaned) {
    return cleaned.transcript().cues().stream().map(Cue::text).toList();
  }

  private static Cleaned clean(String... texts) {
    return Cleaning.clean(read(texts));
  }

  /** As a reader gives it, which marks what is repeated. */
  private static Transcript read(String... texts) {
    StringBuilder console = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      console.append(
          "[00:00:%02d.000 --> 00:00:%02d.000]  %s%n".formatted(i * 2, i * 2 + 2, texts[i]));
    }
    return Transcripts.read("t.txt", console.toString().getBytes(StandardCharsets.UTF_8))
        .transcript();
  }
}
