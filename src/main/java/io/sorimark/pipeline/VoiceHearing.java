package io.sorimark.pipeline;

import io.sorimark.asr.InstalledModel;
import io.sorimark.audio.Speech;
import io.sorimark.model.TranscriptException;
import io.sorimark.voices.Voices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Listens to whose voice is heard when in an episode, once; what was heard is kept. */
final class VoiceHearing {

  /** Goes up when voices are told in another way. */
  private static final String METHOD = "2";

  private static final String LOG = ".voices.json";

  private final SpeakerTelling telling;
  private final KnownVoices known;
  private final Path log;

  /**
   * A hearing.
   *
   * @param known voices of the show
   * @param folder of the episode
   */
  VoiceHearing(SpeakerTelling telling, KnownVoices known, Path folder) {
    this.telling = telling;
    this.known = known;
    this.log = folder.resolve(LOG);
  }

  /**
   * Whose voice is heard when, on the clock of the samples.
   *
   * @throws TranscriptException if the model is damaged
   */
  HeardVoices of(Speech speech) throws IOException, TranscriptException {
    if (!telling.listens()) {
      return HeardVoices.NONE;
    }
    String key = String.join(" | ", METHOD, speech.digest(), telling.identity(), known.identity());
    Optional<HeardVoices> kept = VoiceLog.read(log, key);
    if (kept.isPresent()) {
      return kept.get();
    }
    Voices voices = telling.listen(speech.samples());
    String model = telling.model().map(InstalledModel::identity).orElse("");
    HeardVoices heard = new HeardVoices(voices.parts(), known.names(voices.prints(), model));
    VoiceLog.write(log, key, heard);
    return heard;
  }
}
