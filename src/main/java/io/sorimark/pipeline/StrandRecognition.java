package io.sorimark.pipeline;

import io.sorimark.asr.Portions;
import io.sorimark.asr.Quiet;
import io.sorimark.asr.Recognized;
import io.sorimark.asr.SpeechEngine;
import io.sorimark.asr.Stretch;
import io.sorimark.asr.Unspoken;
import io.sorimark.audio.Audio;
import io.sorimark.audio.Sampling;
import io.sorimark.audio.Speech;
import io.sorimark.audio.StretchLengths;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Word;
import io.sorimark.pipeline.Transcription.Ear;
import io.sorimark.pipeline.Transcription.Gap;
import io.sorimark.pipeline.Transcription.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recognizes one strand of an episode, and keeps a log of it in the episode's folder. */
final class StrandRecognition {

  /** Goes up when recordings are cut or heard in another way. */
  private static final String METHOD = "2";

  /**
   * What was heard.
   *
   * @param words by start, on the recording's clock
   * @param voices whose voice is heard when, as far as that was listened to
   * @param length of what was listened to
   */
  record Heard(
      List<Word> words,
      Optional<String> language,
      boolean estimated,
      List<Unspoken> unspoken,
      List<Gap> gaps,
      HeardVoices voices,
      Duration length,
      boolean startedOver) {}

  private final Audio audio;
  private final SpeechEngine engine;
  private final Path folder;
  private final String name;
  private final Settings settings;
  private final VoiceHearing hearing;

  /**
   * A recognition.
   *
   * @param folder of the episode
   * @param name tells its files from those of other strands
   */
  StrandRecognition(
      Audio audio,
      SpeechEngine engine,
      Path folder,
      String name,
      Settings settings,
      VoiceHearing hearing) {
    this.audio = audio;
    this.engine = engine;
    this.folder = folder;
    this.name = name;
    this.settings = settings;
    this.hearing = hearing;
  }

  Heard of(Strand strand, Ear ear)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Path samples = folder.resolve(".samples" + name + ".pcm");
    samples.toFile().deleteOnExit(); // when the run is interrupted
    try {
      Speech speech = Speech.decode(audio, strand.recording(), sampling(strand), samples);
      return of(speech, ear);
    } finally {
      Files.deleteIfExists(samples);
    }
  }

  private Heard of(Speech speech, Ear ear)
      throws IOException, TranscriptException, InterruptedException {
    Path logFile = folder.resolve(".recognition" + name + ".jsonl");
    String key = String.join(" | ", METHOD, speech.digest(), engine.identity());
    boolean startedOver = Files.exists(logFile) && !RecognitionLog.isOf(logFile, key);
    if (settings.restarts()) {
      Files.deleteIfExists(logFile);
    }
    RecognitionLog log = RecognitionLog.open(logFile, key);
    List<Stretch> stretches = stretches(speech);
    for (Stretch stretch : stretches) {
      if (stretch.isSilent() && !log.done().containsKey(stretch.number())) {
        log.add(stretch.number(), Recognized.of(List.of())); // engines hear ghosts in it, slowly
      }
    }
    Progress progress = new Progress(stretches, speech.length(), log, ear);
    List<Stretch> missing =
        stretches.stream().filter(s -> !log.done().containsKey(s.number())).toList();
    if (!missing.isEmpty()) {
      engine.recognize(speech.samples(), missing, progress);
    }
    HeardVoices voices = hearing.of(speech);
    return heard(log.done().values(), progress.gaps, voices, speech.length(), startedOver);
  }

  private Sampling sampling(Strand strand) {
    Sampling track = Sampling.SPEECH.withTrack(settings.track());
    Sampling part = settings.part().map(track::within).orElse(track);
    return strand.channel().map(part::withChannel).orElse(part);
  }

  private List<Stretch> stretches(Speech speech) {
    Portions portions = engine.portions();
    StretchLengths lengths =
        new StretchLengths(portions.shortest(), portions.usual(), portions.longest());
    List<TimeSpan> spans = speech.stretches(lengths);
    Quiet quiet = new Quiet(speech.pauses(), speech.silences());
    List<Stretch> stretches = new ArrayList<>();
    for (TimeSpan own : spans) {
      Duration start = own.start().minus(portions.leadIn());
      Duration end = own.end().plus(portions.leadOut());
      TimeSpan listenedTo =
          new TimeSpan(
              start.isNegative() ? Duration.ZERO : start,
              end.compareTo(speech.length()) > 0 ? speech.length() : end);
      stretches.add(new Stretch(stretches.size(), own, listenedTo, quiet));
    }
    return stretches;
  }

  private Heard heard(
      Collection<Recognized> all,
      List<Gap> gaps,
      HeardVoices voices,
      Duration length,
      boolean startedOver) {
    Duration shift = settings.part().map(TimeSpan::start).orElse(Duration.ZERO);
    return new Heard(
        all.stream().flatMap(one -> one.words().stream()).map(w -> shifted(w, shift)).toList(),
        languageOf(all),
        all.stream().anyMatch(Recognized::estimated),
        all.stream()
            .flatMap(one -> one.unspoken().stream())
            .map(piece -> new Unspoken(piece.span().plus(shift), piece.text()))
            .toList(),
        gaps.stream().map(gap -> new Gap(gap.span().plus(shift), gap.why())).toList(),
        voices.plus(shift),
        length,
        startedOver);
  }

  /** The one of most words. */
  private static Optional<String> languageOf(Collection<Recognized> all) {
    return all.stream()
        .filter(one -> one.language().isPresent())
        .collect(
            Collectors.groupingBy(
                one -> one.language().orElse(""), Collectors.summingInt(one -> one.words().size())))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private static Word shifted(Word word, Duration shift) {
    return new Word(word.span().plus(shift), word.text(), word.confidence());
  }

  /** Writes down each stretch as it is done, and tells how far it is. */
  private static final class Progress implements SpeechEngine.Listener {

    private final Duration length;
    private final RecognitionLog log;
    private final Ear ear;
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<Integer, Duration> underWay = new HashMap<>();
    private Duration done;

    Progress(List<Stretch> stretches, Duration length, RecognitionLog log, Ear ear) {
      this.length = length;
      this.log = log;
      this.ear = ear;
      this.done =
          stretches.stream()
              .filter(stretch -> log.done().containsKey(stretch.number()))
              .map(stretch -> stretch.own().length())
              .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void reached(Stretch stretch, Duration position) {
      underWay.put(stretch.number(), position);
      tell();
    }

    @Override
    public void recognized(Stretch stretch, Recognized recognized) throws IOException {
      log.add(stretch.number(), recognized);
      end(stretch);
    }

    @Override
    public void failed(Stretch stretch, String why) {
      gaps.add(new Gap(stretch.own(), why));
      end(stretch);
    }

    private void end(Stretch stretch) {
      underWay.remove(stretch.number());
      done = done.plus(stretch.own().length());
      tell();
    }

    private void tell() {
      Duration now = underWay.values().stream().reduce(done, Duration::plus);
      ear.heard(now.compareTo(length) > 0 ? length : now, length);
    }
  }
}
