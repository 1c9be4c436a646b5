package io.sorimark.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Chooses among verdicts that overlap. */
final class Selection {

  private static final Comparator<Verdict> HEAVIEST =
      Comparator.comparingDouble(Verdict::weight)
          .reversed()
          .thenComparingInt(verdict -> verdict.match().span().first())
          .thenComparingInt(verdict -> verdict.match().span().last());

  private Selection() {}

  /** The heaviest first, and whatever still finds its words free. */
  static List<Verdict> of(List<Verdict> verdicts) {
    BitSet taken = new BitSet();
    List<Verdict> chosen = new ArrayList<>();
    for (Verdict verdict : verdicts.stream().sorted(HEAVIEST).toList()) {
      Span span = verdict.match().span();
      int free = taken.nextSetBit(span.first());
      if (free < 0 || free > span.last()) {
        taken.set(span.first(), span.last() + 1);
        chosen.add(verdict);
      }
    }
    return chosen;
  }
}
