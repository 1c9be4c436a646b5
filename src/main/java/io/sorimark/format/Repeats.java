package io.sorimark.format;

import io.sorimark.model.Cue;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs of cues that say the same again and again: "(upbeat music)" ten times, one sentence over and
 * over, or two that take turns. Recognizers invent these on silence and music.
 */
final class Repeats {

  /** Cues {@code [from, to)}: a group of one to four cues, said {@code times} times. */
  record Run(int from, int to, int times) {}

  private static final int LONGEST_GROUP = 4;
  private static final int LEAST_TIMES = 3;

  /** "No. No. No." is speech: a single short word has to come back more often to count. */
  private static final int LEAST_TIMES_OF_A_WORD = 6;

  private Repeats() {}

  /** The runs in order; none overlaps another. */
  static List<Run> in(List<Cue> cues) {
    List<String> texts = cues.stream().map(Cue::text).toList();
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < texts.size()) {
      Run run = longestAt(texts, at);
      if (run.times() > 1) {
        runs.add(run);
      }
      at = run.times() > 1 ? run.to() : at + 1;
    }
    return runs;
  }

  /** A group begins with something said, so that a hundred thousand silent cues are passed by. */
  private static Run longestAt(List<String> texts, int from) {
    int longest = texts.get(from).isBlank() ? 0 : LONGEST_GROUP;
    for (int group = 1; group <= longest; group++) {
      int to = from + group;
      while (to < texts.size() && saySame(texts.get(to), texts.get(to - group))) {
        to++;
      }
      int times = (to - from) / group;
      if (times >= LEAST_TIMES && isLoop(texts.subList(from, from + group), times)) {
        return new Run(from, from + times * group, times);
      }
    }
    return new Run(from, from + 1, 1);
  }

  private static boolean isLoop(List<String> group, int times) {
    String first = group.getFirst().strip();
    boolean oneWord =
        group.size() == 1
            && first.chars().noneMatch(Character::isWhitespace)
            && first.length() < 12
            && !first.startsWith("(")
            && !first.startsWith("[");
    return times >= (oneWord ? LEAST_TIMES_OF_A_WORD : LEAST_TIMES);
  }

  /** Equal but for capitals and white space; most texts differ at the first letter. */
  private static boolean saySame(String one, String other) {
    int i = skipBlanks(one, 0);
    int j = skipBlanks(other, 0);
    while (i < one.length() && j < other.length()) {
      boolean gap = Character.isWhitespace(one.charAt(i));
      if (gap != Character.isWhitespace(other.charAt(j))
          || (!gap && fold(one.charAt(i)) != fold(other.charAt(j)))) {
        return false;
      }
      i = gap ? skipBlanks(one, i) : i + 1;
      j = gap ? skipBlanks(other, j) : j + 1;
    }
    return skipBlanks(one, i) == one.length() && skipBlanks(other, j) == other.length();
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static char fold(char c) {
    return Character.toLowerCase(c);
  }
}
