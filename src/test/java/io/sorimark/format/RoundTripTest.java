package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Transcript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the table of formats says a format keeps is what comes back: read(write(t)) = t reduced to
 * those things, and writing again changes nothing.
 */
class RoundTripTest {

  private static final int RUNS = 300;

  @TestFactory
  Stream<DynamicTest> keepsWhatItSaysItKeeps() {
    return eachWriter(RoundTripTest::roundTrip);
  }

  @TestFactory
  Stream<DynamicTest> writingTwiceChangesNothing() {
    return eachWriter(RoundTripTest::writeTwice);
  }

  /** Where numbers have other digits (Arabic, Persian, Nepali), files have the same ones. */
  @TestFactory
  Stream<DynamicTest> writesTheSameInEveryLocale() {
    Transcript transcript = new RandomTranscripts(1).next();
    assertThat(transcript.hasWords()).isTrue();
    Locale usual = Locale.getDefault();
    return Arrays.stream(Format.values())
        .filter(Format::isWritable)
        .map(format ->
            DynamicTest.dynamicTest(
                format.id(),
                () -> {
                  String here = format.write(transcript, Layout.RICH);
                  try {
                    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
                    assertThat(format.write(transcript, Layout.RICH)).isEqualTo(here);
                  } finally {
                    Locale.setDefault(usual);
                  }
                }));
  }

  private static Stream<DynamicTest> eachWriter(Check check) {
    return Arrays.stream(Format.values())
        .filter(Format::isWritable)
        .flatMap(format ->
            Stream.of(Layout.HOST, Layout.RICH)
                .map(layout ->
                    DynamicTest.dynamicTest(
                        format.id() + " " + layout.profile(),
                        () -> everySeed(check, format, layout))));
  }

  private static void everySeed(Check check, Format format, Layout layout) {
    for (long seed = 1; seed <= RUNS; seed++) {
      check.run(format, layout, seed);
    }
  }

  private static void roundTrip(Format format, Layout layout, long seed) {
    Set<Keeps> keeps = format.keeps(layout);
    if (!keeps.contains(Keeps.STARTS)) {
      return; // an article of paragraphs: nothing is promised
    }
    Transcript written =
        RandomTranscripts.reduce(new RandomTranscripts(seed).next(), keeps, format.step());
    if (!keeps.contains(Keeps.OVERLAPS) && RandomTranscripts.overlaps(written)) {
      return;
    }
    String text = format.write(written, layout);
    Transcript read = read(format, text).transcript();
    assertThat(RandomTranscripts.show(RandomTranscripts.comparable(read, keeps)))
        .as("seed %d, written as:%n%s", seed, text)
        .isEqualTo(RandomTranscripts.show(RandomTranscripts.comparable(written, keeps)));
  }

  private static void writeTwice(Format format, Layout layout, long seed) {
    String once = format.write(new RandomTranscripts(seed).next(), layout);
    Parsed read = read(format, once);
    assertThat(format.write(read.transcript(), layout)).as("seed %d", seed).isEqualTo(once);
    assertThat(once).as("line ends").doesNotContain("\r");
  }

  private static Parsed read(Format format, String text) {
    return Transcripts.read("t." + format.extensions().getFirst(), text.getBytes(UTF_8), format);
  }

  @FunctionalInterface
  private interface Check {
    void run(Format format, Layout layout, long seed);
  }
}
