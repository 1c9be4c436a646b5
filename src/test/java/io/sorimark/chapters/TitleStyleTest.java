package io.sorimark.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.chapters.TitleProvider.Request;
import io.sorimark.chapters.TitleProvider.Suggestion;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Topic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitleStyleTest {

  private static final Suggestion PHRASE = new Suggestion("Kettle", .5);
  private static final Suggestion QUESTION = new Suggestion("How to descale a kettle", .2);
  private static final List<String> WORDS = List.of("scale", "vinegar", "steam", "tin", "copper");

  @Test
  void aPhraseIsTheBestSuggestion() {
    assertThat(title(TitleStyle.PHRASE, WORDS, PHRASE, QUESTION)).isEqualTo("Kettle");
  }

  @Test
  void aQuestionIsPreferredWhereOneIsAsked() {
    assertThat(title(TitleStyle.QUESTION, WORDS, PHRASE, QUESTION))
        .isEqualTo("How to descale a kettle");
    Suggestion whole = new Suggestion("What is scale?", .1);
    assertThat(title(TitleStyle.QUESTION, WORDS, PHRASE, whole)).isEqualTo("What is scale?");
    assertThat(title(TitleStyle.QUESTION, WORDS, PHRASE)).isEqualTo("Kettle");
  }

  @Test
  void keywordsAreFourOrAsManyAsFit() {
    assertThat(title(TitleStyle.KEYWORDS, WORDS, PHRASE)).isEqualTo("Scale, vinegar, steam, tin");
    List<String> wide = List.of("antidisestablishmentarianism", "vinegar", "steam");
    assertThat(title(TitleStyle.KEYWORDS, wide, PHRASE))
        .isEqualTo("Antidisestablishmentarianism, vinegar");
    assertThat(title(TitleStyle.KEYWORDS, List.of(), PHRASE)).isEqualTo("Kettle");
  }

  private static String title(TitleStyle style, List<String> words, Suggestion... suggestions) {
    Topic topic =
        new Topic(List.of(new Sentence(TimeSpan.ofMillis(0, 1), "Scale.", false)), 0, List.of());
    return style
        .provider()
        .title(new Request(topic, words, List.of(suggestions), Optional.empty(), Optional.empty()));
  }
}
