package io.sorimark.tags;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp3ChaptersTest {

  /** Two frames of MPEG 1 layer 3 at 32 kbit/s and 44.1 kHz, 26 ms each. */
  private static final Bytes AUDIO =
      new Bytes.Builder().u32(0xfffb1000L).zeros(100).u32(0xfffb1000L).zeros(100).build();

  /** Of many kinds, with contents that a writer could be tempted to mend. */
  private static final List<Id3Frame> KINDS =
      List.of(
          text("TIT2", "\0Title"),
          text("TPE1", "\1\u00ff\u00feA\0\0\0B\0"),
          text("TYER", "\0" + "2026"),
          text("TCON", "\0(186)Podcast"),
          text("TXXX", "\0key\0value"),
          text("COMM", "\0engdescription\0text"),
          text("COMM", "\0kor\0another"),
          text("USLT", "\0eng\0Lyrics\nof two lines"),
          text("WOAF", "https://example.com/audio"),
          text("WXXX", "\0\0https://example.com"),
          text("APIC", "\0image/png\0\3\0\u0089PNG\u00ff\0\u00ff\u00e0"),
          text("APIC", "\0image/jpeg\0\4back\0\u00ff\u00d8"),
          text("PRIV", "owner\0\0\1\2\u00ff"),
          text("POPM", "me@example.com\0\u00c4\0\0\0\7"),
          text("UFID", "owner\0id"),
          text("PCST", "\0\0\0\0"),
          text("TGID", "\0guid"),
          text("WFED", "\0https://example.com/feed\0"),
          text("TDES", "\0Description"),
          text("GEOB", "\0text/plain\0name\0what\0data"),
          new Id3Frame("PCNT", 0x8000, Bytes.of(new byte[] {0, 0, 0, 9})),
          text("XOWN", "experimental"),
          text("TSSE", ""));

  @TempDir private Path folder;

  private static Id3Frame text(String id, String content) {
    return Id3Frame.of(id, Bytes.of(content, ISO_8859_1));
  }

  private Path mp3(Bytes... tag) throws Exception {
    Bytes.Builder out = new Bytes.Builder();
    for (Bytes part : tag) {
      out.add(part);
    }
    return Samples.write(folder, "in.mp3", out.build(), AUDIO);
  }

  private Path written(Path in, List<Chapter> chapters) throws Exception {
    Path out = folder.resolve("out.mp3");
    AudioChapters.write(in, out, chapters);
    return out;
  }

  private static Id3Tag tag(Path path) throws Exception {
    try (AudioFile file = AudioFile.open(path)) {
      return Id3Tag.read(file);
    }
  }

  private static List<Id3Frame> others(Path path) throws Exception {
    return tag(path).frames().stream().filter(Predicate.not(Id3Chapters::isChapter)).toList();
  }

  @Test
  void keepsEveryOtherFrameByteForByte() throws Exception {
    Path in = mp3(Id3Tag.encode(3, KINDS, 0));
    Path out = written(in, Samples.chapters(3));
    assertThat(others(out)).isEqualTo(KINDS);
    assertThat(others(written(out, Samples.chapters(400)))).isEqualTo(KINDS);
    assertThat(others(written(out, List.of()))).isEqualTo(KINDS);
  }

  @Test
  void writesVersion23WithItsTableFirst() throws Exception {
    Id3Tag tag = tag(written(mp3(), Samples.chapters(2)));
    assertThat(tag.version()).isEqualTo(3);
    assertThat(tag.frames()).extracting(Id3Frame::id).containsExactly("CTOC", "CHAP", "CHAP");
    assertThat(tag.frames().getFirst().raw().latin1())
        .startsWith("toc\0\3\2ch0\0ch1\0TIT2")
        .endsWith("\0Chapters");
    assertThat(tag.frames().get(1).raw().latin1())
        .startsWith("ch0\0" + "\0\0\0\0" + "\0\0\4\u00d5" + "\u00ff".repeat(8) + "TIT2");
  }

  @Test
  void endsTheLastChapterWhereTheAudioEnds() throws Exception {
    List<Chapter> one = List.of(Chapter.of(Duration.ZERO, "All"));
    assertThat(AudioChapters.read(written(mp3(), one)).getFirst().end())
        .contains(Duration.ofMillis(52));
    assertThat(AudioChapters.read(written(Samples.file("raw.aac"), one)).getFirst().end())
        .hasValueSatisfying(
            end -> assertThat(end).isBetween(Duration.ofMillis(2000), Duration.ofMillis(2200)));
  }

  @Test
  void nestsTablesWhenOneCannotListAll() throws Exception {
    Path out = written(mp3(), Samples.chapters(600));
    List<Id3Frame> tables =
        tag(out).frames().stream().filter(frame -> frame.id().equals("CTOC")).toList();
    assertThat(tables).hasSize(4);
    assertThat(tables.getFirst().raw().latin1()).startsWith("toc\0\3\3toc0\0toc1\0toc2\0");
    assertThat(tables.get(3).raw().latin1()).startsWith("toc2\0\1\u005ach510\0");
    assertThat(AudioChapters.read(out)).hasSize(600).allMatch(c -> c.extras().listed());
  }

  @Test
  void keepsLinksPicturesEndsAndUnlistedChapters() throws Exception {
    String picture = "data:image/png;base64,iVBORw0K";
    Chapter first =
        Samples.with(
            Chapter.of(Duration.ZERO, "A").withEnd(Optional.of(Duration.ofMillis(9))),
            "https://example.com/?q=%ED%95%9C",
            picture,
            true);
    Chapter hidden =
        Samples.with(
            Chapter.of(Duration.ofMillis(20), "B"), "https://b", "https://b/cover.jpg", false);
    List<Chapter> read = AudioChapters.read(written(mp3(), List.of(first, hidden)));
    assertThat(read)
        .containsExactly(
            first.withOrigin(Chapter.Origin.EMBEDDED),
            hidden.withOrigin(Chapter.Origin.EMBEDDED).withEnd(Optional.of(Duration.ofMillis(52))));
  }

  @Test
  void escapesAddressesThatAreNotAscii() throws Exception {
    Chapter chapter =
        Samples.with(Chapter.of(Duration.ZERO, "A"), "https://example.com/한 글", "b", true);
    assertThat(AudioChapters.read(written(mp3(), List.of(chapter))).getFirst().extras().link())
        .contains("https://example.com/%ED%95%9C%20%EA%B8%80");
  }

  @Test
  void leavesTheAudioWhereItIsWhenThereIsRoom() throws Exception {
    Path in = mp3(Id3Tag.encode(3, KINDS, 5000));
    assertThat(tag(written(in, Samples.chapters(3))).length()).isEqualTo(5000);
    assertThat(tag(written(mp3(), Samples.chapters(3))).length()).isGreaterThan(1024);
  }

  @Test
  void makesVersion23OfVersion24() throws Exception {
    List<Id3Frame> frames =
        List.of(
            text("TIT2", "\3" + utf8("제목")),
            text("TPE1", "\3a\0" + utf8("b")),
            text("TDRC", "\3" + "2026-11-24T10:30:59"),
            text("COMM", "\3kor" + utf8("설명") + "\0" + utf8("글")),
            text("APIC", "\3image/png\0\3" + utf8("그림") + "\0\1\0\2\0"),
            text("WXXX", "\3" + utf8("쪽") + "\0https://example.com"),
            text("GEOB", "\2a/b\0\0n\0\0\0w\0\0data"),
            text("TIT3", "\2" + new String("글".getBytes(UTF_16BE), ISO_8859_1)),
            new Id3Frame("PRIV", 3, Bytes.of("\0\0\0\5a\0\u00ff\0b", ISO_8859_1)),
            text("RVA2", "kept"));
    Path out = written(mp3(Id3Tag.encode(4, frames, 0)), Samples.chapters(3));
    assertThat(tag(out).version()).isEqualTo(3);
    assertThat(others(out))
        .containsExactly(
            text("TIT2", "\1" + utf16("제목")),
            text("TPE1", "\1" + utf16("a") + "\0\0" + utf16("b")),
            text("TDRC", "\1" + utf16("2026-11-24T10:30:59")),
            text("COMM", "\1kor" + utf16("설명") + "\0\0" + utf16("글")),
            text("APIC", "\1image/png\0\3" + utf16("그림") + "\0\0\1\0\2\0"),
            text("WXXX", "\1" + utf16("쪽") + "\0\0https://example.com"),
            text("GEOB", "\1a/b\0" + utf16("n") + "\0\0" + utf16("w") + "\0\0data"),
            text("TIT3", "\1" + utf16("글")),
            text("PRIV", "a\0\u00ffb"),
            text("RVA2", "kept"),
            text("TYER", "\0" + "2026"),
            text("TDAT", "\0" + "2411"),
            text("TIME", "\0" + "1030"));
  }

  private static String utf8(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private static String utf16(String text) {
    return "\u00ff\u00fe" + new String(text.getBytes(UTF_16LE), ISO_8859_1);
  }

  @Test
  void keepsVersion24WhereAFrameCannotBeHadIn23() throws Exception {
    List<Id3Frame> packed =
        List.of(new Id3Frame("TXXX", 9, Bytes.of("\0\0\0\5packed", ISO_8859_1)));
    Path out = written(mp3(Id3Tag.encode(4, packed, 0)), Samples.chapters(5));
    assertThat(tag(out).version()).isEqualTo(4);
    assertThat(others(out)).isEqualTo(packed);
    assertThat(Samples.lines(AudioChapters.read(out)))
        .isEqualTo(Samples.lines(Samples.chapters(5)));
  }

  @Test
  void makesVersion23OfVersion22() throws Exception {
    Bytes body =
        new Bytes.Builder()
            .latin1("TT2")
            .u24(3)
            .latin1("\0Hi")
            .latin1("PIC")
            .u24(9)
            .latin1("\0PNG\3\0abc")
            .zeros(9)
            .build();
    Bytes tag = new Bytes.Builder().latin1("ID3\2\0\0\0\0\0").u8(body.length()).add(body).build();
    Path in = mp3(tag);
    assertThat(AudioChapters.read(in)).isEmpty();
    Path out = written(in, Samples.chapters(1));
    assertThat(tag(out).version()).isEqualTo(3);
    assertThat(others(out))
        .containsExactly(text("TIT2", "\0Hi"), text("APIC", "\0image/png\0\3\0abc"));
  }

  @Test
  void undoesUnsynchronisation() throws Exception {
    Bytes chap = chapter("\u00ff", 3);
    Bytes stuffed = Bytes.of(chap.latin1().replace("\u00ff", "\u00ff\0"), ISO_8859_1);
    Path in = mp3(header(3, 0x80, stuffed), stuffed);
    assertThat(Samples.lines(AudioChapters.read(in))).containsExactly("5 \u00ff");
  }

  @Test
  void readsExtendedHeadersAndFooters() throws Exception {
    Bytes chap = chapter("A", 3);
    Bytes extension = new Bytes.Builder().u32(6).zeros(6).build();
    Path in = mp3(header(3, 0x40, extension, chap), extension, chap);
    assertThat(Samples.lines(AudioChapters.read(in))).containsExactly("5 A");

    Bytes extension24 = new Bytes.Builder().u32(6).u16(0x100).build();
    Bytes footer = Bytes.of("3DI\4\0\0\0\0\0\0", ISO_8859_1);
    Path with = mp3(header(4, 0x50, extension24, chap), extension24, chap, footer);
    assertThat(Samples.lines(AudioChapters.read(with))).containsExactly("5 A");
    assertThat(Samples.audio(written(with, List.of()))).isEqualTo(AUDIO);
  }

  @Test
  void readsVersion24WhoseSizesArePlainNumbers() throws Exception {
    String title = "x".repeat(200);
    Path in = mp3(header(4, 0, chapter(title, 3)), chapter(title, 3));
    assertThat(Samples.lines(AudioChapters.read(in))).containsExactly("5 " + title);
    Path proper = mp3(header(4, 0, chapter(title, 4)), chapter(title, 4));
    assertThat(Samples.lines(AudioChapters.read(proper))).containsExactly("5 " + title);
  }

  private static Bytes chapter(String title, int version) {
    Id3Frame frame =
        Id3Frame.of(
            "CHAP",
            new Bytes.Builder()
                .latin1("x\0")
                .u32(5)
                .u32(0xffffffffL)
                .zeros(8)
                .add(
                    Id3Frame.encode(
                        List.of(text("TIT2", "\0" + title), text("TXXX", "\0a\0b")), version))
                .build());
    return Id3Frame.encode(List.of(frame), version);
  }

  private static Bytes header(int version, int flags, Bytes... body) {
    int length = 0;
    for (Bytes part : body) {
      length += part.length();
    }
    return new Bytes.Builder()
        .latin1("ID3")
        .u8(version)
        .u8(0)
        .u8(flags)
        .u32(Id3Frame.asSevenBits(length))
        .build();
  }

  @Test
  void refusesATagThatIsBroken() throws Exception {
    for (Bytes tag :
        List.of(
            header(3, 0, Bytes.of(new byte[99999])),
            header(9, 0),
            Bytes.of("ID3\3\0\0\0\0\0\u000bTIT2\0\0\0\5\0\0a", ISO_8859_1),
            Bytes.of("ID3\3\0\0\u00ff\u00ff\u00ff\u00ff", ISO_8859_1))) {
      Path in = mp3(tag);
      assertThatThrownBy(() -> AudioChapters.read(in)).isInstanceOf(TranscriptException.class);
    }
  }
}
