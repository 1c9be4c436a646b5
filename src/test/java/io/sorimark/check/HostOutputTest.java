package io.sorimark.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Parsed;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Chapter;
import io.sorimark.model.Cue;
import io.sorimark.model.Severity;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.publish.ChapterFiles;
import io.sorimark.publish.ChapterFormat;
import io.sorimark.text.TurnMarks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Sorimark writes for hosts is what hosts take. */
class HostOutputTest {

  private static final Map<ChapterFormat, Kind> CARRIERS =
      Map.of(
          ChapterFormat.JSON, Kind.CHAPTERS_JSON,
          ChapterFormat.DESCRIPTION, Kind.DESCRIPTION,
          ChapterFormat.PSC, Kind.PSC,
          ChapterFormat.PODLOVE_JSON, Kind.PODLOVE_JSON,
          ChapterFormat.FFMETADATA, Kind.FFMETADATA,
          ChapterFormat.VTT, Kind.VTT_CHAPTERS,
          ChapterFormat.MATROSKA, Kind.MATROSKA,
          ChapterFormat.MP4CHAPS, Kind.MP4CHAPS,
          ChapterFormat.OGM, Kind.OGM,
          ChapterFormat.CUE, Kind.CUE);

  private static final Path EPISODE = Path.of("transcripts/small-tools-ep12.txt");

  /** What lies in the format, in a name or in the layout that was asked for. */
  private static final Set<String> NOT_OURS =
      Set.of("srt-speakers", "label-ascii", "srt-colon", "srt-columns");

  @TestFactory
  Stream<DynamicTest> theDemoEpisodePassesEveryReceiver() throws IOException {
    Transcript episode =
        Transcripts.read(EPISODE.toString(), Files.readAllBytes(EPISODE)).transcript();
    return passes(withSpeakers(episode));
  }

  @TestFactory
  Stream<DynamicTest> hostileTextPassesEveryReceiver() {
    return passes(
        Transcript.of(
            List.of(
                cue(0, "Ada Moor", "Search & rescue, R&amp;D, a < b > c, <i>so</i> <unknown>."),
                cue(1, "Ada Moor", "From here --> to there, 00:00:01,000 --> 00:00:02,000."),
                cue(2, "Bo Lund", "NOTE this is no note."),
                cue(3, "Bo Lund", "WEBVTT\n\nSTYLE\n\n42\n"),
                cue(4, "Ada Moor", "{\\an8} \"quotes\" 👍🏽 שלום"))));
  }

  @Test
  void chaptersPassEveryReceiver() {
    List<Chapter> chapters =
        List.of(
            Chapter.of(Duration.ZERO, "Rain in Busan"),
            Chapter.of(Duration.ofMillis(87_400), "Notes & <tags>"),
            Chapter.of(Duration.ofSeconds(431), "Where to cut a Korean word"));
    CARRIERS.forEach((format, kind) -> {
      byte[] text = ChapterFiles.write(chapters, format).text().getBytes(StandardCharsets.UTF_8);
      Optional<String> carrier =
          ChapterFiles.recognize(format.fileName(), text).map(ChapterFormat::id);
      if (kind != Kind.VTT_CHAPTERS) { // its name alone tells it from captions
        assertThat(Kind.ofChapters(new String(text, StandardCharsets.UTF_8), carrier))
            .contains(kind);
      }
      pass(Subject.chapters(format.fileName(), text, kind));
    });
    for (Kind audio : List.of(Kind.MP3, Kind.MP4, Kind.OGG)) {
      pass(Subject.audio("talk", audio, chapters));
    }
  }

  private static void pass(Subject subject) {
    assertThat(Checker.check(subject, Receiver.taking(subject)))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::problem)
        .isEmpty();
  }

  private static Stream<DynamicTest> passes(Transcript transcript) {
    return Arrays.stream(Format.values())
        .filter(Format::isWritable)
        .filter(format -> Kind.of(format.id()) != Kind.OTHER_TRANSCRIPT)
        .map(format -> DynamicTest.dynamicTest(format.id(), () -> pass(transcript, format)));
  }

  private static void pass(Transcript transcript, Format format) {
    byte[] bytes =
        Transcripts.write(transcript, format, Layout.HOST).getBytes(StandardCharsets.UTF_8);
    Parsed parsed = Transcripts.read("episode", bytes, format);
    Subject subject =
        Subject.transcript("episode", bytes, format.id(), parsed.transcript(), parsed.problems());
    assertThat(Checker.check(subject, Receiver.taking(subject)))
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .filteredOn(finding -> !NOT_OURS.contains(finding.rule().id()))
        .extracting(Finding::problem)
        .isEmpty();
  }

  /** Every dash hands over to the other host. */
  private static Transcript withSpeakers(Transcript transcript) {
    List<String> hosts = List.of("Maren Holloway", "서재원");
    List<Cue> cues = new ArrayList<>();
    int turn = 1;
    for (Cue cue : transcript.cues()) {
      turn += TurnMarks.in(cue.text()).isEmpty() ? 0 : 1;
      cues.add(cue.withSpeaker(Optional.of(hosts.get(turn % 2))));
    }
    return transcript.withCues(cues);
  }

  private static Cue cue(int second, String speaker, String text) {
    return Cue.of(TimeSpan.ofMillis(second * 1000L, second * 1000L + 900), speaker, text);
  }
}
