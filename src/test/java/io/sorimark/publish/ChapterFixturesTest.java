package io.sorimark.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.GoldenCase;
import io.sorimark.model.Chapter;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fixture is known by its content, read as its golden file says, and read the same with other
 * line ends. {@code -Dsorimark.rewrite=true} writes the golden files anew.
 */
class ChapterFixturesTest {

  private static final boolean REWRITE = Boolean.getBoolean("sorimark.rewrite");

  @TestFactory
  Stream<DynamicTest> readsAsTheGoldenFileSays() {
    return each(ChapterFixturesTest::compareWithGolden);
  }

  @TestFactory
  Stream<DynamicTest> isKnownByItsContentAlone() {
    return each(fixture ->
        assertThat(ChapterFiles.read("file", fixture.bytes()).format())
            .isEqualTo(fixture.format()));
  }

  @TestFactory
  Stream<DynamicTest> lineEndsAndByteOrderMarkDoNotMatter() {
    return each(fixture -> {
      String text = new String(fixture.bytes(), UTF_8);
      String lf = dump(ChapterFiles.read(fixture.name(), fixture.bytes()));
      for (String other : List.of(text.replace("\n", "\r\n"), "\ufeff" + text)) {
        assertThat(dump(ChapterFiles.read(fixture.name(), other.getBytes(UTF_8)))).isEqualTo(lf);
      }
    });
  }

  @Test
  void everyCarrierHasAFixture() {
    assertThat(GoldenCase.under("chapters", ChapterFormat::of).stream().map(GoldenCase::format))
        .contains(ChapterFormat.values());
  }

  private static Stream<DynamicTest> each(Check check) {
    return GoldenCase.under("chapters", ChapterFormat::of).stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> check.run(fixture)));
  }

  private static void compareWithGolden(GoldenCase<ChapterFormat> fixture) throws IOException {
    String actual = dump(ChapterFiles.read(fixture.name(), fixture.bytes()));
    if (REWRITE) {
      Files.writeString(fixture.expected(), actual);
    }
    assertThat(fixture.expected()).as("golden file").exists();
    assertThat(actual).isEqualTo(Files.readString(fixture.expected()));
  }

  private static String dump(ParsedChapters parsed) {
    StringBuilder out = new StringBuilder("format " + parsed.format().id() + "\n");
    parsed.chapters().forEach(chapter -> append(chapter, out));
    parsed.problems().forEach(problem -> out.append("! ").append(problem).append('\n'));
    return out.toString();
  }

  private static void append(Chapter chapter, StringBuilder out) {
    out.append(Timecode.vtt(chapter.start()));
    chapter.end().ifPresent(end -> out.append(" - ").append(Timecode.vtt(end)));
    out.append(chapter.extras().listed() ? " | " : " hidden | ").append(chapter.title());
    chapter.extras().link().ifPresent(link -> out.append(" <").append(link).append('>'));
    chapter.extras().image().ifPresent(image -> out.append(" image ").append(image));
    out.append('\n');
  }

  @FunctionalInterface
  private interface Check {
    void run(GoldenCase<ChapterFormat> fixture) throws IOException;
  }

  @Test
  void namesOfCarriersAreTheirOwn() {
    assertThat(Arrays.stream(ChapterFormat.values()).map(ChapterFormat::id))
        .doesNotHaveDuplicates();
    assertThat(
            Arrays.stream(ChapterFormat.values())
                .filter(ChapterFormat::isWritable)
                .map(ChapterFormat::fileName))
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }
}
