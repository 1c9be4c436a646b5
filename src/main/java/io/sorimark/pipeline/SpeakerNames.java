package io.sorimark.pipeline;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who speaks in the files of a multitrack recording, by their names: what differs. {@code
 * 1-alessio} and {@code 2-swyx} (Craig) are alessio and swyx, {@code ep12_anna_raw} and {@code
 * ep12_bob_raw} (Zencastr and others) anna and bob.
 */
final class SpeakerNames {

  private static final Pattern NUMBER = Pattern.compile("^\\d+[-_. ]+");
  private static final Pattern EDGES = Pattern.compile("^[-_. ]+|[-_. ]+$");
  private static final String SEPARATORS = "-_. ";

  private SpeakerNames() {}

  /** A name for each file, all different and none empty. */
  static List<String> of(List<String> stems) {
    int start = commonStart(stems);
    int end = commonStart(stems.stream().map(SpeakerNames::reversed).toList());
    List<String> names = stems.stream().map(stem -> plain(stem, start, end)).toList();
    boolean useful =
        names.stream().distinct().count() == names.size()
            && names.stream().noneMatch(String::isEmpty);
    return useful ? names : stems;
  }

  private static String plain(String stem, int start, int end) {
    String middle = stem.substring(start, Math.max(start, stem.length() - end));
    return EDGES.matcher(NUMBER.matcher(middle).replaceFirst("")).replaceAll("");
  }

  /** How many characters all begin with, up to a separator: Ann and Anna have nothing in common. */
  private static int commonStart(List<String> texts) {
    if (texts.size() < 2) {
      return 0;
    }
    String first = texts.getFirst();
    int length = 0;
    for (int i = 0; i < first.length() && all(texts, first, i); i++) {
      length = SEPARATORS.indexOf(first.charAt(i)) >= 0 ? i + 1 : length;
    }
    return length;
  }

  private static boolean all(List<String> texts, String first, int index) {
    return texts.stream()
        .allMatch(text -> index < text.length() && text.charAt(index) == first.charAt(index));
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
