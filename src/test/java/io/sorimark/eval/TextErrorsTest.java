package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextErrorsTest {

  @Test
  void countsWhatIsChangedLeftOutAndPutIn() {
    TextErrors errors = TextErrors.inWords("the cat sat on the mat", "the cat sit on mat today");
    assertThat(errors).isEqualTo(new TextErrors(1, 1, 1, 6));
    assertThat(errors.rate()).isEqualTo(.5);
  }

  @Test
  void ignoresCaseAndPunctuationAndKeepsNumbers() {
    assertThat(TextErrors.inWords("Don\u2019t panic, it's v1.6!", "dont PANIC its V1.6").rate())
        .isZero();
    assertThat(Normalizer.words("Two, 2 and 1,000: open-source"))
        .containsExactly("two", "2", "and", "1,000", "open", "source");
    assertThat(TextErrors.inWords("two", "2").rate()).isOne();
    assertThat(Normalizer.spoken("Mr. B dials 1234, then 10."))
        .isEqualTo("mister b dials one two three four then ten");
  }

  @Test
  void koreanCharactersAreSyllables() {
    TextErrors errors = TextErrors.inCharacters("안녕 하세요", "안녕하세유");
    assertThat(errors).isEqualTo(new TextErrors(1, 0, 0, 5));
    String decomposed = java.text.Normalizer.normalize("안녕", java.text.Normalizer.Form.NFD);
    assertThat(TextErrors.inCharacters("안녕", decomposed).rate()).isZero();
  }

  @Test
  void nothingAgainstNothingIsRight() {
    assertThat(TextErrors.inWords("", "").rate()).isZero();
    assertThat(TextErrors.inWords("", "a b").rate()).isEqualTo(2);
    assertThat(TextErrors.inWords("a b", "").rate()).isOne();
  }

  @Test
  void findsTheLeastNumberOfEdits() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<String> gold = words(random);
      List<String> found = words(random);
      assertThat(Alignment.of(gold, found).edits()).isEqualTo(distance(gold, found));
    }
  }

  @Test
  void partnersAscendAndMakeUpTheEdits() {
    Random random = new Random(12);
    for (int round = 0; round < 100; round++) {
      List<String> gold = words(random);
      List<String> found = words(random);
      Alignment alignment = Alignment.of(gold, found);
      int last = -1;
      int edits = found.size();
      int[] partners = alignment.partners();
      for (int i = 0; i < partners.length; i++) {
        if (partners[i] == Alignment.NONE) {
          edits++;
        } else {
          assertThat(partners[i]).isGreaterThan(last);
          last = partners[i];
          edits -= gold.get(i).equals(found.get(last)) ? 1 : 0;
        }
      }
      assertThat(alignment.edits()).isEqualTo(edits);
    }
  }

  @Test
  void longTextsWithFewErrorsNeedLittleRoom() {
    List<String> gold = new Random(1).ints(50_000, 0, 100).mapToObj(Integer::toString).toList();
    List<String> found = gold.subList(20, gold.size());
    assertThat(TextErrors.of(gold, found).rate()).isCloseTo(20 / 50_000.0, within(1e-9));
  }

  private static List<String> words(Random random) {
    return random.ints(random.nextInt(200), 0, 4).mapToObj(Integer::toString).toList();
  }

  private static int distance(List<String> a, List<String> b) {
    int[][] cost = new int[a.size() + 1][b.size() + 1];
    for (int i = 0; i <= a.size(); i++) {
      for (int j = 0; j <= b.size(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int changed = cost[i - 1][j - 1] + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
          cost[i][j] = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        }
      }
    }
    return cost[a.size()][b.size()];
  }
}
