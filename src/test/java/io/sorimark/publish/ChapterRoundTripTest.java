package io.sorimark.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Extras;
import io.sorimark.publish.ChapterFormat.Keeps;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every carrier keeps what its row says, of seeded random chapters. */
class ChapterRoundTripTest {

  private static final int SEEDS = 300;

  @TestFactory
  Stream<DynamicTest> keepsWhatTheRowSays() {
    return eachFormat((format, seed) -> {
      RandomChapters random = new RandomChapters(seed);
      List<Chapter> chapters = seed % 100 == 0 ? random.many(300) : random.some();
      ParsedChapters read = read(ChapterFiles.write(chapters, format).text(), format);

      List<Chapter> wanted = wanted(chapters, format);
      assertThat(read.problems()).isEmpty();
      assertThat(read.chapters()).hasSameSizeAs(wanted);
      for (int i = 0; i < wanted.size(); i++) {
        assertSame(read.chapters().get(i), wanted.get(i), format, i == 0);
      }
    });
  }

  @Test
  void writesTheSameInEveryLocale() {
    Locale usual = Locale.getDefault();
    List<Chapter> chapters = new RandomChapters(1).many(12);
    List<String> expected = formats().map(f -> ChapterFiles.write(chapters, f).text()).toList();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(formats().map(f -> ChapterFiles.write(chapters, f).text()).toList())
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @TestFactory
  Stream<DynamicTest> aSecondWriteChangesNothing() {
    return eachFormat((format, seed) -> {
      String once = ChapterFiles.write(new RandomChapters(seed).some(), format).text();
      assertThat(ChapterFiles.write(read(once, format).chapters(), format).text()).isEqualTo(once);
    });
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrittenIsKnownByItsContent() {
    return eachFormat((format, seed) -> {
      byte[] written =
          ChapterFiles.write(new RandomChapters(seed).some(), format).text().getBytes(UTF_8);
      assertThat(ChapterFiles.read(format.fileName(), written).format()).isEqualTo(format);
    });
  }

  @TestFactory
  Stream<DynamicTest> noChapterIsAFileWithoutAny() {
    return formats()
        .map(format ->
            DynamicTest.dynamicTest(
                format.id(),
                () -> {
                  String text = ChapterFiles.write(List.of(), format).text();
                  assertThat(read(text, format).chapters()).isEmpty();
                  assertThat(read(text, format).problems())
                      .singleElement()
                      .satisfies(problem -> assertThat(problem.rule()).isEqualTo("no-chapters"));
                }));
  }

  private static void assertSame(
      Chapter read, Chapter wanted, ChapterFormat format, boolean first) {
    boolean movedToZero = first && format == ChapterFormat.DESCRIPTION;
    assertThat(read.start().minus(movedToZero ? Duration.ZERO : wanted.start()).abs())
        .isLessThan(format.step());
    assertThat(read.end()).isEqualTo(wanted.end());
    assertThat(read.title()).isEqualTo(wanted.title());
    assertThat(read.extras()).isEqualTo(wanted.extras());
  }

  /** What is left of chapters in a carrier. */
  private static List<Chapter> wanted(List<Chapter> chapters, ChapterFormat format) {
    return chapters.stream()
        .filter(chapter -> chapter.extras().listed() || format.keeps().contains(Keeps.HIDDEN))
        .map(chapter ->
            chapter
                .withTitle(title(Titles.oneLine(chapter.title()), format))
                .withEnd(kept(chapter.end(), Keeps.END, format))
                .withExtras(
                    new Extras(
                        kept(chapter.extras().link(), Keeps.LINK, format),
                        kept(chapter.extras().image(), Keeps.IMAGE, format),
                        chapter.extras().listed())))
        .toList();
  }

  /** Two carriers have no escapes. */
  private static String title(String title, ChapterFormat format) {
    return switch (format) {
      case CUE -> title.replace('"', '\'');
      case MP4CHAPS -> title.replaceAll("<([^<>\\s]+)>", "($1)");
      default -> title;
    };
  }

  private static <T> Optional<T> kept(Optional<T> value, Keeps kind, ChapterFormat format) {
    return value.filter(v -> format.keeps().contains(kind));
  }

  private static ParsedChapters read(String text, ChapterFormat format) {
    return ChapterFiles.read("x", text.getBytes(UTF_8), format);
  }

  private static Stream<DynamicTest> eachFormat(Check check) {
    return formats()
        .map(format ->
            DynamicTest.dynamicTest(
                format.id(),
                () ->
                    IntStream.range(0, SEEDS)
                        .forEach(seed -> {
                          try {
                            check.run(format, seed);
                          } catch (AssertionError wrong) {
                            throw new AssertionError(
                                "seed " + seed + ": " + wrong.getMessage(), wrong);
                          }
                        })));
  }

  private static Stream<ChapterFormat> formats() {
    return Arrays.stream(ChapterFormat.values()).filter(ChapterFormat::isWritable);
  }

  @FunctionalInterface
  private interface Check {
    void run(ChapterFormat format, int seed);
  }
}
