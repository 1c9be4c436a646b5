package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fixture is known by its content, read as its golden file says, and read the same with other
 * line ends. {@code -Dsorimark.rewrite=true} writes the golden files anew; git shows the
 * difference.
 */
class FixturesTest {

  private static final boolean REWRITE = Boolean.getBoolean("sorimark.rewrite");

  @TestFactory
  Stream<DynamicTest> readsAsTheGoldenFileSays() {
    return each(FixturesTest::compareWithGolden);
  }

  @TestFactory
  Stream<DynamicTest> isKnownByItsContentAlone() {
    return each(fixture ->
        assertThat(Transcripts.read("file", fixture.bytes()).format().id())
            .isEqualTo(fixture.format()));
  }

  @TestFactory
  Stream<DynamicTest> lineEndsAndByteOrderMarkDoNotMatter() {
    return Fixtures.all().stream()
        .filter(fixture -> isPlainLf(fixture.bytes()))
        .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> otherLineEnds(fixture)));
  }

  @Test
  void everyFormatHasAFixture() {
    List<String> covered = Fixtures.all().stream().map(Fixtures.Case::format).distinct().toList();
    assertThat(Arrays.stream(Format.values()).map(Format::id)).isSubsetOf(covered);
  }

  private static Stream<DynamicTest> each(Check check) {
    return Fixtures.all().stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> check.run(fixture)));
  }

  private static void compareWithGolden(Fixtures.Case fixture) throws IOException {
    String actual = Dump.of(Transcripts.read(fixture.name(), fixture.bytes()));
    if (REWRITE) {
      Files.writeString(fixture.expected(), actual);
    }
    assertThat(fixture.expected()).as("golden file").exists();
    assertThat(actual).isEqualTo(Files.readString(fixture.expected()));
  }

  private static void otherLineEnds(Fixtures.Case fixture) {
    String text = new String(fixture.bytes(), UTF_8);
    String lf = Dump.of(Transcripts.read(fixture.name(), text.getBytes(UTF_8)));
    for (String other : List.of(text.replace("\n", "\r\n"), "\ufeff" + text)) {
      assertThat(Dump.of(Transcripts.read(fixture.name(), other.getBytes(UTF_8)))).isEqualTo(lf);
    }
  }

  private static boolean isPlainLf(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.indexOf('\r') < 0
        && text.indexOf('\0') < 0
        && !text.startsWith("\u00ef\u00bb\u00bf");
  }

  @FunctionalInterface
  private interface Check {
    void run(Fixtures.Case fixture) throws IOException;
  }
}
