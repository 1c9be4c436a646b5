package io.sorimark.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which unit of one list stands against which of another, in order. Runs of units that are met once
 * on either side are anchors, the longest chain of them that goes forward on both sides is taken
 * (as in patience diff); between two anchors the same is done with shorter runs, and what is left
 * is aligned by dynamic programming. So hours of talk take little time and memory: the table is
 * never larger than {@link #MOST_CELLS}.
 */
final class Pairing {

  /** The partner of what has none. */
  static final int NONE = -1;

  private static final int[] RUNS = {6, 4, 3, 2};
  private static final long MOST_CELLS = 4_000_000;

  /** A table that small is exact and quick enough at once. */
  private static final long FEW_CELLS = 250_000;

  private final List<String> text;
  private final List<String> heard;
  private final int[] partners;

  private Pairing(List<String> text, List<String> heard) {
    this.text = text;
    this.heard = heard;
    this.partners = new int[text.size()];
    Arrays.fill(partners, NONE);
  }

  /** For each unit of the text the index of its partner, ascending, or {@link #NONE}. */
  static int[] of(List<String> text, List<String> heard) {
    Pairing pairing = new Pairing(text, heard);
    pairing.pair(new Box(0, text.size(), 0, heard.size()), 0);
    return pairing.partners;
  }

  /** A stretch of either side, {@code [from, to)}. */
  private record Box(int from, int to, int heardFrom, int heardTo) {
    long cells() {
      return (long) (to - from) * (heardTo - heardFrom);
    }
  }

  private void pair(Box box, int level) {
    if (box.cells() <= FEW_CELLS || level == RUNS.length) {
      align(box);
      return;
    }
    int run = RUNS[level];
    int from = box.from;
    int heardFrom = box.heardFrom;
    for (int[] anchor : anchors(box, run)) {
      if (anchor[0] < from || anchor[1] < heardFrom) {
        continue; // it begins within the one before
      }
      pair(new Box(from, anchor[0], heardFrom, anchor[1]), level + 1);
      for (int i = 0; i < run; i++) {
        partners[anchor[0] + i] = anchor[1] + i;
      }
      from = anchor[0] + run;
      heardFrom = anchor[1] + run;
    }
    pair(new Box(from, box.to, heardFrom, box.heardTo), level + 1);
  }

  /** Where runs begin that are met once on either side, rising on both. */
  private List<int[]> anchors(Box box, int run) {
    Map<List<String>, Integer> there = single(heard, box.heardFrom, box.heardTo, run);
    List<int[]> pairs = new ArrayList<>();
    single(text, box.from, box.to, run)
        .forEach((units, place) -> {
          Integer other = there.getOrDefault(units, NONE);
          if (place != NONE && other != NONE) {
            pairs.add(new int[] {place, other});
          }
        });
    pairs.sort((a, b) -> Integer.compare(a[0], b[0]));
    return rising(pairs);
  }

  /** The place of each run; {@link #NONE} if it has several. */
  private static Map<List<String>, Integer> single(List<String> units, int from, int to, int run) {
    Map<List<String>, Integer> places = new HashMap<>();
    for (int i = from; i + run <= to; i++) {
      places.merge(units.subList(i, i + run), i, (one, other) -> NONE);
    }
    return places;
  }

  /** The longest rising subsequence (Fredman 1975). */
  private static List<int[]> rising(List<int[]> pairs) {
    int[] last = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(last[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? NONE : last[low - 1];
      last[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> chain = new ArrayList<>();
    for (int i = length == 0 ? NONE : last[length - 1]; i != NONE; i = before[i]) {
      chain.add(pairs.get(i));
    }
    return chain.reversed();
  }

  /** What is too much for one table has nothing in common that would be met once: it is halved. */
  private void align(Box box) {
    if (box.cells() > MOST_CELLS) {
      int middle = (box.from + box.to) >>> 1;
      int heardMiddle = (box.heardFrom + box.heardTo) >>> 1;
      align(new Box(box.from, middle, box.heardFrom, heardMiddle));
      align(new Box(middle, box.to, heardMiddle, box.heardTo));
      return;
    }
    int[] found =
        CostTable.partners(
            text.subList(box.from, box.to), heard.subList(box.heardFrom, box.heardTo));
    for (int i = 0; i < found.length; i++) {
      partners[box.from + i] = found[i] == NONE ? NONE : box.heardFrom + found[i];
    }
  }
}
