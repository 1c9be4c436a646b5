package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * QuickTime's chapters: a track of texts that is never shown itself, to which the audio track
 * refers ({@code tref/chap}). Apple's players and Apple Podcasts read it. A text's length stands in
 * two bytes; times are whole milliseconds here.
 */
final class TextTrack {

  private static final int TIMESCALE = 1000;

  private static final int MOST_TITLE_BYTES = 0xffff;

  private static final int IN_MOVIE_NOT_ENABLED = 2;

  private static final int UNDETERMINED_LANGUAGE = 0x55c4;

  /**
   * @param isWide whether the offset is written in eight bytes, not in four
   */
  record Place(long offset, boolean isWide) {}

  private TextTrack() {}

  static Chapter chapter(Duration start, String title) {
    Chapter.Extras extras =
        new Chapter.Extras(Optional.empty(), Optional.empty(), !title.isEmpty());
    return new Chapter(
        start, Optional.empty(), title, extras, Chapter.Origin.EMBEDDED, Chapter.Reasons.NONE);
  }

  static List<Chapter> read(AudioFile file, Track track, long movieTimescale)
      throws IOException, TranscriptException {
    long timescale = track.timescale();
    double delay = track.delay(movieTimescale);
    List<Chapter> chapters = new ArrayList<>();
    long bytes = 0;
    for (Track.Sample sample : track.samples()) {
      bytes += sample.size();
      if (bytes > AudioFile.MOST_AT_ONCE) {
        throw new TranscriptException("the titles of the chapters are too large to be any");
      }
      double seconds = (double) sample.start() / timescale + delay;
      String title = text(file.bytes(sample.offset(), sample.size()));
      chapters.add(chapter(Duration.ofMillis(Math.max(0, Math.round(seconds * 1000))), title));
    }
    return chapters;
  }

  private static String text(Bytes sample) throws TranscriptException {
    Cursor cursor = sample.read("a chapter's title");
    Bytes text = cursor.left() < 2 ? Bytes.EMPTY : cursor.take(cursor.u16());
    boolean isUtf16 = text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe");
    Charset charset = isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return text.text(charset).strip();
  }

  /** The texts, as they stand in the file one after the other. */
  static List<Bytes> samples(List<Chapter> chapters) {
    return chapters.stream().map(TextTrack::sample).toList();
  }

  /** A text and, as QuickTime wants to be told, that it is UTF-8. */
  private static Bytes sample(Chapter chapter) {
    Bytes title = TitleBytes.cut(chapter.title(), MOST_TITLE_BYTES);
    Atom encoding = new Atom("encd", new Bytes.Builder().u32(0x100).build());
    return new Bytes.Builder().u16(title.length()).add(title).add(encoding.encoded()).build();
  }

  /**
   * @param movie the header of the movie: its timescale and duration
   * @param place where the samples begin in the file
   */
  static Atom write(List<Chapter> chapters, long id, Atom movie, Place place)
      throws TranscriptException {
    long scale = Track.timescale(movie);
    long end = Math.round(1000.0 * Track.duration(movie) / scale);
    List<Long> lengths = lengths(chapters, end);
    long total = lengths.stream().mapToLong(Long::longValue).sum();
    long delay = chapters.getFirst().start().toMillis();
    long shown = Math.round((double) total * scale / 1000);
    long empty = Math.round((double) delay * scale / 1000);
    Atom media =
        Atom.of(
            "mdia",
            List.of(
                mediaHeader(total),
                handler("mhlr", "text"),
                Atom.of(
                    "minf", List.of(baseHeader(), dataHere(), table(chapters, lengths, place)))));
    Stream<Atom> edits = empty > 0 ? Stream.of(edits(empty, shown)) : Stream.empty();
    return Atom.of(
        "trak",
        Stream.of(Stream.of(header(id, empty + shown)), edits, Stream.of(media))
            .flatMap(atoms -> atoms)
            .toList());
  }

  /** Each until the next begins, the last until the end, though never none. */
  private static List<Long> lengths(List<Chapter> chapters, long end) {
    List<Long> lengths = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      long start = chapters.get(i).start().toMillis();
      boolean isLast = i + 1 == chapters.size();
      lengths.add(
          isLast ? Math.max(1, end - start) : chapters.get(i + 1).start().toMillis() - start);
    }
    return lengths;
  }

  private static Atom header(long id, long duration) {
    boolean isLong = duration > 0xffffffffL;
    Bytes.Builder out = new Bytes.Builder().u8(isLong ? 1 : 0).u24(IN_MOVIE_NOT_ENABLED);
    out.zeros(isLong ? 16 : 8).u32(id).u32(0);
    number(out, duration, isLong).zeros(16);
    return new Atom("tkhd", matrix(out).zeros(8).build());
  }

  private static Bytes.Builder number(Bytes.Builder out, long number, boolean isLong) {
    return isLong ? out.u64(number) : out.u32(number);
  }

  private static Bytes.Builder matrix(Bytes.Builder out) {
    return out.u32(0x10000).zeros(12).u32(0x10000).zeros(12).u32(0x40000000);
  }

  /** The first chapter begins late: nothing until then. */
  private static Atom edits(long empty, long shown) {
    Bytes.Builder out = new Bytes.Builder().u8(1).u24(0).u32(2);
    out.u64(empty).u64(-1).u32(0x10000);
    out.u64(shown).u64(0).u32(0x10000);
    return Atom.of("edts", List.of(new Atom("elst", out.build())));
  }

  private static Atom mediaHeader(long duration) {
    boolean isLong = duration > 0xffffffffL;
    Bytes.Builder out = new Bytes.Builder().u8(isLong ? 1 : 0).u24(0);
    out.zeros(isLong ? 16 : 8).u32(TIMESCALE);
    return new Atom(
        "mdhd", number(out, duration, isLong).u16(UNDETERMINED_LANGUAGE).u16(0).build());
  }

  private static Atom handler(String component, String kind) {
    return new Atom(
        "hdlr", new Bytes.Builder().u32(0).latin1(component).latin1(kind).zeros(13).build());
  }

  private static Atom baseHeader() {
    Bytes general =
        new Bytes.Builder().u32(0).u16(0x40).u16(0x8000).u16(0x8000).u16(0x8000).u32(0).build();
    Bytes text = matrix(new Bytes.Builder()).build();
    return Atom.of("gmhd", List.of(new Atom("gmin", general), new Atom("text", text)));
  }

  /** The samples are in this file. */
  private static Atom dataHere() {
    Atom url = new Atom("url ", new Bytes.Builder().u32(1).build());
    Bytes references = new Bytes.Builder().u32(0).u32(1).add(url.encoded()).build();
    return Atom.of("dinf", List.of(new Atom("dref", references)));
  }

  private static Atom table(List<Chapter> chapters, List<Long> lengths, Place place) {
    int count = chapters.size();
    Bytes.Builder times = new Bytes.Builder().u32(0).u32(count);
    lengths.forEach(length -> times.u32(1).u32(length));
    Bytes.Builder sizes = new Bytes.Builder().u32(0).u32(0).u32(count);
    samples(chapters).forEach(sample -> sizes.u32(sample.length()));
    Bytes chunk = new Bytes.Builder().u32(0).u32(1).u32(1).u32(count).u32(1).build();
    Bytes.Builder offset = number(new Bytes.Builder().u32(0).u32(1), place.offset, place.isWide);
    return Atom.of(
        "stbl",
        List.of(
            description(),
            new Atom("stts", times.build()),
            new Atom("stsc", chunk),
            new Atom("stsz", sizes.build()),
            new Atom(place.isWide ? "co64" : "stco", offset.build())));
  }

  /** Plain text without any wishes about its looks. */
  private static Atom description() {
    Atom text = new Atom("text", new Bytes.Builder().zeros(6).u16(1).zeros(44).build());
    Bytes entries = new Bytes.Builder().u32(0).u32(1).add(text.encoded()).build();
    return new Atom("stsd", entries);
  }
}
