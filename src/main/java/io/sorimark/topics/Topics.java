package io.sorimark.topics;

import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Evidence;
import io.sorimark.model.Evidence.Kind;
import io.sorimark.model.RunnerUp;
import io.sorimark.model.Sentence;
import io.sorimark.model.Topic;
import io.sorimark.model.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides talk into topics. Boundaries lie where a sentence or a turn begins, at least twelve
 * seconds apart; the same turns always give the same topics.
 */
public final class Topics {

  /**
   * The topics of a talk.
   *
   * @param topics in order, every sentence in one of them; none when nothing is said. There are
   *     fewer than asked for where there is not enough talk for so many
   * @param runnersUp where topics would begin next if there were a few more, by start
   */
  public record Found(List<Topic> topics, List<RunnerUp> runnersUp) {

    public Found {
      topics = List.copyOf(topics);
      runnersUp = List.copyOf(runnersUp);
    }
  }

  private static final int RUNNERS_UP = 5;

  private Topics() {}

  /**
   * The topics of these turns.
   *
   * @param end of the recording
   */
  public static List<Topic> in(
      List<Turn> turns, Duration end, Words words, Granularity granularity) {
    return find(turns, end, words, granularity).topics();
  }

  /** Loads what topics in a language need, once; else it is when the first are looked for. */
  public static void load(Language language) {
    if (language == Language.ENGLISH) {
      LearnedScore.load();
    }
  }

  /** The topics of these turns, and what was nearly one. */
  public static Found find(List<Turn> turns, Duration end, Words words, Granularity granularity) {
    return find(turns, end, words, granularity, BoundaryScore.best(words.language()));
  }

  /** The same by another judge of boundaries. */
  public static Found find(
      List<Turn> turns, Duration end, Words words, Granularity granularity, BoundaryScore judge) {
    List<Sentence> sentences = Sentences.of(turns);
    if (sentences.isEmpty()) {
      return new Found(List.of(), List.of());
    }
    Talk talk = Talk.of(sentences, end, words);
    Boundaries boundaries = new Boundaries(talk, judge.of(talk), granularity);
    int[] cuts = boundaries.cuts();
    int[] next = boundaries.next(cuts, RUNNERS_UP);
    return new Found(topics(talk, boundaries, cuts), runnersUp(talk, boundaries, next));
  }

  private static List<Topic> topics(Talk talk, Boundaries boundaries, int[] cuts) {
    List<Topic> topics = new ArrayList<>();
    int from = 0;
    for (int n = 0; n <= cuts.length; n++) {
      int to = n < cuts.length ? cuts[n] : talk.size();
      List<Sentence> sentences = talk.sentences().subList(from, to);
      List<Evidence> evidence = from == 0 ? List.of() : evidence(talk, from);
      topics.add(new Topic(sentences, boundaries.near(from), evidence));
      from = to;
    }
    return topics;
  }

  private static List<RunnerUp> runnersUp(Talk talk, Boundaries boundaries, int[] next) {
    return Arrays.stream(next)
        .mapToObj(i -> {
          Sentence sentence = talk.sentences().get(i);
          String text = Reasons.excerpt(sentence.text());
          return new RunnerUp(sentence.span().start(), boundaries.near(i), text);
        })
        .toList();
  }

  private static List<Evidence> evidence(Talk talk, int at) {
    List<Evidence> evidence = new ArrayList<>();
    String before = talk.sentences().get(at - 1).text();
    if (Interlude.is(before)) {
      evidence.add(new Evidence(Kind.SOUND, Interlude.name(before)));
    }
    evidence.addAll(Reasons.of(talk.sentences().get(at)));
    return evidence;
  }
}
