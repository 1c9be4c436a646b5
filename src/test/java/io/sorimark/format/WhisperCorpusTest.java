package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.Mark;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.reading.Json;
import io.sorimark.text.Sounds;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Real whisper transcripts, from the folder of shared data beside the project. */
class WhisperCorpusTest {

  @Test
  void readsTheSeedToTheLastCue() throws IOException {
    Parsed parsed = read(Shared.path("seeds", "003_c5c8ed661156632b.txt"));
    List<Cue> cues = parsed.transcript().cues();
    assertThat(parsed.format()).isEqualTo(Format.WHISPER_CONSOLE);
    assertThat(cues).hasSize(1981);
    assertThat(count(cues, cue -> cue.text().startsWith("- "))).isEqualTo(243);
    assertThat(count(cues, cue -> Sounds.isSoundOnly(cue.text()))).isEqualTo(24);
    assertThat(Timecode.vtt(parsed.transcript().end())).isEqualTo("01:21:03.700");
    assertThat(parsed.transcript().hasSpeakers()).isFalse();
    assertThat(parsed.problems()).extracting(Problem::rule).containsOnly("repeated");
  }

  @Test
  void readsEveryEpisodeWithTheCuesThatItHas() throws IOException {
    for (Path file : Shared.files(Shared.path("eval", "chapters", "dev"), ".txt")) {
      Parsed parsed = readWhole(file);
      Json gold = json(file.resolveSibling(file.getFileName().toString().replace(".txt", ".json")));
      assertThat(parsed.transcript().cues()).as("%s", file).hasSize(count(gold, "n_cues"));
      assertThat(parsed.transcript().hasSpeakers()).as("speakers in %s", file).isFalse();
    }
  }

  @Test
  void readsEveryVariantOfASpeakerFile() throws IOException {
    for (Path file : Shared.files(Shared.path("eval", "speakers", "dev"), ".txt")) {
      Parsed parsed = readWhole(file);
      Json gold = json(goldOf(file));
      assertThat(parsed.transcript().cues()).as("%s", file).hasSize(count(gold, "n_cues"));
      assertThat(parsed.transcript().hasSpeakers())
          .as("speakers in %s", file)
          .isEqualTo(file.toString().endsWith(".labelled.txt"));
    }
  }

  @Test
  void everyLabelIsTheSpeakerThatPeopleHeard() throws IOException {
    for (Path file : Shared.files(Shared.path("eval", "speakers", "dev"), ".labelled.txt")) {
      List<Cue> cues = readWhole(file).transcript().cues();
      List<Json.Node> gold = json(goldOf(file)).root().get("cue_speakers").items();
      for (int i = 0; i < cues.size(); i++) {
        String name = gold.get(i).textOr("");
        cues.get(i)
            .speaker()
            .ifPresent(label -> assertThat(name).as("%s %s", file, label).startsWith(label));
      }
      Set<String> said =
          cues.stream().flatMap(c -> c.speaker().stream()).collect(Collectors.toSet());
      assertThat(said).as("%s", file).hasSizeGreaterThan(1);
    }
  }

  @Test
  void keepsCuesOfABrokenCharacterAndTurnMarks() throws IOException {
    Parsed parsed = read(Shared.path("eval", "formats", "dev", "110-transcripts-290.txt"));
    List<Cue> cues = parsed.transcript().cues();
    assertThat(cues).hasSize(599);
    assertThat(count(cues, cue -> cue.text().equals("\ufffd"))).isGreaterThan(3);
    assertThat(count(cues, cue -> cue.text().endsWith("[SPEAKER_TURN]"))).isGreaterThan(0);
  }

  @Test
  void readsArrowsOfOtherPrograms() throws IOException {
    Path formats = Shared.path("eval", "formats", "dev");
    Parsed arrows =
        read(formats.resolve("000-wan-transcript-the-wan-show-the-interview-pulled-online.srt"));
    assertThat(arrows.format()).isEqualTo(Format.WHISPER_CONSOLE);
    assertThat(arrows.transcript().cues()).hasSize(4113);
    Parsed jax = read(formats.resolve("112-pysubs2-test-whisper.txt"));
    assertThat(jax.transcript().cues()).hasSize(14);
    assertThat(jax.problems()).isEmpty();
  }

  @Test
  void marksWhatIsSaidInLoops() throws IOException {
    Parsed parsed = read(Shared.path("seeds", "003_c5c8ed661156632b.txt"));
    assertThat(parsed.transcript().cues().stream().filter(c -> c.marks().contains(Mark.REPEATED)))
        .isNotEmpty()
        .allMatch(cue -> cue.text().toLowerCase(Locale.ROOT).contains("music"));
  }

  private static Parsed readWhole(Path file) throws IOException {
    Parsed parsed = read(file);
    assertThat(parsed.format()).as("%s", file).isEqualTo(Format.WHISPER_CONSOLE);
    assertThat(parsed.problems())
        .as("%s", file)
        .noneMatch(problem -> problem.severity() == Severity.ERROR);
    return parsed;
  }

  private static Parsed read(Path file) throws IOException {
    return Transcripts.read(file.getFileName().toString(), Files.readAllBytes(file));
  }

  private static Path goldOf(Path variant) {
    String name = variant.getFileName().toString();
    return variant.resolveSibling(name.replaceFirst("\\.[a-z]+\\.txt$", ".gold.json"));
  }

  private static Json json(Path file) throws IOException {
    return Json.parse(Files.readString(file));
  }

  private static int count(Json gold, String field) {
    return (int) gold.root().get(field).number().orElseThrow();
  }

  private static long count(List<Cue> cues, Predicate<Cue> what) {
    return cues.stream().filter(what).count();
  }
}
