package io.sorimark.pipeline;

import io.sorimark.language.Language;
import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import io.sorimark.speakers.Attributed;
import io.sorimark.speakers.Attribution;
import io.sorimark.speakers.Turns;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;

/** What is heard in a transcript before anything is made of it. Thread-safe. */
final class Listening {

  /** Enough text to tell its language by. */
  private static final int SAMPLE_CUES = 1000;

  private final Transcript transcript;
  private final Language language;
  private final List<Turn> turns;
  private final ForkJoinTask<List<Attributed>> attribution;

  private Listening(Transcript transcript, Language language, List<Turn> turns) {
    this.transcript = transcript;
    this.language = language;
    this.turns = List.copyOf(turns);
    this.attribution = ForkJoinTask.adapt(() -> Attribution.of(turns)).fork();
  }

  /** Listens; who speaks is found out meanwhile. */
  public static Listening to(Transcript transcript) {
    Transcript said = Cleaning.clean(transcript).transcript();
    return new Listening(said, Language.of(said.language(), sample(said)), Turns.of(said));
  }

  /** The transcript without what nobody said. */
  public Transcript transcript() {
    return transcript;
  }

  public Language language() {
    return language;
  }

  /** What the source marks as said by one speaker, in the order of the cues. */
  public List<Turn> turns() {
    return turns;
  }

  /** Who says it, as far as the text tells; waits for it. */
  public List<Attributed> attributed() {
    return attribution.join();
  }

  private static String sample(Transcript transcript) {
    return transcript.cues().stream()
        .limit(SAMPLE_CUES)
        .map(Cue::text)
        .collect(Collectors.joining(" "));
  }
}
