package io.sorimark.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Document;
import io.sorimark.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every document is read as its golden file says, and none breaks the reader. {@code
 * -Dsorimark.rewrite=true} writes the golden files anew.
 */
class DocumentsTest {

  private static final boolean REWRITE = Boolean.getBoolean("sorimark.rewrite");
  private static final Path FOLDER = Path.of("src/test/resources/documents");
  private static final String WORD_BODY = "word/document.xml";

  @TestFactory
  Stream<DynamicTest> readsAsTheGoldenFileSays() throws IOException {
    return files().stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> compareWithGolden(file)));
  }

  @Test
  void whatIsCutOffIsAProblemAndNoFailure() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int end = 0; end < bytes.length; end += 1 + bytes.length / 20) {
        ReadDocument read = Documents.read(file.toString(), Arrays.copyOf(bytes, end));
        assertThat(read.problems().isEmpty() && read.document().sections().isEmpty())
            .as("%s up to byte %d says nothing, and no problem", file.getFileName(), end)
            .isFalse();
      }
    }
  }

  @Test
  void aZipBombIsNotUnpacked() throws IOException {
    byte[] bomb = word("<w:p>" + " ".repeat(2_000_000) + "</w:p>");
    Limits limits = new Limits(1_000_000, 1000, Duration.ofMinutes(5));
    assertThat(rules(Documents.read("bomb.docx", bomb, limits))).containsExactly("unreadable");
  }

  @Test
  void noPackedDocumentIsABomb() throws IOException {
    String blanks = " ".repeat(2_000_000);
    byte[] packed = HwpFile.packed(blanks.getBytes(UTF_8));
    byte[] plain = Arrays.copyOf(blanks.getBytes(UTF_8), 50_000);
    Map<String, byte[]> bombs =
        Map.of(
            "bomb.odt", zip("content.xml", "<text>" + blanks + "</text>"),
            "bomb.epub", zip("META-INF/container.xml", "<container>" + blanks + "</container>"),
            "bomb.hwpx", zip("Contents/section0.xml", "<sec>" + blanks + "</sec>"),
            "bomb.hwp", HwpFile.of(true, packed, packed.length, packed.length),
            "links.hwp",
                HwpFile.of(
                    false, plain, IntStream.generate(() -> plain.length).limit(50).toArray()));
    Limits limits = new Limits(1_000_000, 1000, Duration.ofMinutes(5));
    bombs.forEach((name, bomb) ->
        assertThat(Documents.read(name, bomb, limits).problems())
            .as(name)
            .singleElement()
            .asString()
            .contains("it unpacks to more than"));
  }

  @Test
  void bytesThatAreWrongMakeNoReaderFailOrHang() throws IOException {
    Random random = new Random(20240716);
    Limits limits = new Limits(10_000_000, 100_000, Duration.ofMinutes(5));
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int round = 0; round < 40; round++) {
        byte[] damaged = bytes.clone();
        for (int i = 0; i < 4; i++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        assertThat(rules(Documents.read(file.toString(), damaged, limits)))
            .as("%s, round %d", file.getFileName(), round)
            .doesNotContain("timeout");
      }
    }
  }

  @Test
  void whatIsLockedIsSaidToBe() throws IOException {
    String locked = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    for (String[] each :
        new String[][] {{"a.odt", "content.xml"}, {"a.hwpx", "Contents/section0.xml"}}) {
      byte[] bytes = zip("META-INF/manifest.xml", locked, each[1], "<p/>");
      assertThat(Documents.read(each[0], bytes).problems())
          .as(each[0])
          .singleElement()
          .asString()
          .contains("it is encrypted");
    }
    byte[] hwp = Files.readAllBytes(FOLDER.resolve("hangul-5.hwp"));
    int properties = new String(hwp, ISO_8859_1).indexOf("HWP Document File") + 36;
    hwp[properties] |= 2;
    assertThat(Documents.read("a.hwp", hwp).problems()).asString().contains("it is encrypted");
    hwp[properties] = 5;
    assertThat(Documents.read("a.hwp", hwp).problems()).asString().contains("save it as HWPX");
  }

  @Test
  void aBookThatIsLockedIsNotTakenForText() throws IOException {
    byte[] bytes =
        zip(
            "META-INF/container.xml",
            "<container><rootfile full-path=\"a.opf\"/></container>",
            "META-INF/encryption.xml",
            "<encryption><CipherReference URI=\"a.html\"/></encryption>",
            "a.opf",
            "<package><item id=\"a\" href=\"a.html\" media-type=\"application/xhtml+xml\"/>"
                + "<itemref idref=\"a\"/></package>",
            "a.html",
            "\u0001\u0002\u0003");
    assertThat(Documents.read("a.epub", bytes).problems())
        .singleElement()
        .asString()
        .contains("it is encrypted");
  }

  @Test
  void ofAnHwpStreamThatBreaksOffTheBeginningIsRead() {
    List<String> texts =
        IntStream.range(0, 500).mapToObj(i -> "Log " + i * 7919 % 1000 + " of Quillbase").toList();
    byte[] packed = HwpFile.packed(HwpFile.paragraphs(texts));
    int half = packed.length / 2;
    ReadDocument whole = Documents.read("a.hwp", HwpFile.of(true, packed, 0, packed.length));
    ReadDocument cut = Documents.read("a.hwp", HwpFile.of(true, packed, 5, half, packed.length));

    String all = String.join("\n", texts);
    assertThat(whole.document().text()).isEqualTo(all);
    assertThat(whole.problems()).isEmpty();
    assertThat(cut.document().text()).startsWith(all.substring(0, all.length() / 4)).endsWith(all);
    assertThat(rules(cut)).containsExactly("incomplete");
    assertThat(cut.problems().getFirst().message()).contains("it breaks off");
  }

  @Test
  void aBookIsReadWithoutWhatIsBrokenBesideItsPages() throws IOException {
    byte[] bytes =
        zip(
            "META-INF/container.xml",
            "<container><rootfile full-path=\"a.opf\"/></container>",
            "a.opf",
            "<package><item id=\"n\" href=\"n.ncx\" media-type=\"application/x-dtbncx+xml\"/>"
                + "<item id=\"a\" href=\"a.html\" media-type=\"application/xhtml+xml\"/>"
                + "<item id=\"b\" href=\"b.html\" media-type=\"application/xhtml+xml\"/>"
                + "<itemref idref=\"a\"/><itemref idref=\"b\"/></package>",
            "n.ncx",
            "<ncx>&nbsp;<",
            "b.html",
            "<html><body><p>Quillbase</p></body></html>");

    ReadDocument read = Documents.read("a.epub", bytes);

    assertThat(read.document().text()).isEqualTo("Quillbase");
    assertThat(read.problems())
        .extracting(Problem::message)
        .containsExactly(
            "not all of it can be read: its table of contents, n.ncx",
            "not all of it can be read: no a.html in it");
  }

  @Test
  void whatIsNotReadIsSaidWithAWayOut() {
    byte[] old = "HWP Document File V3.00 \032\001\002\003\004\005".getBytes(ISO_8859_1);
    assertThat(Documents.read("old.hwp", old).problems())
        .singleElement()
        .asString()
        .contains("HWP 3 is not read; save it as HWPX or DOCX");
    byte[] compound = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a};
    byte[] word = Arrays.copyOf(compound, 1024);
    word[7] = (byte) 0xe1;
    assertThat(Documents.read("legacy.doc", word).problems())
        .singleElement()
        .asString()
        .contains("Word 97 is not read; save it as DOCX");
  }

  @Test
  void groupsWithoutEndAreNotFollowed() {
    byte[] deep = ("{\\rtf1 Quillbase\\par" + "{".repeat(100_000)).getBytes(UTF_8);
    ReadDocument read = Documents.read("deep.rtf", deep);
    assertThat(read.document().text()).isEqualTo("Quillbase");
    assertThat(rules(read)).containsExactly("unreadable");
  }

  @Test
  void aTextWithoutEndIsCut() {
    Limits limits = new Limits(1_000_000, 1000, Duration.ofMinutes(5));
    ReadDocument read =
        Documents.read("long.txt", "Quillbase \n".repeat(500).getBytes(UTF_8), limits);
    assertThat(rules(read)).containsExactly("too-long");
    assertThat(read.document().text()).startsWith("Quillbase\nQuillbase").hasSizeBetween(900, 1100);
  }

  @Test
  void ofALineWithoutEndTheBeginningIsRead() {
    Limits limits = new Limits(1_000_000, 1000, Duration.ofMinutes(5));
    ReadDocument read =
        Documents.read("long.txt", "Quillbase ".repeat(500).getBytes(UTF_8), limits);
    assertThat(rules(read)).containsExactly("too-long");
    assertThat(read.document().text()).hasSize(1000);
  }

  @Test
  void boxesDoNotTearTheParagraphTheyHangOn() throws IOException {
    String box = "<w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent>";
    byte[] bytes =
        word(
            "<w:p><w:r><w:t>Before </w:t>%s%s<w:t>and after</w:t></w:r></w:p>".formatted(box, box));
    assertThat(Documents.read("boxes.docx", bytes).document().text()).isEqualTo("Before and after");
  }

  @Test
  void aFileThatIsTooLargeIsNotOpened() {
    Limits limits = new Limits(10, 1000, Duration.ofMinutes(5));
    assertThat(rules(Documents.read("a.txt", new byte[11], limits))).containsExactly("too-large");
  }

  @Test
  void whatSaysNothingIsTold() {
    assertThat(rules(Documents.read("empty.html", "<html></html>".getBytes(UTF_8))))
        .containsExactly("empty-document");
    assertThat(rules(Documents.read("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})))
        .containsExactly("unreadable");
  }

  @Test
  void aPageIsReadInTheCharsetThatItNames() {
    byte[] page =
        "<meta charset=euc-kr><h1>\uc11c\uc7ac\uc6d0</h1>".getBytes(Charset.forName("EUC-KR"));
    assertThat(Documents.read("page.html", page).document().sections().getFirst().headings())
        .containsExactly("\uc11c\uc7ac\uc6d0");
  }

  @Test
  void xmlIsReadInTheEncodingThatItNames() {
    byte[] feed =
        "<?xml version='1.0' encoding='euc-kr'?><rss><channel><title>\uc11c\uc7ac\uc6d0</title></channel></rss>"
            .getBytes(Charset.forName("EUC-KR"));
    assertThat(Documents.read("feed.xml", feed).document().title()).isEqualTo("\uc11c\uc7ac\uc6d0");
  }

  @Test
  void entitiesOfOtherFilesAreNotFollowed() throws IOException {
    byte[] evil =
        zip(
            WORD_BODY,
            "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d><p><t>&e;</t></p></d>");
    assertThat(Documents.read("evil.docx", evil).document().text()).isEmpty();
  }

  @Test
  void workThatNeverEndsIsLeftBehind() {
    assertThat(Guard.within(Duration.ofMillis(50), DocumentsTest::sleep)).isEmpty();
  }

  private static String sleep() {
    try {
      Thread.sleep(Duration.ofHours(1));
    } catch (InterruptedException woken) {
      Thread.currentThread().interrupt();
    }
    return "woken";
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.toString().endsWith(".expected") && !file.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  private static void compareWithGolden(Path file) throws IOException {
    ReadDocument read = Documents.read(file.getFileName().toString(), Files.readAllBytes(file));
    String actual = dump(read);
    Path expected = file.resolveSibling(file.getFileName() + ".expected");
    if (REWRITE) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static String dump(ReadDocument read) {
    Document document = read.document();
    StringBuilder out = new StringBuilder("title " + document.title() + "\n");
    document.language().ifPresent(tag -> out.append("language ").append(tag).append('\n'));
    for (Document.Section section : document.sections()) {
      out.append("== ").append(String.join(" > ", section.headings())).append('\n');
      out.append(section.text()).append('\n');
    }
    document
        .links()
        .forEach(link ->
            out.append("link ")
                .append(link.text())
                .append(" -> ")
                .append(link.target())
                .append('\n'));
    read.problems().forEach(problem -> out.append("! ").append(problem).append('\n'));
    return out.toString();
  }

  private static List<String> rules(ReadDocument read) {
    return read.problems().stream().map(Problem::rule).toList();
  }

  private static byte[] word(String body) throws IOException {
    return zip(WORD_BODY, "<w:document xmlns:w=\"w\">" + body + "</w:document>");
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
