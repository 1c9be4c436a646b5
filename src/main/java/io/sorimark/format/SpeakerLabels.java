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
 * Which "Name: " at the beginning of a paragraph names the speaker. Not every word with a colon
 * does ("Note: ..."): a text has to show by use that this is its convention, with one label that
 * comes back or labels on most paragraphs.
 */
final class SpeakerLabels {

  /** A paragraph's label and where what is said begins. */
  record Label(String name, int end) {}

  /**
   * Up to five words, capitalised or of letters without case, small particles between ("van der",
   * "and"), and a bracket behind: "Dr. Ada Kim (host):", "SPEAKER_00:", "Smith & Co:".
   */
  private static final String CAPITAL = "[\\p{Lu}\\p{Lt}\\p{Lo}\\d][\\p{L}\\p{M}\\d.'\u2019_-]*";

  private static final String PARTICLE = "(?:van|von|der|den|de|da|di|la|le|el|al|bin|and|y|&)";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<name>%s(?:[ \\u00a0](?:%s|%s|#?\\d+)){0,4}(?: ?\\([^()\\n]{1,30}\\))?)"
                  .formatted(CAPITAL, CAPITAL, PARTICLE)
              + "(?: ?:(?=\\s|$)|\uff1a)\\s*");

  private static final int LONGEST = 50;

  /** Words that stand before a colon and are nobody. */
  private static final Set<String> NOBODY =
      Set.of(
          "Note",
          "NOTE",
          "Notes",
          "Update",
          "Warning",
          "Tip",
          "Example",
          "Summary",
          "Title",
          "Topic",
          "Date",
          "Location",
          "Video",
          "Audio",
          "Slides",
          "Media",
          "Podcast",
          "Episode",
          "Transcript",
          "Transcription",
          "Link",
          "Links",
          "Source",
          "Sources",
          "Duration",
          "URL",
          "Resources",
          "References",
          "Recorded",
          "Published",
          "Break",
          "Name",
          "Speakers",
          "Attendees",
          "Chapters",
          "Timestamps",
          "Description",
          "Website",
          "Twitter",
          "Github");

  private final Set<String> known;

  private SpeakerLabels(Set<String> known) {
    this.known = known;
  }

  /**
   * Learns the labels of a text.
   *
   * @param named people of whom the file says elsewhere that they speak
   */
  static SpeakerLabels learn(List<String> paragraphs, Collection<String> named) {
    Map<String, Integer> counts = new HashMap<>();
    for (String paragraph : paragraphs) {
      candidate(paragraph).ifPresent(label -> counts.merge(label.name(), 1, Integer::sum));
    }
    Set<String> known = new HashSet<>(named);
    int labelled = counts.values().stream().mapToInt(Integer::intValue).sum();
    boolean convention = counts.values().stream().anyMatch(count -> count > 1);
    boolean onMost = labelled > 1 && labelled * 2 >= paragraphs.size();
    counts.forEach((name, count) -> {
      if (count > 1 || onMost || (convention && name.indexOf(' ') > 0 && count * 40 > labelled)) {
        known.add(name);
      }
    });
    return new SpeakerLabels(known);
  }

  boolean isEmpty() {
    return known.isEmpty();
  }

  /** The label a paragraph begins with, if it is one of this text's. */
  Optional<Label> of(String paragraph) {
    return candidate(paragraph).filter(label -> known.contains(label.name()));
  }

  /** What looks like a label, whoever uses it. */
  static Optional<Label> candidate(String paragraph) {
    Matcher label = LABEL.matcher(paragraph);
    if (!label.lookingAt() || label.end("name") > LONGEST) {
      return Optional.empty();
    }
    String name = label.group("name");
    String rest = paragraph.substring(label.end(), Math.min(paragraph.length(), label.end() + 8));
    return NOBODY.contains(name) || isClock(name) || rest.startsWith("http")
        ? Optional.empty()
        : Optional.of(new Label(name, label.end()));
  }

  private static boolean isClock(String name) {
    return name.chars().noneMatch(Character::isLetter);
  }
}
