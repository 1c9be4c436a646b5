package io.sorimark.topics;

import io.sorimark.language.Words;
import io.sorimark.model.Evidence;
import io.sorimark.model.Sentence;
import io.sorimark.model.Topic;
import io.sorimark.model.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

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
   * @param count how many topics; {@linkplain #usualCount by the length} when empty. Fewer come out
   *     where there is not enough talk for so many
   * @return in order, every sentence in one of them; none when nothing is said
   */
  public static List<Topic> in(List<Turn> turns, Duration end, Words words, OptionalInt count) {
    List<Sentence> sentences = Sentences.of(turns);
    if (sentences.isEmpty()) {
      return List.of();
    }
    Talk talk = Talk.of(sentences, end, words);
    double[] scores = LearnedScore.load().of(talk);
    int boundaries = count.isPresent() ? count.getAsInt() - 1 : usualBoundaries(talk.length());
    return topics(talk, scores, best(talk, scores, boundaries));
  }

  static int[] best(Talk talk, double[] scores, int boundaries) {
    double[] reward = Series.of(talk.size(), i -> 20 * scores[i]);
    int count = Math.min(boundaries, talk.size() / 3);
    double[] marginals =
        new Marginals(
                talk,
                Cohesion.segments(talk, Cohesion.THETA),
                reward,
                talk.length() / (count + 1),
                16)
            .ofCount(count, 9);
    return Cover.of(talk, marginals, count);
  }

  /** What editors make of an episode of so many seconds: 4 in 10 minutes, 11 in 40, 18 in 80. */
  static int usualBoundaries(double seconds) {
    return Math.max(1, (int) Math.round(.75 * Math.pow(seconds / 60, .73)));
  }

  private static List<Topic> topics(Talk talk, double[] scores, int[] boundaries) {
    List<Topic> topics = new ArrayList<>();
    int from = 0;
    for (int n = 0; n <= boundaries.length; n++) {
      int to = n < boundaries.length ? boundaries[n] : talk.size();
      List<Sentence> sentences = talk.sentences().subList(from, to);
      List<Evidence> evidence = from == 0 ? List.of() : HandSetScore.evidence(sentences.getFirst());
      topics.add(new Topic(sentences, from == 0 ? 0 : scores[from], evidence));
      from = to;
    }
    return topics;
  }
}
