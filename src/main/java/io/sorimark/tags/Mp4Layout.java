package io.sorimark.tags;

import io.sorimark.tags.Mp4File.Box;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where everything of an MP4 file goes when its movie atom is written anew. The movie atom stays
 * where it is if it comes before the audio, and comes before it if it does not, so that players
 * that read a stream find the chapters first; the titles' own data follow it. Free space behind it
 * is taken if it suffices: then nothing moves.
 */
final class Mp4Layout {

  private static final int HEADER = 8;

  private final List<Box> before = new ArrayList<>();
  private final List<Box> after = new ArrayList<>();
  private final long movieAt;
  private final long movieLength;
  private final long titlesLength;
  private final Optional<Bytes> filler;

  /** Old begin of a box to the box and its new begin. */
  private final TreeMap<Long, Map.Entry<Box, Long>> places = new TreeMap<>();

  /**
   * @param kept the boxes that stay, but the movie
   * @param titlesLength of the data of the chapter titles, with its header; 0 for none
   */
  Mp4Layout(Box movie, List<Box> kept, long movieLength, long titlesLength) {
    this.movieLength = movieLength;
    this.titlesLength = titlesLength;
    long firstData =
        kept.stream()
            .filter(box -> box.type().equals("mdat"))
            .mapToLong(Box::from)
            .min()
            .orElse(Long.MAX_VALUE);
    long cut = Math.min(movie.from(), firstData);
    kept.forEach(box -> (box.from() < cut ? before : after).add(box));
    this.movieAt = before.stream().mapToLong(Box::length).sum();
    this.filler = filler();
    place();
  }

  /** What is left of free space right behind, if the rest of the file can stay where it is. */
  private Optional<Bytes> filler() {
    if (after.isEmpty() || !List.of("free", "skip").contains(after.getFirst().type())) {
      return Optional.empty();
    }
    long left = after.getFirst().to() - (movieAt + movieLength + titlesLength);
    boolean fits = left == 0 || (left >= HEADER && left <= AudioFile.MOST_AT_ONCE);
    return Optional.of(left)
        .filter(length -> fits)
        .map(length ->
            length == 0
                ? Bytes.EMPTY
                : new Atom("free", Bytes.of(new byte[(int) (length - HEADER)])).encoded());
  }

  private void place() {
    long at = place(before, 0);
    at += movieLength + titlesLength;
    if (filler.isPresent()) {
      after.removeFirst();
      at += filler.get().length();
    }
    place(after, at);
  }

  private long place(List<Box> boxes, long from) {
    long at = from;
    for (Box box : boxes) {
      places.put(box.from(), Map.entry(box, at));
      at += box.length();
    }
    return at;
  }

  /** Where the titles' first byte goes. */
  long titlesAt() {
    return movieAt + movieLength + HEADER;
  }

  /** Where a byte of the old file goes; what points to nothing that is kept stays. */
  long moved(long offset) {
    Map.Entry<Long, Map.Entry<Box, Long>> found = places.floorEntry(offset);
    boolean isInside = found != null && offset < found.getValue().getKey().to();
    return isInside ? offset - found.getKey() + found.getValue().getValue() : offset;
  }

  void write(AudioFile file, Atom movie, Bytes titles, WritableByteChannel out) throws IOException {
    copy(file, before, out);
    AudioFile.write(movie.encoded(), out);
    AudioFile.write(titles, out);
    AudioFile.write(filler.orElse(Bytes.EMPTY), out);
    copy(file, after, out);
  }

  private static void copy(AudioFile file, List<Box> boxes, WritableByteChannel out)
      throws IOException {
    for (Box box : boxes) {
      file.copy(box.from(), box.to(), out);
    }
  }
}
