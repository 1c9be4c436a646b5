package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Extras;
import io.sorimark.publish.ChapterFormat.Keeps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Chapters made ready for a carrier: by start, titles on one line, addresses without white space or
 * brackets, and without what the carrier cannot hold or should not.
 */
final class Tidy {

  private static final Pattern UNSAFE =
      Pattern.compile("[\\s\\p{Cntrl}\\p{Z}<>\"\\x{d800}-\\x{dfff}]");

  private Tidy() {}

  static List<Chapter> of(List<Chapter> chapters, Set<Keeps> keeps) {
    List<Chapter> tidy = new ArrayList<>();
    chapters.stream()
        .filter(chapter -> chapter.extras().listed() || keeps.contains(Keeps.HIDDEN))
        .sorted(Comparator.comparing(Chapter::start))
        .forEach(chapter -> tidy.add(of(chapter, tidy.size() + 1, keeps)));
    return tidy;
  }

  /** What of these chapters {@link #of} takes away. */
  static List<String> losses(List<Chapter> chapters, Set<Keeps> keeps) {
    return Warnings.of(
        lost(chapters, !keeps.contains(Keeps.LINK), c -> c.extras().link().isPresent(), "links"),
        lost(chapters, !keeps.contains(Keeps.IMAGE), c -> c.extras().image().isPresent(), "images"),
        Warnings.counted(
            chapters.stream()
                .filter(c ->
                    keeps.contains(Keeps.IMAGE)
                        && c.extras().image().filter(Tidy::isEmbedded).isPresent())
                .count(),
            "pictures that are inside the audio left out: %d"),
        lost(chapters, !keeps.contains(Keeps.END), c -> endsEarly(c, chapters), "ends"),
        lost(
            chapters, !keeps.contains(Keeps.HIDDEN), c -> !c.extras().listed(), "hidden chapters"));
  }

  private static Optional<String> lost(
      List<Chapter> chapters, boolean all, Predicate<Chapter> has, String what) {
    return Warnings.counted(
        all ? chapters.stream().filter(has).count() : 0, what + " left out: %d");
  }

  /** An end that is the next start, or of the last, is no loss. */
  private static boolean endsEarly(Chapter chapter, List<Chapter> chapters) {
    return chapter.end().isPresent()
        && chapters.stream().anyMatch(other -> other.start().compareTo(chapter.start()) > 0)
        && chapters.stream().noneMatch(other -> chapter.end().equals(Optional.of(other.start())));
  }

  private static Chapter of(Chapter chapter, int number, Set<Keeps> keeps) {
    String line = Titles.oneLine(chapter.title());
    Extras extras = chapter.extras();
    String title = line.isEmpty() && extras.listed() ? Titles.numbered(number) : line;
    return chapter
        .withTitle(title)
        .withEnd(chapter.end().filter(end -> keeps.contains(Keeps.END)))
        .withExtras(
            new Extras(
                extras.link().filter(link -> keeps.contains(Keeps.LINK)).flatMap(Tidy::address),
                extras
                    .image()
                    .filter(image -> keeps.contains(Keeps.IMAGE) && !isEmbedded(image))
                    .flatMap(Tidy::address),
                extras.listed()));
  }

  /** The whole picture as a {@code data:} address would make a file of text unreadable. */
  private static boolean isEmbedded(String image) {
    return image.startsWith("data:");
  }

  private static Optional<String> address(String address) {
    return Optional.of(
            UNSAFE
                .matcher(address.strip())
                .replaceAll(c -> String.format(Locale.ROOT, "%%%02X", c.group().codePointAt(0))))
        .filter(safe -> !safe.isEmpty());
  }
}
