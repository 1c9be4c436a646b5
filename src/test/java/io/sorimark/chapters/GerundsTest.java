package io.sorimark.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.language.PartOfSpeech;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GerundsTest {

  @Test
  void anyFormOfAVerbLeadsToItsIngForm() {
    Map<String, String> forms =
        Map.ofEntries(
            Map.entry("build", "building"),
            Map.entry("built", "building"),
            Map.entry("creates", "creating"),
            Map.entry("created", "creating"),
            Map.entry("ship", "shipping"),
            Map.entry("shipped", "shipping"),
            Map.entry("tie", "tying"),
            Map.entry("agreed", "agreeing"),
            Map.entry("fixes", "fixing"),
            Map.entry("read", "reading"),
            Map.entry("debug", "debugging"),
            Map.entry("embed", "embedding"),
            Map.entry("embedded", "embedding"),
            Map.entry("caught", "catching"),
            Map.entry("tokenized", "tokenizing"),
            Map.entry("training", "training"));
    forms.forEach((verb, form) -> assertThat(Gerunds.of(verb)).as(verb).contains(form));
  }

  @Test
  void verbsOfTalkNameNothing() {
    for (String verb : new String[] {"is", "had", "think", "says", "going", "means"}) {
      assertThat(Gerunds.of(verb)).as(verb).isEmpty();
    }
  }

  @Test
  void whatMakesNoWordWasNoVerb() {
    assertThat(titles("they/PRON quite/VERB evenings/NOUN")).isEmpty();
    assertThat(titles("they/PRON embed/VERB documents/NOUN"))
        .containsExactly("embedding documents");
  }

  @Test
  void aVerbThatNobodyDoesBelongsToTheNoun() {
    assertThat(titles("of/ADP search/VERB engines/NOUN")).isEmpty();
    assertThat(titles("to/PART search/VERB engines/NOUN")).containsExactly("searching engines");
  }

  private static List<String> titles(String tagged) {
    TimeSpan span = new TimeSpan(Duration.ZERO, Duration.ofSeconds(1));
    Said said = new Said(new Sentence(span, tagged.replaceAll("/[A-Z]+", ""), false));
    List<Tagged> words =
        Stream.of(tagged.split(" "))
            .map(word -> word.split("/"))
            .map(word -> new Tagged(word[0], false, PartOfSpeech.valueOf(word[1])))
            .toList();
    Pool pool = new Pool();
    Gerunds.find(new Shape(said, words), 0, pool);
    return pool.all().stream().map(one -> TitleText.joined(one.words())).toList();
  }
}
