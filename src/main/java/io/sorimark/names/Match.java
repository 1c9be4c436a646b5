package io.sorimark.names;

import io.sorimark.model.Correction.Kind;

/**
 * A stretch of the transcript and a name that it may be.
 *
 * @param spelling likeness of the letters, 0 to 1
 * @param base all likeness in one number, 0 to 1
 */
record Match(
    Span span, Core core, Form form, Kind kind, Sounding sounding, double spelling, double base) {

  /** Of the same letters, or one that was corrected before. */
  static Match certain(Span span, Core core, Form form, Kind kind) {
    return new Match(span, core, form, kind, new Sounding(1, 0, form.text()), 1, 1);
  }

  /** What should stand there. */
  String replacement() {
    return form.text() + core.ending();
  }

  /** Likeness of the sounds, 0 to 1. */
  double sound() {
    return sounding.likeness();
  }

  int sounds() {
    return sounding.sounds();
  }
}
