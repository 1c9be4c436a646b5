package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTest {

  @Test
  void namesTheFirstOnesAsFarAsTheyFit() {
    assertThat(Prompt.of(glossary(List.of("Alessio Fanelli", "한별"))))
        .isEqualTo("Alessio Fanelli, 한별.");
    assertThat(Prompt.of(Glossary.EMPTY)).isEmpty();

    String many = Prompt.of(glossary(Collections.nCopies(100, "Latent Space")));
    assertThat(many.length()).isBetween(350, 401);
    assertThat(many).startsWith("Latent Space, Latent Space").endsWith("Latent Space.");
  }

  private static Glossary glossary(List<String> names) {
    return new Glossary(
        names.stream().map(name -> Name.of(name, Name.Trust.CONFIRMED)).toList(), List.of());
  }
}
