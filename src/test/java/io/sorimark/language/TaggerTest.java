package io.sorimark.language;

import static io.sorimark.language.PartOfSpeech.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaggerTest {

  @Test
  void saysWhatEachWordDoes() {
    assertThat(new Tagger().tags(Token.in("The host asked a good question in London.")))
        .containsExactly(DET, NOUN, VERB, DET, ADJ, NOUN, ADP, PROPN, PUNCT);
  }

  @Test
  void ofNoWordsThereAreNoTags() {
    assertThat(new Tagger().tags(Token.in(""))).isEmpty();
  }
}
