package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.document.Documents;
import io.sorimark.glossary.Harvest;
import io.sorimark.model.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names in two Korean newsletters about what an English podcast speaks of. */
class HarvestCorpusTest {

  private static final Path SEEDS = Path.of("../shared/seeds");

  @Test
  void findsTheNamesOfANewsletter() throws IOException {
    assertThat(names("000_b6762b0c7faadbd3.txt"))
        .contains(
            "OpenAI",
            "Hugging Face",
            "Sam Altman",
            "ElevenLabs",
            "LangChain",
            "GPT-4",
            "Anthropic",
            "Mistral",
            "Databricks",
            "Scale AI",
            "Greylock",
            "Avi Schiffmann")
        .doesNotContain("What", "Series A", "A LOT", "PARTIALLY", "TLDR", "VP", "CEO");
  }

  @Test
  void findsTheNamesOfAnEssay() throws IOException {
    assertThat(names("001_1d200841a81602fa.txt"))
        .contains(
            "OpenAI", "ChatGPT", "Anthropic", "RWKV", "Wayve", "Alex Kendall", "Michael Dempsey")
        .hasSizeLessThan(60);
  }

  private static List<String> names(String seed) throws IOException {
    Path file = SEEDS.resolve(seed);
    assumeTrue(Files.exists(file), file + " is not here: harvest is not tried on it");
    return Harvest.of(Documents.read(seed, Files.readAllBytes(file)).document()).stream()
        .map(Name::canonical)
        .toList();
  }
}
