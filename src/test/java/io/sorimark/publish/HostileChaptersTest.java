package io.sorimark.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sorimark.GoldenCase;
import io.sorimark.Mutator;
import io.sorimark.reading.TextFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that are cut off, spoiled or made to break a reader: none may throw, hang, or be unsound.
 */
class HostileChaptersTest {

  /** So that a reader that hangs fails; no claim about speed. */
  private static final Duration HANG = Duration.ofMinutes(10);

  private static final List<byte[]> FILES =
      GoldenCase.under("chapters", ChapterFormat::of).stream().map(GoldenCase::bytes).toList();

  @TestFactory
  Stream<DynamicTest> readsFilesCutOffHereAndThere() {
    return eachFixture(fixture -> readCut(fixture, 41));
  }

  @TestFactory
  Stream<DynamicTest> readsSpoiledFiles() {
    return eachFixture(fixture -> readSpoiled(fixture, 0, 20));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> readsFilesCutOffAtEachByte() {
    return eachFixture(fixture -> readCut(fixture, 1));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> readsManySpoiledFiles() {
    return eachFixture(fixture -> readSpoiled(fixture, 1_000_000, 1000));
  }

  @TestFactory
  Stream<DynamicTest> readsLongLinesAndDeepNestsAndNextToNothing() {
    return Stream.of(
            "", " ", "\n", "{", "[", "<", "{}", "[[]]", "\ufeff", "\0", "WEBVTT", ";FFMETADATA1\\")
        .flatMap(
            text -> Stream.of(text, (text + " ").repeat(5_000), (text + "1:00 ").repeat(5_000)))
        .map(text ->
            guarded(
                text.substring(0, Math.min(20, text.length())).strip() + " " + text.length(),
                () -> {
                  for (ChapterFormat format : ChapterFormat.values()) {
                    readAndWrite(text.getBytes(UTF_8), format, format.id());
                  }
                }));
  }

  private static void readCut(GoldenCase<ChapterFormat> fixture, int step) {
    byte[] whole = fixture.bytes();
    for (int length = 0; length < whole.length; length += step) {
      readAndWrite(Arrays.copyOf(whole, length), fixture.format(), "cut at " + length);
    }
  }

  private static void readSpoiled(GoldenCase<ChapterFormat> fixture, long firstSeed, int times) {
    for (long seed = firstSeed; seed < firstSeed + times; seed++) {
      byte[] spoiled = new Mutator(seed, FILES).spoil(fixture.bytes());
      readAndWrite(spoiled, fixture.format(), "spoiled with seed " + seed);
    }
  }

  private static void readAndWrite(byte[] bytes, ChapterFormat format, String what) {
    int lines = Math.max(1, TextFile.of("x", bytes).lines().count());
    for (ParsedChapters parsed :
        List.of(ChapterFiles.read("x", bytes), ChapterFiles.read("x", bytes, format))) {
      assertThat(parsed.problems()).as(what).allMatch(problem -> problem.line() <= lines);
      for (ChapterFormat other : ChapterFormat.values()) {
        if (other.isWritable()) {
          assertThat(ChapterFiles.write(parsed.chapters(), other).warnings()).doesNotContainNull();
        }
      }
    }
  }

  private static Stream<DynamicTest> eachFixture(
      java.util.function.Consumer<GoldenCase<ChapterFormat>> check) {
    return GoldenCase.under("chapters", ChapterFormat::of).stream()
        .map(fixture -> guarded(fixture.toString(), () -> check.accept(fixture)));
  }

  private static DynamicTest guarded(String name, org.junit.jupiter.api.function.Executable run) {
    return DynamicTest.dynamicTest(name, () -> assertTimeoutPreemptively(HANG, run));
  }
}
