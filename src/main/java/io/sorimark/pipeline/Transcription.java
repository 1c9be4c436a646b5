package io.sorimark.pipeline;

import io.sorimark.asr.Phrases;
import io.sorimark.asr.SpeechEngine;
import io.sorimark.asr.Unspoken;
import io.sorimark.audio.Audio;
import io.sorimark.language.KoreanSpacing;
import io.sorimark.model.Cue;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.Note;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Word;
import io.sorimark.pipeline.SpeakerTelling.By;
import io.sorimark.pipeline.StrandRecognition.Heard;
import io.sorimark.punctuation.Punctuation;
import io.sorimark.punctuation.Punctuation.Verdict;
import io.sorimark.speakers.Attribution;
import io.sorimark.speakers.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From a recording to its transcript. What is recognized is kept in the episode's folder at once,
 * so that a run that was ended goes on where it was, and one that is repeated has nothing to do.
 */
public final class Transcription {

  private static final String KOREAN = "ko";

  /** Of a note on how exact the times of words are. */
  private static final String NOTE = "NOTE";

  private static final String ESTIMATED =
      "Times of words are estimated: shares of their sentence's time, by characters.";

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
   * @param unspoken what the recognizer heard where nobody speaks, left out
   * @param length of what was listened to
   * @param startedOver whether a log of another model or other settings was there
   */
  public record Transcribed(
      Transcript transcript,
      List<Gap> gaps,
      List<Unspoken> unspoken,
      Duration length,
      boolean startedOver) {

    public Transcribed {
      gaps = List.copyOf(gaps);
      unspoken = List.copyOf(unspoken);
    }

    private Transcribed with(Transcript other) {
      return new Transcribed(other, gaps, unspoken, length, startedOver);
    }
  }

  /** Hears how far it is. */
  @FunctionalInterface
  public interface Ear {
    void heard(Duration done, Duration total);
  }

  private final Audio audio;
  private final SpeechEngine engine;
  private final Optional<String> language;
  private final SpeakerTelling telling;

  /**
   * Transcribes with this engine.
   *
   * @param language what is spoken, BCP 47; empty if the engine finds it out
   * @param telling tells speakers apart where they have no recording or channel of their own
   */
  public Transcription(
      Audio audio, SpeechEngine engine, Optional<String> language, SpeakerTelling telling) {
    this.audio = audio;
    this.engine = engine;
    this.language = language;
    this.telling = telling;
  }

  /**
   * Transcribes.
   *
   * @param episode a recording, or a folder with one of each speaker, all begun at the same time
   * @param folder of the episode, made if need be
   * @throws TranscriptException if there is no sound in the file, the model cannot be used, or
   *     another run is at work in the folder
   */
  public Transcribed run(Path episode, Path folder, Settings settings, Ear ear)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Strand.Split split = settings.splitsChannels() ? Strand.Split.CHANNELS : Strand.Split.NONE;
    List<Strand> strands = Strand.of(episode, settings.track(), split, audio);
    SpeakerTelling own = strands.size() == 1 ? telling : SpeakerTelling.NONE;
    Files.createDirectories(folder);
    List<Heard> heard = new ArrayList<>();
    try (FolderLock lock = FolderLock.take(folder)) {
      VoiceHearing hearing = new VoiceHearing(own, known(episode, own), lock.folder());
      for (int i = 0; i < strands.size(); i++) {
        String name = strands.size() == 1 ? "" : "-" + (i + 1);
        StrandRecognition recognition =
            new StrandRecognition(audio, engine, lock.folder(), name, settings, hearing);
        heard.add(recognition.of(strands.get(i), ear));
      }
    }
    Transcribed transcribed = transcribed(strands, heard);
    return transcribed.with(labelled(transcribed.transcript(), heard, own));
  }

  private static KnownVoices known(Path episode, SpeakerTelling telling)
      throws IOException, TranscriptException {
    return telling.by() == By.VOICE
        ? KnownVoices.read(KnownVoices.beside(episode))
        : KnownVoices.NONE;
  }

  /** With a speaker on each cue, as far as they can be told. */
  private static Transcript labelled(
      Transcript transcript, List<Heard> heard, SpeakerTelling telling) {
    return telling.by() == By.TEXT
        ? Conversation.of(Attribution.of(Turns.of(transcript))).labelled(transcript)
        : heard.getFirst().voices().label(transcript);
  }

  private Transcribed transcribed(List<Strand> strands, List<Heard> heard) {
    Optional<String> spoken = language.or(() -> languageOf(heard));
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < strands.size(); i++) {
      cues.addAll(Phrases.of(spaced(heard.get(i).words(), spoken), strands.get(i).speaker()));
    }
    cues.sort(Comparator.comparing(Cue::span));
    boolean estimated = heard.stream().anyMatch(Heard::estimated);
    List<Note> notes = estimated ? List.of(new Note(NOTE, ESTIMATED, 0)) : List.of();
    return new Transcribed(
        punctuated(new Transcript(cues, Timing.SPANS, spoken, "", notes)),
        heard.stream().flatMap(one -> one.gaps().stream()).toList(),
        heard.stream().flatMap(one -> one.unspoken().stream()).toList(),
        heard.stream().map(Heard::length).max(Comparator.naturalOrder()).orElse(Duration.ZERO),
        heard.stream().anyMatch(Heard::startedOver));
  }

  /** With signs and capitals where the engine has none. */
  private static Transcript punctuated(Transcript transcript) {
    return Punctuation.verdict(transcript) == Verdict.PUNCTUATED
        ? Punctuation.load().punctuate(transcript)
        : transcript;
  }

  /** That of most of what was heard. */
  private static Optional<String> languageOf(List<Heard> heard) {
    return heard.stream()
        .filter(one -> one.language().isPresent())
        .max(Comparator.comparingInt(one -> one.words().size()))
        .flatMap(Heard::language)
        .map(tag -> tag.toLowerCase(Locale.ROOT));
  }

  /**
   * Vosk's Korean models give morphemes; what has the marks of sentences is written as it should.
   */
  private static List<Word> spaced(List<Word> words, Optional<String> spoken) {
    boolean hasMarks = words.stream().anyMatch(word -> word.text().matches(".*[.?!,]"));
    return spoken.equals(Optional.of(KOREAN)) && !hasMarks ? KoreanSpacing.join(words) : words;
  }
}
