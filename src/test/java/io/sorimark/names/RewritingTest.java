package io.sorimark.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Correction.Kind;
import io.sorimark.model.Correction.Place;
import io.sorimark.model.Correction.Reasons;
import io.sorimark.model.Correction.Status;
import io.sorimark.model.Cue;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.names.Applied.Reason;
import io.sorimark.names.Applied.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RewritingTest {

  @Test
  void wordsKeepTheirTimes() {
    Cue cue = timed("So Velcora, again.", "So", "Velcora,", "again.");
    Cue after = apply(cue, change(0, 3, 0, 10, "Velcora", "Velqora"));

    assertThat(after.text()).isEqualTo("So Velqora, again.");
    assertThat(after.words()).extracting(Word::text).containsExactly("So", "Velqora,", "again.");
    assertThat(after.words()).extracting(Word::span).isEqualTo(spans(cue));
  }

  @Test
  void joinedWordsTakeTheTimeOfBoth() {
    Cue cue = timed("The bramble shore, yes", "The", "bramble", "shore,", "yes");
    Cue after = apply(cue, change(0, 4, 0, 17, "bramble shore", "BrambleShore"));

    assertThat(after.words()).extracting(Word::text).containsExactly("The", "BrambleShore,", "yes");
    assertThat(after.words().get(1).span()).isEqualTo(TimeSpan.ofMillis(100, 300));
  }

  @Test
  void splitWordsShareItsTimeByTheirLetters() {
    Cue cue = timed("Ilkavend speaks", "Ilkavend", "speaks");
    Cue after = apply(cue, change(0, 0, 0, 8, "Ilkavend", "Ilka Vend"));

    assertThat(after.words()).extracting(Word::text).containsExactly("Ilka", "Vend", "speaks");
    assertThat(after.words().get(1).span()).isEqualTo(TimeSpan.ofMillis(50, 100));
  }

  @Test
  void acrossCuesEachKeepsItsShareOfTheWords() {
    Transcript talk =
        Transcript.of(List.of(timed("with Ilka", "with", "Ilka"), timed("Vander sen.")));
    Applied done =
        Corrections.apply(talk, List.of(change(0, 5, 1, 10, "Ilka Vander sen", "Ilka Vendersen")));

    assertThat(done.transcript().cues())
        .extracting(Cue::text)
        .containsExactly("with Ilka", "Vendersen.");
  }

  @Test
  void aSingleWordStaysInTheFirstCue() {
    Transcript talk = Transcript.of(List.of(timed("at bramble"), timed("shore now")));
    Applied done =
        Corrections.apply(talk, List.of(change(0, 3, 1, 5, "bramble shore", "BrambleShore")));

    assertThat(done.transcript().cues())
        .extracting(Cue::text)
        .containsExactly("at BrambleShore", "now");
  }

  @Test
  void aSingleWordGoesWhereNothingElseIsSaid() {
    Transcript talk = Transcript.of(List.of(timed("at bramble"), timed("shore."), timed("so")));
    Applied done =
        Corrections.apply(talk, List.of(change(0, 3, 1, 5, "bramble shore", "BrambleShore")));

    assertThat(done.transcript().cues())
        .extracting(Cue::text)
        .containsExactly("at", "BrambleShore.", "so");
  }

  @Test
  void noCueIsLeftWithoutWords() {
    Transcript talk = Transcript.of(List.of(timed("bramble"), timed("shore, kill"), timed("base")));
    Correction first = change(0, 0, 1, 5, "bramble shore", "BrambleShore");
    Correction second = change(1, 7, 2, 4, "kill base", "Quillbase");
    Applied done = Corrections.apply(talk, List.of(second, first));

    assertThat(done.applied()).containsExactly(first);
    assertThat(done.refused()).containsExactly(new Refusal(second, Reason.EMPTY_CUE));
    assertThat(done.transcript().cues())
        .extracting(Cue::text)
        .containsExactly("BrambleShore", ", kill", "base");
  }

  @Test
  void whatWouldLeaveACueWithoutWordsIsNotEvenProposed() {
    Glossary glossary = new Glossary(List.of(Name.of("BrambleShore", Trust.CONFIRMED)), List.of());
    Transcript whole = Transcript.of(List.of(timed("Bramble"), timed("Shore")));
    Transcript part = Transcript.of(List.of(timed("at Bramble"), timed("Shore")));

    assertThat(Corrections.propose(whole, glossary, Settings.DEFAULT)).isEmpty();
    assertThat(Corrections.propose(part, glossary, Settings.DEFAULT)).hasSize(1);
  }

  @Test
  void whatDoesNotFitIsRefusedAndTheRestApplied() {
    Transcript talk = Transcript.of(List.of(timed("So Velcora and Velcora")));
    Correction fits = change(0, 3, 0, 10, "Velcora", "Velqora");
    Correction overlaps = change(0, 3, 0, 14, "Velcora and", "Velqora and");
    Correction other = change(0, 11, 0, 14, "but", "and");
    Correction nowhere = change(4, 0, 4, 3, "x", "y");
    Applied done = Corrections.apply(talk, List.of(nowhere, other, overlaps, fits));

    assertThat(done.applied()).containsExactly(fits);
    assertThat(done.refused())
        .containsExactly(
            new Refusal(overlaps, Reason.OVERLAP),
            new Refusal(other, Reason.OTHER_TEXT),
            new Refusal(nowhere, Reason.NO_SUCH_PLACE));
    assertThat(done.transcript().cues().getFirst().text()).isEqualTo("So Velqora and Velcora");
  }

  private static Cue apply(Cue cue, Correction correction) {
    Applied done = Corrections.apply(Transcript.of(List.of(cue)), List.of(correction));
    assertThat(done.refused()).isEmpty();
    return done.transcript().cues().getFirst();
  }

  private static Correction change(
      int cue, int from, int toCue, int to, String original, String replacement) {
    Reasons reasons =
        new Reasons(Kind.SOUND, Band.FIXED, 1, 1, 1, "unknown", List.of(), Trust.CONFIRMED);
    return new Correction(
        new Place(cue, from),
        new Place(toCue, to),
        original,
        replacement,
        replacement,
        reasons,
        Status.PROPOSED);
  }

  /** Each word lasts a tenth of a second. */
  private static Cue timed(String text, String... words) {
    List<Word> all = new ArrayList<>();
    for (String word : words) {
      long start = all.size() * 100L;
      all.add(new Word(TimeSpan.ofMillis(start, start + 100), word, OptionalDouble.of(.9)));
    }
    return new Cue(
        TimeSpan.ofMillis(0, 1000), Optional.empty(), Optional.empty(), text, all, Set.of());
  }

  private static List<TimeSpan> spans(Cue cue) {
    return cue.words().stream().map(Word::span).toList();
  }
}
