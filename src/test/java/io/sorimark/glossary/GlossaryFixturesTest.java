package io.sorimark.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.GoldenCase;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fixture is known by its content, read as its golden file says, and read the same with other
 * line ends. {@code -Dsorimark.rewrite=true} writes the golden files anew.
 */
class GlossaryFixturesTest {

  private static final boolean REWRITE = Boolean.getBoolean("sorimark.rewrite");

  @TestFactory
  Stream<DynamicTest> readsAsTheGoldenFileSays() {
    return each(GlossaryFixturesTest::compareWithGolden);
  }

  @TestFactory
  Stream<DynamicTest> isKnownByItsContentAlone() {
    return each(fixture ->
        assertThat(GlossaryFiles.read("file", fixture.bytes()).format())
            .isEqualTo(fixture.format()));
  }

  @TestFactory
  Stream<DynamicTest> lineEndsAndByteOrderMarkDoNotMatter() {
    return each(fixture -> {
      String text = new String(fixture.bytes(), UTF_8);
      String lf = dump(GlossaryFiles.read(fixture.name(), fixture.bytes()));
      for (String other : List.of(text.replace("\n", "\r\n"), "\ufeff" + text)) {
        assertThat(dump(GlossaryFiles.read(fixture.name(), other.getBytes(UTF_8)))).isEqualTo(lf);
      }
    });
  }

  @Test
  void everyFormatHasAFixture() {
    assertThat(GoldenCase.under("glossaries", GlossaryFormat::of).stream().map(GoldenCase::format))
        .contains(GlossaryFormat.values());
  }

  private static Stream<DynamicTest> each(Check check) {
    return GoldenCase.under("glossaries", GlossaryFormat::of).stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> check.run(fixture)));
  }

  private static void compareWithGolden(GoldenCase<GlossaryFormat> fixture) throws IOException {
    String actual = dump(GlossaryFiles.read(fixture.name(), fixture.bytes()));
    if (REWRITE) {
      Files.writeString(fixture.expected(), actual);
    }
    assertThat(fixture.expected()).as("golden file").exists();
    assertThat(actual).isEqualTo(Files.readString(fixture.expected()));
  }

  private static String dump(ParsedGlossary parsed) {
    StringBuilder out = new StringBuilder("format " + parsed.format().id() + "\n");
    parsed.glossary().names().forEach(name -> append(name, out));
    parsed
        .glossary()
        .never()
        .forEach(pair ->
            out.append("never ")
                .append(pair.surface())
                .append(" -> ")
                .append(pair.canonical())
                .append('\n'));
    parsed.problems().forEach(problem -> out.append("! ").append(problem).append('\n'));
    return out.toString();
  }

  private static void append(Name name, StringBuilder out) {
    out.append(name.canonical());
    out.append(name.type().isEmpty() ? "" : " (" + name.type() + ")");
    out.append(name.trust() == Trust.CONFIRMED ? "" : " " + name.trust());
    append(" aliases ", name.aliases(), out);
    append(" say ", name.hints(), out);
    append(" heard ", name.heard(), out);
    append(" context ", name.context(), out);
    out.append('\n');
  }

  private static void append(String label, List<String> values, StringBuilder out) {
    out.append(values.isEmpty() ? "" : label + values);
  }

  @FunctionalInterface
  private interface Check {
    void run(GoldenCase<GlossaryFormat> fixture) throws IOException;
  }
}
