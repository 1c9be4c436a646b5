package io.sorimark.eval;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is said of where the sections of a document begin, counted by paragraphs: F1 of starts at
 * the very paragraph, within one and within two, {@link Pk} and {@link WindowDiff}.
 */
public final class SectionScores {

  private static final int FARTHEST = 2;

  /** Measures for episodes count by time, so a paragraph takes a second here. */
  private static final Duration PARAGRAPH = Duration.ofSeconds(1);

  private SectionScores() {}

  /**
   * All measures.
   *
   * @param gold paragraphs that sections begin with, the first of the document left out
   */
  public static Scores of(int[] gold, int[] found, int paragraphs) {
    Division given = division(gold, paragraphs);
    Division other = division(found, paragraphs);
    Map<String, Double> scores = new LinkedHashMap<>();
    for (int away = 0; away <= FARTHEST; away++) {
      scores.put("f1+-" + away, BoundaryF1.of(given, other, PARAGRAPH.multipliedBy(away)));
    }
    scores.put("pk", Pk.of(given.bins(PARAGRAPH), other.bins(PARAGRAPH)));
    scores.put("windowdiff", WindowDiff.of(given.bins(PARAGRAPH), other.bins(PARAGRAPH)));
    scores.put("sections", found.length + 1.0);
    return new Scores(scores);
  }

  private static Division division(int[] cuts, int paragraphs) {
    return new Division(
        Arrays.stream(cuts).mapToObj(PARAGRAPH::multipliedBy).toList(),
        PARAGRAPH.multipliedBy(paragraphs));
  }
}
