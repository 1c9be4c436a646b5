package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The outermost atoms of an MP4 file, by place, and the movie atom in memory.
 *
 * @param boxes in the file's order; they touch and cover the file
 * @param movieBox the one that the movie atom is
 */
record Mp4File(List<Box> boxes, Box movieBox, Atom movie) {

  /** Hardly a file has ten; fragmented ones, which are not for us, may have thousands. */
  private static final int MOST_BOXES = 10_000;

  private static final int HEADER = 8;

  /** What a file may begin with. */
  private static final Set<String> FIRST =
      Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot");

  /**
   * An atom in the file.
   *
   * @param from where its header begins
   * @param body where its content begins
   * @param to where it ends
   */
  record Box(String type, long from, long body, long to) {

    long length() {
      return to - from;
    }
  }

  static boolean matches(AudioFile file) throws IOException {
    Bytes head = file.upTo(0, HEADER);
    return head.length() == HEADER && FIRST.contains(head.slice(4, HEADER).latin1());
  }

  /**
   * @throws TranscriptException also for fragmented files, whose chapters would have to be found
   *     and written in another way
   */
  static Mp4File read(AudioFile file) throws IOException, TranscriptException {
    List<Box> boxes = boxes(file);
    refuse(boxes.stream().anyMatch(box -> box.type.equals("moof")), "is fragmented");
    Optional<Box> box = boxes.stream().filter(b -> b.type.equals("moov")).findFirst();
    if (box.isEmpty()) {
      throw new TranscriptException("the MP4 file is broken or cut: it has no 'moov'");
    }
    Bytes body = file.bytes(box.get().body, box.get().to - box.get().body);
    Atom movie = new Atom("moov", body);
    refuse(movie.child("mvex").isPresent(), "is fragmented");
    refuse(movie.child("cmov").isPresent(), "has a packed header");
    return new Mp4File(boxes, box.get(), movie);
  }

  private static void refuse(boolean isSo, String what) throws TranscriptException {
    if (isSo) {
      throw new TranscriptException(
          "the MP4 file %s; copy it into a plain one first: ffmpeg -i IN -c copy OUT"
              .formatted(what));
    }
  }

  private static List<Box> boxes(AudioFile file) throws IOException, TranscriptException {
    List<Box> boxes = new ArrayList<>();
    long at = 0;
    while (at < file.size()) {
      Box box = box(file, at);
      boxes.add(box);
      at = box.to;
      refuse(boxes.size() > MOST_BOXES, "is in thousands of pieces");
    }
    return boxes;
  }

  private static Box box(AudioFile file, long at) throws IOException, TranscriptException {
    Cursor cursor = file.bytes(at, HEADER).read("the MP4 file");
    long size = cursor.u32();
    String type = cursor.latin1(4);
    int header = HEADER;
    if (size == 1) {
      size = file.bytes(at + HEADER, 8).read("the MP4 file").s64();
      header += 8;
    } else if (size == 0) {
      size = file.size() - at;
    }
    if (size < header || size > file.size() - at) {
      throw new TranscriptException(
          String.format(
              Locale.ROOT,
              "the MP4 file is broken or cut: '%s' at byte %d claims %s bytes of %d",
              type,
              at,
              Long.toUnsignedString(size),
              file.size() - at));
    }
    return new Box(type, at, at + header, at + size);
  }
}
