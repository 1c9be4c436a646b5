package io.sorimark.tags;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments, and the pages and blocks that hold them. */
class VorbisCommentTest {

  @TempDir private Path folder;

  private static VorbisComment comment(String... entries) {
    return new VorbisComment(
        Bytes.of("vendor", UTF_8),
        List.of(entries).stream().map(entry -> Bytes.of(entry, UTF_8)).toList(),
        Bytes.of(new byte[] {1}));
  }

  private static List<String> entries(VorbisComment comment) {
    return comment.entries().stream().map(entry -> entry.text(UTF_8)).toList();
  }

  @Test
  void readsNamesInAnyCaseAndRangesOfTheDraft() throws Exception {
    VorbisComment comment =
        comment(
            "title=x",
            "chapter002NAME=Zwei = 둘",
            "CHAPTER002=00:00:02.500-00:00:03.000",
            "CHAPTER001=00:00:01",
            "Chapter001Name=One",
            "CHAPTER001URL=https://example.com/?a=b",
            "CHAPTER003NAME=without a time",
            "CHAPTERX=no chapter");
    List<Chapter> chapters = comment.chapters();
    assertThat(Samples.lines(chapters)).containsExactly("1000 One", "2500 Zwei = 둘");
    assertThat(chapters.getFirst().extras().link()).contains("https://example.com/?a=b");
    assertThat(chapters.getLast().end()).contains(Duration.ofSeconds(3));
  }

  @Test
  void replacesChaptersAndNothingElse() throws Exception {
    VorbisComment old = comment("title=x", "CHAPTER001=00:00:01", "chapter001name=One", "=", "a");
    Chapter hidden =
        Chapter.of(Duration.ofMillis(3_723_004), "B")
            .withExtras(new Chapter.Extras(Optional.of("u"), Optional.empty(), false));
    VorbisComment with = old.with(List.of(Chapter.of(Duration.ZERO, "A"), hidden));
    assertThat(entries(with))
        .containsExactly(
            "title=x",
            "=",
            "a",
            "CHAPTER000=00:00:00.000",
            "CHAPTER000NAME=A",
            "CHAPTER001=01:02:03.004",
            "CHAPTER001URL=u");
    assertThat(VorbisComment.read(with.encoded().read("it"))).isEqualTo(with);
  }

  @Test
  void refusesMoreThanThreeDigitsCount() {
    assertThatThrownBy(() -> comment().with(Samples.chapters(1001)))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("1001 chapters");
    assertThatThrownBy(() -> comment("CHAPTER001=soon").chapters())
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("'soon'");
  }

  @Test
  void numbersPagesAnewAndKeepsTheirContent() throws Exception {
    Path out = folder.resolve("out.ogg");
    List<Chapter> many = Samples.chapters(1000);
    AudioChapters.write(Samples.file("vorbis.ogg"), out, many);
    assertThat(AudioChapters.read(out)).hasSize(1000);
    long sequence = 0;
    try (AudioFile file = AudioFile.open(out)) {
      for (long at = 0; at < file.size(); sequence++) {
        OggPage page = OggPage.read(file, at);
        assertThat(page.sequence()).isEqualTo(sequence);
        at += page.length();
      }
    }
    assertThat(sequence).isGreaterThan(4);
  }

  @Test
  void copiesWhatFollowsTheStream() throws Exception {
    Bytes first = Samples.bytes(Samples.file("opus.opus"));
    Bytes second = Samples.bytes(Samples.file("vorbis.ogg"));
    Path chained = Samples.write(folder, "chained.ogg", first, second);
    Path out = folder.resolve("out.ogg");
    AudioChapters.write(chained, out, Samples.chapters(900));
    Bytes written = Samples.bytes(out);
    assertThat(written.slice(written.length() - second.length(), written.length()))
        .isEqualTo(second);
    assertThat(AudioChapters.read(out)).hasSize(900);
  }

  @Test
  void pagesPacketsThatFillThemToTheLastByte() throws Exception {
    for (int length : new int[] {0, 1, 254, 255, 256, 255 * 254, 255 * 255, 255 * 256, 200_000}) {
      List<Bytes> packets = List.of(Bytes.of(new byte[length]), Bytes.of(new byte[7]));
      List<OggPage> pages = OggPage.paged(packets, 1, 5);
      assertThat(pages.stream().mapToInt(page -> page.body().length()).sum()).isEqualTo(length + 7);
      assertThat(pages.getLast().granule()).isZero();
      assertThat(pages).allMatch(page -> page.lacing().length() <= 255);
      assertThat(pages.getFirst().is(OggPage.CONTINUED)).isFalse();
    }
  }

  @Test
  void takesFlacsPaddingForChapters() throws Exception {
    Path in = Samples.file("flac.flac");
    Path out = folder.resolve("out.flac");
    AudioChapters.write(in, out, Samples.chapters(20));
    assertThat(Samples.bytes(out).length()).isEqualTo(Samples.bytes(in).length());
    AudioChapters.write(out, out, Samples.chapters(900));
    assertThat(Samples.bytes(out).length()).isGreaterThan(Samples.bytes(in).length());
    assertThat(Samples.audio(out)).isEqualTo(Samples.audio(in));
  }

  @Test
  void findsFlacBehindAnId3Tag() throws Exception {
    Bytes tag = Id3Tag.encode(3, List.of(), 100);
    Path in = Samples.write(folder, "in.flac", tag, Samples.bytes(Samples.file("flac.flac")));
    Path out = folder.resolve("out.flac");
    AudioChapters.write(in, out, Samples.chapters(2));
    assertThat(AudioChapters.read(out)).hasSize(2);
    assertThat(Samples.bytes(out).slice(0, 104)).isEqualTo(Samples.bytes(in).slice(0, 104));
  }
}
