package io.sorimark.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.VoiceSpan;
import io.sorimark.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words of half a second each, one a second, so that word n is said at second n. */
class VoicedTranscriptTest {

  @Test
  void cutsACueWhereTheVoiceChanges() {
    Transcript voiced =
        voiced(List.of("one two three four five six"), voice(0, 3, 0), voice(3, 6, 1));

    assertThat(lines(voiced))
        .containsExactly("Speaker 1: one two three", "Speaker 2: four five six");
    assertThat(voiced.cues().get(1).words()).hasSize(3);
  }

  @Test
  void movesABorderBehindAQuestion() {
    Transcript voiced =
        voiced(List.of("who was it then? me I think"), voice(0, 5, 0), voice(5, 7, 1));

    assertThat(lines(voiced))
        .containsExactly("Speaker 1: who was it then?", "Speaker 2: me I think");
  }

  @Test
  void movesABorderBeforeATurnMark() {
    Transcript voiced =
        voiced(List.of("one two three\n- Four five"), voice(0, 2, 0), voice(2, 5, 1));

    assertThat(lines(voiced)).containsExactly("Speaker 1: one two three", "Speaker 2: Four five");
  }

  @Test
  void leavesABorderThatNothingSpeaksAgainst() {
    Transcript voiced = voiced(List.of("a b c d. e f g h"), voice(0, 7, 0), voice(7, 8, 1));

    assertThat(lines(voiced)).containsExactly("Speaker 1: a b c d. e f g", "Speaker 2: h");
  }

  @Test
  void givesAVoiceTheNameThatItSays() {
    List<String> said =
        List.of("Welcome everyone. This is Alessio.", "Hello hello.", "So tell me.");

    Transcript voiced = voiced(said, voice(0, 5, 0), voice(5, 7, 1), voice(7, 10, 0));

    assertThat(lines(voiced))
        .containsExactly(
            "Alessio: Welcome everyone. This is Alessio.",
            "Speaker 2: Hello hello.",
            "Alessio: So tell me.");
  }

  @Test
  void believesAVoiceThatIsKnownBeforeWhatIsSaid() {
    List<String> said = List.of("Welcome everyone. This is Alessio.", "Hello hello.");
    List<VoiceSpan> voices = List.of(voice(0, 5, 0), voice(5, 7, 1));

    Transcript voiced = VoicedTranscript.of(transcript(said), voices, Map.of(0, "Ada", 1, "Bo"));

    assertThat(lines(voiced))
        .containsExactly("Ada: Welcome everyone. This is Alessio.", "Bo: Hello hello.");
  }

  @Test
  void losesNoWord() {
    List<String> said = List.of("(music)", "- One two. - Three four", ">> five six?", "");

    Transcript voiced = voiced(said, voice(0, 1, 0), voice(2, 4, 1), voice(4, 5, 0));

    assertThat(String.join(" ", voiced.cues().stream().map(Cue::text).toList()).split("\\W+"))
        .contains("music", "One", "two", "Three", "four", "five", "six");
  }

  @Test
  void leavesATurnToTheOneUnderWayWhereAnotherSaysAWordMeanwhile() {
    List<String> said = List.of("a b c d e f", "g h i j", "k l");

    Transcript voiced =
        voiced(said, voice(0, 8, 0), voice(3, 4, 1), voice(9, 10, 1), voice(9, 12, 0));

    assertThat(lines(voiced))
        .containsExactly("Speaker 1: a b c d e f", "Speaker 1: g h i j", "Speaker 1: k l");
  }

  @Test
  void hearsAsWellInSpansInAnyOrder() {
    Transcript voiced =
        voiced(List.of("a b c d e f"), voice(4, 6, 0), voice(2, 4, 1), voice(0, 2, 0));

    assertThat(lines(voiced)).containsExactly("Speaker 1: a b", "Speaker 2: c d", "Speaker 1: e f");
  }

  @Test
  void goesBackToWhomACueBeginsWithBeforeTheLastEnds() {
    Cue all = Cue.of(TimeSpan.ofMillis(0, 9000), "a b c d e f g h i");
    Cue within = Cue.of(TimeSpan.ofMillis(3500, 5500), "j k");
    List<VoiceSpan> voices = List.of(voice(0, 3, 0), voice(3, 6, 1), voice(6, 9, 2));

    Transcript voiced = VoicedTranscript.of(Transcript.of(List.of(all, within)), voices, Map.of());

    assertThat(lines(voiced))
        .containsExactly(
            "Speaker 1: a b c", "Speaker 2: d e f", "Speaker 2: j k", "Speaker 3: g h i");
  }

  @Test
  void keepsCuesOfATurnMarkAlone() {
    Transcript voiced =
        voiced(List.of("one two", ">> ", "three", "[SPEAKER_TURN]"), voice(0, 9, 0));

    assertThat(voiced.cues())
        .extracting(Cue::text)
        .contains("one two", ">> ", "three", "[SPEAKER_TURN]");
  }

  @Test
  void givesTheIdOfACueToItsFirstPiece() {
    Cue cue = Cue.of(TimeSpan.ofMillis(0, 4000), "- a b c d").withId(Optional.of("intro"));
    List<VoiceSpan> voices = List.of(voice(0, 2, 0), voice(2, 4, 1));

    Transcript voiced = VoicedTranscript.of(Transcript.of(List.of(cue)), voices, Map.of());

    assertThat(voiced.cues())
        .extracting(Cue::id)
        .containsExactly(Optional.of("intro"), Optional.empty());
  }

  @Test
  void leavesATranscriptAsItIsWhereNobodyWasHeard() {
    Transcript silent = transcript(List.of("one two"));

    assertThat(VoicedTranscript.of(silent, List.of(), Map.of())).isEqualTo(silent);
  }

  private static Transcript voiced(List<String> said, VoiceSpan... voices) {
    return VoicedTranscript.of(transcript(said), List.of(voices), Map.of());
  }

  private static VoiceSpan voice(int from, int to, int number) {
    return new VoiceSpan(TimeSpan.ofMillis(from * 1000L, to * 1000L), number);
  }

  private static Transcript transcript(List<String> said) {
    List<Cue> cues = new ArrayList<>();
    int second = 0;
    for (String text : said) {
      List<Word> words = new ArrayList<>();
      int start = second;
      for (String word : text.replaceAll("(^|(?<=\\s))(- |>> )", "").split("\\s+")) {
        if (word.isEmpty()) {
          continue;
        }
        words.add(Word.of(TimeSpan.ofMillis(second * 1000L, second * 1000L + 500), word));
        second++;
      }
      cues.add(
          Cue.of(
                  TimeSpan.ofMillis(start * 1000L, Math.max(start * 1000L, second * 1000L - 500)),
                  text)
              .withWords(words));
    }
    return Transcript.of(cues);
  }

  private static List<String> lines(Transcript transcript) {
    return transcript.cues().stream()
        .map(cue -> cue.speaker().orElse("?") + ": " + cue.text())
        .toList();
  }
}
