package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\nHello.\n";

  @TempDir Path folder;

  @Test
  void keepsTheOrderOfArgumentsAndSortsBelowThem() throws IOException {
    write("b/2.srt");
    write("b/1.srt");
    write("a.srt");

    Sources sources = find(folder + "/b", folder + "/a.srt");

    assertThat(names(sources)).containsExactly("1.srt", "2.srt", "a.srt");
  }

  @Test
  void takesAFileOnceHoweverItIsNamed() throws IOException {
    write("a.srt");

    assertThat(names(find(folder + "/a.srt", folder + "/./a.srt", folder + "/*.srt")))
        .containsExactly("a.srt");
  }

  @Test
  void aPatternOfAnyDepthTakesNoDepthToo() throws IOException {
    write("x/a.srt");
    write("x/y/b.srt");
    write("x/y/c.vtt");

    assertThat(names(find(folder + "/x/**/*.srt"))).containsExactly("a.srt", "b.srt");
    assertThat(names(find(folder + "/x/*.srt"))).containsExactly("a.srt");
    assertThat(names(find(folder + "/x/y/?.{srt,vtt}"))).containsExactly("b.srt", "c.vtt");
  }

  @Test
  void aFileWithAPatternInItsNameIsAFile() throws IOException {
    write("talk [1].srt");

    assertThat(names(find(folder + "/talk [1].srt"))).containsExactly("talk [1].srt");
  }

  @Test
  void readsStandardInputOnce() throws Exception {
    InputStream in = new ByteArrayInputStream(SRT.getBytes(StandardCharsets.UTF_8));

    Sources sources = Sources.find(List.of("-", "-"), in, Optional.empty());

    assertThat(sources.found()).hasSize(1);
    assertThat(sources.found().getFirst().bytes()).asString().isEqualTo(SRT);
  }

  @Test
  void tellsFilesOfChaptersAndShowNotesFromTranscripts() throws IOException {
    write("talk.srt");
    write("chapters.json", "{\"version\": \"1.2.0\", \"chapters\": [{\"startTime\": 0}]}");
    write("talk.chapters.vtt", "WEBVTT\n\n00:00:00.000 --> 00:10:00.000\nThe whole talk\n");
    write("chapters.txt", "00:00:00.000 Kettle\n00:05:00.000 Teapot\n");
    write("youtube.txt", "00:00 Kettle\n05:00 Teapot\n10:00 Cups\n");
    write("talk.notes.md", "# The talk\n\n**Ada (00:01:10):** not said, but read.\n");

    Sources transcripts = find(folder.toString());
    Sources all =
        Sources.findWithChapters(
            List.of(folder.toString()), InputStream.nullInputStream(), Optional.empty());

    assertThat(names(transcripts)).containsExactly("talk.srt");
    assertThat(transcripts.leftOut()).containsExactly(folder.resolve("youtube.txt"));
    assertThat(names(all))
        .containsExactly(
            "chapters.json", "chapters.txt", "talk.chapters.vtt", "talk.srt", "youtube.txt");
    assertThat(names(find(folder + "/talk.notes.md"))).containsExactly("talk.notes.md");
  }

  @Test
  void saysWhatNamesNothing() throws IOException {
    assertThat(find(folder + "/gone.srt", folder + "/*.srt").missing())
        .containsExactly(folder + "/gone.srt", folder + "/*.srt");
  }

  private static Sources find(String... arguments) throws IOException {
    return Sources.find(List.of(arguments), InputStream.nullInputStream(), Optional.empty());
  }

  private static List<String> names(Sources sources) {
    return sources.found().stream()
        .map(source -> source.path().orElseThrow().getFileName().toString())
        .toList();
  }

  private void write(String name) throws IOException {
    write(name, SRT);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
