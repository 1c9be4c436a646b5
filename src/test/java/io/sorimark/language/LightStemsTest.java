package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LightStemsTest {

  @Test
  void formsOfAWordShareAStem() {
    Map<String, String> stems =
        Map.ofEntries(
            Map.entry("queries", "queri"),
            Map.entry("query", "queri"),
            Map.entry("indexes", "index"),
            Map.entry("planned", "plan"),
            Map.entry("calling", "call"),
            Map.entry("quickly", "quick"),
            Map.entry("databases", "databas"),
            Map.entry("host's", "host"),
            Map.entry("bus", "bus"),
            Map.entry("2.5", "2.5"),
            Map.entry("Ring", "ring"));
    stems.forEach((word, stem) -> assertThat(LightStems.stem(word)).as(word).isEqualTo(stem));
  }

  @Test
  void wordsAreSplitAtAllThatIsNoLetterOrDigit() {
    assertThat(LightStems.words("Open-source #25,351: Node.js & GPUs"))
        .containsExactly("Open", "source", "25351", "Node.js", "GPUs");
  }

  @Test
  void functionWordsCarryNoContent() {
    assertThat(LightStems.contentIn("How to evaluate the retrieval"))
        .containsExactly("evaluat", "retrieval");
  }
}
