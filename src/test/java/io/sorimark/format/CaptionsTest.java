package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.language.Width;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaptionsTest {

  private static final CaptionStyle NARROW = CaptionStyle.USUAL.withLines(20, 2);

  @Test
  void breaksLinesBetweenWordsAsEvenlyAsItCan() {
    assertThat(fit(NARROW, cue(0, 4000, "A newsletter about small sharp tools")))
        .extracting(Cue::text)
        .containsExactly("A newsletter about\nsmall sharp tools");
  }

  @Test
  void countsHangulAsTwoColumnsAndBreaksItAtSpacesOnly() {
    List<Cue> cues = fit(NARROW, cue(0, 6000, "오늘은 벡터 데이터베이스와 검색 품질을 이야기합니다"));
    assertThat(cues).extracting(Cue::text).containsExactly("오늘은 벡터\n데이터베이스와", "검색 품질을\n이야기합니다");
  }

  @Test
  void cutsAfterASentenceAndTimesTheCutByCharacters() {
    List<Cue> cues =
        fit(
            NARROW,
            cue(0, 8000, "We like small tools here. They do one thing and then they stop."));
    assertThat(cues)
        .extracting(Cue::text)
        .containsExactly("We like small\ntools here.", "They do one thing\nand then they stop.");
    assertThat(cues.getFirst().span().end())
        .isEqualTo(cues.getLast().span().start())
        .isBetween(Duration.ofSeconds(3), Duration.ofMillis(3500));
  }

  @Test
  void timesTheCutByWordsWhereTheyAreKnown() {
    Cue spoken =
        cue(0, 8000, "Wait for it here now. Done with all of these words at last.")
            .withWords(
                List.of(
                    word(0, 100, "Wait"),
                    word(100, 200, "for"),
                    word(200, 300, "it"),
                    word(300, 400, "here"),
                    word(400, 500, "now."),
                    word(7000, 7100, "Done"),
                    word(7100, 7200, "with"),
                    word(7200, 7300, "all"),
                    word(7300, 7400, "of"),
                    word(7400, 7500, "these"),
                    word(7500, 7600, "words"),
                    word(7600, 7700, "at"),
                    word(7700, 7800, "last.")));
    List<Cue> cues = fit(NARROW, spoken);
    assertThat(cues).hasSize(2);
    assertThat(cues.getLast().span().start()).isEqualTo(Duration.ofSeconds(7));
    assertThat(cues.getFirst().words()).hasSize(5);
    assertThat(cues.getLast().words()).hasSize(8);
  }

  @Test
  void joinsCuesTooShortToReadButNotAcrossATurn() {
    List<Cue> cues =
        fit(
            CaptionStyle.USUAL,
            cue(0, 300, "So"),
            cue(300, 600, "it"),
            cue(600, 1200, "begins."),
            cue(1200, 1500, "- Yes."));
    assertThat(cues).extracting(Cue::text).containsExactly("So it begins.", "- Yes.");
  }

  @Test
  void staysThroughThePauseWhenTheTextIsLongForItsTime() {
    List<Cue> cues =
        fit(
            CaptionStyle.USUAL,
            cue(0, 1000, "Forty columns of text need two seconds"),
            cue(9000, 9999, "x"));
    assertThat(cues.getFirst().span().end()).isEqualTo(Duration.ofMillis(1900));
  }

  @Test
  void keepsEveryWordInOrderAndEveryLineInBounds() {
    for (long seed = 1; seed <= 300; seed++) {
      Transcript transcript = new RandomTranscripts(seed).next();
      Transcript fitted = Captions.fit(transcript, NARROW);
      if (!RandomTranscripts.overlaps(transcript)) {
        assertThat(words(fitted)).as("seed %d", seed).isEqualTo(words(transcript));
      }
      assertThat(fitted.cues().stream().mapToInt(cue -> cue.words().size()).sum())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(
              transcript.cues().stream().mapToInt(cue -> cue.words().size()).sum());
      for (Cue cue : fitted.cues()) {
        assertThat(cue.text().lines().count()).as("seed %d: %s", seed, cue).isLessThanOrEqualTo(2);
        assertThat(cue.text().lines().filter(line -> line.indexOf(' ') >= 0))
            .as("seed %d", seed)
            .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(20));
      }
    }
  }

  /** Chinese is written without spaces, so that a cut between its characters leaves none. */
  private static String words(Transcript transcript) {
    return transcript.cues().stream()
        .map(cue -> cue.text().replaceAll("\\s+", " ").replaceAll(" ?(\\p{IsHan}) ?", "$1"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "))
        .replaceAll(" ?(\\p{IsHan}) ?", "$1");
  }

  private static List<Cue> fit(CaptionStyle style, Cue... cues) {
    return Captions.fit(Transcript.of(List.of(cues)), style).cues();
  }

  private static Cue cue(long start, long end, String text) {
    return Cue.of(TimeSpan.ofMillis(start, end), text);
  }

  private static Word word(long start, long end, String text) {
    return Word.of(TimeSpan.ofMillis(start, end), text);
  }
}
