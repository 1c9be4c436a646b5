package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.eval.Pk;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Sentence;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionsTest {

  private static final Words WORDS = Words.of(Language.ENGLISH);

  /** On texts in the form of Choi's collection the method is reported with .06 to .13. */
  @Test
  void findsWhereDocumentsBegin() {
    assertThat(pk(OptionalInt.of(10))).isLessThan(.13);
    assertThat(pk(OptionalInt.empty())).isLessThan(.20);
  }

  private static double pk(OptionalInt count) {
    return IntStream.range(0, 12)
        .mapToObj(seed -> ChoiText.of(seed, 3, 11))
        .mapToDouble(text -> Pk.of(text.bins(), bins(text, count)))
        .average()
        .orElseThrow();
  }

  private static int[] bins(ChoiText text, OptionalInt count) {
    List<String> lines = text.sentences().stream().map(Sentence::text).toList();
    int[] bins = new int[lines.size()];
    Arrays.stream(Sections.cuts(lines, WORDS, count)).forEach(cut -> bins[cut]++);
    Arrays.parallelPrefix(bins, Integer::sum);
    return bins;
  }

  @Test
  void findsAsManyAsToldWhereThereIsRoom() {
    List<String> lines = ChoiText.of(1, 9, 11).sentences().stream().map(Sentence::text).toList();
    for (int count : new int[] {1, 2, 10, lines.size(), lines.size() + 5}) {
      int[] cuts = Sections.cuts(lines, WORDS, OptionalInt.of(count));
      assertThat(cuts)
          .hasSize(Math.min(count, lines.size()) - 1)
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void oneSectionMayHoldThousandsOfParagraphs() {
    List<String> paragraphs = Collections.nCopies(1500, "kettle steam boiler");
    assertThat(Sections.cuts(paragraphs, WORDS, OptionalInt.of(2))).hasSize(1);
  }

  @Test
  void littleTextIsOneSection() {
    assertThat(Sections.cuts(List.of(), WORDS, OptionalInt.of(3))).isEmpty();
    assertThat(Sections.cuts(List.of("kettle"), WORDS, OptionalInt.empty())).isEmpty();
  }

  @Test
  void beginsRatherBehindAListThanInIt() {
    List<String> text = List.of("• kettle one", "• lamp", "• wheel", "Fog over reefs", "• saddle");
    assertThat(Sections.cuts(text, WORDS, OptionalInt.of(2))).containsExactly(3);
  }

  @Test
  void knowsItemsByTheirMarks() {
    assertThat(List.of("• one", "2. two", "(3) three", "b) four", "- five", "◦ six"))
        .allMatch(Sections::isItem);
    assertThat(List.of("One", "2024 was late", "•", "a man came", "3.5 percent"))
        .noneMatch(Sections::isItem);
  }
}
