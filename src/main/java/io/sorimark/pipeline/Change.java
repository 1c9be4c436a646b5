package io.sorimark.pipeline;

import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Correction.Status;
import java.util.Locale;

/**
 * A correction in a file of changes.
 *
 * @param line of the file, 1-based; 0 if it comes from nowhere
 */
public record Change(Correction correction, int line) {

  public static Change of(Correction correction) {
    return new Change(correction, 0);
  }

  /** The same for the same place: number of the cue, from 1, and offset in it. */
  public String id() {
    return String.format(
        Locale.ROOT, "%d.%d", correction.from().cue() + 1, correction.from().offset());
  }

  /** Whether it stands in the corrected transcript: accepted, or sure and nobody objects. */
  public boolean isIn() {
    return switch (correction.status()) {
      case ACCEPTED -> true;
      case REJECTED -> false;
      case PROPOSED -> correction.reasons().band() == Band.FIXED;
    };
  }

  /** Whether a person has said something. */
  public boolean isDecided() {
    return correction.status() != Status.PROPOSED;
  }

  Change with(Status status) {
    return new Change(correction.withStatus(status), line);
  }

  /** Whether it proposes the same for the same place. */
  boolean isSame(Change other) {
    return id().equals(other.id())
        && correction.original().equals(other.correction.original())
        && correction.replacement().equals(other.correction.replacement());
  }
}
