package io.sorimark.pipeline;

import io.sorimark.chapters.TitleStyle;
import io.sorimark.chapters.Titles;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Chapter;
import io.sorimark.model.RunnerUp;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.topics.Granularity;
import io.sorimark.topics.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** From a transcript to titled chapters: cleaning, turns, topics and titles in a row. */
public final class Chapterize {

  /**
   * What can be chosen.
   *
   * @param granularity how many chapters, and of what length
   * @param titles what kind of titles
   */
  public record Settings(Granularity granularity, TitleStyle titles) {
    public static final Settings DEFAULT = new Settings(Granularity.AUTOMATIC, TitleStyle.PHRASE);

    public Settings withGranularity(Granularity newGranularity) {
      return new Settings(newGranularity, titles);
    }
  }

  /**
   * What was made.
   *
   * @param chapters by start, the first at zero; none when nothing is said or the transcript has no
   *     times. There are fewer than were asked for where there is not talk enough
   * @param runnersUp where more chapters would begin
   */
  public record Result(List<Chapter> chapters, List<RunnerUp> runnersUp) {

    public Result {
      chapters = List.copyOf(chapters);
      runnersUp = List.copyOf(runnersUp);
    }
  }

  private Chapterize() {}

  /**
   * Loads the models of English, which most talk needs, in the background: while the first file is
   * read. Else they are loaded when they are needed.
   */
  public static void loadAhead() {
    ForkJoinPool.commonPool().execute(() -> Topics.load(Language.ENGLISH));
    ForkJoinPool.commonPool().execute(() -> Titles.load(Language.ENGLISH));
  }

  /** Same transcript, same settings, same result. */
  public static Result run(Transcript transcript, Settings settings) {
    Listening heard = Listening.to(transcript);
    Topics.Found topics = topics(heard, settings);
    return titled(heard, topics, Conversation.of(heard.attributed()).names().values(), settings);
  }

  /** The topics of an episode. */
  static Topics.Found topics(Listening heard, Settings settings) {
    if (heard.transcript().timing() == Timing.NONE) {
      return new Topics.Found(List.of(), List.of());
    }
    Duration end = heard.transcript().end();
    Words words = Words.of(heard.language());
    return Topics.find(heard.turns(), end, words, settings.granularity());
  }

  /**
   * Chapters of topics.
   *
   * @param people names of the speakers
   */
  static Result titled(
      Listening heard, Topics.Found found, Collection<String> people, Settings settings) {
    Duration end = heard.transcript().end();
    Words words = Words.of(heard.language());
    List<Chapter> chapters =
        Titles.of(found.topics(), end, words, people, settings.titles().provider());
    return new Result(chapters, found.runnersUp());
  }
}
