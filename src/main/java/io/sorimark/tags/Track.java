package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is asked of a track, {@code moov/trak}. */
record Track(Atom atom) {

  private static final int HEADER_OF_FULL_ATOM = 4;

  /** Whole movies have fewer chapters; a table that claims more is broken. */
  private static final int MOST_SAMPLES = 100_000;

  /** A day of audio has 100,000. */
  private static final int MOST_CHUNKS = 2_000_000;

  /**
   * A sample.
   *
   * @param start in the track's units of time
   */
  record Sample(long start, long offset, long size) {}

  static List<Track> all(Atom movie) throws TranscriptException {
    return movie.children().stream()
        .filter(atom -> atom.type().equals("trak"))
        .map(Track::new)
        .toList();
  }

  long id() throws TranscriptException {
    Cursor header = atom.need("tkhd").read();
    int version = header.u8();
    header.take(3 + (version == 1 ? 16 : 8));
    return header.u32();
  }

  /** {@code soun}, {@code vide}, {@code text} ... */
  String kind() throws TranscriptException {
    Cursor handler = atom.need("mdia", "hdlr").read();
    handler.take(8);
    return handler.latin1(4);
  }

  /** Apple writes {@code text}; a few programs write subtitles. */
  boolean isText() throws TranscriptException {
    return Set.of("text", "sbtl").contains(kind());
  }

  /** The tracks that hold this one's chapters: titles, maybe pictures. */
  List<Long> chapterTracks() throws TranscriptException {
    Optional<Atom> reference = atom.find("tref", "chap");
    List<Long> ids = new ArrayList<>();
    if (reference.isPresent()) {
      Cursor cursor = reference.get().read();
      while (cursor.left() >= 4) {
        ids.add(cursor.u32());
      }
    }
    return ids;
  }

  /** Units of this track's time in a second. */
  long timescale() throws TranscriptException {
    return timescale(atom.need("mdia", "mdhd"));
  }

  static long timescale(Atom header) throws TranscriptException {
    Cursor cursor = header.read();
    int version = cursor.u8();
    cursor.take(3 + (version == 1 ? 16 : 8));
    long timescale = cursor.u32();
    if (timescale == 0) {
      throw cursor.broken("no timescale");
    }
    return timescale;
  }

  static long duration(Atom header) throws TranscriptException {
    Cursor cursor = header.read();
    int version = cursor.u8();
    cursor.take(3 + (version == 1 ? 20 : 12));
    return version == 1 ? cursor.s64() : cursor.u32();
  }

  /** How much later than its own times the track is shown, in seconds, by its edit list. */
  double delay(long movieTimescale) throws TranscriptException {
    Optional<Atom> list = atom.find("edts", "elst");
    if (list.isEmpty()) {
      return 0;
    }
    Cursor cursor = list.get().read();
    boolean isLong = cursor.u8() == 1;
    cursor.u24();
    long count = cursor.u32();
    double delay = 0;
    for (long i = 0; i < count; i++) {
      long length = isLong ? cursor.s64() : cursor.u32();
      long mediaTime = isLong ? cursor.s64() : cursor.s32();
      cursor.u32();
      if (mediaTime >= 0) {
        return delay - (double) mediaTime / timescale();
      }
      delay += (double) length / movieTimescale;
    }
    return delay;
  }

  /** All samples, for a track with few of them. */
  List<Sample> samples() throws TranscriptException {
    Atom table = atom.need("mdia", "minf", "stbl");
    List<Long> starts = starts(table.need("stts"));
    List<Long> sizes = sizes(table.need("stsz"), starts.size());
    List<Long> chunks = chunks(table);
    List<Sample> samples = new ArrayList<>();
    List<Long> counts = chunkCounts(table.need("stsc"), chunks.size());
    for (int chunk = 0; chunk < counts.size(); chunk++) {
      long offset = chunks.get(chunk);
      for (long i = 0; i < counts.get(chunk) && samples.size() < sizes.size(); i++) {
        int n = samples.size();
        samples.add(new Sample(starts.get(n), offset, sizes.get(n)));
        offset += sizes.get(n);
      }
    }
    return samples;
  }

  private static Cursor table(Atom atom) throws TranscriptException {
    Cursor cursor = atom.read();
    cursor.take(HEADER_OF_FULL_ATOM);
    return cursor;
  }

  private static List<Long> starts(Atom atom) throws TranscriptException {
    Cursor cursor = table(atom);
    long entries = cursor.u32();
    List<Long> starts = new ArrayList<>();
    long time = 0;
    for (long i = 0; i < entries; i++) {
      long count = cursor.u32();
      long length = cursor.u32();
      if (count > MOST_SAMPLES - starts.size()) {
        throw cursor.broken("more chapters than can be");
      }
      for (long n = 0; n < count; n++) {
        starts.add(time);
        time += length;
      }
    }
    return starts;
  }

  private static List<Long> sizes(Atom atom, int most) throws TranscriptException {
    Cursor cursor = table(atom);
    long same = cursor.u32();
    long count = Math.min(cursor.u32(), most);
    List<Long> sizes = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      sizes.add(same > 0 ? same : cursor.u32());
    }
    return sizes;
  }

  /** Where chunks of samples begin in the file. */
  static List<Long> chunks(Atom table) throws TranscriptException {
    Optional<Atom> wide = table.child("co64");
    Cursor cursor = table(wide.isPresent() ? wide.get() : table.need("stco"));
    long count = cursor.u32();
    if (count > MOST_CHUNKS) {
      throw cursor.broken(count + " chunks");
    }
    List<Long> chunks = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      chunks.add(wide.isPresent() ? cursor.s64() : cursor.u32());
    }
    return chunks;
  }

  private static List<Long> chunkCounts(Atom atom, int chunks) throws TranscriptException {
    Cursor cursor = table(atom);
    long entries = cursor.u32();
    List<Long> counts = new ArrayList<>();
    long samples = 0;
    for (long i = 0; i < entries; i++) {
      long first = cursor.u32() - 1;
      while (counts.size() < Math.min(first, chunks)) {
        counts.add(samples);
      }
      samples = cursor.u32();
      cursor.u32();
    }
    while (counts.size() < chunks) {
      counts.add(samples);
    }
    return counts;
  }
}
