package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sorimark.Mutator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Files that are cut off, spoiled or made to break a reader. None may throw, hang, or yield what is
 * not sound. A file that once broke something stays under {@code crashes/}.
 */
class HostileInputTest {

  private static final Path CRASHES = Path.of("src/test/resources/crashes");

  /** So that a reader that hangs fails; no claim about speed. */
  private static final Duration HANG = Duration.ofMinutes(10);

  private static final int CUT_UP_TO = 2048;
  private static final List<byte[]> FILES =
      Fixtures.all().stream().map(Fixtures.Case::bytes).toList();

  @TestFactory
  Stream<DynamicTest> readsFilesCutOffHereAndThere() {
    return eachFixture(fixture -> readCut(fixture, 61));
  }

  @TestFactory
  Stream<DynamicTest> readsSpoiledFiles() {
    return eachFixture(fixture -> readSpoiled(fixture, 0, 15));
  }

  @TestFactory
  Stream<DynamicTest> readsAndWritesWhatOnceBrokeAReader() {
    return crashes().stream()
        .map(file ->
            guarded(
                file.getFileName().toString(),
                () -> {
                  byte[] bytes = Files.readAllBytes(file);
                  Hostile.read(file.getFileName().toString(), bytes, "as it is");
                  Hostile.readAsEveryFormat(bytes, "as it is");
                  Hostile.writeAsEveryFormat(bytes, "as it is");
                }));
  }

  @TestFactory
  Stream<DynamicTest> readsNextToNothingInEveryFormat() {
    return Stream.of("", " ", "\n", "\r", "\0", "\ufeff", "{", "[", "<", "0", "{}", "[[]]", "a\nb")
        .map(text ->
            guarded(
                "'" + text.strip() + "'",
                () -> Hostile.readAsEveryFormat(text.getBytes(UTF_8), "tiny")));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> readsFilesCutOffAtEachByte() {
    return eachFixture(fixture -> readCut(fixture, 1));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> readsAndWritesManySpoiledFiles() {
    return eachFixture(fixture -> {
      readSpoiled(fixture, 1_000_000, 400);
      writeSpoiled(fixture, 2_000_000, 60);
    });
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> readsSpoiledFilesAsEveryFormat() {
    return eachFixture(fixture -> {
      for (long seed = 3_000_000; seed < 3_000_020; seed++) {
        byte[] spoiled = new Mutator(seed, FILES).spoil(fixture.bytes());
        Hostile.readAsEveryFormat(spoiled, fixture + " spoiled with seed " + seed);
      }
    });
  }

  private static void readCut(Fixtures.Case fixture, int step) {
    byte[] whole = fixture.bytes();
    for (int length = 0; length < Math.min(whole.length, CUT_UP_TO); length += step) {
      Hostile.read(fixture.name(), Arrays.copyOf(whole, length), fixture + " cut at " + length);
    }
  }

  private static void readSpoiled(Fixtures.Case fixture, long firstSeed, int times) {
    for (long seed = firstSeed; seed < firstSeed + times; seed++) {
      byte[] spoiled = new Mutator(seed, FILES).spoil(fixture.bytes());
      String what = fixture + " spoiled with seed " + seed;
      Hostile.read(fixture.name(), spoiled, what);
      Hostile.readAs(Format.of(fixture.format()).orElseThrow(), spoiled, what);
    }
  }

  private static void writeSpoiled(Fixtures.Case fixture, long firstSeed, int times) {
    for (long seed = firstSeed; seed < firstSeed + times; seed++) {
      byte[] spoiled = new Mutator(seed, FILES).spoil(fixture.bytes());
      Hostile.writeAsEveryFormat(spoiled, fixture + " spoiled with seed " + seed);
    }
  }

  private static Stream<DynamicTest> eachFixture(Check check) {
    return Fixtures.all().stream()
        .map(fixture -> guarded(fixture.toString(), () -> check.run(fixture)));
  }

  private static DynamicTest guarded(String name, Executable run) {
    return DynamicTest.dynamicTest(name, () -> assertTimeoutPreemptively(HANG, run));
  }

  private static List<Path> crashes() {
    try (Stream<Path> files = Files.list(CRASHES)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Check {
    void run(Fixtures.Case fixture);
  }
}
