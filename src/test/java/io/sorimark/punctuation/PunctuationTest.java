package io.sorimark.punctuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.punctuation.Punctuation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PunctuationTest {

  private static final String BARE =
      "hello everyone and welcome to the show my name is daniel and i work in berlin so what are we"
          + " going to talk about today well first of all we are going to talk about bitcoin";

  @Test
  void putsInWhatIsThere() {
    Transcript punctuated = Punctuation.load().punctuate(transcript(BARE));
    assertThat(punctuated.cues().getFirst().text())
        .isEqualTo(
            "Hello everyone and welcome to the show. My name is Daniel and I work in Berlin. So,"
                + " what are we going to talk about today? Well, first of all, we are going to"
                + " talk about Bitcoin.");
  }

  @Test
  void pausesSayWhereSentencesEnd() {
    String words = "we looked at the map the town was far away and the road was bad";
    Transcript without = Punctuation.load().punctuate(spoken(words, "", 0));
    Transcript with = Punctuation.load().punctuate(spoken(words, "map", 2000));
    assertThat(without.cues().getFirst().text()).contains("the map, the town");
    assertThat(with.cues().getFirst().text()).contains("the map. The town");
  }

  @Test
  void aTurnEndsASentence() {
    Transcript talk =
        Transcript.of(
            List.of(
                Cue.of(TimeSpan.ofMillis(0, 1000), "- and then there was the"),
                Cue.of(TimeSpan.ofMillis(1000, 2000), "- yeah")));
    assertThat(Punctuation.load().punctuate(talk).cues())
        .extracting(Cue::text)
        .containsExactly("- And then there was the.", "- Yeah.");
  }

  @Test
  void whatHasSignsStaysAsItIs() {
    Transcript talk = transcript("Well, this has signs. does it not? it does");
    assertThat(Punctuation.verdict(talk)).isEqualTo(Verdict.HAS_SIGNS);
    assertThat(Punctuation.load().punctuate(talk)).isSameAs(talk);
  }

  @Test
  void otherLanguagesStayAsTheyAre() {
    Transcript korean = transcript("\uc548\ub155\ud558\uc138\uc694 \uc5ec\ub7ec\ubd84");
    assertThat(Punctuation.verdict(korean)).isEqualTo(Verdict.NOT_ENGLISH);
    Transcript german = tagged("guten tag meine damen und herren", "de");
    assertThat(Punctuation.verdict(german)).isEqualTo(Verdict.NOT_ENGLISH);
    assertThat(Punctuation.load().punctuate(german)).isSameAs(german);
    assertThat(Punctuation.verdict(transcript("[music]"))).isEqualTo(Verdict.NOTHING_SAID);
    assertThat(Punctuation.verdict(Transcript.of(List.of()))).isEqualTo(Verdict.NOTHING_SAID);
  }

  /** Of any talk, as recognizers leave it. */
  @Test
  void everyWordAndTimeIsKept() {
    String[] words =
        "so i think that (laughs) what's - >> [music] u.s 3.5 $10 don't \u00fcber io o'clock and"
            .split(" ");
    for (int seed = 0; seed < 300; seed++) {
      Transcript talk = random(new Random(seed), words);
      Transcript punctuated = Punctuation.load().punctuate(talk);
      assertThat(plain(punctuated)).as("seed " + seed).isEqualTo(plain(talk));
      assertThat(spans(punctuated)).as("seed " + seed).isEqualTo(spans(talk));
      for (Cue cue : punctuated.cues()) {
        assertThat(cue.text().split("\\s+"))
            .as("seed " + seed)
            .containsExactly(cue.words().stream().map(Word::text).toArray(String[]::new));
      }
    }
  }

  /** What it has written has signs, so it leaves it alone. */
  @Test
  void aSecondTimeChangesNothing() {
    Transcript once = Punctuation.load().punctuate(transcript(BARE));
    assertThat(Punctuation.load().punctuate(once)).isEqualTo(once);
  }

  private static Transcript random(Random random, String[] words) {
    List<Cue> cues = new ArrayList<>();
    for (int c = 0; c < 1 + random.nextInt(8); c++) {
      StringBuilder text = new StringBuilder("and");
      for (int w = random.nextInt(12); w > 0; w--) {
        text.append(' ').append(words[random.nextInt(words.length)]);
      }
      cues.add(spoken(text.toString(), "", 0).cues().getFirst().withSpan(TimeSpan.ofMillis(c, c)));
    }
    return new Transcript(cues, Timing.SPANS, Optional.of("en"), "", List.of());
  }

  private static String plain(Transcript transcript) {
    return transcript.cues().stream()
        .map(cue -> cue.text().toLowerCase(Locale.ROOT).replaceAll("[.,?](?= |$)", ""))
        .collect(Collectors.joining("\n"));
  }

  private static List<TimeSpan> spans(Transcript transcript) {
    List<TimeSpan> spans = new ArrayList<>();
    for (Cue cue : transcript.cues()) {
      spans.add(cue.span());
      cue.words().forEach(word -> spans.add(word.span()));
    }
    return spans;
  }

  private static Transcript transcript(String text) {
    return Transcript.of(List.of(Cue.of(TimeSpan.ofMillis(0, 20_000), text)));
  }

  private static Transcript tagged(String text, String language) {
    List<Cue> cues = transcript(text).cues();
    return new Transcript(cues, Timing.SPANS, Optional.of(language), "", List.of());
  }

  /** Each word 200 ms long, with a pause behind one. */
  private static Transcript spoken(String text, String pausedAfter, long pause) {
    List<Word> words = new ArrayList<>();
    long at = 0;
    for (String word : text.split(" ")) {
      words.add(new Word(TimeSpan.ofMillis(at, at + 200), word, OptionalDouble.of(.9)));
      at += 200 + (word.equals(pausedAfter) ? pause : 0);
    }
    Cue cue = Cue.of(TimeSpan.ofMillis(0, at), text).withWords(words);
    return Transcript.of(List.of(cue));
  }
}
