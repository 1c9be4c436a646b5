package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that no dictionary knows, behind particles, in two scripts and in mixed talk. */
class KoreanNamesTest {

  /** A second for each cue, so that hits are told by their second. */
  private static final List<String> CUES =
      List.of(
          "누리봄에서 발표한 모델입니다", // 0
          "어제 누리봄까지는 몰랐어요", // 1
          "Nuribom은 서울에 있고", // 2
          "도담랩스를 만든 사람은 서보람이에요", // 3
          "서보람한테서 들었는데 Qdrant를 쓴대요", // 4
          "큐드란트로 벡터를 찾습니다", // 5
          "GPT-4로 RAG를 돌리면서", // 6
          "The Dodam Labs people came to Seoul", // 7
          "파이프라인이라고들 하는데 pipeline을 말해요", // 8
          "김도윤님께서 오셨습니다"); // 9

  private static final String GLOSSARY =
      """
      canonical\ttype\taliases\tsay\theard
      Nuribom\torganization\t누리봄\t\t
      Dodam Labs\torganization\t도담랩스\t\t
      서보람\tperson\tSeo Bo-ram\t\t
      Qdrant\tproduct\t쿼드런트\t\t큐드란트
      """;

  @TempDir Path folder;

  @BeforeEach
  void makesFiles() throws IOException {
    Files.createDirectories(folder.resolve("show"));
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < CUES.size(); i++) {
      vtt.append("\n00:%02d.000 --> 00:%02d.900\n%s\n".formatted(i, i, CUES.get(i)));
    }
    Files.writeString(folder.resolve("show/talk.vtt"), vtt);
  }

  @Test
  void noParticleHidesAName() throws IOException {
    index(GLOSSARY);

    assertThat(seconds("서보람")).contains("3", "4");
    assertThat(seconds("서보람이")).contains("3", "4");
    assertThat(seconds("서보람에게")).contains("3", "4");
    assertThat(seconds("도담랩스가")).contains("3");
    assertThat(seconds("김도윤")).containsExactly("9");
    assertThat(seconds("파이프라인")).contains("8");
    assertThat(seconds("벡터")).containsExactly("5");
  }

  @Test
  void formsOfANameInTwoScriptsFindEachOther() throws IOException {
    index(GLOSSARY);

    assertThat(seconds("누리봄")).containsExactlyInAnyOrder("0", "1", "2");
    assertThat(seconds("nuribom")).containsExactlyInAnyOrder("0", "1", "2");
    assertThat(seconds("누리봄은")).contains("0", "1");
    assertThat(seconds("\"Dodam Labs\"")).containsExactlyInAnyOrder("3", "7");
    assertThat(seconds("도담랩스")).containsExactlyInAnyOrder("3", "7");
    assertThat(seconds("쿼드런트")).containsExactlyInAnyOrder("4", "5");
    assertThat(seconds("Qdrant")).containsExactlyInAnyOrder("4", "5");
    assertThat(seconds("\"Seo Bo-ram\"")).containsExactlyInAnyOrder("3", "4");
  }

  @Test
  void mixedWordsAreTakenApartByScript() throws IOException {
    index(GLOSSARY);

    assertThat(seconds("RAG")).containsExactly("6");
    assertThat(seconds("GPT-4")).containsExactly("6");
    assertThat(seconds("\"GPT-4로 RAG를\"")).containsExactly("6");
    assertThat(seconds("\"GPT-4 RAG\"")).containsExactly("6");
    assertThat(seconds("pipelines")).containsExactly("8");
    assertThat(seconds("people")).containsExactly("7");
  }

  @Test
  void aNewNameIsTakenInWhatIsIndexedAlready() throws IOException {
    index("canonical\ttype\taliases\tsay\theard\nQdrant\t\t\t\t\n");
    assertThat(seconds("nuribom")).containsExactly("2");

    assertThat(index(GLOSSARY).err()).contains("2 changed");

    assertThat(seconds("nuribom")).containsExactlyInAnyOrder("0", "1", "2");
  }

  private CliRun index(String glossary) throws IOException {
    Files.writeString(folder.resolve("show/glossary.tsv"), glossary);
    CliRun run = run("index", folder.resolve("show").toString());
    assertThat(run.exit()).as(run.err()).isZero();
    return run;
  }

  private List<String> seconds(String query) throws IOException {
    CliRun run = run("search", query, "--json-lines");
    List<String> seconds = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      seconds.add(line.replaceAll(".*\"start\":([\\d.]+),.*", "$1"));
    }
    return seconds;
  }

  private CliRun run(String command, String... more) {
    Path index = folder.resolve("index");
    return CliRun.of(
        Stream.concat(
                Stream.of(command, "--index", index, "-o", folder.resolve("output")),
                Stream.of(more))
            .toArray());
  }
}
