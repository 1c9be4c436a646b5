package io.sorimark.speakers;

import io.sorimark.model.Speaker;
import io.sorimark.model.Turn;
import java.util.List;
import java.util.Optional;

/**
 * What is known of who says an utterance before its words are compared: labels, names that are
 * called, and who of two leads the conversation; in natural log-odds.
 */
final class Evidence {

  /** More than any words can say. */
  private static final double CERTAIN = 50;

  private static final double I_AM = 4;
  private static final double NOT_ONESELF = -3;
  private static final double NEXT = 1.5;
  private static final double JUST_NOW = 0.5;
  private static final double LEADER = 0.6;

  private final List<Utterance> said;
  private final double[][] scores;

  Evidence(List<Utterance> said, int speakers) {
    this.said = said;
    this.scores = new double[said.size()][speakers];
  }

  double[][] scores() {
    return scores;
  }

  /** The first of the speakers leads: asks, welcomes, sums up. */
  Evidence withLeader() {
    for (int i = 0; i < scores.length; i++) {
      scores[i][0] += LEADER * AskerSign.logOdds(said.get(i));
    }
    return this;
  }

  Evidence withLabels(List<Turn> turns, List<String> labels) {
    for (int i = 0; i < scores.length; i++) {
      Optional<Speaker> speaker = turns.get(said.get(i).turn()).speaker();
      if (speaker.isPresent()) {
        scores[i][labels.indexOf(speaker.get().name())] += CERTAIN;
      }
    }
    return this;
  }

  /** The first speakers are those of the cast. */
  Evidence withNames(Cast cast) {
    for (Naming naming : cast.namings()) {
      int speaker = cast.member(naming);
      switch (naming.kind()) {
        case SELF -> scores[naming.utterance()][speaker] += I_AM;
        case PRESENTED -> scores[naming.utterance()][speaker] += NOT_ONESELF;
        case ADDRESSED -> address(naming.utterance(), speaker);
      }
    }
    return this;
  }

  private void address(int at, int speaker) {
    scores[at][speaker] += NOT_ONESELF;
    turnBy(at, 1).ifPresent(next -> scores[next][speaker] += NEXT);
    turnBy(at, -1).ifPresent(last -> scores[last][speaker] += JUST_NOW);
  }

  /** The nearest utterance of the next turn, or of the one before. */
  private Optional<Integer> turnBy(int at, int step) {
    int there = at;
    while (there >= 0 && there < said.size() && said.get(there).turn() == said.get(at).turn()) {
      there += step;
    }
    return there >= 0 && there < said.size() ? Optional.of(there) : Optional.empty();
  }
}
