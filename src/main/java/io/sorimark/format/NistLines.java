package io.sorimark.format;

import io.sorimark.reading.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What the line formats of NIST's scoring tools have in common: ";;" begins a comment. */
final class NistLines {

  /** The rule of {@link #tellOtherRecording}. */
  static final String SEVERAL_RECORDINGS = "several-recordings";

  private static final int SAMPLE = 20;

  private NistLines() {}

  /** Whether nine in ten of the first lines that are not comments look like this. */
  static boolean mostLook(Input in, Predicate<String> line) {
    List<String> sample =
        in.head()
            .lines()
            .filter(text -> !text.isBlank() && !isComment(text))
            .limit(SAMPLE)
            .toList();
    long like = sample.stream().filter(line).count();
    return like > 0 && like * 10 >= sample.size() * 9L;
  }

  static boolean isComment(String line) {
    return line.stripLeading().startsWith(";;");
  }

  /** Keeps a comment as a note; says whether the line was one. */
  static boolean readComment(Draft draft, String line, int index) {
    if (!isComment(line)) {
      return false;
    }
    String text = line.strip().substring(2).strip();
    if (!text.isEmpty()) {
      draft.note("comment", text);
    }
    draft.claim(index);
    return true;
  }

  /** Tells of a line that is of another recording than the first: their times are mixed here. */
  static void tellOtherRecording(Draft draft, Set<String> recordings, String name, int line) {
    if (recordings.add(name) && recordings.size() == 2) {
      draft.warning(
          line, 0, SEVERAL_RECORDINGS, "another recording in the same file: " + Excerpt.of(name));
    }
  }

  /** Tells of a line whose times are none. */
  static void badTime(Draft draft, int line, String start, String length) {
    draft.error(line, 0, "bad-time", "not a time: " + Excerpt.of(start + " " + length));
  }

  /** Whether it is written like a time or is the "*" of an alternative. */
  static boolean isNumber(String text) {
    return text.toLowerCase(Locale.ROOT)
        .matches("\\d{1,9}(\\.\\d*)?|\\.\\d+|\\d(\\.\\d+)?e[+-]?\\d\\d?");
  }
}
