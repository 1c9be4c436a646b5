package io.sorimark.tags;

import io.sorimark.model.Chapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Audio files and chapters that the tests share. */
final class Samples {

  static final Path FOLDER = Path.of("src/test/resources/tags");

  /** One of each family and layout; {@code fragmented.m4a} cannot be written. */
  static final List<String> WRITABLE =
      List.of(
          "lame.mp3",
          "lame-v24.mp3",
          "raw.aac",
          "faststart.m4a",
          "moov-last.m4a",
          "opus.opus",
          "vorbis.ogg",
          "flac.flac",
          "flac.oga",
          "chapters-by-ffmpeg.mp3",
          "chapters-by-ffmpeg-v24.mp3",
          "chapters-by-ffmpeg.m4a");

  static final List<String> TITLES =
      List.of(
          "Opening",
          "이야기 하나: 주전자와 \"찻잔\"",
          "It's = a; test # with \\ all",
          "Caf\u00e9 \ud83d\udc69\u200d\ud83d\ude80 & \ud83c\udf75 tea",
          "日本語");

  private Samples() {}

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  /** As many chapters, 1.237 s apart, the first at zero. */
  static List<Chapter> chapters(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> Chapter.of(Duration.ofMillis(1237L * i), TITLES.get(i % TITLES.size()) + " " + i))
        .toList();
  }

  static Chapter with(Chapter chapter, String link, String image, boolean listed) {
    return chapter.withExtras(new Chapter.Extras(Optional.of(link), Optional.of(image), listed));
  }

  static List<String> lines(List<Chapter> chapters) {
    return chapters.stream()
        .map(chapter -> chapter.start().toMillis() + " " + chapter.title())
        .toList();
  }

  /** All that is audio, whatever it is wrapped in. */
  static Bytes audio(Path path) throws Exception {
    try (AudioFile file = AudioFile.open(path)) {
      return switch (AudioFormat.of(file)) {
        case MP3 -> file.bytes(Id3Tag.end(file), file.size() - Id3Tag.end(file));
        case MP4 -> mp4Audio(file);
        case OGG -> oggAudio(file);
        case FLAC -> flacAudio(file);
      };
    }
  }

  private static Bytes mp4Audio(AudioFile file) throws Exception {
    Bytes.Builder out = new Bytes.Builder();
    for (Track track : Track.all(Mp4File.read(file).movie())) {
      if (track.kind().equals("soun")) {
        for (Track.Sample sample : track.samples()) {
          out.add(file.bytes(sample.offset(), sample.size()));
        }
      }
    }
    return out.build();
  }

  private static Bytes oggAudio(AudioFile file) throws Exception {
    Bytes.Builder out = new Bytes.Builder();
    long at = 0;
    while (at < file.size()) {
      OggPage page = OggPage.read(file, at);
      if (page.granule() > 0) {
        out.u64(page.granule()).add(page.lacing()).add(page.body());
      }
      at += page.length();
    }
    return out.build();
  }

  private static Bytes flacAudio(AudioFile file) throws Exception {
    long at = 4;
    boolean isLast = false;
    while (!isLast) {
      Cursor header = file.bytes(at, 4).read("block");
      isLast = header.u8() >= 0x80;
      at += 4 + header.u24();
    }
    return file.bytes(at, file.size() - at);
  }

  static Path write(Path folder, String name, Bytes... parts) throws IOException {
    Bytes.Builder out = new Bytes.Builder();
    for (Bytes part : parts) {
      out.add(part);
    }
    byte[] bytes = new byte[out.length()];
    out.build().buffer().get(bytes);
    return Files.write(folder.resolve(name), bytes);
  }

  static Bytes bytes(Path file) throws IOException {
    return Bytes.of(Files.readAllBytes(file));
  }

  static List<String> namesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<String> names = new ArrayList<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }
}
