package io.sorimark.asr;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How a worker's results read. */
interface Dialect {

  /**
   * What it says of one utterance.
   *
   * @param json on one line
   * @param shift when in the recording the recognizer began to listen
   */
  Utterance utterance(String json, Duration shift) throws IOException;

  /** What its utterances of a stretch come to. */
  Recognized recognized(Stretch stretch, List<Utterance> utterances);
}
