package io.sorimark.eval;

import io.sorimark.eval.SpeakerTime.Moment;
import io.sorimark.model.Cue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well it is told who speaks when, by time. {@code der} is the diarization error rate of NIST
 * (md-eval; dscore gives the same): of the time that speakers speak, two at once counted twice, how
 * much is missed, how much is false alarm and how much has the wrong speaker, under the one-to-one
 * mapping of names that has the most time in common. No collar around changes is forgiven, and
 * overlapping speech counts. {@code jer} is the Jaccard error rate of DIHARD (Ryant et al. 2019):
 * every speaker weighs the same, however little they say.
 */
public final class DiarizationScores {

  /** Shares as whole numbers, for the assignment. */
  private static final double SCALE = 1e12;

  private DiarizationScores() {}

  /**
   * Scores of cues by their spans and speakers; text does not matter, and cues without a speaker
   * count as silence.
   */
  public static Scores of(List<Cue> gold, List<Cue> found) {
    SpeakerTime time = SpeakerTime.of(gold, found);
    int[] partners = Assignment.best(time.together());
    long all = 0;
    long missed = 0;
    long falseAlarm = 0;
    long confused = 0;
    for (Moment moment : time.moments()) {
      int said = moment.gold().size();
      int heard = moment.found().size();
      all += said * moment.nanos();
      missed += Math.max(0, said - heard) * moment.nanos();
      falseAlarm += Math.max(0, heard - said) * moment.nanos();
      confused += (Math.min(said, heard) - right(moment, partners)) * moment.nanos();
    }
    Map<String, Double> values = new LinkedHashMap<>();
    if (all > 0) {
      values.put("der", (double) (missed + falseAlarm + confused) / all);
      values.put("missed", (double) missed / all);
      values.put("false-alarm", (double) falseAlarm / all);
      values.put("confused", (double) confused / all);
      values.put("jer", jaccardErrors(time));
    }
    values.put("count-right", time.gold().size() == time.found().size() ? 1.0 : 0);
    return new Scores(values);
  }

  private static int right(Moment moment, int[] partners) {
    return (int)
        moment.gold().stream().filter(who -> moment.found().contains(partners[who])).count();
  }

  /** The mean over gold speakers of the time that only one side has, over that of both. */
  private static double jaccardErrors(SpeakerTime time) {
    long[][] together = time.together();
    long[][] alike = new long[together.length][time.found().size()];
    for (int i = 0; i < alike.length; i++) {
      for (int j = 0; j < alike[i].length; j++) {
        long either = time.goldTime(i) + time.foundTime(j) - together[i][j];
        alike[i][j] = Math.round(SCALE * together[i][j] / either);
      }
    }
    int[] partners = Assignment.best(alike);
    double sum = 0;
    for (int i = 0; i < partners.length; i++) {
      sum += partners[i] < 0 ? 0 : alike[i][partners[i]] / SCALE;
    }
    return 1 - sum / time.gold().size();
  }
}
