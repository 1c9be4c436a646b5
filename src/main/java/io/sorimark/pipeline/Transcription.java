package io.sorimark.pipeline;

import io.sorimark.asr.Phrases;
import io.sorimark.asr.SpeechEngine;
import io.sorimark.asr.Stretch;
import io.sorimark.audio.Audio;
import io.sorimark.audio.Recording;
import io.sorimark.audio.Sampling;
import io.sorimark.audio.Speech;
import io.sorimark.language.KoreanSpacing;
import io.sorimark.model.Cue;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a recording to its transcript. What is recognized is kept in the episode's folder at once,
 * so that a run that was ended goes on where it was, and one that is repeated has nothing to do.
 */
public final class Transcription {

  /** Heard before its own, to get used to the voice. */
  private static final Duration LEAD_IN = Duration.ofSeconds(3);

  /** Heard after its own; it ends in a pause of 0.3 s or more. */
  private static final Duration LEAD_OUT = Duration.ofMillis(300);

  /** Goes up when recordings are cut or heard in another way. */
  private static final String METHOD = "1";

  private static final String KOREAN = "ko";

  /**
   * What is wanted of a recording; {@link #WHOLE} is all that is said in it.
   *
   * @param part the stretch that is transcribed; empty for all of it
   * @param track 1-based
   * @param splitsChannels whether each channel is a speaker of its own
   * @param restarts whether what is recognized already is thrown away
   */
  public record Settings(
      Optional<TimeSpan> part, int track, boolean splitsChannels, boolean restarts) {

    public static final Settings WHOLE = new Settings(Optional.empty(), 1, false, false);
  }

  /** A stretch that could not be recognized. */
  public record Gap(TimeSpan span, String why) {}

  /**
   * What came of it.
   *
   * @param length of what was listened to
   * @param startedOver whether a log of another model or other settings was there
   */
  public record Transcribed(
      Transcript transcript, List<Gap> gaps, Duration length, boolean startedOver) {}

  /** Hears how far it is. */
  @FunctionalInterface
  public interface Ear {
    void heard(Duration done, Duration total);
  }

  private final Audio audio;
  private final SpeechEngine engine;
  private final String language;

  /**
   * Transcribes with this engine.
   *
   * @param language what its model understands, BCP 47
   */
  public Transcription(Audio audio, SpeechEngine engine, String language) {
    this.audio = audio;
    this.engine = engine;
    this.language = language;
  }

  /**
   * Transcribes.
   *
   * @param folder of the episode, made if need be
   * @throws TranscriptException if there is no sound in the file, or the model cannot be used
   */
  public Transcribed run(Path file, Path folder, Settings settings, Ear ear)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Recording recording = audio.probe(file);
    Files.createDirectories(folder);
    List<Cue> cues = new ArrayList<>();
    Findings findings = new Findings();
    int channels = settings.splitsChannels() ? channels(recording, settings.track()) : 0;
    for (int channel = channels == 0 ? 0 : 1; channel <= channels; channel++) {
      List<Word> words = words(recording, folder, settings, channel, findings, ear);
      cues.addAll(Phrases.of(spaced(words), speaker(channel)));
    }
    cues.sort(Comparator.comparing(Cue::span));
    Transcript transcript =
        new Transcript(cues, Timing.SPANS, Optional.of(language), "", List.of());
    return new Transcribed(
        transcript, List.copyOf(findings.gaps), findings.length, findings.startedOver);
  }

  private static int channels(Recording recording, int track) {
    return recording.track(track).map(t -> t.channels()).orElse(1);
  }

  private static Optional<String> speaker(int channel) {
    return channel == 0 ? Optional.empty() : Optional.of("Channel " + channel);
  }

  private List<Word> spaced(List<Word> words) {
    return language.equals(KOREAN) ? KoreanSpacing.join(words) : words;
  }

  private List<Word> words(
      Recording recording, Path folder, Settings settings, int channel, Findings findings, Ear ear)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    String name = channel == 0 ? "" : "-" + channel;
    Path samples = folder.resolve(".samples" + name + ".pcm");
    samples.toFile().deleteOnExit(); // when the run is interrupted
    Path logFile = folder.resolve(".recognition" + name + ".jsonl");
    try {
      Speech speech = Speech.decode(audio, recording, sampling(settings, channel), samples);
      String key = String.join(" | ", METHOD, speech.digest(), engine.identity());
      findings.startedOver |= Files.exists(logFile) && !RecognitionLog.isOf(logFile, key);
      if (settings.restarts()) {
        Files.deleteIfExists(logFile);
      }
      RecognitionLog log = RecognitionLog.open(logFile, key);
      Duration shift = settings.part().map(TimeSpan::start).orElse(Duration.ZERO);
      findings.length = speech.length();
      recognize(speech, log, new Progress(speech, log, shift, findings, ear));
      return log.done().values().stream()
          .flatMap(List::stream)
          .map(w -> shifted(w, shift))
          .toList();
    } finally {
      Files.deleteIfExists(samples);
    }
  }

  private static Sampling sampling(Settings settings, int channel) {
    Sampling track = Sampling.SPEECH.withTrack(settings.track());
    Sampling part = settings.part().map(track::within).orElse(track);
    return channel == 0 ? part : part.withChannel(channel);
  }

  private static Word shifted(Word word, Duration shift) {
    return new Word(word.span().plus(shift), word.text(), word.confidence());
  }

  private void recognize(Speech speech, RecognitionLog log, Progress progress)
      throws IOException, TranscriptException, InterruptedException {
    List<Stretch> missing = new ArrayList<>();
    for (int i = 0; i < speech.stretches().size(); i++) {
      if (!log.done().containsKey(i)) {
        missing.add(stretch(i, speech));
      }
    }
    if (!missing.isEmpty()) {
      engine.recognize(speech.samples(), missing, progress);
    }
  }

  private static Stretch stretch(int number, Speech speech) {
    TimeSpan own = speech.stretches().get(number);
    Duration start =
        own.start().compareTo(LEAD_IN) > 0 ? own.start().minus(LEAD_IN) : Duration.ZERO;
    Duration end = own.end().plus(LEAD_OUT);
    return new Stretch(
        number,
        own,
        new TimeSpan(start, end.compareTo(speech.length()) > 0 ? speech.length() : end));
  }

  /** What is to be told beside the words. */
  private static final class Findings {
    private final List<Gap> gaps = new ArrayList<>();
    private Duration length = Duration.ZERO;
    private boolean startedOver;
  }

  /** Writes down each stretch as it is done, and tells how far it is. */
  private static final class Progress implements SpeechEngine.Listener {

    private final Speech speech;
    private final RecognitionLog log;
    private final Duration shift;
    private final Findings findings;
    private final Ear ear;
    private final Map<Integer, Duration> underWay = new HashMap<>();
    private Duration done = Duration.ZERO;

    Progress(Speech speech, RecognitionLog log, Duration shift, Findings findings, Ear ear) {
      this.speech = speech;
      this.log = log;
      this.shift = shift;
      this.findings = findings;
      this.ear = ear;
      log.done().keySet().forEach(number -> end(speech.stretches().get(number)));
    }

    @Override
    public void reached(Stretch stretch, Duration position) {
      underWay.put(stretch.number(), position);
      tell();
    }

    @Override
    public void recognized(Stretch stretch, List<Word> words) throws IOException {
      log.add(stretch.number(), words);
      underWay.remove(stretch.number());
      end(stretch.own());
      tell();
    }

    @Override
    public void failed(Stretch stretch, String why) {
      underWay.remove(stretch.number());
      findings.gaps.add(new Gap(stretch.own().plus(shift), why));
      end(stretch.own());
      tell();
    }

    private void end(TimeSpan own) {
      done = done.plus(own.length());
    }

    private void tell() {
      Duration now = underWay.values().stream().reduce(done, Duration::plus);
      ear.heard(now.compareTo(speech.length()) > 0 ? speech.length() : now, speech.length());
    }
  }
}
