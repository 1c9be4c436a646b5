package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageNamesTest {

  @Test
  void knowsNamesAndCodesInAnyCase() {
    Map.of(
            "English", "en",
            "korean", "ko",
            "KO", "ko",
            " German ", "de",
            "Haitian Creole", "ht",
            "myanmar", "my",
            "Cantonese", "yue",
            "jw", "jv",
            "norwegian nynorsk", "nn",
            "tagalog", "tl")
        .forEach((name, tag) -> assertThat(LanguageNames.tagOf(name)).as(name).contains(tag));
  }

  @Test
  void knowsNothingOfOtherWords() {
    for (String other : new String[] {"", "auto", "Klingonish", "xx"}) {
      assertThat(LanguageNames.tagOf(other)).as(other).isEmpty();
    }
  }
}
