package io.sorimark.names;

import io.sorimark.language.Phoneme;
import java.util.ArrayList;
import java.util.List;

/** One way to say something: its sounds. */
final class Reading {

  static final Reading EMPTY = new Reading(List.of(), "");

  private final String text;
  private final List<Phoneme> sounds;
  private final double weight;
  private final int[] ordinals;

  /**
   * @param text what is read
   */
  @SuppressWarnings("EnumOrdinal") // an index into the tables of costs
  Reading(List<Phoneme> sounds, String text) {
    this.text = text;
    this.sounds = List.copyOf(sounds);
    this.weight = sounds.stream().mapToDouble(SoundCosts.BY_FEATURES::omission).sum();
    this.ordinals = sounds.stream().mapToInt(Phoneme::ordinal).toArray();
  }

  String text() {
    return text;
  }

  List<Phoneme> sounds() {
    return sounds;
  }

  int length() {
    return ordinals.length;
  }

  Reading then(Reading next) {
    List<Phoneme> all = new ArrayList<>(sounds);
    all.addAll(next.sounds);
    return new Reading(all, text + next.text);
  }

  Reading of(String newText) {
    return new Reading(sounds, newText);
  }

  /** What it costs to miss all of it. */
  double weight(SoundCosts costs) {
    return costs == SoundCosts.BY_FEATURES ? weight : ordinals.length;
  }

  /**
   * How alike the two sound: 1 less the cheapest way from one to the other (Wagner and Fischer,
   * 1974) as a share of the heavier one.
   *
   * @param least anything below may be given as 0
   */
  double likeness(Reading other, SoundCosts costs, double least) {
    double mine = weight(costs);
    double theirs = other.weight(costs);
    double heavier = Math.max(mine, theirs);
    if (heavier == 0 || Math.min(mine, theirs) < least * heavier) {
      return 0;
    }
    return Math.max(0, 1 - distance(other, costs, (1 - least) * heavier) / heavier);
  }

  private double distance(Reading other, SoundCosts costs, double most) {
    int[] across = other.ordinals;
    double[] above = new double[across.length + 1];
    double[] row = new double[across.length + 1];
    for (int j = 0; j < across.length; j++) {
      above[j + 1] = above[j] + costs.omission(across[j]);
    }
    for (int sound : ordinals) {
      double least = fill(row, above, sound, across, costs);
      if (least > most) {
        return Double.MAX_VALUE;
      }
      double[] spare = above;
      above = row;
      row = spare;
    }
    return above[across.length];
  }

  /** The next row of the table; gives its least cell. */
  private static double fill(
      double[] row, double[] above, int sound, int[] across, SoundCosts costs) {
    double missed = costs.omission(sound);
    double[] substitution = costs.of(sound);
    row[0] = above[0] + missed;
    double least = row[0];
    for (int j = 0; j < across.length; j++) {
      double cost = above[j] + substitution[across[j]];
      cost = Math.min(cost, above[j + 1] + missed);
      cost = Math.min(cost, row[j] + costs.omission(across[j]));
      row[j + 1] = cost;
      least = Math.min(least, cost);
    }
    return least;
  }
}
