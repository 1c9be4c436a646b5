package io.sorimark.topics;

/** Judges of each sentence how likely a new topic begins with it. */
@FunctionalInterface
interface BoundaryScore {

  /** Log odds, one for each sentence of the talk; only differences matter. */
  double[] of(Talk talk);
}
