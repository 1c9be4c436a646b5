package io.sorimark.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
            Map.entry("training", "training"));
    forms.forEach((verb, form) -> assertThat(Gerunds.of(verb)).as(verb).contains(form));
  }

  @Test
  void verbsOfTalkNameNothing() {
    for (String verb : new String[] {"is", "had", "think", "says", "going", "means"}) {
      assertThat(Gerunds.of(verb)).as(verb).isEmpty();
    }
  }
}
