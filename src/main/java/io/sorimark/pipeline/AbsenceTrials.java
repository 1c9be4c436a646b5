package io.sorimark.pipeline;

import io.sorimark.eval.KnownNames;
import io.sorimark.eval.Scores;
import io.sorimark.eval.Trials.Row;
import io.sorimark.model.Correction;
import io.sorimark.model.Glossary;
import io.sorimark.names.Corrections;
import io.sorimark.names.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes each name that is needed and known away in turn: how often is another one put in its place
 * unasked?
 *
 * @param jobs names to take away at once
 * @param each whether to have a row for each name that did harm, too
 */
public record AbsenceTrials(List<NameEpisode> episodes, int jobs, boolean each) {

  public AbsenceTrials {
    episodes = List.copyOf(episodes);
  }

  /** How many names were taken away, and how many places went wrong for it. */
  public List<Row> rows() throws InterruptedException {
    record Away(NameEpisode episode, String name) {}
    List<Away> aways =
        episodes.stream()
            .flatMap(episode ->
                episode.judge(episode.glossary()).needed().stream()
                    .sorted()
                    .map(name -> new Away(episode, name)))
            .toList();
    Map<String, Integer> wrong = new LinkedHashMap<>();
    Batch.run(
        aways,
        jobs,
        away -> Map.entry(away.name, wrongWithout(away.episode, away.name)),
        done -> wrong.merge(done.getKey(), done.getValue(), Integer::sum));
    List<Row> rows = new ArrayList<>();
    wrong.forEach((name, count) -> {
      if (each && count > 0) {
        rows.add(row("without " + name, 1, 1, count));
      }
    });
    int sum = wrong.values().stream().mapToInt(Integer::intValue).sum();
    rows.add(row(NameTrials.SET, episodes.size(), wrong.size(), sum));
    return rows;
  }

  private static Row row(String set, int episodes, int names, int wrong) {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("taken-away", (double) names);
    scores.put("wrong", (double) wrong);
    return new Row(set, Allowed.AUTO.condition(), Evaluation.OURS, episodes, new Scores(scores));
  }

  private static int wrongWithout(NameEpisode episode, String name) {
    KnownNames all = new KnownNames(episode.glossary());
    Glossary others =
        new Glossary(
            episode.glossary().names().stream()
                .filter(other -> !other.canonical().equals(name))
                .toList(),
            episode.glossary().never());
    List<Correction> corrections =
        Allowed.AUTO.of(Corrections.propose(episode.transcript(), others, Settings.DEFAULT));
    return episode.judge(others).wrongAt(Set.of(name), all, corrections);
  }
}
