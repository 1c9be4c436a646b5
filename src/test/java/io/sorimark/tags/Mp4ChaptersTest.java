package io.sorimark.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import io.sorimark.tags.Mp4File.Box;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4ChaptersTest {

  @TempDir private Path folder;

  private Path written(Path in, List<Chapter> chapters) throws Exception {
    Path out = folder.resolve("out.m4a");
    AudioChapters.write(in, out, chapters);
    return out;
  }

  private static Mp4File parsed(Path path) throws Exception {
    try (AudioFile file = AudioFile.open(path)) {
      return Mp4File.read(file);
    }
  }

  private static List<String> types(Path path) throws Exception {
    return parsed(path).boxes().stream().map(Box::type).toList();
  }

  @Test
  void putsTheMovieBeforeTheAudio() throws Exception {
    List<Chapter> chapters = Samples.chapters(3);
    assertThat(types(written(Samples.file("faststart.m4a"), chapters)))
        .containsExactly("ftyp", "moov", "mdat", "free", "mdat");
    assertThat(types(written(Samples.file("moov-last.m4a"), chapters)))
        .containsExactly("ftyp", "free", "moov", "mdat", "mdat");
  }

  @Test
  void movesNothingWhenThereIsFreeSpaceBehindTheMovie() throws Exception {
    Bytes whole = Samples.bytes(Samples.file("faststart.m4a"));
    int freeAt = (int) parsed(Samples.file("faststart.m4a")).movieBox().to();
    Path roomy = roomy(whole, freeAt, 4000);
    Path out = written(roomy, Samples.chapters(3));
    assertThat(parsed(out).boxes().getLast()).isEqualTo(parsed(roomy).boxes().getLast());
    assertThat(Samples.audio(out)).isEqualTo(Samples.audio(Samples.file("faststart.m4a")));
    Path in = folder.resolve("with.m4a");
    AudioChapters.write(roomy, in, Samples.chapters(3));
    assertThat(parsed(written(in, List.of())).boxes()).isEqualTo(parsed(roomy).boxes());
  }

  /** The same file with free space before the rest, and audio moved by as much. */
  private Path roomy(Bytes whole, int at, int room) throws Exception {
    Bytes free = new Atom("free", Bytes.of(new byte[room - 8])).encoded();
    Path spaced =
        Samples.write(
            folder, "spaced.m4a", whole.slice(0, at), free, whole.slice(at, whole.length()));
    Mp4File file = parsed(spaced);
    Mp4Movie movie = new Mp4Movie(file.movie(), List.of(), List.of(), false);
    Bytes moved = movie.placed(offset -> offset + room, 0).encoded();
    return Samples.write(
        folder,
        "roomy.m4a",
        whole.slice(0, (int) file.movieBox().from()),
        moved,
        free,
        whole.slice(at, whole.length()));
  }

  @Test
  void keepsAllOtherAtoms() throws Exception {
    Atom old = parsed(Samples.file("faststart.m4a")).movie();
    Atom movie = parsed(written(Samples.file("faststart.m4a"), Samples.chapters(9))).movie();
    assertThat(movie.need("udta", "meta")).isEqualTo(old.need("udta", "meta"));
    assertThat(movie.need("trak", "tkhd")).isEqualTo(old.need("trak", "tkhd"));
    assertThat(movie.need("trak", "mdia", "minf", "stbl", "stsz"))
        .isEqualTo(old.need("trak", "mdia", "minf", "stbl", "stsz"));
    assertThat(movie.need("mvhd").body().slice(0, 96))
        .isEqualTo(old.need("mvhd").body().slice(0, 96));
  }

  @Test
  void writesBothCarriers() throws Exception {
    Atom movie = parsed(written(Samples.file("faststart.m4a"), Samples.chapters(300))).movie();
    List<Track> tracks = Track.all(movie);
    assertThat(tracks.getFirst().chapterTracks()).containsExactly(tracks.getLast().id());
    assertThat(tracks.getLast().kind()).isEqualTo("text");
    assertThat(tracks.getLast().samples()).hasSize(300);
    assertThat(NeroList.read(movie.need("udta", "chpl"))).hasSize(255);
    assertThat(movie.need("mvhd").body().slice(96, 100).at(3)).isEqualTo(3);
  }

  @Test
  void replacesChaptersOfOtherPrograms() throws Exception {
    Path out = written(Samples.file("chapters-by-ffmpeg.m4a"), Samples.chapters(2));
    assertThat(Track.all(parsed(out).movie())).hasSize(2);
    Path none = folder.resolve("none.m4a");
    AudioChapters.write(out, none, List.of());
    Atom movie = parsed(none).movie();
    assertThat(Track.all(movie)).hasSize(1);
    assertThat(movie.find("udta", "chpl")).isEmpty();
    assertThat(Track.all(movie).getFirst().atom().find("tref")).isEmpty();
  }

  @Test
  void readsNerosListAlone() throws Exception {
    Atom list = new Atom("chpl", NeroList.write(Samples.chapters(2)).body());
    Mp4File file = parsed(Samples.file("moov-last.m4a"));
    Atom movie = file.movie().edited(List.of("udta"), udta -> udta.with("chpl", Optional.of(list)));
    Bytes whole = Samples.bytes(Samples.file("moov-last.m4a"));
    Path in =
        Samples.write(
            folder, "nero.m4a", whole.slice(0, (int) file.movieBox().from()), movie.encoded());
    assertThat(Samples.lines(AudioChapters.read(in))).isEqualTo(Samples.lines(Samples.chapters(2)));
  }

  @Test
  void cutsTitlesBetweenCharactersAsPeopleSeeThem() throws Exception {
    String astronaut = "\ud83d\udc69\u200d\ud83d\ude80";
    for (String character : List.of("가", astronaut, "e\u0301", "x")) {
      Chapter chapter = Chapter.of(Duration.ZERO, character.repeat(130));
      Atom movie = parsed(written(Samples.file("faststart.m4a"), List.of(chapter))).movie();
      String cut = NeroList.read(movie.need("udta", "chpl")).getFirst().title();
      assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(110, 127);
      assertThat(cut.length() % character.length()).isZero();
      assertThat(chapter.title()).startsWith(cut);
      assertThat(AudioChapters.read(folder.resolve("out.m4a")).getFirst().title())
          .isEqualTo(chapter.title());
    }
  }

  @Test
  void writesWideOffsetsIntoHugeFiles() throws Exception {
    Mp4File file = parsed(Samples.file("faststart.m4a"));
    Mp4Movie movie = new Mp4Movie(file.movie(), List.of(), Samples.chapters(2), true);
    Atom placed = movie.placed(offset -> offset + (1L << 33), 1L << 34);
    assertThat(placed.length()).isEqualTo(movie.placed(offset -> offset, 0).length());
    List<Track> tracks = Track.all(placed);
    long old = Track.chunks(file.movie().need("trak", "mdia", "minf", "stbl")).getFirst();
    assertThat(Track.chunks(tracks.getFirst().atom().need("mdia", "minf", "stbl")).getFirst())
        .isEqualTo(old + (1L << 33));
    assertThat(tracks.getLast().samples().getFirst().offset()).isEqualTo(1L << 34);
  }

  @Test
  void findsItsWayInBoxesOfAnyWidth() throws Exception {
    Bytes whole = Samples.bytes(Samples.file("faststart.m4a"));
    Box audio = parsed(Samples.file("faststart.m4a")).boxes().getLast();
    Bytes content = whole.slice((int) audio.body(), (int) audio.to());
    Bytes before = whole.slice(0, (int) audio.from());
    Path open =
        Samples.write(
            folder, "open.m4a", before, new Bytes.Builder().u32(0).latin1("mdat").build(), content);
    assertThat(Samples.audio(written(open, Samples.chapters(2))))
        .isEqualTo(Samples.audio(Samples.file("faststart.m4a")));
    Path wide =
        Samples.write(
            folder,
            "wide.m4a",
            before,
            new Bytes.Builder().u32(1).latin1("mdat").u64(16 + content.length()).build(),
            content);
    assertThat(Samples.lines(AudioChapters.read(written(wide, Samples.chapters(2)))))
        .isEqualTo(Samples.lines(Samples.chapters(2)));
  }

  @Test
  void findsAMovieBehindFiveGigabytes() throws Exception {
    Bytes whole = Samples.bytes(Samples.file("chapters-by-ffmpeg.m4a"));
    Mp4File old = parsed(Samples.file("chapters-by-ffmpeg.m4a"));
    long gap = 5L << 30;
    Bytes wide = new Bytes.Builder().u32(1).latin1("free").u64(gap).build();
    Path huge =
        Samples.write(folder, "huge.m4a", whole.slice(0, (int) old.movieBox().from()), wide);
    try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
      file.seek(old.movieBox().from() + gap);
      byte[] rest = new byte[(int) (whole.length() - old.movieBox().from())];
      whole.buffer().get((int) old.movieBox().from(), rest);
      file.write(rest);
    }
    assertThat(parsed(huge).movieBox().from()).isEqualTo(old.movieBox().from() + gap);
    assertThat(parsed(huge).movie()).isEqualTo(old.movie());
  }

  @Test
  void refusesFragmentedFiles() {
    assertThatThrownBy(() -> AudioChapters.read(Samples.file("fragmented.m4a")))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("fragmented");
  }
}
