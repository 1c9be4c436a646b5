package io.sorimark.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speakers named at the beginning of a text, "Ada Lovelace: Hello", learned from all texts of a
 * file. A file has labels when one of its first texts begins with one that comes again, or when two
 * different ones come three times each; a label is up to five words in capitals (or in a script
 * without case) that stands before a colon twice at least. So "Another thing: it rains" and a
 * single "Note: ..." stay text.
 */
final class NameLabels {

  /** A text taken apart. */
  record Labelled(String speaker, String text) {}

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\[?((?=[^:\uff1a]{0,40}\\p{L})[\\p{Lu}\\p{Lo}\\d][\\p{L}\\p{M}\\p{N}_.'\u2019-]*"
              + "(?: (?:[\\p{Lu}\\p{Lo}\\d(&][\\p{L}\\p{M}\\p{N}_.'\u2019)-]*"
              + "|van|von|der|den|de|di|da|du|la|le|el|al|bin|and|y)){0,4})"
              + "(?: [\u2013-])?\\]?[:\uff1a](?:\\s+|$)");

  private static final int MOST_CHARACTERS = 40;
  private static final int FIRST_TEXTS = 10;

  private final Set<String> labels;

  private NameLabels(Set<String> labels) {
    this.labels = labels;
  }

  /** Learns from the texts of a file, in order. */
  static NameLabels in(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> first = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      int index = i;
      candidate(texts.get(i))
          .ifPresent(found -> {
            counts.merge(found.speaker(), 1, Integer::sum);
            if (index < FIRST_TEXTS) {
              first.add(found.speaker());
            }
          });
    }
    counts.values().removeIf(count -> count < 2);
    return new NameLabels(isLabelled(counts, first) ? Set.copyOf(counts.keySet()) : Set.of());
  }

  /** The text without its label; empty when it has none that is known. */
  Optional<Labelled> split(String text) {
    return labels.isEmpty()
        ? Optional.empty()
        : candidate(text).filter(found -> labels.contains(found.speaker()));
  }

  private static boolean isLabelled(Map<String, Integer> repeated, Set<String> first) {
    int all = repeated.values().stream().mapToInt(Integer::intValue).sum();
    boolean opens = repeated.keySet().stream().anyMatch(first::contains) && all > 2;
    return opens || repeated.values().stream().filter(count -> count > 2).count() > 1;
  }

  private static Optional<Labelled> candidate(String text) {
    Matcher label = LABEL.matcher(text);
    return label.find() && label.group(1).length() <= MOST_CHARACTERS
        ? Optional.of(new Labelled(label.group(1), text.substring(label.end())))
        : Optional.empty();
  }
}
