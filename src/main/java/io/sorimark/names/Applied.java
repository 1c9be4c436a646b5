package io.sorimark.names;

import io.sorimark.model.Correction;
import io.sorimark.model.Transcript;
import java.util.List;

/**
 * A corrected transcript.
 *
 * @param applied the corrections that are in it, by place
 * @param refused those that could not be applied, by place
 */
public record Applied(Transcript transcript, List<Correction> applied, List<Refusal> refused) {

  /** Why a correction could not be applied. */
  public enum Reason {
    /** The transcript has no such place. */
    NO_SUCH_PLACE,
    /** Something else stands at its place. */
    OTHER_TEXT,
    /** It overlaps one that comes before it. */
    OVERLAP,
    /** It would leave a cue without words. */
    EMPTY_CUE
  }

  /** A correction that could not be applied. */
  public record Refusal(Correction correction, Reason reason) {}

  public Applied {
    applied = List.copyOf(applied);
    refused = List.copyOf(refused);
  }
}
