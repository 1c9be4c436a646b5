package io.sorimark.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Glossary;
import io.sorimark.model.Glossary.Never;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is written is read back, whatever is in a name. */
class GlossaryRoundTripTest {

  private static final String[] PIECES = {
    "Quill", "base", "쿼드", "런트", "é", "|", "\\", "\"", ",", ";", ":", "#", "'", "-", "{", "null",
    "42", "yes", "🎙", "&", "- ", "a b"
  };

  @TestFactory
  Stream<DynamicTest> tablesAndYamlKeepEverything() {
    return Stream.of(GlossaryFormat.TSV, GlossaryFormat.CSV, GlossaryFormat.YAML)
        .map(format ->
            DynamicTest.dynamicTest(
                format.id(),
                () -> {
                  for (long seed = 0; seed < 200; seed++) {
                    Glossary glossary = random(seed);
                    String text = GlossaryFiles.write(glossary, format).text();
                    Glossary again =
                        GlossaryFiles.read("file", text.getBytes(UTF_8), format).glossary();
                    assertThat(again).as("seed %d: %s", seed, text).isEqualTo(glossary);
                    assertThat(GlossaryFiles.write(again, format).text()).isEqualTo(text);
                  }
                }));
  }

  @Test
  void aRejectedNameIsWrittenWithoutBeingConfirmed() {
    Glossary never = new Glossary(List.of(), List.of(new Never("boy", "BOJ")));
    String text = GlossaryFiles.write(never, GlossaryFormat.TSV).text();
    assertThat(GlossaryFiles.read("f.tsv", text.getBytes(UTF_8)).glossary())
        .isEqualTo(new Glossary(List.of(Name.of("BOJ", Trust.HARVESTED)), never.never()));
  }

  @Test
  void aPromptIsNoLongerThanWhisperReads() {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      names.add(Name.of("Quillbase" + i, Trust.CONFIRMED));
    }
    WrittenGlossary prompt =
        GlossaryFiles.write(new Glossary(names, List.of()), GlossaryFormat.WHISPER);
    assertThat(prompt.text()).hasSizeLessThan(610).startsWith("Quillbase0, Quillbase1, ");
    assertThat(prompt.warnings()).singleElement().asString().contains("left out");
  }

  private static Glossary random(long seed) {
    Random random = new Random(seed);
    Map<String, Name> names = new LinkedHashMap<>();
    List<Never> never = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String canonical = "N" + i + text(random);
      names.put(
          canonical,
          new Name(
              canonical,
              random.nextBoolean() ? "person" : "",
              texts("a", random),
              texts("s", random),
              texts("h", random),
              random.nextBoolean() ? List.of("vector", "database") : List.of(),
              Trust.values()[random.nextInt(Trust.values().length)]));
      texts("n", random).forEach(surface -> never.add(new Never(surface, canonical)));
    }
    return new Glossary(List.copyOf(names.values()), never);
  }

  private static List<String> texts(String start, Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      texts.add(random.nextBoolean() ? "#" + start + i + text(random) : text(random) + start + i);
    }
    return texts.stream().map(Spellings::plain).toList();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString().strip();
  }
}
