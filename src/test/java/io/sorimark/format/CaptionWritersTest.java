package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.Note;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaptionWritersTest {

  private static final TimeSpan SPAN = TimeSpan.ofMillis(1000, 2500);

  @Test
  void writesTheWebVttThatEveryHostReads() {
    assertThat(Format.VTT.write(full(), Layout.HOST))
        .isEqualTo(
            """
            WEBVTT

            00:00:01.000 --> 00:00:02.500
            <v Mira &amp; Jonas>ten &lt;fathoms&gt; down

            100:00:00.000 --> 100:00:00.001
            (gulls)

            """);
  }

  @Test
  void writesAllThatWebVttHolds() {
    assertThat(Format.VTT.write(full(), Layout.RICH))
        .isEqualTo(
            """
            WEBVTT
            Language: nb

            STYLE
            ::cue { color: red }

            NOTE a -> b

            intro
            00:00:01.000 --> 00:00:02.500
            <v Mira &amp; Jonas>ten<00:00:01.500>
            <00:00:01.750>&lt;fathoms&gt;<00:00:02.000> down

            100:00:00.000 --> 100:00:00.001
            (gulls)

            100:00:01.000 --> 100:00:02.000


            NOTE
            the
            end

            """);
  }

  @Test
  void writesTheSubRipThatEveryHostReads() {
    assertThat(Format.SRT.write(full().withNotes(List.of()), Layout.HOST))
        .isEqualTo(
            """
            1
            00:00:01,000 --> 00:00:02,500
            [Mira & Jonas]: ten <fathoms> down

            2
            100:00:00,000 --> 100:00:00,000
            (gulls)

            """);
  }

  @Test
  void namesSpeakersPlainlyWhereThatIsReadBack() {
    Transcript talk =
        Transcript.of(List.of(Cue.of(SPAN, "Mira", "Deep?"), Cue.of(SPAN, "Jonas", "Well: yes.")));
    assertThat(Format.SRT.write(talk, Layout.HOST))
        .contains("\nMira: Deep?\n", "\nJonas: Well: yes.\n");
  }

  @Test
  void guardsTextThatSubRipWouldMisread() {
    for (String text :
        List.of(
            "00:00:01,000 --> 00:00:02,000",
            "a\n7\n00:00:01,000 -> 00:00:02,000",
            "a --> b",
            "<i>not a tag</i> &amp; {\\an8}",
            "[Mira]: (speaker 0) hi",
            "WEBVTT",
            "1")) {
      for (Format format : List.of(Format.SRT, Format.VTT)) {
        Transcript one = Transcript.of(List.of(Cue.of(SPAN, text), Cue.of(SPAN, "next")));
        String written = format.write(one, Layout.RICH);
        Transcript read = Transcripts.read("t", written.getBytes(UTF_8)).transcript();
        assertThat(read.cues().stream().map(Cue::text)).as(written).containsExactly(text, "next");
        assertThat(read.hasSpeakers()).isFalse();
      }
    }
  }

  @Test
  void writesWordsOnlyWhereTheyAreThoseOfTheText() {
    Cue cue = Cue.of(SPAN, "ten fathoms").withWords(List.of(Word.of(SPAN, "twelve")));
    assertThat(Format.VTT.write(Transcript.of(List.of(cue)), Layout.RICH))
        .contains("\nten fathoms\n");
  }

  @Test
  void writesSbv() {
    assertThat(Format.SBV.write(full(), Layout.HOST))
        .isEqualTo(
            """
            0:00:01.000,0:00:02.500
            Mira & Jonas: ten <fathoms> down

            100:00:00.000,100:00:00.000
            (gulls)

            """);
  }

  private static Transcript full() {
    List<Word> words =
        List.of(
            Word.of(TimeSpan.ofMillis(1000, 1500), "ten"),
            Word.of(TimeSpan.ofMillis(1750, 2000), "<fathoms>"),
            Word.of(TimeSpan.ofMillis(2000, 2500), "down"));
    return new Transcript(
        List.of(
            Cue.of(SPAN, "Mira & Jonas", "ten\n<fathoms> down")
                .withId(Optional.of("intro"))
                .withWords(words),
            Cue.of(TimeSpan.ofMillis(360_000_000, 360_000_000), "(gulls)").withId(Optional.of("2")),
            Cue.of(TimeSpan.ofMillis(360_001_000, 360_002_000), " \n ")),
        Timing.SPANS,
        Optional.of("nb"),
        "",
        List.of(
            new Note("NOTE", "a --> b", 0),
            new Note("STYLE", "::cue { color: red }", 0),
            new Note("title", "not for WebVTT", 0),
            new Note("NOTE", "the\n\nend", 3)));
  }
}
