package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sorimark.asr.Catalogue;
import io.sorimark.asr.ModelStore;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Voices with the real model, in the demo recording, of which it is known who speaks when. */
@Tag("slow")
class SpeakersByVoiceTest {

  private static final Path RECORDING = Path.of("audio/small-tools-ep12.mp3");
  private static final Path TRANSCRIPT = Path.of("transcripts/small-tools-ep12.txt");
  private static final Path SPOKEN = Path.of("src/demo/small-tools-ep12.spoken.tsv");

  @TempDir Path folder;

  @BeforeEach
  void needsTheModel() throws IOException {
    needs("ge2e", "speakers");
  }

  private static void needs(String model, String name) throws IOException {
    String data = System.getenv().getOrDefault("SORIMARK_DATA", "target/data");
    ModelStore store = new ModelStore(Path.of(data, "models"), Catalogue.ofResource());
    Assumptions.assumeTrue(
        store.installed(model).isPresent(),
        "no model: `SORIMARK_DATA=target/data sorimark models get " + name + "`");
  }

  @Test
  void hearsTwoAndNamesThemInTheTranscriptThatNamesNobody() throws IOException {
    CliRun heard = CliRun.of("speakers", "hear", RECORDING, "-o", folder);
    CliRun chapters = CliRun.of("chapterize", TRANSCRIPT, "-o", folder);

    assertThat(heard.exit()).as(heard.err()).isZero();
    assertThat(heard.err()).contains("speakers by voice");
    assertThat(heard.out()).contains("Speaker 1", "Speaker 2").doesNotContain("Speaker 3");
    assertThat(chapters.exit()).as(chapters.err()).isZero();
    List<Cue> captions = read(folder.resolve("small-tools-ep12/small-tools-ep12.vtt"));
    assertThat(speakers(captions)).contains("Maren Holloway").hasSize(2);
    assertThat(shareRight(captions)).isGreaterThan(0.97);
  }

  @Test
  void transcribesWhoSaysWhat() throws IOException {
    needs("whisper-tiny.en", "whisper-tiny.en");

    CliRun run =
        CliRun.of(
            "transcribe",
            RECORDING,
            "-o",
            folder,
            "--to",
            "2:00",
            "--beam-size",
            "1",
            "--model",
            "whisper-tiny.en",
            "-t",
            "podcast-json,rttm");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("speakers by voice, as many as there are");
    List<Cue> cues = read(folder.resolve("small-tools-ep12/transcript.json"));
    assertThat(speakers(cues)).hasSize(2);
    assertThat(shareRight(cues)).isGreaterThan(0.95);
    assertThat(folder.resolve("small-tools-ep12/transcript.rttm"))
        .content()
        .startsWith("SPEAKER small-tools-ep12 1 ");
  }

  @Test
  void knowsInTheNextEpisodeWhomItLearnedInOne() throws IOException {
    Path first = cut("ep1.wav", "0:05", "4:00");
    Path second = cut("ep2.wav", "8:00", "12:00");
    Path transcript = Files.writeString(folder.resolve("ep1.srt"), captions(Duration.ofMinutes(4)));
    Path out = folder.resolve("out");

    CliRun learned = CliRun.of("speakers", "learn", transcript, "--audio", first, "-o", out);
    CliRun heard = CliRun.of("speakers", "hear", second, "-o", out);

    assertThat(learned.exit()).as(learned.err()).isZero();
    assertThat(learned.out()).contains("Maren", "Jae-won");
    assertThat(heard.out()).contains("Maren", "Jae-won").doesNotContain("Speaker");
    CliRun forgotten = CliRun.of("speakers", "forget", folder, "Maren");
    assertThat(forgotten.out()).isEqualTo("known: Jae-won\n");
    assertThat(folder.resolve("voices.json")).content().doesNotContain("Maren");
    assertThat(CliRun.of("speakers", "hear", second, "-o", out, "-y").out())
        .contains("Jae-won", "Speaker")
        .doesNotContain("Maren");
    assertThat(CliRun.of("speakers", "forget", folder, "--all").exit()).isZero();
    assertThat(folder.resolve("voices.json")).doesNotExist();
  }

  private Path cut(String name, String from, String to) {
    Path clip = folder.resolve(name);
    CliRun run = CliRun.of("cut", RECORDING, "--from", from, "--to", to, "--exact", "-o", clip);
    assertThat(run.exit()).as(run.err()).isZero();
    return clip;
  }

  /** What is said by then, with names, on the clock of the first clip. */
  private static String captions(Duration end) throws IOException {
    StringBuilder srt = new StringBuilder();
    Duration cut = Duration.ofSeconds(5);
    for (Cue cue : spoken()) {
      if (cue.span().end().compareTo(end) < 0) {
        TimeSpan span = cue.span().plus(cut.negated());
        srt.append("1\n%s --> %s\n".formatted(Timecode.srt(span.start()), Timecode.srt(span.end())))
            .append("%s: %s\n\n".formatted(cue.speaker().orElseThrow(), cue.text()));
      }
    }
    return srt.toString();
  }

  /** The share of words that the right one says, where each name stands for one who speaks. */
  private static double shareRight(List<Cue> cues) throws IOException {
    List<Cue> spoken = spoken();
    Map<String, Map<String, Integer>> together = new TreeMap<>();
    int all = 0;
    for (Cue cue : cues) {
      for (Cue truth : spoken) {
        if (truth.span().contains(cue.span().middle()) && cue.speaker().isPresent()) {
          int words = cue.text().split("\\s+").length;
          all += words;
          together
              .computeIfAbsent(cue.speaker().get(), unused -> new TreeMap<>())
              .merge(truth.speaker().orElseThrow(), words, Integer::sum);
        }
      }
    }
    assertThat((double) all).as("words").isCloseTo(words(cues), within(0.15 * words(cues)));
    int right = 0;
    Set<String> meant = new HashSet<>();
    for (Map<String, Integer> own : together.values()) {
      var most = own.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      right += most.getValue();
      assertThat(meant.add(most.getKey())).as("two names of %s", most.getKey()).isTrue();
    }
    return right / (double) all;
  }

  private static double words(List<Cue> cues) {
    return cues.stream()
        .filter(cue -> cue.speaker().isPresent())
        .mapToInt(cue -> cue.text().split("\\s+").length)
        .sum();
  }

  private static List<Cue> spoken() throws IOException {
    List<Cue> cues = new ArrayList<>();
    List<String> lines = Files.readAllLines(SPOKEN);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t");
      TimeSpan span = new TimeSpan(time(fields[0]), time(fields[1]));
      cues.add(Cue.of(span, fields[2], fields[3]));
    }
    return cues;
  }

  private static Duration time(String seconds) {
    return Timecode.ofSeconds(Double.parseDouble(seconds)).orElseThrow();
  }

  private static List<Cue> read(Path file) throws IOException {
    return Transcripts.read(file.toString(), Files.readAllBytes(file)).transcript().cues();
  }

  private static List<String> speakers(List<Cue> cues) {
    return cues.stream().flatMap(cue -> cue.speaker().stream()).distinct().toList();
  }
}
