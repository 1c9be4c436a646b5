package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.Problem;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real files of broadcasters' and players' formats, from the folder of shared data. Expected times
 * of the closed captions are pycaption's, but for the ends, which are where the screen is erased.
 */
class BroadcastCorpusTest {

  @Test
  void readsSubStationAlphaOfBothVersions() throws IOException {
    Parsed plus = read("002-subtitleedit-test.ass", Format.ASS);
    assertThat(lines(plus))
        .containsExactly(
            "00:00:01.000 00:00:04.000 Hello, World!",
            "00:00:05.000 00:00:08.000 This is a test subtitle.",
            "00:00:10.000 00:00:13.000 Testing SeConv subtitle converter.");
    assertThat(plus.problems()).isEmpty();

    Parsed v4 = read("062-go-astisub-example-in.ssa", Format.ASS);
    assertThat(v4.transcript().cues()).hasSize(6);
    assertThat(v4.transcript().cues().getFirst().speaker()).contains("Cher");
    assertThat(lines(v4)).contains("00:02:28.320 00:02:31.360 We don't belong/in this shithole.");
    assertThat(v4.problems()).extracting(Problem::line).containsExactly(6, 15, 21, 29);
  }

  @Test
  void countsFramesOfMicroDvd() throws IOException {
    Parsed parsed = read("026-pycaption-example.sub", Format.MICRODVD);
    assertThat(parsed.transcript().cues()).hasSize(21);
    assertThat(lines(parsed))
        .startsWith("00:00:09.593 00:00:12.804 ( clock ticking )")
        .endsWith(
            "00:01:13.490 00:01:20.038 no amount of matter, no mass,/is ever lost and none is"
                + " gained.");
    assertThat(parsed.problems()).extracting(Problem::rule).containsExactly("assumed-frame-rate");
  }

  @Test
  void decodesClosedCaptions() throws IOException {
    assertThat(lines(read("040-pycaption-example.scc", Format.SCC)))
        .containsExactly(
            "00:00:01.134 00:00:05.272 Letra traducida al Español/♪ ¡Uooye! ¡Vámonos! ♪",
            "00:00:08.642 00:00:10.177 ♪ Lo le lo lai, lo lai lai/TODOS: Sí, es cierto Alma.",
            "00:00:10.210 00:00:11.111 MAMI: ¡Vamos a divertirno");
    Parsed popOn = read("042-ttconv-pop-on.scc", Format.SCC);
    assertThat(lines(popOn))
        .containsExactly(
            "01:02:57.907 01:02:59.242 ( horn honking )",
            "01:03:32.308 01:11:36.425 HEY, THE®E.",
            "01:11:36.492 01:11:37.760 Test ½ Caption/Test test Captions");
    assertThat(popOn.problems()).isEmpty();
  }

  @Test
  void readsEbuStlFromTheStartOfTheProgramme() throws IOException {
    Parsed parsed = read("006-ttconv-requirement-0076-001.stl", Format.EBU_STL);
    assertThat(lines(parsed))
        .containsExactly("00:00:00.000 00:00:01.000 WhiteOnBlack BlackOnBlack");
    assertThat(parsed.transcript().language()).contains("de");
    assertThat(parsed.transcript().notes())
        .anyMatch(note -> note.text().equals("Institut für Rundfunktechnik"));
    assertThat(parsed.problems()).extracting(Problem::rule).containsExactly("programme-start");
  }

  @Test
  void readsAppleLyricsWordByWord() throws IOException {
    Parsed parsed = read("064-pysubs2-ttml-example-apple.ttml", Format.TTML);
    List<Cue> cues = parsed.transcript().cues();
    assertThat(cues).hasSize(38).allMatch(cue -> cue.speaker().orElse("").equals("Radiohead"));
    assertThat(Timecode.vtt(cues.getFirst().span().start())).isEqualTo("00:00:19.764");
    assertThat(cues.stream().mapToInt(cue -> cue.words().size()).sum()).isEqualTo(190);
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void readsTimedTextOfTheStandard() throws IOException {
    Parsed plain = read("066-pysubs2-ttml-example2.ttml", Format.TTML);
    assertThat(plain.transcript().cues()).hasSize(10);
    assertThat(lines(plain))
        .contains("00:00:30.416 00:00:35.558 In 1992, a shipping container/fell overboard");
    assertThat(plain.transcript().language()).contains("en");
    assertThat(plain.problems()).isEmpty();

    Parsed sequence = read("068-imsc-tests-basictiming007.ttml", Format.TTML);
    assertThat(lines(sequence))
        .containsExactly(
            "00:00:05.000 00:00:15.000 "
                + "This text should appear at 5 seconds and stay till 15 seconds");
    assertThat(sequence.problems()).extracting(Problem::rule).containsOnly("never-shown");
  }

  private static Parsed read(String file, Format expected) throws IOException {
    Path path = Shared.path("eval", "formats", "dev", file);
    Parsed parsed = Transcripts.read(file, Files.readAllBytes(path));
    assertThat(parsed.format()).isEqualTo(expected);
    return parsed;
  }

  private static List<String> lines(Parsed parsed) {
    return parsed.transcript().cues().stream()
        .map(cue ->
            "%s %s %s"
                .formatted(
                    Timecode.vtt(cue.span().start()),
                    Timecode.vtt(cue.span().end()),
                    cue.text().replace('\n', '/')))
        .toList();
  }
}
