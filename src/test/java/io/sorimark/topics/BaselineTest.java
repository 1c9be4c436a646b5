package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.Talks;
import io.sorimark.eval.Pk;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Transcript;
import io.sorimark.speakers.Turns;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final Words WORDS = Words.of(Language.ENGLISH);
  private static final OptionalInt TEN = OptionalInt.of(10);
  private static final OptionalInt OWN_RULE = OptionalInt.empty();

  /** Mean Pk by sentences over texts in the shapes of Choi's collection. */
  private static double pk(Baseline baseline, OptionalInt count) {
    int[][] shapes = {{3, 11}, {3, 5}, {6, 8}, {9, 11}};
    return IntStream.range(0, 12)
        .mapToObj(i -> ChoiText.of(i, shapes[i % 4][0], shapes[i % 4][1]))
        .mapToDouble(text -> Pk.of(text.bins(), bins(text, baseline, count)))
        .average()
        .orElseThrow();
  }

  private static int[] bins(ChoiText text, Baseline baseline, OptionalInt count) {
    Duration end = text.sentences().getLast().span().end();
    int[] bins = new int[text.sentences().size()];
    Arrays.stream(baseline.cuts(text.sentences(), end, WORDS, count)).forEach(cut -> bins[cut]++);
    Arrays.parallelPrefix(bins, Integer::sum);
    return bins;
  }

  /** On Choi's own texts C99 is reported with .11 to .16 when it knows the number. */
  @Test
  void c99FindsWhereDocumentsBegin() {
    assertThat(pk(Baseline.C99, TEN)).isLessThan(.16);
    assertThat(pk(Baseline.C99, OWN_RULE)).isLessThan(.30);
  }

  /** On Choi's own texts .29 to .39: documents are shorter there than the blocks it compares. */
  @Test
  void textTilingFindsThemLessWell() {
    assertThat(pk(Baseline.TEXT_TILING, TEN)).isBetween(pk(Baseline.C99, TEN), .39);
    assertThat(pk(Baseline.TEXT_TILING, OWN_RULE)).isLessThan(.39);
  }

  /** Here it knows that documents are about equally long, and only that. */
  @Test
  void evenSpacingFindsThemBySizeAlone() {
    assertThat(pk(Baseline.EVEN, TEN)).isGreaterThan(2 * pk(Baseline.C99, TEN));
  }

  @Test
  void findsAsManyTopicsAsToldWhereThereIsRoom() {
    Transcript talk = Talks.of(3, Talks.Shape.DASHES, 40);
    for (Baseline baseline : Baseline.values()) {
      List<Duration> starts = baseline.starts(Turns.of(talk), talk.end(), WORDS, OptionalInt.of(8));
      assertThat(starts).as(baseline.id()).hasSize(8).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void fewSentencesHaveFewTopics() {
    Transcript talk = Talks.of(3, Talks.Shape.DASHES, 1);
    for (Baseline baseline : Baseline.values()) {
      for (OptionalInt count : List.of(OptionalInt.of(1), OptionalInt.of(500), OWN_RULE)) {
        assertThat(baseline.starts(Turns.of(talk), talk.end(), WORDS, count))
            .as(baseline.id())
            .isNotEmpty()
            .isSorted();
      }
      assertThat(baseline.starts(List.of(), Duration.ZERO, WORDS, TEN)).isEmpty();
    }
  }
}
