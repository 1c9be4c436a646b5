package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordListsTest {

  @Test
  void knowsShortWordsAndWordsThatAreNamesToo() {
    assertThat(new String[] {"add", "sum", "fire", "mark", "young", "embedding"})
        .allMatch(WordLists::isWord);
    assertThat(new String[] {"velqora", "zwickz"}).noneMatch(WordLists::isWord);
  }

  @Test
  void aNameIsNoWordForBeingInADictionary() {
    assertThat(WordLists.isWord("john")).isFalse();
    assertThat(WordLists.isFirstName("john")).isTrue();
    assertThat(WordLists.isSurname("smith")).isTrue();
  }

  @Test
  void commonWordsRankFirst() {
    assertThat(WordLists.rank("the")).isLessThan(WordLists.rank("table"));
    assertThat(WordLists.rank("velqora")).isEqualTo(WordLists.UNRANKED);
  }

  @Test
  void namesThatEverybodyKnowsStandAsTheyAreWritten() {
    assertThat(WordLists.isKnownName("GPU")).isTrue();
    assertThat(WordLists.isKnownName("gpu")).isFalse();
  }
}
