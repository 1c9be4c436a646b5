package io.sorimark.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.language.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandaloneTest {

  @Test
  void plainPhrasesAreTitles() {
    assertThat(isTitle(Kind.NOUNS, "steam/NOUN whistles/NOUN")).isTrue();
    assertThat(isTitle(Kind.JOINED, "history/NOUN of/ADP the/DET kettle/NOUN")).isTrue();
    assertThat(isTitle(Kind.HOW_TO, "how/ADV to/PART descale/VERB a/DET kettle/NOUN")).isTrue();
  }

  @Test
  void fillersAreNone() {
    assertThat(isTitle(Kind.HOW_TO, "how/ADV to/PART avoid/VERB kind/NOUN of/ADP rust/NOUN"))
        .isFalse();
    assertThat(isTitle(Kind.JOINED, "thing/NOUN about/ADP kettles/NOUN")).isFalse();
  }

  @Test
  void whatPointsAtSomethingElseIsNone() {
    assertThat(isTitle(Kind.JOINED, "kettle/NOUN and/CCONJ it/PRON")).isFalse();
    assertThat(isTitle(Kind.GERUND, "boiling/VERB what/PRON water/NOUN")).isFalse();
    assertThat(isTitle(Kind.QUESTION, "what/PRON is/AUX rust/NOUN ?/PUNCT")).isTrue();
  }

  @Test
  void whatIsCutIsNone() {
    assertThat(isTitle(Kind.JOINED, "cool/ADJ about/ADP kettles/NOUN")).isFalse();
    assertThat(isTitle(Kind.ANNOUNCED, "probability/NOUN the/DET kettle/NOUN")).isFalse();
  }

  private static boolean isTitle(Kind kind, String tagged) {
    List<Tagged> words = new ArrayList<>();
    for (String word : tagged.split(" ")) {
      String[] parts = word.split("/");
      words.add(Tagged.made(parts[0], PartOfSpeech.valueOf(parts[1])));
    }
    return Standalone.isTitle(kind, words);
  }
}
