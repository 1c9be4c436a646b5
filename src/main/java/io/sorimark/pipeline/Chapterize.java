package io.sorimark.pipeline;

import io.sorimark.chapters.TitleProvider;
import io.sorimark.chapters.Titles;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Chapter;
import io.sorimark.model.Cue;
import io.sorimark.model.Speaker;
import io.sorimark.model.Timing;
import io.sorimark.model.Topic;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import io.sorimark.pipeline.Cleaning.Cleaned;
import io.sorimark.speakers.Attributed;
import io.sorimark.speakers.Attribution;
import io.sorimark.speakers.Turns;
import io.sorimark.topics.Granularity;
import io.sorimark.topics.Topics;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;

/** From a transcript to titled chapters: cleaning, turns, topics and titles in a row. */
public final class Chapterize {

  /** Enough text to tell its language by. */
  private static final int SAMPLE_CUES = 1000;

  /**
   * What can be chosen.
   *
   * @param granularity how many chapters, and of what length
   */
  public record Settings(Granularity granularity) {
    public static final Settings DEFAULT = new Settings(Granularity.AUTOMATIC);
  }

  /**
   * What was made.
   *
   * @param cleaned the transcript that the rest was made from, and what was taken out of it
   * @param turns what the source marks as said by one speaker, in the order of the cues
   * @param attributed who says it, as far as the text tells
   * @param chapters by start, the first at zero; none when nothing is said or the transcript has no
   *     times. There are fewer than were asked for where there is not talk enough
   */
  public record Result(
      Cleaned cleaned,
      Language language,
      List<Turn> turns,
      List<Attributed> attributed,
      List<Chapter> chapters) {

    public Result {
      turns = List.copyOf(turns);
      attributed = List.copyOf(attributed);
      chapters = List.copyOf(chapters);
    }

    /** The transcript without what nobody said. */
    public Transcript transcript() {
      return cleaned.transcript();
    }
  }

  private Chapterize() {}

  /** Same transcript, same settings, same result. */
  public static Result run(Transcript transcript, Settings settings) {
    Cleaned cleaned = Cleaning.clean(transcript);
    Transcript said = cleaned.transcript();
    Language language = Language.of(said.language(), sample(said));
    List<Turn> turns = Turns.of(said);
    ForkJoinTask<List<Attributed>> speaking =
        ForkJoinTask.adapt(() -> Attribution.of(turns)).fork();
    if (said.timing() == Timing.NONE) {
      return new Result(cleaned, language, turns, speaking.join(), List.of());
    }
    ForkJoinPool.commonPool().execute(() -> Titles.load(language));
    Words words = Words.of(language);
    List<Topic> topics = Topics.in(turns, said.end(), words, settings.granularity());
    List<Attributed> attributed = speaking.join();
    List<Chapter> chapters =
        Titles.of(topics, said.end(), words, names(attributed), TitleProvider.FIRST);
    return new Result(cleaned, language, turns, attributed, chapters);
  }

  private static List<String> names(List<Attributed> turns) {
    return turns.stream()
        .flatMap(attributed -> attributed.turn().speaker().stream())
        .map(Speaker::name)
        .distinct()
        .toList();
  }

  private static String sample(Transcript transcript) {
    return transcript.cues().stream()
        .limit(SAMPLE_CUES)
        .map(Cue::text)
        .collect(Collectors.joining(" "));
  }
}
