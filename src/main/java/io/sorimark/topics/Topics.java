package io.sorimark.topics;

import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Evidence;
import io.sorimark.model.Sentence;
import io.sorimark.model.Topic;
import io.sorimark.model.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides talk into topics. Boundaries lie where a sentence or a turn begins, at least twelve
 * seconds apart; the same turns always give the same topics.
 */
public final class Topics {

  private Topics() {}

  /**
   * The topics of these turns.
   *
   * @param end of the recording
   * @return in order, every sentence in one of them; none when nothing is said. There are fewer
   *     than asked for where there is not enough talk for so many
   */
  public static List<Topic> in(
      List<Turn> turns, Duration end, Words words, Granularity granularity) {
    List<Sentence> sentences = Sentences.of(turns);
    if (sentences.isEmpty()) {
      return List.of();
    }
    Talk talk = Talk.of(sentences, end, words);
    double[] scores = score(words.language()).of(talk);
    Boundaries boundaries = new Boundaries(talk, scores, granularity);
    return topics(talk, boundaries.marginals(), boundaries.cuts());
  }

  /** What was learned was learned from English. */
  private static BoundaryScore score(Language language) {
    return language == Language.ENGLISH ? LearnedScore.load() : new HandSetScore();
  }

  private static List<Topic> topics(Talk talk, double[] marginals, int[] cuts) {
    List<Topic> topics = new ArrayList<>();
    int from = 0;
    for (int n = 0; n <= cuts.length; n++) {
      int to = n < cuts.length ? cuts[n] : talk.size();
      List<Sentence> sentences = talk.sentences().subList(from, to);
      List<Evidence> evidence = from == 0 ? List.of() : HandSetScore.evidence(sentences.getFirst());
      topics.add(new Topic(sentences, marginals[from], evidence));
      from = to;
    }
    return topics;
  }
}
