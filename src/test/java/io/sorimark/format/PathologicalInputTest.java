package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Files too long, too deep or too empty to be meant well, within the gigabyte of memory that the
 * tests run in. The limit of time is there so that a reader whose work grows with the square of its
 * input fails; it claims nothing about speed.
 */
@Tag("slow")
class PathologicalInputTest {

  private static final Duration HANG = Duration.ofMinutes(10);
  private static final int MANY = 100_000;
  private static final int LONG = 1 << 18;

  /** What a line of one thing may be made of: letters, and what begins something in some format. */
  private static final List<String> FILLERS =
      List.of(
          "a",
          "a b ",
          "0",
          "0:",
          "0:0:0,0 ",
          " ",
          "\t",
          "-",
          "[",
          "(",
          "<",
          "<b>",
          "&",
          "{",
          "\"",
          "\\",
          "*",
          "#",
          ">",
          ",",
          ";",
          "\u00a0",
          "\uac00",
          "a: ",
          "00:00 ",
          "[00:01.00]");

  /** What may be opened and never closed. */
  private static final List<String> OPENERS =
      List.of(
          "<b>",
          "<v A>",
          "<p begin='0s'>",
          "<div>",
          "<!--",
          "<![CDATA[",
          "{",
          "[",
          "{\"a\":",
          "{\"result\":[",
          "(",
          "[A: ",
          "{\\an8",
          "{\\",
          "&lt;",
          "\"",
          "/*",
          "<00:00:01.000>");

  @TestFactory
  Stream<DynamicTest> readsBackAHundredThousandCues() {
    return everyWriter(i -> "Line " + i);
  }

  @TestFactory
  Stream<DynamicTest> readsBackAHundredThousandCuesThatSayTheSame() {
    return everyWriter(i -> "No.");
  }

  @TestFactory
  Stream<DynamicTest> readsBackAHundredThousandCuesThatSayNothing() {
    return everyWriter(i -> "");
  }

  @TestFactory
  Stream<DynamicTest> readsALineOfFiftyMegabytes() {
    return Stream.of("a", "word ", "<b>", "[", "{\"text\": 1}, ")
        .map(filler -> guarded(filler, () -> Hostile.read("x", repeat(filler, 50 << 20), "line")));
  }

  @TestFactory
  Stream<DynamicTest> readsTenMillionBlankLines() {
    return Stream.of("\n", "\r\n", " \n")
        .map(line ->
            guarded(
                line.length() + " a line",
                () -> Hostile.read("x", repeat(line, 10_000_000 * line.length()), "blank lines")));
  }

  @TestFactory
  Stream<DynamicTest> readsALongLineOfOneThingInEveryFormat() {
    return FILLERS.stream().flatMap(filler -> everyFormat(filler, LONG));
  }

  @TestFactory
  Stream<DynamicTest> readsManyLinesOfOneThingInEveryFormat() {
    return FILLERS.stream().flatMap(filler -> everyFormat(filler + "\n", LONG));
  }

  @TestFactory
  Stream<DynamicTest> readsWhatIsOpenedAndNeverClosed() {
    return OPENERS.stream().flatMap(opener -> everyFormat(opener, MANY * opener.length()));
  }

  /** Each fixture with a few of the fillers, so that together they meet them all. */
  @TestFactory
  Stream<DynamicTest> readsFixturesWithALongLineInTheMiddle() {
    List<Fixtures.Case> fixtures = Fixtures.all();
    return IntStream.range(0, fixtures.size())
        .boxed()
        .flatMap(i ->
            IntStream.range(0, 3)
                .mapToObj(k -> FILLERS.get((3 * i + k) % FILLERS.size()))
                .map(filler -> inflated(fixtures.get(i), filler)));
  }

  private static DynamicTest inflated(Fixtures.Case fixture, String filler) {
    return guarded(
        fixture + " with much " + filler.strip(),
        () -> {
          byte[] inflated = inflate(fixture.bytes(), repeat(filler, LONG));
          Hostile.read(fixture.name(), inflated, "much " + filler);
          Hostile.readAs(Format.of(fixture.format()).orElseThrow(), inflated, "much " + filler);
        });
  }

  private static Stream<DynamicTest> everyFormat(String filler, int length) {
    return Arrays.stream(Format.values())
        .map(format ->
            guarded(
                format.id() + " of " + filler.strip(),
                () -> Hostile.readAs(format, repeat(filler, length), "much " + filler)));
  }

  private static Stream<DynamicTest> everyWriter(IntFunction<String> text) {
    return Arrays.stream(Format.values())
        .filter(Format::isWritable)
        .map(format ->
            guarded(
                format.id(),
                () -> {
                  String written = Transcripts.write(longTranscript(text), format, Layout.RICH);
                  Parsed parsed = Transcripts.read("x", written.getBytes(UTF_8), format);
                  boolean keepsAll =
                      format.keeps(Layout.RICH).containsAll(Set.of(Keeps.STARTS, Keeps.EMPTY_CUES));
                  assertThat(parsed.transcript().cues().size())
                      .matches(n -> !keepsAll || n == MANY);
                }));
  }

  private static DynamicTest guarded(String name, Executable run) {
    return DynamicTest.dynamicTest(name, () -> assertTimeoutPreemptively(HANG, run));
  }

  private static Transcript longTranscript(IntFunction<String> text) {
    return Transcript.of(
        IntStream.range(0, MANY)
            .mapToObj(i ->
                Cue.of(
                    TimeSpan.ofMillis(i * 2000L, i * 2000L + 1900),
                    i / 3 % 2 == 0 ? "Mina" : "Theo",
                    text.apply(i)))
            .toList());
  }

  private static byte[] repeat(String filler, int length) {
    return filler.repeat(Math.max(1, length / filler.length())).getBytes(UTF_8);
  }

  private static byte[] inflate(byte[] file, byte[] middle) {
    byte[] inflated = Arrays.copyOf(file, file.length + middle.length);
    int at = file.length / 2;
    System.arraycopy(middle, 0, inflated, at, middle.length);
    System.arraycopy(file, at, inflated, at + middle.length, file.length - at);
    return inflated;
  }
}
