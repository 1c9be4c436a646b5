package io.sorimark.eval;

import java.util.BitSet;

/**
 * Boundary similarity B (Fournier 2013, "Evaluating Text Segmentation using Boundary Edit
 * Distance"): one minus the edits that turn one division into the other, over edits and cuts that
 * agree. A missing or extra cut costs one, a cut that is one bin off half. From 0 to 1, higher is
 * better, and the same from either side. Bins carry the number of their segment; several cuts at
 * one edge are one.
 */
public final class BoundarySimilarity {

  private static final double NEAR_MISS = .5;

  private BoundarySimilarity() {}

  /** 1 where both sides have no cut. */
  public static double of(int[] one, int[] other) {
    BitSet own = edges(one);
    BitSet agree = edges(other);
    agree.and(own);
    BitSet differ = edges(other);
    differ.xor(own);
    int misses = 0;
    int nearMisses = 0;
    for (int i = differ.nextSetBit(0); i >= 0; i = differ.nextSetBit(i + 1)) {
      boolean near = differ.get(i + 1) && own.get(i) != own.get(i + 1);
      nearMisses += near ? 1 : 0;
      misses += near ? 0 : 1;
      i += near ? 1 : 0;
    }
    int all = agree.cardinality() + misses + nearMisses;
    return all == 0 ? 1 : 1 - (misses + NEAR_MISS * nearMisses) / all;
  }

  private static BitSet edges(int[] bins) {
    BitSet edges = new BitSet();
    for (int i = 1; i < bins.length; i++) {
      edges.set(i, bins[i] != bins[i - 1]);
    }
    return edges;
  }
}
