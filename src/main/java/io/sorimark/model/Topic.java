package io.sorimark.model;

import java.time.Duration;
import java.util.List;

/**
 * A stretch of talk about one thing.
 *
 * @param sentences at least one, by start
 * @param score log odds that something new begins here, as the segmenter sees it; zero for the
 *     first topic, which begins anyway
 * @param evidence why it begins here
 */
public record Topic(List<Sentence> sentences, double score, List<Evidence> evidence) {

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
