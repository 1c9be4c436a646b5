package io.sorimark.format;

import io.sorimark.language.LineBreaks;
import io.sorimark.language.Width;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One text broken into lines no wider than allowed, as even as they can be. A word wider than a
 * line stands on a line of its own.
 */
final class TextLines {

  private static final String SENTENCE_ENDS = ".?!\u3002\uff1f\uff01\u2026";
  private static final String CLAUSE_ENDS = ",;:\uff0c\u3001";

  private final String text;
  private final int width;
  private final List<Integer> breaks;

  /**
   * @param text on one line, without surrounding white space
   * @param width columns of a line
   */
  TextLines(String text, int width) {
    this.text = text;
    this.width = width;
    this.breaks = text.isEmpty() ? List.of() : LineBreaks.in(text);
  }

  /** How many lines it takes when each is filled as far as it goes. */
  int fewest() {
    return greedy(width).size();
  }

  /** The offsets at which each of the fewest lines ends, lines as even in width as they can be. */
  List<Integer> balanced() {
    int lines = fewest();
    int low = 1;
    int high = width;
    while (low < high) {
      int middle = (low + high) / 2;
      if (greedy(middle).size() <= lines) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return greedy(low);
  }

  /**
   * Where to cut the text into pieces of at most {@code lines} lines: after a sentence rather than
   * after a clause rather than anywhere, in pieces of about one length. Offsets of piece ends.
   */
  List<Integer> cuts(int lines) {
    int pieces = Math.ceilDiv(fewest(), lines);
    List<Integer> cuts = new ArrayList<>();
    int from = 0;
    while (new TextLines(text.substring(from).strip(), width).fewest() > lines) {
      int target = from + (text.length() - from) / Math.max(2, pieces - cuts.size());
      from = bestCut(from, target, lines);
      cuts.add(from);
    }
    cuts.add(text.length());
    return cuts;
  }

  private int bestCut(int from, int target, int lines) {
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int end : breaks) {
      if (end <= from || end == text.length()) {
        continue;
      }
      if (best >= 0 && new TextLines(text.substring(from, end).strip(), width).fewest() > lines) {
        break;
      }
      double cost = Math.abs(end - target) + penalty(end);
      if (cost < least) {
        least = cost;
        best = end;
      }
    }
    return best < 0 ? text.length() : best;
  }

  private double penalty(int end) {
    String head = text.substring(0, end).stripTrailing();
    char last = head.isEmpty() ? ' ' : head.charAt(head.length() - 1);
    return SENTENCE_ENDS.indexOf(last) >= 0
        ? 0
        : CLAUSE_ENDS.indexOf(last) >= 0 ? width * .3 : width * .6;
  }

  private List<Integer> greedy(int columns) {
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (int next : breaks) {
      if (end > start && Width.of(text.substring(start, next).strip()) > columns) {
        ends.add(end);
        start = end;
      }
      end = next;
    }
    ends.add(text.length());
    return Collections.unmodifiableList(ends);
  }
}
