package io.sorimark.pipeline;

import io.sorimark.eval.KnownNames;
import io.sorimark.eval.Scores;
import io.sorimark.eval.Trials.Row;
import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Correction;
import io.sorimark.model.Transcript;
import io.sorimark.names.Corrections;
import io.sorimark.names.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrects transcripts in which no name is wrong: what is changed all the same?
 *
 * @param jobs episodes to work on at once
 * @param each whether to have a row for each episode, too
 */
public record CleanTrials(List<NameEpisode> episodes, int jobs, boolean each) {

  public CleanTrials {
    episodes = List.copyOf(episodes);
  }

  /**
   * What is changed where nothing is wrong: {@code words}, {@code letters} (changes of more than
   * spaces, hyphens and capitals), {@code letters/1000} words, {@code other} changes, and {@code
   * identical}, the share of transcripts that come out byte for byte as they went in.
   */
  public List<Row> rows() throws InterruptedException {
    List<Scores> all = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Batch.run(
        episodes,
        jobs,
        episode -> Map.entry(episode.name(), clean(episode)),
        done -> {
          all.add(done.getValue());
          if (each) {
            rows.add(
                new Row(
                    done.getKey(), Allowed.AUTO.condition(), Evaluation.OURS, 1, done.getValue()));
          }
        });
    Map<String, Double> sums = new LinkedHashMap<>();
    all.forEach(scores -> scores.values().forEach((name, n) -> sums.merge(name, n, Double::sum)));
    sums.put(
        "letters/1000",
        1000 * sums.getOrDefault("letters", 0.0) / Math.max(1, sums.getOrDefault("words", 0.0)));
    sums.merge("identical", (double) all.size(), (sum, count) -> sum / count);
    rows.add(
        new Row(
            NameTrials.SET,
            Allowed.AUTO.condition(),
            Evaluation.OURS,
            episodes.size(),
            new Scores(sums)));
    return rows;
  }

  private static Scores clean(NameEpisode episode) {
    Transcript before = episode.transcript();
    List<Correction> changes =
        Allowed.AUTO.of(Corrections.propose(before, episode.glossary(), Settings.DEFAULT));
    double words =
        before.cues().stream().mapToLong(cue -> cue.text().strip().split("\\s+").length).sum();
    double letters = changes.stream().filter(KnownNames::changesLetters).count();
    boolean identical =
        written(before).equals(written(Corrections.apply(before, changes).transcript()));
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("words", words);
    scores.put("letters", letters);
    scores.put("letters/1000", 1000 * letters / Math.max(1, words));
    scores.put("other", changes.size() - letters);
    scores.put("identical", identical ? 1.0 : 0.0);
    return new Scores(scores);
  }

  private static String written(Transcript transcript) {
    return Transcripts.write(transcript, Format.VTT, Layout.RICH);
  }
}
