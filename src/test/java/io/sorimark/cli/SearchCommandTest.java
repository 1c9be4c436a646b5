package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

  private static final String TALK =
      """
      WEBVTT

      00:00.000 --> 00:04.000
      <v Ada>Welcome to the harbour show, this is

      00:04.000 --> 00:07.500
      <v Ada>episode twelve about small boats

      00:07.500 --> 00:12.000
      <v Ben>and we keep the vectors in Kudrant now.

      00:12.000 --> 00:15.000
      <v Ben>쿼드런트를 쓰는 이유는 속도입니다

      00:15.000 --> 00:20.000
      <v Ada>Running a server is cheaper than it was.
      """;

  private static final String NOTES =
      """
      # Harbour notes

      ## Lanterns (2024-07-16)

      The lanterns of the harbour are lit at six.

      ## Kites (2023-01-02)

      Nobody flies kites in the harbour any more.
      """;

  @TempDir Path folder;

  @BeforeEach
  void makesFiles() throws IOException {
    Path show = Files.createDirectories(folder.resolve("show"));
    Files.writeString(show.resolve("ep12.vtt"), TALK);
    Files.writeString(show.resolve("ep12.chapters.json"), chapters());
    Files.writeString(show.resolve("harbour.md"), NOTES);
    Files.writeString(
        show.resolve("glossary.tsv"),
        "canonical\ttype\taliases\tsay\theard\nQdrant\t\t쿼드런트\t\tKudrant\n");
  }

  @Test
  void findsAPhraseOverTheBorderOfCuesAtItsSecond() throws IOException {
    index();

    CliRun run = search("\"this is episode twelve\"");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            %s
              00:00:00  |  Ada  |  Opening
                Welcome to the harbour show, **this is episode twelve** about small boats
                %s#t=0
            """
                .formatted(talk(), talk()));
  }

  @Test
  void saysWhatAHitIsInALineOfJson() throws IOException {
    index();

    List<JsonNode> hits = hits("server");

    assertThat(hits).hasSize(1);
    JsonNode hit = hits.getFirst();
    assertThat(hit.get("episode").asText()).isEqualTo("ep12");
    assertThat(hit.get("kind").asText()).isEqualTo("clip");
    assertThat(hit.get("start").decimalValue()).isEqualByComparingTo("15");
    assertThat(hit.get("end").decimalValue()).isEqualByComparingTo("20");
    assertThat(hit.get("speaker").asText()).isEqualTo("Ada");
    assertThat(hit.get("chapter").asText()).isEqualTo("Vectors");
    String text = hit.get("text").asText();
    JsonNode match = hit.get("match").get(0);
    assertThat(text.substring(match.get(0).asInt(), match.get(1).asInt())).isEqualTo("server");
    assertThat(hit.get("path").asText()).isEqualTo(talk());
  }

  @Test
  void takesWordsInAnyFormUnlessTheyAreToBeWhole() throws IOException {
    index();

    assertThat(hits("run")).hasSize(1);
    assertThat(hits("run", "-w")).isEmpty();
    assertThat(hits("RUNNING", "-w")).hasSize(1);
    assertThat(hits("serv*")).hasSize(1);
    assertThat(hits("servar~")).hasSize(1);
    assertThat(hits("cheaper NEAR/3 server")).hasSize(1);
    assertThat(hits("cheaper NEAR/0 server")).isEmpty();
    assertThat(hits("harbour -boats -kites -lit")).isEmpty();
    assertThat(hits("\"small bo*\"")).hasSize(1);
    assertThat(hits("-e", "twelve about \\w+ boats and we")).hasSize(1);
    assertThat(hits("-e", "WELCOME")).isEmpty();
    assertThat(hits("-e", "-i", "WELCOME")).hasSize(1);
    assertThat(hits("-F", "show, this")).hasSize(1);
    assertThat(hits("-F", "-w", "ow, this")).isEmpty();
  }

  @Test
  void findsANameByItsOtherFormsAndSaysSo() throws IOException {
    index();

    assertThat(hits("Qdrant").stream().map(hit -> hit.get("start").asText())).contains("7.5", "12");
    assertThat(search("Qdrant").err())
        .contains("also looked for: Kudrant, a misheard form of Qdrant")
        .contains("also looked for: 쿼드런트, another spelling of Qdrant");
    assertThat(search("Kudrant").err()).contains("Qdrant, which Kudrant is a misheard form of");
    assertThat(hits("쿼드런트")).hasSizeGreaterThan(1);
    assertThat(hits("quadrant", "--sounds-like").stream().map(hit -> hit.get("start").asText()))
        .containsExactlyInAnyOrder("7.5", "12");
  }

  @Test
  void filters() throws IOException {
    index();

    assertThat(hits("we OR this", "--speaker", "ben")).hasSize(1);
    assertThat(hits("harbour", "--episode", "ep12")).hasSize(1);
    assertThat(hits("harbour", "--episode", "none")).isEmpty();
    assertThat(hits("harbour", "--show", "show")).hasSizeGreaterThan(1);
    assertThat(hits("show OR server", "--chapter", "vectors")).hasSize(1);
    assertThat(hits("harbour", "--after", "2024-01-01")).hasSize(1);
    assertThat(hits("harbour", "--before", "2023-12-31")).hasSize(1);
    assertThat(search("harbour", "--after", "soon").exit()).isEqualTo(2);
  }

  @Test
  void findsNoHeadingThatNobodyWrote() throws IOException {
    Files.writeString(folder.resolve("show/plain.txt"), "this is plain text pangolin not odt\n");
    index();

    assertThat(search("\"text pangolin\"").out())
        .contains("this is plain **text pangolin** not odt")
        .doesNotContain("Text pangolin");
    assertThat(search("\"pangolin this\"").exit()).isEqualTo(1);
  }

  @Test
  void showsSectionsWithTheirHeadings() throws IOException {
    index();

    CliRun run = search("lanterns");

    assertThat(run.out())
        .contains("  Harbour notes  |  Lanterns (2024-07-16)  |  2024-07-16\n")
        .contains("The **lanterns** of the harbour");
    assertThat(hits("lanterns").getFirst().get("kind").asText()).isEqualTo("section");
  }

  @Test
  void countsAndListsAndShowsCuesAround() throws IOException {
    index();

    assertThat(search("harbour", "-c", "--episode", "ep12").out()).isEqualTo(talk() + ":1\n");
    assertThat(search("server", "-l").out()).isEqualTo(talk() + "\n");
    assertThat(search("vectors", "-C", "1", "--speaker", "Ben").out())
        .contains("    00:00:04  Ada: episode twelve about small boats\n")
        .contains("    00:00:12  Ben: 쿼드런트를");
    assertThat(search("harbour", "-m", "1").err()).contains("the first 1 hits; -m 0 shows all");
  }

  @Test
  void combinesWords() throws IOException {
    index();

    assertThat(hits("small AND boats")).hasSize(1);
    assertThat(hits("small kites")).isEmpty();
    assertThat(starts("(boats OR server) NOT kites")).containsExactly("4", "15");
    assertThat(hits("servar~1")).hasSize(1);
    assertThat(hits("sarvar~1")).isEmpty();
    assertThat(hits("sarvar~2")).hasSize(1);
    assertThat(starts("\"the harbour\" -lanterns", "--episode", "ep12")).containsExactly("0");
    assertThat(hits("harbour", "--after", "2023-01-01", "--before", "2023-12-31")).hasSize(1);
    assertThat(hits("-F", "-i", "SHOW, this")).hasSize(1);
    assertThat(hits("-F", "SHOW, this")).isEmpty();
    assertThat(hits("harbour", "--show", "another")).isEmpty();
  }

  @Test
  void givesOneDocumentOfJson() throws IOException {
    index();

    JsonNode whole = json(search("Kudrant", "--json", "-m", "1"));
    JsonNode none = json(search("zeppelin", "--json"));
    JsonNode counted = json(search("server", "--json", "-c"));

    assertThat(whole.fieldNames())
        .toIterable()
        .containsExactly("ok", "data", "warnings", "errors", "complete", "variants");
    assertThat(whole.get("data")).hasSize(1);
    assertThat(whole.get("complete").asBoolean()).isFalse();
    assertThat(whole.get("variants").findValuesAsText("kind")).contains("right");
    assertThat(none.get("ok").asBoolean()).isFalse();
    assertThat(none.get("data")).isEmpty();
    assertThat(counted.get("data")).hasSize(1);
  }

  @Test
  void givesCuesAroundAsJson() throws IOException {
    index();

    JsonNode hit = hits("vectors", "-C", "2", "--speaker", "Ben").getFirst();

    assertThat(hit.get("before").findValuesAsText("start")).containsExactly("0", "4");
    assertThat(hit.get("before").get(1).get("speaker").asText()).isEqualTo("Ada");
    assertThat(hit.get("after").findValuesAsText("start")).containsExactly("12", "15");
    assertThat(hit.get("show").asText()).isEqualTo("show");
    assertThat(hit.get("link").asText()).isEqualTo(talk() + "#t=7.5");
  }

  @Test
  void linksIntoTheRecordingAndSaysHowToPlayIt() throws IOException {
    Path audio = Files.write(folder.resolve("show/ep12.mp3"), new byte[] {'I', 'D', '3'});
    index();

    assertThat(search("cheaper").out()).contains(audio + "#t=15   mpv --start=15 " + audio + "\n");
    assertThat(hits("cheaper").getFirst().get("audio").asText()).isEqualTo(audio.toString());
  }

  @Test
  void makesAnIndexOfAnotherVersionAnewAndSaysSo() throws IOException {
    index();
    OldIndex.write(at(), folder.resolve("show").toString());

    CliRun run = search("cheaper", "--json-lines", "-o", folder.resolve("output").toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("made by another version of Sorimark; making it anew");
    assertThat(run.out().lines()).singleElement(STRING).startsWith("{\"episode\":\"ep12\"");
    OldIndex.write(at(), folder.resolve("show").toString());
    assertThat(index().err()).contains("made by another version; it was made anew", "3 added");
  }

  @Test
  void endsLikeRipgrep() throws IOException {
    index();

    assertThat(search("zeppelin")).isEqualTo(new CliRun(1, "", ""));
    CliRun typo = search("a OR (b");
    assertThat(typo.exit()).isEqualTo(2);
    assertThat(typo.err()).contains("this parenthesis is never closed\n  a OR (b\n       ^");
    CliRun regex = search("-e", "a[b");
    assertThat(regex.exit()).isEqualTo(2);
    assertThat(regex.err()).contains("^");
    CliRun none = CliRun.of("search", "x", "--index", folder.resolve("nowhere"));
    assertThat(none.exit()).isEqualTo(4);
    assertThat(none.err()).contains("`sorimark index FOLDER` makes one");
  }

  @Test
  void readsAgainOnlyWhatIsNewOrChanged() throws IOException {
    assertThat(index().err()).contains("3 added");
    assertThat(index().err()).contains("3 unchanged");

    Files.writeString(Path.of(talk()), TALK.replace("server", "zeppelin"));
    Files.delete(folder.resolve("show/harbour.md"));

    assertThat(index().err()).contains("1 changed, 1 unchanged, 1 removed");
    assertThat(search("server").exit()).isEqualTo(1);
    assertThat(search("zeppelin").exit()).isZero();
    assertThat(search("lanterns").exit()).isEqualTo(1);
  }

  @Test
  void putsCorrectionsIn() throws IOException {
    Path output = folder.resolve("output/ep12");
    Files.createDirectories(output);
    CliRun names = CliRun.of("names", "propose", talk(), "-o", folder.resolve("output"));
    assertThat(names.exit()).as(names.err()).isZero();
    CliRun.of(
        "names", "apply", talk(), "--accept", "Kudrant=Qdrant", "-o", folder.resolve("output"));

    index();

    assertThat(hits("keep").getFirst().get("text").asText()).contains("Qdrant now");
    Files.delete(folder.resolve("show/glossary.tsv"));
    index();
    assertThat(search("Kudrant").out()).contains("**Qdrant** now");
  }

  @Test
  void tellsOfFilesThatAreNoneAndGoesOn() throws IOException {
    Files.writeString(folder.resolve("show/error.vtt"), "<!DOCTYPE html><p>404 not found");
    Files.writeString(folder.resolve("show/empty.txt"), "");

    CliRun run = index();

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err())
        .contains("error.vtt:1:1: error: not a transcript: it is a web page")
        .contains("empty.txt")
        .contains("3 added");
    assertThat(search("server").exit()).isZero();
  }

  @Test
  void livesThroughHostileDocuments() throws IOException {
    Path show = folder.resolve("show");
    bomb(show.resolve("bomb.docx"), "word/document.xml");
    bomb(show.resolve("bomb.odt"), "content.xml");
    bomb(show.resolve("bomb.epub"), "META-INF/container.xml");
    try (RandomAccessFile endless =
        new RandomAccessFile(show.resolve("endless.txt").toFile(), "rw")) {
      endless.setLength(1L << 30);
    }
    try (PDDocument locked = new PDDocument()) {
      locked.addPage(new PDPage());
      locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      locked.save(show.resolve("locked.pdf").toFile());
    }
    Files.writeString(show.resolve("error.vtt"), "<html><p>404 not found");
    Files.writeString(show.resolve("empty.vtt"), "");
    Files.writeString(show.resolve("empty.md"), "");

    CliRun run = index();

    assertThat(run.exit()).isEqualTo(5);
    for (String file :
        List.of(
            "bomb.docx:1:1: error: cannot be read: it unpacks to more than 64 MB",
            "bomb.odt:1:1: error: cannot be read: it unpacks to more than 64 MB",
            "bomb.epub:1:1: error: cannot be read: it unpacks to more than 64 MB",
            "endless.txt:1:1: error: too large: more than 64 MB",
            "locked.pdf:1:1: error: cannot be read: ",
            "error.vtt:1:1: error: not a transcript: it is a web page",
            "empty.vtt:1:1: error: not a transcript: it is empty",
            "empty.md:1:1: error: it is empty")) {
      assertThat(run.err()).contains(file);
    }
    assertThat(run.err()).contains("3 added, 8 failed");
    assertThat(search("server").exit()).isZero();
  }

  @Test
  void aParserThatHangsIsLeftBehind() throws IOException {
    Files.write(folder.resolve("show/a-hang.docx"), unpackedForMinutes());

    CliRun run =
        CliRun.of(
            "index",
            folder.resolve("show"),
            "--index",
            at(),
            "-o",
            folder.resolve("output"),
            "-j",
            "1",
            "--timeout",
            "1");

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err())
        .contains("a-hang.docx:1:1: error: not read after 1 s")
        .contains("3 added, 1 failed");
    assertThat(search("server").exit()).isZero();
    assertThat(CliRun.of("index", folder, "--timeout", "0").err()).contains("--timeout");
  }

  @Test
  void tellsWhatIsWrongWithTheFilesBesideATranscript() throws IOException {
    Files.writeString(
        folder.resolve("show/ep12.chapters.json"),
        """
        {"version": "1.2.0", "chapters": [
          {"startTime": 0, "title": "Opening"}, {"startTime": "soon", "title": "Vectors"}]}
        """);
    Files.writeString(
        folder.resolve("show/glossary.tsv"),
        "canonical\ttype\taliases\tsay\theard\nQdrant\t\t\t\tKudrant\n\t\tnobody\n");
    Files.createDirectories(folder.resolve("output/ep12"));
    Files.writeString(folder.resolve("output/ep12/changes.jsonl"), "no change at all\n");

    CliRun run = index();

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err())
        .containsPattern("ep12\\.chapters\\.json:2:\\d+: ")
        .containsPattern("glossary\\.tsv:3:\\d+: ")
        .containsPattern("changes\\.jsonl:1:\\d+: ");
  }

  @Test
  void relatesAnEpisodeByItsNameButNotToItself() throws IOException {
    Path talk = Path.of(talk());
    Files.writeString(
        folder.resolve("show/zebra.md"), "# Zebra\n\nQdrant keeps vectors on a server.\n");
    index();
    Files.writeString(folder.resolve("show/ep12.srt"), "1\n" + TALK.replace("WEBVTT\n\n", ""));

    CliRun byName = related("EP12");
    CliRun byFile = related(talk.toString());
    CliRun otherForm = related(folder.resolve("show/ep12.srt").toString());
    CliRun nobody = related("ep13");

    assertThat(byName.exit()).as(byName.err()).isZero();
    assertThat(byName.out())
        .isEqualTo(byFile.out())
        .contains("00:00:07  Vectors\n")
        .containsPattern("  zebra, Zebra\n    .*Qdrant")
        .doesNotContain("ep12");
    assertThat(otherForm.out()).contains("zebra, Zebra").doesNotContain("  ep12");
    assertThat(nobody.err())
        .contains("ep13: no such file, and nothing in the index is called that");
  }

  private CliRun related(String episode) {
    return CliRun.of(
        "related", episode, "--index", at().toString(), "-o", folder.resolve("output").toString());
  }

  @Test
  void theIndexLiesInTheOutputFolder() {
    String output = folder.resolve("made").toString();

    CliRun.of("index", folder.resolve("show"), "-o", output);

    assertThat(folder.resolve("made/index")).isDirectory();
    assertThat(CliRun.of("search", "server", "-o", output).exit()).isZero();
  }

  @Test
  void theMarkOfANewSpeakerIsNoPartOfWhatIsSaid() throws IOException {
    Files.writeString(
        Path.of(talk()), TALK.replace("<v Ben>and we", "- And we").replace("<v Ada>Run", ">> Run"));
    index();

    JsonNode hit = hits("keep vectors", "-C", "2").getFirst();

    assertThat(hit.get("text").asText()).startsWith("And we keep the vectors");
    JsonNode match = hit.get("match").get(0);
    assertThat(hit.get("text").asText().substring(match.get(0).asInt(), match.get(1).asInt()))
        .isEqualTo("keep");
    assertThat(hit.get("after").get(1).get("text").asText()).startsWith("Running");
    assertThat(hits("-e", "[-] And we").getFirst().get("text").asText()).startsWith("- And we");
  }

  private static void bomb(Path file, String part) throws IOException {
    try (ZipOutputStream bomb = new ZipOutputStream(Files.newOutputStream(file))) {
      bomb.putNextEntry(new ZipEntry("[Content_Types].xml"));
      bomb.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      bomb.putNextEntry(new ZipEntry(part));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 72; i++) {
        bomb.write(blanks);
      }
    }
  }

  /** Megabytes of nothing, thirty thousand, in parts that nobody wants. */
  private static byte[] unpackedForMinutes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/media/image1.png"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 128; i++) {
        zip.write(nothing);
      }
    }
    String once = out.toString(StandardCharsets.ISO_8859_1);
    String part = once.substring(0, once.indexOf("PK\001\002"));
    return part.repeat(240).getBytes(StandardCharsets.ISO_8859_1);
  }

  private CliRun index() {
    return CliRun.of(
        "index", folder.resolve("show"), "--index", at(), "-o", folder.resolve("output"));
  }

  private CliRun search(String... args) {
    return CliRun.of(
        Stream.concat(Stream.of("search", "--index", at().toString()), Arrays.stream(args))
            .toArray());
  }

  private List<JsonNode> hits(String... args) throws IOException {
    CliRun run =
        search(
            Stream.concat(Arrays.stream(args), Stream.of("--json-lines")).toArray(String[]::new));
    ObjectMapper json = new ObjectMapper();
    assertThat(run.exit()).as(run.err()).isLessThan(2);
    List<JsonNode> hits = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      hits.add(json.readTree(line));
    }
    return hits;
  }

  private List<String> starts(String... args) throws IOException {
    return hits(args).stream().map(hit -> hit.get("start").asText()).toList();
  }

  private static JsonNode json(CliRun run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  private Path at() {
    return folder.resolve("index");
  }

  private String talk() {
    return folder.resolve("show/ep12.vtt").toString();
  }

  private static String chapters() {
    return """
    {"version": "1.2.0", "chapters": [
      {"startTime": 0, "title": "Opening"}, {"startTime": 7.5, "title": "Vectors"}]}
    """;
  }
}
