package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Nero's chapter list, {@code moov/udta/chpl}: the one that AntennaPod and most players of other
 * makers read. Starts are in units of 100 ns. One byte counts the chapters, one the bytes of a
 * title.
 */
final class NeroList {

  static final String TYPE = "chpl";

  static final int MOST_CHAPTERS = 255;

  /** AntennaPod takes the length for a signed byte, and loses all chapters for one longer title. */
  private static final int MOST_TITLE_BYTES = 127;

  private static final long UNITS_PER_MILLI = 10_000;

  private NeroList() {}

  static List<Chapter> read(Atom list) throws TranscriptException {
    Cursor cursor = list.read();
    int version = cursor.u8();
    cursor.u24();
    long count = cursor.u8();
    if (version > 0) {
      count = cursor.u32();
    }
    List<Chapter> chapters = new ArrayList<>();
    for (long i = 0; i < count && cursor.left() > 0; i++) {
      long start = cursor.s64();
      String title = cursor.take(cursor.u8()).text(StandardCharsets.UTF_8).strip();
      if (start < 0) {
        throw cursor.broken("a chapter cannot start there");
      }
      long millis = start / UNITS_PER_MILLI + (start % UNITS_PER_MILLI >= 5000 ? 1 : 0);
      chapters.add(TextTrack.chapter(Duration.ofMillis(millis), title));
    }
    return chapters;
  }

  static Atom write(List<Chapter> chapters) {
    List<Chapter> some = chapters.subList(0, Math.min(MOST_CHAPTERS, chapters.size()));
    Bytes.Builder out = new Bytes.Builder().u8(1).u24(0).u8(0).u32(some.size());
    for (Chapter chapter : some) {
      Bytes title = TitleBytes.cut(chapter.title(), MOST_TITLE_BYTES);
      out.u64(chapter.start().toMillis() * UNITS_PER_MILLI).u8(title.length()).add(title);
    }
    return new Atom(TYPE, out.build());
  }

  static boolean isTooLong(Chapter chapter) {
    return chapter.title().getBytes(StandardCharsets.UTF_8).length > MOST_TITLE_BYTES;
  }
}
