package io.sorimark.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.alignment.Retiming.Gap;
import io.sorimark.alignment.Retiming.Retimed;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RetimingTest {

  private static final String[] WORDS =
      ("the of and a to in is you that it he was for on are as with his they at be this have from"
              + " network server boiler garden search index backup folder cousin tomato disk rain")
          .split(" ");

  /** What is written, when each word is said, and what was heard of it. */
  private record Case(Transcript transcript, List<Duration> starts, List<Word> heard) {}

  @Test
  void wordsGetTheTimesAtWhichTheyAreHeard() {
    Transcript talk = untimed("- Good morning, (laughs) everyone!", "So: welcome.");
    List<Word> heard =
        List.of(at(1, "good"), at(2, "morning"), at(3, "everyone"), at(5, "welcome"));

    Retimed retimed = Retiming.of(talk, heard);

    assertThat(retimed.transcript().cues())
        .extracting(Cue::text)
        .containsExactly("- Good morning, (laughs) everyone!", "So: welcome.");
    assertThat(retimed.transcript().cues().getFirst().words())
        .containsExactly(at(1, "Good"), at(2, "morning,"), at(3, "everyone!"));
    assertThat(retimed.transcript().cues().getLast().words())
        .extracting(Word::text)
        .containsExactly("So:", "welcome.");
    assertThat(retimed.transcript().cues().getLast().words().getLast().span().start())
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(retimed.transcript().timing()).isEqualTo(Timing.SPANS);
    assertThat(retimed.paired()).isEqualTo(4);
  }

  @Test
  void misheardWordsGoWhereTheyAreHeard() {
    Transcript talk = untimed("we store it in Qdrant and search with Lucene");
    List<Word> heard = new ArrayList<>();
    String[] said = "we store it in quadrant and search with loosen".split(" ");
    for (int i = 0; i < said.length; i++) {
      heard.add(at(i, said[i]));
    }

    List<Word> words = Retiming.of(talk, heard).transcript().cues().getFirst().words();

    for (int i = 0; i < said.length; i++) {
      assertThat(words.get(i).span().start())
          .as(words.get(i).text())
          .isBetween(Duration.ofMillis(i * 1000L - 600), Duration.ofMillis(i * 1000L));
    }
  }

  @Test
  void koreanIsAlignedHoweverItIsSpaced() {
    Transcript talk = untimed("\uac00\ub824\uace0 \ud558\ub294 \uae38\uc744");
    List<Word> heard =
        List.of(
            at(1, "\uac00\ub824"), at(2, "\uace0"), at(3, "\ud558"), at(4, "\ub294\uae38\uc744"));

    List<Word> words = Retiming.of(talk, heard).transcript().cues().getFirst().words();

    assertThat(words).extracting(Word::text).hasSize(3);
    assertThat(words.get(0).span().start()).isEqualTo(Duration.ofSeconds(1));
    assertThat(words.get(1).span().start()).isEqualTo(Duration.ofSeconds(3));
    assertThat(words.get(2).span().start()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
  }

  /** With a fifth of the words misheard, left out or put in. */
  @Test
  void everyWordIsKeptAndMostTimesAreRight() {
    for (int seed = 0; seed < 100; seed++) {
      Case made = noisy(new Random(seed), 400);
      Retimed retimed = Retiming.of(made.transcript, made.heard);
      assertWhole(made.transcript, retimed.transcript(), "seed " + seed);
      assertThat(median(made.starts, retimed.transcript())).as("seed " + seed).isLessThan(50);
    }
  }

  /** Ten hours at three words a second, none of it met once only by chance. */
  @Test
  @Timeout(600) // so that one that hangs fails
  void tenHoursFit() {
    Case made = noisy(new Random(7), 100_000);
    Retimed retimed = Retiming.of(made.transcript, made.heard);
    assertWhole(made.transcript, retimed.transcript(), "ten hours");
    assertThat(median(made.starts, retimed.transcript())).isLessThan(200);
  }

  @Test
  void whatWasNotHeardIsTold() {
    List<Word> heard = new ArrayList<>();
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String word = "alpha" + i;
      (i < 20 ? first : second).append(word).append(' ');
      heard.add(at(i < 20 ? i : i + 30, word));
    }
    for (int i = 0; i < 10; i++) {
      heard.add(20 + i, at(25 + i, "advert" + i)); // in the recording only
    }
    String lost = "this was cut out of the recording before it came out";
    Transcript talk = untimed(first.toString(), lost, second.toString());

    Retimed retimed = Retiming.of(talk, heard);

    assertThat(retimed.gaps())
        .extracting(Gap::written, Gap::words, Gap::cue)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, 11, 1),
            org.assertj.core.groups.Tuple.tuple(false, 10, 1));
    assertWhole(talk, retimed.transcript(), "with gaps");
  }

  @Test
  void nothingHeardAndNothingWrittenAreNoTrouble() {
    Transcript talk = untimed("one two", "(music)", "");
    assertWhole(talk, Retiming.of(talk, List.of()).transcript(), "nothing heard");
    assertThat(Retiming.of(talk, List.of()).share()).isZero();
    Transcript none = Transcript.of(List.of());
    assertThat(Retiming.of(none, List.of(at(1, "one"))).share()).isOne();
    Transcript music = untimed("(music)");
    assertWhole(music, Retiming.of(music, List.of(at(1, "one"))).transcript(), "music");
  }

  /** Sounds lie between what is said; times that run backwards are put in order. */
  @Test
  void timesRiseWhateverWasHeard() {
    Random random = new Random(3);
    for (int seed = 0; seed < 200; seed++) {
      Case made = noisy(random, 30);
      List<Word> mixed =
          made.heard.stream()
              .map(word ->
                  new Word(
                      TimeSpan.ofMillis(random.nextInt(9000), 9000 + random.nextInt(9000)),
                      word.text(),
                      word.confidence()))
              .toList();
      assertWhole(
          made.transcript, Retiming.of(made.transcript, mixed).transcript(), "seed " + seed);
    }
  }

  private static void assertWhole(Transcript before, Transcript after, String what) {
    assertThat(after.cues()).as(what).extracting(Cue::text).isEqualTo(texts(before));
    assertThat(words(after).map(Word::text)).as(what).isEqualTo(Written.of(before).words());
    Duration last = Duration.ZERO;
    for (Word word : words(after).toList()) {
      assertThat(word.span().start()).as(what).isGreaterThanOrEqualTo(last);
      last = word.span().end();
    }
  }

  private static List<String> texts(Transcript transcript) {
    return transcript.cues().stream().map(Cue::text).toList();
  }

  private static Stream<Word> words(Transcript transcript) {
    return transcript.cues().stream().flatMap(cue -> cue.words().stream());
  }

  private static double median(List<Duration> starts, Transcript transcript) {
    List<Word> words = words(transcript).toList();
    double[] errors = new double[starts.size()];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.abs(words.get(i).span().start().minus(starts.get(i)).toMillis());
    }
    java.util.Arrays.sort(errors);
    return errors[errors.length / 2];
  }

  private static Case noisy(Random random, int size) {
    List<Cue> cues = new ArrayList<>();
    List<Duration> starts = new ArrayList<>();
    List<Word> heard = new ArrayList<>();
    StringBuilder cue = new StringBuilder();
    long now = 0;
    for (int i = 0; i < size; i++) {
      String word = WORDS[(int) (Math.pow(random.nextDouble(), 2) * WORDS.length)];
      now += 50 + random.nextInt(300);
      starts.add(Duration.ofMillis(now));
      TimeSpan span = TimeSpan.ofMillis(now, now + 200);
      now += 200;
      switch (random.nextInt(15)) {
        case 0 -> {} // not heard
        case 1 -> heard.add(Word.of(span, "x" + word));
        case 2 -> {
          heard.add(Word.of(span, word));
          heard.add(Word.of(TimeSpan.ofMillis(now, now + 20), "uh"));
        }
        default -> heard.add(Word.of(span, word));
      }
      cue.append(word).append(i % 9 == 8 ? "." : " ");
      if (i % 9 == 8 || i == size - 1) {
        cues.add(Cue.of(TimeSpan.at(Duration.ZERO), cue.toString().strip()));
        cue.setLength(0);
      }
    }
    Transcript transcript = new Transcript(cues, Timing.NONE, Optional.of("en"), "", List.of());
    return new Case(transcript, starts, heard);
  }

  private static Transcript untimed(String... texts) {
    List<Cue> cues =
        Stream.of(texts).map(text -> Cue.of(TimeSpan.at(Duration.ZERO), text)).toList();
    return new Transcript(cues, Timing.NONE, Optional.empty(), "", List.of());
  }

  private static Word at(long second, String text) {
    return Word.of(TimeSpan.ofMillis(second * 1000, second * 1000 + 500), text);
  }
}
