package io.sorimark.pipeline;

import io.sorimark.asr.InstalledModel;
import io.sorimark.asr.ModelStore;
import io.sorimark.asr.VoiceFolder;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.VoiceSpan;
import io.sorimark.voices.VoiceEncoder;
import io.sorimark.voices.VoicePrint;
import io.sorimark.voices.Voices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * By what the speakers of recordings are told apart: by their voices where the model for that is
 * installed, by the mere sound where it is not but their number is known, else by what is said.
 *
 * @param model that knows voices; there if and only if they are told by it
 * @param count how many speak; empty to find out
 * @param why in words for the user
 */
public record SpeakerTelling(By by, Optional<InstalledModel> model, OptionalInt count, String why) {

  /** What tells speakers apart. */
  public enum By {
    /** The voice, as the model knows it. */
    VOICE,
    /** The sound, which tells two clear voices, if there are two. */
    SOUND,
    /** What is said. */
    TEXT,
    /** Nothing; they are not told apart. */
    NOTHING
  }

  /** What of the catalogue knows voices. */
  private static final String MODEL = "speakers";

  private static final String ADVICE = "`sorimark models get " + MODEL + "` tells them by voice";

  /** Does not tell them apart. */
  public static final SpeakerTelling NONE =
      without(By.NOTHING, OptionalInt.empty(), "as asked for");

  /**
   * By voice and nothing less.
   *
   * @throws NotInstalledException if there is no model
   */
  public static SpeakerTelling byVoice(ModelStore store) throws IOException, NotInstalledException {
    SpeakerTelling telling = of(store, Optional.of(SpeakerWish.AUTO));
    if (telling.by() != By.VOICE) {
      throw new NotInstalledException(
          "no model that knows voices is installed;\n`sorimark models get %s` fetches it, once"
              .formatted(MODEL));
    }
    return telling;
  }

  /**
   * What is wanted, by what is there.
   *
   * @param wish empty for what can be done well
   */
  public static SpeakerTelling of(ModelStore store, Optional<SpeakerWish> wish) throws IOException {
    if (wish.isPresent() && !wish.get().isWanted()) {
      return NONE;
    }
    OptionalInt count = wish.map(SpeakerWish::count).orElse(OptionalInt.empty());
    Optional<InstalledModel> model = model(store);
    if (model.isPresent()) {
      String why = count.isPresent() ? "as asked for" : "its model is installed";
      return new SpeakerTelling(By.VOICE, model, count, why);
    }
    if (count.isPresent()) {
      return without(By.SOUND, count, ADVICE + ", and better");
    }
    return without(wish.isPresent() ? By.TEXT : By.NOTHING, count, ADVICE);
  }

  private static SpeakerTelling without(By by, OptionalInt count, String why) {
    return new SpeakerTelling(by, Optional.empty(), count, why);
  }

  private static Optional<InstalledModel> model(ModelStore store) throws IOException {
    return store.installed(MODEL).filter(one -> one.engine().equals(VoiceFolder.ENGINE));
  }

  /** What tells apart one way of telling speakers from another. */
  String identity() {
    String number = count.isPresent() ? String.valueOf(count.getAsInt()) : "any";
    return "%s %s %s".formatted(by, number, model.map(InstalledModel::identity).orElse(""));
  }

  /** Whether the recording itself is listened to. */
  boolean listens() {
    return by == By.VOICE || by == By.SOUND;
  }

  /**
   * Listens to a recording.
   *
   * @param samples as recognizers take them
   * @throws TranscriptException if the model is damaged
   */
  Voices listen(Path samples) throws IOException, TranscriptException {
    return by == By.SOUND
        ? Voices.in(samples, count.orElseThrow())
        : Voices.in(samples, encoder(), count);
  }

  /** What tells the voices of a recording from others, by number. */
  Map<Integer, VoicePrint> prints(Path samples, List<VoiceSpan> spans)
      throws IOException, TranscriptException {
    return Voices.prints(samples, encoder(), spans);
  }

  private VoiceEncoder encoder() throws IOException, TranscriptException {
    return VoiceEncoder.read(VoiceFolder.file(model.orElseThrow().folder()));
  }
}
