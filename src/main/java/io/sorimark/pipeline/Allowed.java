package io.sorimark.pipeline;

import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import java.util.List;
import java.util.Locale;

/** Which proposed changes are made, and so counted. */
enum Allowed {
  /** What is changed unasked. */
  AUTO(Band.FIXED),
  /** That, and what is asked about. */
  SUGGESTED(Band.CHECK);

  private final Band band;

  Allowed(Band band) {
    this.band = band;
  }

  String condition() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Correction> of(List<Correction> all) {
    return all.stream().filter(c -> c.reasons().band().compareTo(band) <= 0).toList();
  }
}
