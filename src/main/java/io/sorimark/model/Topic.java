package io.sorimark.model;

import java.time.Duration;
import java.util.List;

/**
 * A stretch of talk about one thing.
 *
 * @param sentences at least one, by start
 * @param probability that a topic begins within fifteen seconds of here, as the segmenter sees it;
 *     says nothing of the first topic, which begins anyway
 * @param evidence why it begins here
 */
public record Topic(List<Sentence> sentences, double probability, List<Evidence> evidence) {

  public Topic {
    sentences = List.copyOf(sentences);
    evidence = List.copyOf(evidence);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("a topic without a sentence");
    }
  }

  public Duration start() {
    return sentences.getFirst().span().start();
  }
}
