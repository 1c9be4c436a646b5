package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that takes a file takes one with a Korean name and spaces in it. */
class KoreanPathsTest {

  private static final String TALK =
      """
      1
      00:00:01,000 --> 00:00:03,000
      안녕하세요, 퀴드런트를 씁니다.

      2
      00:00:03,000 --> 00:00:05,000
      퀴드런트는 빠르고 좋습니다.
      """;

  @TempDir private Path folder;
  private Path talk = Path.of("");
  private Path names = Path.of("");
  private Path notes = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Path place = Files.createDirectories(folder.resolve("우리 방송"));
    talk = Files.writeString(place.resolve("첫 번째 이야기.srt"), TALK);
    names = Files.writeString(place.resolve("이름 모음.tsv"), "canonical\taliases\nQdrant\t쿼드런트\n");
    notes = Files.writeString(place.resolve("쇼 노트.md"), "# 소식\n\n쿼드런트(Qdrant)를 씁니다.\n");
    output = folder.resolve("나온 것");
  }

  @Test
  void transcriptsGoThrough() {
    succeeds("convert", talk, "-t", "vtt", "-o", output);
    assertThat(output.resolve("첫 번째 이야기.vtt")).exists();
    succeeds("punctuate", talk, "-o", output.resolve("부호 있는 것.srt"));
    succeeds("correct", talk, "-g", names, "-t", "text", "-o", output);
    assertThat(output.resolve("첫 번째 이야기.txt")).exists();
    assertThat(succeeds("info", talk).out()).contains("첫 번째 이야기.srt", "SubRip");
    succeeds("check", output.resolve("첫 번째 이야기.vtt"), "--for", "podlove");
    succeeds("speakers", talk, "-o", output);
    succeeds("eval", "words", talk, talk);
  }

  @Test
  void chaptersGoThrough() {
    succeeds("chapterize", talk, "-o", output);
    Path chapters = output.resolve("첫 번째 이야기/chapters.json");
    succeeds("chapters", "read", chapters);
    succeeds("chapters", "convert", chapters, "-t", "psc", "-o", output.resolve("장 나눔.psc"));
    succeeds("check", output.resolve("장 나눔.psc"), "--for", "podlove");
    succeeds("eval", "chapters", chapters, chapters);
  }

  @Test
  void namesGoThrough() {
    succeeds("names", "propose", talk, "-g", names, "-o", output);
    succeeds("names", "apply", talk, "--band", "suggested", "-o", output);
    assertThat(output.resolve("첫 번째 이야기/첫 번째 이야기.corrected.vtt")).content().contains("쿼드런트를");
    succeeds("names", "learn", talk, "--to", output.resolve("배운 이름.tsv"), "-o", output);
    succeeds("names", "undo", talk, "-o", output);
    succeeds("names", "missing", talk, "-g", names, "-o", output);
    succeeds("names", "explain", "퀴드런트", "-g", names, "--episode", talk);
    assertThat(succeeds("names", "harvest", notes).out()).contains("Qdrant\t\t쿼드런트");
    succeeds("names", "export-prompt", "-g", names);
  }

  @Test
  void whatIsSearchedGoesThrough() {
    Path index = folder.resolve("찾기 색인");
    succeeds("index", talk.getParent(), "--index", index, "-o", output);
    assertThat(succeeds("search", "퀴드런트", "--index", index).out()).contains("첫 번째 이야기.srt");
    assertThat(succeeds("quote", talk, "--match", "퀴드런트").out()).contains("안녕하세요");
    succeeds("clip", talk, "--match", "퀴드런트", "-o", output);
    assertThat(CliRun.of("related", talk, "--index", index, "-o", output).exit())
        .isIn(ExitCode.DONE.code(), ExitCode.NOTHING_FOUND.code());
  }

  @Test
  void recordingsGoThrough() throws IOException {
    Path audio = folder.resolve("녹음 파일 1.mp3");
    Files.copy(Path.of("audio/small-tools-ep12.mp3"), audio);
    Path clip = output.resolve("짧은 조각.mp3");
    succeeds("cut", audio, "--from", "10", "--to", "12", "-o", clip);
    succeeds("peaks", clip, "-o", output.resolve("물결 모양.json"));
    succeeds("chapterize", talk, "-o", output);
    Path chapters = output.resolve("첫 번째 이야기/chapters.json");
    succeeds("tag", clip, "--chapters", chapters, "-o", output.resolve("장 있는 조각.mp3"));
    assertThat(succeeds("chapters", "read", output.resolve("장 있는 조각.mp3")).out()).contains("인트로");
  }

  @Test
  void whatIsNotThereIsNamed() {
    Path gone = folder.resolve("없는 파일.srt");
    for (List<Object> command :
        List.<List<Object>>of(
            List.of("convert", gone, "-t", "vtt"),
            List.of("info", gone),
            List.of("chapterize", gone),
            List.of("names", "propose", gone),
            List.of("names", "explain", "x", "-g", gone),
            List.of("names", "harvest", gone),
            List.of("chapters", "read", gone),
            List.of("quote", gone, "--match", "x"),
            List.of("cut", gone, "--from", "0", "--to", "1"),
            List.of("eval", "words", gone, talk))) {
      CliRun run = CliRun.of(command.toArray());
      assertThat(run.exit()).as(command + run.err()).isEqualTo(ExitCode.UNREADABLE.code());
      assertThat(run.err()).contains("error: " + gone + ": no such file");
    }
  }

  @Test
  void aFolderIsNoFile() {
    for (List<Object> command :
        List.<List<Object>>of(
            List.of("names", "propose", folder),
            List.of("names", "explain", "x", "-g", folder),
            List.of("chapters", "read", folder),
            List.of("cut", folder, "--from", "0", "--to", "1"))) {
      CliRun run = CliRun.of(command.toArray());
      assertThat(run.exit()).as(command + run.err()).isEqualTo(ExitCode.UNREADABLE.code());
      assertThat(run.err()).contains("error: " + folder + ": is a folder");
    }
  }

  private static CliRun succeeds(Object... arguments) {
    CliRun run = CliRun.of(arguments);
    assertThat(run.exit()).as(String.join(" ", List.of(arguments).toString(), run.err())).isZero();
    return run;
  }
}
