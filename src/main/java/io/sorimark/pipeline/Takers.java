package io.sorimark.pipeline;

import io.sorimark.model.TranscriptException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Who becomes which file or folder; no two become one. */
public final class Takers {

  private final Map<Path, String> takers = new HashMap<>();

  /**
   * Takes a place for an input.
   *
   * @throws TranscriptException if another has it
   */
  public void take(Path place, String taker) throws TranscriptException {
    String other = takers.putIfAbsent(Sources.real(place), taker);
    if (other != null) {
      throw new TranscriptException(
          "%s and %s would both become %s".formatted(other, taker, place));
    }
  }
}
