package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.TextFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chapters in files of text: reads every carrier there is a row for, and writes most. Reading is
 * total: any bytes give a result. No state; safe for many threads.
 */
public final class ChapterFiles {

  private ChapterFiles() {}

  /**
   * Reads chapters as what the content looks like; the extension breaks ties.
   *
   * @param name the file's, as the user gave it
   */
  public static ParsedChapters read(String name, byte[] bytes) {
    TextFile in = TextFile.of(name, bytes);
    return recognize(in, Fit.FALLBACK)
        .or(() -> byName(in))
        .orElse(ChapterFormat.DESCRIPTION)
        .read(in);
  }

  /** Reads chapters as this, whatever they look like. */
  public static ParsedChapters read(String name, byte[] bytes, ChapterFormat format) {
    return format.read(TextFile.of(name, bytes));
  }

  /** What the content looks like; empty if it has the signature or the shape of no carrier. */
  public static Optional<ChapterFormat> recognize(String name, byte[] bytes) {
    return recognize(TextFile.of(name, bytes), Fit.LIKELY);
  }

  /**
   * Writes chapters; in any order, they are written by start.
   *
   * @throws IllegalArgumentException if the carrier is only read
   */
  public static WrittenChapters write(List<Chapter> chapters, ChapterFormat format) {
    List<Chapter> tidy = Tidy.of(chapters, format.keeps());
    List<String> warnings = new ArrayList<>(Tidy.losses(chapters, format.keeps()));
    warnings.addAll(format.warnings(tidy));
    return new WrittenChapters(format.write(tidy), warnings);
  }

  private static Optional<ChapterFormat> recognize(TextFile in, Fit least) {
    List<ChapterFormat> best = new ArrayList<>();
    Fit likeness = least;
    for (ChapterFormat format : ChapterFormat.values()) {
      Fit found = format.sniff(in);
      if (found.compareTo(likeness) > 0) {
        best.clear();
      }
      if (found.compareTo(likeness) >= 0) {
        likeness = found;
        best.add(format);
      }
    }
    return best.stream().min(Comparator.comparing(format -> !isNamed(in, format)));
  }

  /** The carrier whose extension says most of the name. */
  private static Optional<ChapterFormat> byName(TextFile in) {
    Optional<ChapterFormat> found = Optional.empty();
    int length = 0;
    for (ChapterFormat format : ChapterFormat.values()) {
      for (String extension : format.extensions()) {
        if (in.endsWith(extension) && extension.length() > length) {
          found = Optional.of(format);
          length = extension.length();
        }
      }
    }
    return found;
  }

  private static boolean isNamed(TextFile in, ChapterFormat format) {
    return format.extensions().stream().anyMatch(in::endsWith);
  }
}
