package io.sorimark.pipeline;

import io.sorimark.eval.ChapterMeasure;
import io.sorimark.eval.DiarizationScores;
import io.sorimark.eval.Division;
import io.sorimark.eval.Gold;
import io.sorimark.eval.NameScores;
import io.sorimark.eval.Normalizer;
import io.sorimark.eval.PunctuationScores;
import io.sorimark.eval.Scores;
import io.sorimark.eval.SpeakerScores;
import io.sorimark.eval.Speech;
import io.sorimark.eval.TextErrors;
import io.sorimark.eval.TitleScores;
import io.sorimark.eval.Trial;
import io.sorimark.format.Format;
import io.sorimark.format.Parsed;
import io.sorimark.language.Encoding;
import io.sorimark.language.Words;
import io.sorimark.model.Chapter;
import io.sorimark.model.Cue;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Turn;
import io.sorimark.publish.ChapterFiles;
import io.sorimark.punctuation.Bare;
import io.sorimark.punctuation.Punctuation;
import io.sorimark.speakers.Attributed;
import io.sorimark.speakers.Attribution;
import io.sorimark.speakers.Turns;
import io.sorimark.topics.Baseline;
import io.sorimark.topics.Granularity;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what Sorimark or somebody else makes of an episode against what people made of it. */
public final class Evaluation {

  /** The method that is ours. */
  public static final String OURS = "sorimark";

  /** The number of chapters was told to the method ... */
  public static final String KNOWN = "known";

  /** ... or was ours to choose; the others are told to find as many. */
  public static final String AUTOMATIC = "automatic";

  /** What was published with the method says how many there are. */
  public static final String OWN_RULE = "own rule";

  private static final String NO_SET = "episodes";

  private Evaluation() {}

  /**
   * Our chapters and those of every {@link Baseline} against a person's: the count known, automatic
   * and, for methods that have one, by their own rule.
   */
  public static List<Trial> chapters(Pair pair) throws IOException, TranscriptException {
    Gold.Chapters gold = Gold.chapters(pair.gold().name(), text(pair.gold()));
    Transcript transcript = pair.found().read(Optional.empty()).transcript();
    Duration end = gold.length().orElse(transcript.end());
    int count = Division.of(gold.starts(), end).cuts().size() + 1;
    Chapterize.Settings usual = Chapterize.Settings.DEFAULT;
    Chapterize.Result known =
        Chapterize.run(transcript, usual.withGranularity(Granularity.AUTOMATIC.withCount(count)));
    Chapterize.Result automatic = Chapterize.run(transcript, usual);
    Listening heard = Listening.to(transcript);
    OptionalInt chosen = OptionalInt.of(Math.max(1, automatic.chapters().size()));
    List<Trial> trials = new ArrayList<>();
    trials.add(trial(gold, pair, OURS, KNOWN, scores(gold, known.chapters(), end)));
    trials.addAll(baselines(gold, pair, heard, KNOWN, OptionalInt.of(count)));
    trials.add(trial(gold, pair, OURS, AUTOMATIC, scores(gold, automatic.chapters(), end)));
    trials.addAll(baselines(gold, pair, heard, AUTOMATIC, chosen));
    trials.addAll(baselines(gold, pair, heard, OWN_RULE, OptionalInt.empty()));
    return trials;
  }

  private static List<Trial> baselines(
      Gold.Chapters gold, Pair pair, Listening heard, String condition, OptionalInt count) {
    Words words = Words.of(heard.language());
    Duration talkEnd = heard.transcript().end();
    Duration end = gold.length().orElse(talkEnd);
    Division given = Division.of(gold.starts(), end);
    return Arrays.stream(Baseline.values())
        .filter(baseline -> count.isPresent() || baseline.hasRule())
        .map(baseline -> {
          List<Duration> starts = baseline.starts(heard.turns(), talkEnd, words, count);
          Scores scores = ChapterMeasure.of(given, Division.of(starts, end));
          return trial(gold, pair, baseline.id(), condition, scores);
        })
        .toList();
  }

  /** Chapters of one file against those of another, in any carrier. */
  public static List<Trial> chapterFiles(Pair pair) throws IOException, TranscriptException {
    Gold.Chapters gold = chapters(pair.gold());
    Gold.Chapters found = chapters(pair.found());
    Duration end =
        gold.length()
            .or(found::length)
            .orElseGet(() ->
                Stream.concat(gold.starts().stream(), found.starts().stream())
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO));
    return List.of(trial(gold, pair, pair.method(), "", scores(gold, found.chapters(), end)));
  }

  /** A JSON object may hold the set and the length as well; of all else the chapters are taken. */
  private static Gold.Chapters chapters(Source source) throws IOException, TranscriptException {
    String text = text(source);
    if (text.stripLeading().startsWith("{")) {
      return Gold.chapters(source.name(), text);
    }
    List<Chapter> chapters = ChapterFiles.read(source.name(), source.bytes()).chapters();
    if (chapters.isEmpty()) {
      throw new TranscriptException(source.name() + ": no chapter in it");
    }
    return new Gold.Chapters("", Optional.empty(), chapters);
  }

  /**
   * Our speakers of a transcript against a person's, beside two speakers who take turns and one who
   * says all.
   */
  public static List<Trial> speakers(Pair pair) throws IOException, TranscriptException {
    Transcript transcript = pair.found().read(Optional.empty()).transcript();
    Speech gold = Gold.speech(pair.gold().name(), text(pair.gold()), transcript.cues());
    List<Turn> turns = turns(transcript);
    String set = gold.speakers().stream().distinct().count() == 2 ? "two" : "more";
    IntFunction<Optional<String>> alternate = turn -> Optional.of(turn % 2 == 0 ? "1" : "2");
    IntFunction<Optional<String>> alone = turn -> Optional.of("1");
    return List.of(
        trial(set, pair, OURS, SpeakerScores.of(gold, Speech.of(attributed(turns)))),
        trial(set, pair, "alternation", SpeakerScores.of(gold, Speech.of(turns, alternate))),
        trial(set, pair, "one speaker", SpeakerScores.of(gold, Speech.of(turns, alone))));
  }

  /**
   * Speakers of one labelled transcript against those of another, by words; by time where one of
   * them has no words (RTTM).
   */
  public static List<Trial> speakerFiles(Pair pair) throws IOException, TranscriptException {
    Transcript gold = ofOneRecording(pair.gold());
    Transcript found = ofOneRecording(pair.found());
    Scores scores =
        isWordless(gold) || isWordless(found)
            ? DiarizationScores.of(timed(pair.gold(), gold), timed(pair.found(), found))
            : SpeakerScores.of(Speech.of(turns(gold)), Speech.of(turns(found)));
    return List.of(trial(NO_SET, pair, pair.method(), scores));
  }

  private static boolean isWordless(Transcript transcript) {
    return transcript.source().equals(Format.RTTM.id());
  }

  private static List<Cue> timed(Source source, Transcript transcript) throws TranscriptException {
    if (transcript.timing() != Timing.SPANS) {
      throw new TranscriptException(source.name() + ": has no times to compare speakers by");
    }
    return transcript.cues();
  }

  private static Transcript ofOneRecording(Source source) throws IOException, TranscriptException {
    Parsed parsed = source.read(Optional.empty());
    if (parsed.problems().stream().anyMatch(p -> p.rule().equals("several-recordings"))) {
      throw new TranscriptException(
          source.name() + ": is of several recordings; measured is one in a file");
    }
    return parsed.transcript();
  }

  /** The same with numbers and titles as they are spoken, "two" for "2". */
  public static List<Trial> spokenWords(Pair pair) throws IOException, TranscriptException {
    String gold = Normalizer.spoken(said(pair.gold().read(Optional.empty()).transcript()));
    String found = Normalizer.spoken(said(pair.found().read(Optional.empty()).transcript()));
    return List.of(trial(NO_SET, pair, pair.method(), TextErrors.scores(gold, found)));
  }

  /** The words of a transcript against those of a correct one. */
  public static List<Trial> words(Pair pair) throws IOException, TranscriptException {
    String gold = said(ofOneRecording(pair.gold()));
    String found = said(ofOneRecording(pair.found()));
    return List.of(trial(NO_SET, pair, pair.method(), TextErrors.scores(gold, found)));
  }

  /**
   * Our punctuation of the bare words of a transcript against its own: by the words alone, with the
   * times of cues and words, and with the turns.
   */
  public static List<Trial> punctuation(Pair pair) throws IOException, TranscriptException {
    String set = Gold.chapters(pair.gold().name(), text(pair.gold())).set();
    Transcript given = pair.found().read(Optional.empty()).transcript();
    Punctuation punctuation = Punctuation.load();
    List<Trial> trials = new ArrayList<>();
    for (Bare bare : Bare.values()) {
      Transcript found = punctuation.punctuate(bare.of(given));
      String condition = bare.name().toLowerCase(Locale.ROOT);
      Scores scores = PunctuationScores.of(written(given), written(found));
      trials.add(new Trial(set, pair.episode(), OURS, condition, scores));
    }
    return trials;
  }

  /** Punctuation of one file against that of another. */
  public static List<Trial> punctuationFiles(Pair pair) throws IOException, TranscriptException {
    String gold = written(pair.gold().read(Optional.empty()).transcript());
    String found = written(pair.found().read(Optional.empty()).transcript());
    return List.of(trial(NO_SET, pair, pair.method(), PunctuationScores.of(gold, found)));
  }

  private static String written(Transcript transcript) {
    return transcript.cues().stream().map(Cue::text).collect(Collectors.joining("\n"));
  }

  /** Changes of names against those that a person asks for, both as tables. */
  public static List<Trial> names(Pair pair) throws IOException, TranscriptException {
    Scores scores =
        NameScores.of(
            Gold.names(pair.gold().name(), text(pair.gold())),
            Gold.names(pair.found().name(), text(pair.found())));
    return List.of(trial(NO_SET, pair, pair.method(), scores));
  }

  private static Scores scores(Gold.Chapters gold, List<Chapter> found, Duration end) {
    List<Duration> starts = found.stream().map(Chapter::start).toList();
    return ChapterMeasure.of(Division.of(gold.starts(), end), Division.of(starts, end))
        .with(TitleScores.of(gold.chapters(), found));
  }

  private static Trial trial(
      Gold.Chapters gold, Pair pair, String method, String condition, Scores scores) {
    String set = gold.set().isEmpty() ? NO_SET : gold.set();
    return new Trial(set, pair.episode(), method, condition, scores);
  }

  private static Trial trial(String set, Pair pair, String method, Scores scores) {
    return new Trial(set, pair.episode(), method, pair.condition(), scores);
  }

  private static List<Turn> turns(Transcript transcript) {
    return Turns.of(Cleaning.clean(transcript).transcript());
  }

  /** With speakers, where they can be told. */
  private static List<Turn> attributed(List<Turn> turns) {
    return Attribution.of(turns).stream()
        .map(Attributed::turn)
        .map(turn ->
            new Turn(turn.speaker().filter(who -> !who.equals(Attribution.UNKNOWN)), turn.cues()))
        .toList();
  }

  private static String said(Transcript transcript) {
    return turns(transcript).stream().map(Turn::text).collect(Collectors.joining(" "));
  }

  private static String text(Source source) throws IOException, TranscriptException {
    return Encoding.decode(source.bytes()).text();
  }
}
