package io.sorimark.pipeline;

import io.sorimark.asr.InstalledModel;
import io.sorimark.audio.Audio;
import io.sorimark.audio.Sampling;
import io.sorimark.audio.Speech;
import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.Note;
import io.sorimark.model.Speaker;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.VoiceSpan;
import io.sorimark.pipeline.KnownVoices.Sample;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.text.ShellWord;
import io.sorimark.text.Sounds;
import io.sorimark.voices.VoicePrint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Listens to recordings for who speaks when, without recognizing a word, and learns voices. */
public final class SpeakerHearing {

  /** Shorter is too little to know a voice by. */
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  /**
   * Who speaks how long in a recording.
   *
   * @param times by speaker, in the order in which they begin to speak
   */
  public record Result(Map<String, Duration> times, Written written) {

    public Result {
      times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
    }
  }

  /**
   * Whose voices were learned.
   *
   * @param tooShort who said too little
   */
  public record Learned(List<Sample> samples, List<String> tooShort, Written written) {

    public Learned {
      samples = List.copyOf(samples);
      tooShort = List.copyOf(tooShort);
    }
  }

  private final Audio audio;
  private final SpeakerTelling telling;
  private final Outputs outputs;

  public SpeakerHearing(Audio audio, SpeakerTelling telling, Outputs outputs) {
    this.audio = audio;
    this.telling = telling;
    this.outputs = outputs;
  }

  /** Work on the sound of a recording. */
  @FunctionalInterface
  private interface Work<T> {
    T on(Speech speech) throws IOException, TranscriptException;
  }

  /**
   * Writes who speaks when into the folder of the episode, where later runs on its transcript find
   * it.
   *
   * @throws TranscriptException if there is no sound in the file
   */
  public Result hear(Path recording, EpisodeFolder folder)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    KnownVoices known = KnownVoices.read(KnownVoices.beside(recording));
    VoiceHearing hearing = new VoiceHearing(telling, known, folder.folder());
    List<Cue> cues = listen(recording, folder, hearing::of).cues();
    Note name = new Note(Note.RECORDING, folder.source().episode(), 0);
    Transcript transcript = new Transcript(cues, Timing.SPANS, Optional.empty(), "", List.of(name));
    String text = Transcripts.write(transcript, Format.RTTM, Layout.HOST);
    return new Result(times(cues), outputs.write(folder.voices(), text));
  }

  /**
   * Learns the voices of those who have a name in a conversation.
   *
   * @param file where the show's voices are kept
   * @throws TranscriptException if nobody has a name, or the file is not ours
   */
  public Learned learn(Path recording, EpisodeFolder folder, Conversation talk, VoiceFile file)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Map<String, List<TimeSpan>> named = named(talk);
    if (named.isEmpty()) {
      throw new TranscriptException(
          "nobody has a name here; `sorimark speakers %s --set S1=NAME` gives one"
              .formatted(ShellWord.of(folder.source().name())));
    }
    List<VoiceSpan> spans = new ArrayList<>();
    for (List<TimeSpan> own : named.values()) {
      int voice = spans.isEmpty() ? 0 : spans.getLast().voice() + 1;
      own.forEach(span -> spans.add(new VoiceSpan(span, voice)));
    }
    Map<Integer, VoicePrint> prints =
        listen(recording, folder, speech -> telling.prints(speech.samples(), spans));
    List<Sample> samples = samples(named, prints, folder.source().episode());
    List<String> tooShort = new ArrayList<>(named.keySet());
    samples.forEach(sample -> tooShort.remove(sample.name()));
    Written written = file.change(kept -> kept.with(folder.source().episode(), samples), outputs);
    return new Learned(samples, tooShort, written);
  }

  /** Of those who were heard long enough. */
  private List<Sample> samples(
      Map<String, List<TimeSpan>> named, Map<Integer, VoicePrint> prints, String episode) {
    String model = telling.model().map(InstalledModel::identity).orElse("");
    List<Sample> samples = new ArrayList<>();
    int voice = 0;
    for (Map.Entry<String, List<TimeSpan>> one : named.entrySet()) {
      Duration time = sum(one.getValue());
      VoicePrint print = prints.get(voice++);
      if (print != null && time.compareTo(ENOUGH) >= 0) {
        samples.add(new Sample(one.getKey(), episode, model, time, print));
      }
    }
    return samples;
  }

  private <T> T listen(Path recording, EpisodeFolder folder, Work<T> work)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Files.createDirectories(folder.folder());
    try (FolderLock lock = FolderLock.take(folder.folder())) {
      Path samples = lock.folder().resolve(".voices.pcm");
      samples.toFile().deleteOnExit(); // when the run is interrupted
      try {
        return work.on(Speech.decode(audio, audio.probe(recording), Sampling.SPEECH, samples));
      } finally {
        Files.deleteIfExists(samples);
      }
    }
  }

  private static Map<String, Duration> times(List<Cue> cues) {
    Map<String, Duration> times = new LinkedHashMap<>();
    cues.forEach(
        cue -> times.merge(cue.speaker().orElseThrow(), cue.span().length(), Duration::plus));
    return times;
  }

  /** When those speak who have a name. */
  private static Map<String, List<TimeSpan>> named(Conversation talk) {
    Map<String, List<TimeSpan>> named = new LinkedHashMap<>();
    talk.turns()
        .forEach(turn -> {
          String name = turn.speaker().orElseThrow().name();
          if (!Speaker.isNumbered(name)) {
            turn.cues().stream()
                .filter(cue -> !Sounds.isSoundOnly(cue.text()))
                .forEach(cue ->
                    named.computeIfAbsent(name, unused -> new ArrayList<>()).add(cue.span()));
          }
        });
    return named;
  }

  private static Duration sum(List<TimeSpan> spans) {
    return spans.stream().map(TimeSpan::length).reduce(Duration.ZERO, Duration::plus);
  }
}
