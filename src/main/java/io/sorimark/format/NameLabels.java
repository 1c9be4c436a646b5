package io.sorimark.format;

import java.util.Collection;
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
 * file. "Note: it rains" looks the same, so:
 *
 * <ul>
 *   <li>{@code [Ada]: } (WhisperX) and {@code (speaker 0)}, {@code [Speaker 0]} (whisper.cpp,
 *       Deepgram) are always labels
 *   <li>a name is up to five words in capitals, or in a script without case. It is a label where it
 *       stands twice at least in a file that has labels: one of the first texts begins with one
 *       that comes again, or two different ones come three times each. One that stands only once is
 *       a label too where half of the texts begin with a name and some name comes again, or where
 *       all texts do
 *   <li>in a meeting words in small letters ("mira: ") are labels where four fifths of the texts
 *       have one
 *   <li>what stands before a web address, or is a word for a thing ("Note", "Podcast"), is no name
 * </ul>
 *
 * So "Another thing: it rains" and a single "Note: ..." stay text.
 */
final class NameLabels {

  /** A text taken apart. */
  record Labelled(String speaker, String text) {}

  private static final String END = "(?::(?:\\s+|$)|\uff1a\\s*)";
  private static final String NAME_PART = "[\\p{L}\\p{M}\\p{N}_.'\u2019/)-]*";
  private static final String NAME_START = "[\\p{Lu}\\p{Lt}\\p{Lo}\\d]";

  private static final Pattern MARKED =
      Pattern.compile(
          "\\[(?=[^\\]]*\\p{L})([^\\]\\n]{1,200})\\]:(?:\\s+|$)"
              + "|[\\[(]((?i:speaker)[ _](?:\\?|\\d+))[\\])]:?(?:\\s+|$)");
  private static final Pattern NAME =
      Pattern.compile(
          "((?=[^:\uff1a]{0,40}\\p{L})%1$s%2$s(?: (?:[\\p{Lu}\\p{Lt}\\p{Lo}\\d(&]%2$s"
                  .formatted(NAME_START, NAME_PART)
              + "|van|von|der|den|de|di|da|du|la|le|el|al|bin|and|y)){0,4})(?: [\u2013-])?"
              + END);
  private static final Pattern WORDS =
      Pattern.compile("(\\p{L}%1$s(?: [(&]?%1$s){0,4})".formatted(NAME_PART) + END);

  /** Words that stand before a colon and are nobody. */
  private static final Set<String> NOBODY =
      Set.of(
          "Audio",
          "Chapters",
          "Date",
          "Description",
          "Duration",
          "Episode",
          "Link",
          "Links",
          "Location",
          "Media",
          "Name",
          "Note",
          "Notes",
          "Podcast",
          "Published",
          "Recorded",
          "References",
          "Resources",
          "Slides",
          "Source",
          "Sources",
          "Speakers",
          "Summary",
          "Timestamps",
          "Title",
          "Topic",
          "Transcript",
          "Transcription",
          "URL",
          "Update",
          "Video",
          "Warning",
          "Website");

  private static final int MOST_CHARACTERS = 40;
  private static final int FIRST_TEXTS = 10;

  private final Set<String> labels;
  private final boolean takesWords;

  private NameLabels(Set<String> labels, boolean takesWords) {
    this.labels = labels;
    this.takesWords = takesWords;
  }

  /** Learns from the texts of a file, in order. */
  static NameLabels in(List<String> texts) {
    return in(texts, List.of());
  }

  /**
   * The same.
   *
   * @param named people of whom the file says elsewhere that they speak
   */
  static NameLabels in(List<String> texts, Collection<String> named) {
    NameLabels learned = in(texts, false);
    Set<String> labels = new HashSet<>(learned.labels);
    labels.addAll(named);
    return new NameLabels(labels, false);
  }

  /** Whether a text begins with what is a label in some files. */
  static boolean looksLabelled(String text) {
    return marked(text).isPresent() || unmarked(NAME, text).isPresent();
  }

  /** The same for what a meeting program wrote, where people call themselves as they like. */
  static NameLabels inMeeting(List<String> texts) {
    return in(texts, true);
  }

  private static NameLabels in(List<String> texts, boolean isMeeting) {
    Map<String, Integer> names = new HashMap<>();
    Set<String> first = new HashSet<>();
    int words = 0;
    for (int i = 0; i < texts.size(); i++) {
      Optional<Labelled> name = unmarked(NAME, texts.get(i));
      if (name.isPresent()) {
        names.merge(name.get().speaker(), 1, Integer::sum);
        if (i < FIRST_TEXTS) {
          first.add(name.get().speaker());
        }
      } else if (isMeeting && unmarked(WORDS, texts.get(i)).isPresent()) {
        words++;
      }
    }
    int all = names.values().stream().mapToInt(Integer::intValue).sum();
    return new NameLabels(
        labels(names, first, texts.size()),
        isMeeting && all + words > 1 && (all + words) * 5 >= texts.size() * 4);
  }

  /** The text without its label; empty when it has none that is known. */
  Optional<Labelled> split(String text) {
    if (!text.isEmpty() && (text.charAt(0) == '[' || text.charAt(0) == '(')) {
      return marked(text);
    }
    if (labels.isEmpty() && !takesWords) {
      return Optional.empty();
    }
    return unmarked(NAME, text)
        .filter(found -> labels.contains(found.speaker()))
        .or(() -> takesWords ? unmarked(WORDS, text) : Optional.empty());
  }

  /** Those of the names that are labels in a file of so many texts. */
  private static Set<String> labels(Map<String, Integer> names, Set<String> first, int texts) {
    int all = names.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Integer> repeated = new HashMap<>(names);
    repeated.values().removeIf(count -> count < 2);
    if (all > 1 && (all == texts || (all * 2 >= texts && !repeated.isEmpty()))) {
      return Set.copyOf(names.keySet());
    }
    return isLabelled(repeated, first) ? Set.copyOf(repeated.keySet()) : Set.of();
  }

  private static boolean isLabelled(Map<String, Integer> repeated, Set<String> first) {
    int all = repeated.values().stream().mapToInt(Integer::intValue).sum();
    boolean opens = repeated.keySet().stream().anyMatch(first::contains) && all > 2;
    return opens || repeated.values().stream().filter(count -> count > 2).count() > 1;
  }

  private static Optional<Labelled> marked(String text) {
    Matcher label = MARKED.matcher(text);
    return label.lookingAt() && !text.startsWith("http", label.end())
        ? Optional.of(
            new Labelled(
                label.group(label.group(1) == null ? 2 : 1).strip(), text.substring(label.end())))
        : Optional.empty();
  }

  private static Optional<Labelled> unmarked(Pattern pattern, String text) {
    int limit = Math.min(text.length(), MOST_CHARACTERS + 3);
    if (text.indexOf(':', 0, limit) < 0 && text.indexOf('\uff1a', 0, limit) < 0) {
      return Optional.empty();
    }
    Matcher label = pattern.matcher(text);
    return label.lookingAt()
            && label.group(1).length() <= MOST_CHARACTERS
            && !NOBODY.contains(label.group(1))
            && !text.startsWith("http", label.end())
        ? Optional.of(new Labelled(label.group(1), text.substring(label.end())))
        : Optional.empty();
  }
}
