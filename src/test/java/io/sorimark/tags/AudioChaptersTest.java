package io.sorimark.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AudioChaptersTest {

  private static final List<String> WRITABLE = Samples.WRITABLE;

  @TempDir private Path folder;

  @ParameterizedTest
  @FieldSource("WRITABLE")
  void readsBackWhatItWrote(String name) throws Exception {
    for (int count : new int[] {0, 1, 5, 100, 255, 256, 300}) {
      List<Chapter> chapters = Samples.chapters(count);
      Path out = folder.resolve(count + name);
      AudioChapters.write(Samples.file(name), out, chapters);
      List<Chapter> read = AudioChapters.read(out);
      assertThat(Samples.lines(read)).isEqualTo(Samples.lines(chapters));
      assertThat(read).allMatch(chapter -> chapter.origin() == Chapter.Origin.EMBEDDED);
    }
  }

  @ParameterizedTest
  @FieldSource("WRITABLE")
  void leavesTheAudioAsItIs(String name) throws Exception {
    Path out = folder.resolve(name);
    AudioChapters.write(Samples.file(name), out, Samples.chapters(300));
    assertThat(Samples.audio(out)).isEqualTo(Samples.audio(Samples.file(name)));
    assertThat(Samples.audio(out).length()).isPositive();
  }

  @ParameterizedTest
  @FieldSource("WRITABLE")
  void changesNothingTheSecondTime(String name) throws Exception {
    Path once = folder.resolve("once" + name);
    Path twice = folder.resolve("twice" + name);
    AudioChapters.write(Samples.file(name), once, Samples.chapters(7));
    AudioChapters.write(once, twice, Samples.chapters(7));
    assertThat(Samples.bytes(twice)).isEqualTo(Samples.bytes(once));
    AudioChapters.write(once, twice, AudioChapters.read(once));
    assertThat(Samples.bytes(twice)).isEqualTo(Samples.bytes(once));
  }

  @ParameterizedTest
  @FieldSource("WRITABLE")
  void keepsAFirstChapterThatBeginsLate(String name) throws Exception {
    Path out = folder.resolve(name);
    List<Chapter> late =
        List.of(
            Chapter.of(Duration.ofMillis(1234), "Late"), Chapter.of(Duration.ofMillis(1901), "B"));
    AudioChapters.write(Samples.file(name), out, late);
    assertThat(Samples.lines(AudioChapters.read(out))).containsExactly("1234 Late", "1901 B");
  }

  @ParameterizedTest
  @FieldSource("WRITABLE")
  void takesChaptersAwayAndTheFileIsAsBefore(String name) throws Exception {
    Path with = folder.resolve("with" + name);
    Path without = folder.resolve("without" + name);
    Path plain = folder.resolve("plain" + name);
    AudioChapters.write(Samples.file(name), plain, List.of());
    AudioChapters.write(Samples.file(name), with, Samples.chapters(30));
    AudioChapters.write(with, without, List.of());
    assertThat(AudioChapters.read(without)).isEmpty();
    assertThat(Samples.audio(without)).isEqualTo(Samples.audio(plain));
  }

  @ParameterizedTest
  @FieldSource("WRITABLE")
  void writesInPlace(String name) throws Exception {
    Path file = Files.copy(Samples.file(name), folder.resolve(name));
    AudioChapters.write(file, file, Samples.chapters(3));
    assertThat(Samples.lines(AudioChapters.read(file)))
        .isEqualTo(Samples.lines(Samples.chapters(3)));
    assertThat(Samples.namesIn(folder)).containsExactly(name);
  }

  @ParameterizedTest
  @FieldSource("WRITABLE")
  void keepsTitlesOfTwoHundredCharacters(String name) throws Exception {
    Path out = folder.resolve(name);
    List<Chapter> chapters =
        List.of(
            Chapter.of(Duration.ZERO, "=;#\\ \"".repeat(33) + "!"),
            Chapter.of(Duration.ofMillis(700), "\uac00".repeat(200)),
            Chapter.of(Duration.ofMillis(1400), "\ud83c\udf75".repeat(100)));
    AudioChapters.write(Samples.file(name), out, chapters);
    assertThat(Samples.lines(AudioChapters.read(out))).isEqualTo(Samples.lines(chapters));
  }

  @Test
  void keepsAFileAsPrivateAsItWas() throws Exception {
    Path file = Files.copy(Samples.file("lame.mp3"), folder.resolve("a.mp3"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    AudioChapters.write(file, file, Samples.chapters(3));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @FieldSource("WRITABLE")
  void sortsChaptersAndPutsTitlesOnOneLine(String name) throws Exception {
    Path out = folder.resolve(name);
    AudioChapters.write(
        Samples.file(name),
        out,
        List.of(
            Chapter.of(Duration.ofMillis(1500), " two\nlines\0 "),
            Chapter.of(Duration.ofNanos(499_600), "First")));
    assertThat(Samples.lines(AudioChapters.read(out))).containsExactly("0 First", "1500 two lines");
  }

  @Test
  void saysWhatAFileCannotHold() throws Exception {
    List<Chapter> rich =
        List.of(
            Samples.with(Chapter.of(Duration.ZERO, "가".repeat(50)), "https://a", "https://b", true),
            Samples.with(
                Chapter.of(Duration.ofSeconds(1), "Hidden"), "https://a", "https://b", false));
    assertThat(losses("lame.mp3", rich)).isEmpty();
    assertThat(losses("opus.opus", rich)).containsExactly("2 pictures left out");
    assertThat(losses("faststart.m4a", rich))
        .containsExactly(
            "1 unlisted chapters left out",
            "2 links left out",
            "2 pictures left out",
            "1 titles cut to 127 bytes for players that read Nero's list");
  }

  private List<String> losses(String name, List<Chapter> chapters) throws Exception {
    return AudioChapters.write(Samples.file(name), folder.resolve(name), chapters);
  }

  @Test
  void refusesWhatIsNoAudioItKnows() throws Exception {
    for (String content : List.of("", "RIFF\0\0\0\0WAVEfmt ", "Hello, world. ".repeat(99))) {
      Path file = Samples.write(folder, "a.mp3", Bytes.of(content, StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> AudioChapters.read(file))
          .isInstanceOf(TranscriptException.class)
          .hasMessageContaining("not an audio file");
    }
  }

  @Test
  void leavesNothingBehindWhenItFails() throws Exception {
    Path in = Samples.file("fragmented.m4a");
    Path out = folder.resolve("out.m4a");
    assertThatThrownBy(() -> AudioChapters.write(in, out, Samples.chapters(3)))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("is fragmented");
    assertThat(Samples.namesIn(folder)).isEmpty();
  }

  @Test
  void readsWhatFfmpegWrote() throws Exception {
    for (String end : List.of(".mp3", "-v24.mp3", ".m4a")) {
      assertThat(Samples.lines(AudioChapters.read(Samples.file("chapters-by-ffmpeg" + end))))
          .containsExactly("0 Opening", "500 이야기 = \"둘\"; #2");
    }
  }
}
