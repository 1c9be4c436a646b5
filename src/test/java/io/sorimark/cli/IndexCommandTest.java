package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.search.IndexUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {

  private static final int EPISODES = 3;

  @TempDir Path folder;

  @BeforeEach
  void makesFiles() throws IOException {
    Files.createDirectories(folder.resolve("show"));
    for (int i = 1; i <= EPISODES; i++) {
      Files.writeString(
          folder.resolve("show/ep" + i + ".vtt"),
          "WEBVTT\n\n00:00.000 --> 00:04.000\nNumber %d of the garden show.\n".formatted(i));
    }
  }

  @Test
  void saysWhatBecameOfEachFileInOneDocumentOfJson() throws IOException {
    Files.writeString(folder.resolve("show/ep0.vtt"), "<html>not found</html>");

    CliRun run = index("--json");

    JsonNode document = new ObjectMapper().readTree(run.out());
    assertThat(run.exit()).isEqualTo(5);
    assertThat(document.get("ok").asBoolean()).isFalse();
    assertThat(document.get("data").findValuesAsText("status"))
        .containsExactly("failed", "added", "added", "added");
    assertThat(document.get("data").findValuesAsText("input").get(1))
        .isEqualTo(folder.resolve("show/ep1.vtt").toString());
    assertThat(document.get("errors").findValuesAsText("code")).containsExactly("not-a-transcript");
    assertThat(new ObjectMapper().readTree(index("--json").out()).get("data"))
        .extracting(each -> each.get("status").asText())
        .containsExactly("failed", "unchanged", "unchanged", "unchanged");
  }

  @Test
  void tellsItsProgress() {
    CliRun events = index("--progress", "jsonl");
    CliRun quiet = index("-q");
    CliRun bar =
        CliRun.onTerminal(
            "index", folder.resolve("show"), "--index", folder.resolve("other"), "-o", folder);

    assertThat(events.err())
        .contains("\"done\":1,\"total\":3}", "\"done\":3,\"total\":3}", "3 added");
    assertThat(quiet).isEqualTo(new CliRun(0, "", ""));
    assertThat(bar.err()).contains("[######--------------]  1/3  ");
  }

  @Test
  void indexesAnewWhereverTheKoreanOfANewNameMayStand() throws IOException {
    Path show = folder.resolve("show");
    Files.writeString(show.resolve("plain.md"), "# Lights\n\nEvery lantern is lit.\n");
    Files.writeString(show.resolve("korean.md"), "# 등대\n\n등대의 불은 여섯 시에 켜집니다.\n");
    Files.writeString(
        show.resolve("escaped.html"), "<h1>&#46321;&#45824;</h1><p>&#46321;&#45824;.</p>");
    Files.writeString(show.resolve("signs.rtf"), "{\\rtf1 Every lantern is lit.\\par}");
    for (String packed : List.of("hangul-5.hwp", "hangul-2022.hwpx", "calibre-2-korean.epub")) {
      Files.copy(Path.of("src/test/resources/documents", packed), show.resolve(packed));
    }
    index();
    Files.writeString(
        show.resolve("glossary.tsv"), "canonical\ttype\taliases\tsay\theard\nTern\t\t테른호수\t\t\n");

    assertThat(index().err()).contains("1 added, 6 changed");
    assertThat(index().err()).contains("11 unchanged");
    Files.writeString(show.resolve("plain.md"), "# Lights\n\nNo lantern is lit.\n");
    assertThat(index().err()).contains("1 changed, 10 unchanged");
  }

  @Test
  void isRefusedWhileAnotherIsAtIt() throws Exception {
    try (IndexUpdate other = IndexUpdate.open(folder.resolve("index"), List.of())) {
      CliRun run = index();
      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.err())
          .contains("another process is writing this index; try again when it is done");
      assertThat(other.keys()).isEmpty();
    }
    assertThat(index().err()).contains("3 added");
  }

  @Test
  void goesOnWithoutAFolderThatIsNotThere() {
    CliRun run =
        CliRun.of(
            "index",
            folder.resolve("show"),
            folder.resolve("nowhere"),
            "--index",
            folder.resolve("index"),
            "-o",
            folder);

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err()).contains("nowhere: no such file or folder", "3 added");
  }

  private CliRun index(String... more) {
    return CliRun.of(
        Stream.concat(
                Stream.of(
                    "index",
                    folder.resolve("show"),
                    "--index",
                    folder.resolve("index"),
                    "-o",
                    folder.resolve("output")),
                Stream.of(more))
            .toArray());
  }
}
