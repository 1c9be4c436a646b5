package io.sorimark.cli;

import io.sorimark.eval.NameRow;
import io.sorimark.eval.NameTruth;
import io.sorimark.eval.Trials.Row;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.AbsenceTrials;
import io.sorimark.pipeline.CleanTrials;
import io.sorimark.pipeline.Evaluation;
import io.sorimark.pipeline.NameEpisode;
import io.sorimark.pipeline.NameTrials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sorimark eval names}. */
@Command(
    name = "names",
    description = {
      "Measure how well misheard names are put right.",
      "REF is a table between tabs of the columns cue_start, surface and correct. HYP is a",
      "transcript: ours are measured, with the names of --glossary and --notes. Or HYP is such",
      "a table, too. Without HYP, REF tells what stands before and after each name."
    },
    footer = {
      "",
      "Examples:",
      "  sorimark eval names wrong.tsv talk.vtt -g names.tsv --each",
      "  sorimark eval names wrong.tsv talk.vtt -g names.tsv --share .5 --draws 10",
      "  sorimark eval names --clean edited.vtt -g names.tsv --max letters/1000=.1"
    })
final class EvalNamesCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private EvalOptions options;
  @Mixin private NameOptions names;

  @Option(
      names = "--only",
      paramLabel = "KIND",
      description = "Measure by the rows of this kind alone.")
  private Optional<String> only = Optional.empty();

  @Option(
      names = "--know-all",
      description = "The glossary holds the right names of all rows, too.")
  private boolean knowAll;

  @Option(
      names = "--incomplete",
      description = "REF does not hold all that is wrong: precision cannot be told.")
  private boolean incomplete;

  @Option(
      names = "--keep",
      paramLabel = "F",
      description = "Words that must stay, one a line: count those whose letters change.")
  private Optional<Path> keep = Optional.empty();

  @Option(
      names = "--share",
      paramLabel = "S",
      description = "Only this share of the names is known, drawn at random: .5")
  private Optional<Double> share = Optional.empty();

  @Option(names = "--draws", paramLabel = "N", description = "So many draws (default: 10).")
  private int draws = 10;

  @Option(names = "--seed", paramLabel = "N", description = "Of the first draw (default: 0).")
  private long seed;

  @Option(
      names = "--leave-one-out",
      description = "Take away each name that is needed: how often another takes its place?")
  private boolean leaveOneOut;

  @Option(names = "--ablation", description = "A row without each part of the engine, too.")
  private boolean ablation;

  @Option(
      names = "--clean",
      description = "REF and HYP are transcripts in which nothing is wrong: what is changed?")
  private boolean clean;

  EvalNamesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return !clean && comparesTables()
        ? options.compare(console, Evaluation::names)
        : options.measure(console, clean ? this::clean : this::trials);
  }

  private boolean comparesTables() throws IOException {
    return Files.isDirectory(options.gold())
        || (!options.found().isEmpty() && NameEpisode.isTruth(options.found().getFirst()));
  }

  private List<Row> clean(Report report)
      throws IOException, TranscriptException, InterruptedException {
    List<NameEpisode> episodes = NameEpisode.clean(options.files(), names.sources());
    return new CleanTrials(episodes, options.jobs(), options.isEach()).rows();
  }

  private List<Row> trials(Report report)
      throws IOException, TranscriptException, InterruptedException {
    List<NameEpisode> episodes = episodes();
    NameTrials trials = new NameTrials(episodes, !incomplete, options.jobs(), options.isEach());
    List<NameRow> missing = trials.missing();
    if (!missing.isEmpty()) {
      NameRow first = missing.getFirst();
      report.warn(
          Fault.warning(
              "no-such-place",
              "%s:%s:1: '%s' does not stand there; of such rows there are %s, counted as not found"
                  .formatted(options.gold(), first.line(), first.surface(), missing.size())));
    }
    if (leaveOneOut) {
      return new AbsenceTrials(episodes, options.jobs(), options.isEach()).rows();
    }
    if (ablation) {
      return trials.ablation();
    }
    return share.isPresent() ? trials.draws(share.get(), draws, seed) : trials.usual();
  }

  private List<NameEpisode> episodes() throws IOException, TranscriptException {
    NameTruth all = NameEpisode.truth(options.gold());
    NameTruth truth = only.map(all::of).orElse(all);
    List<NameEpisode> episodes =
        options.found().isEmpty()
            ? NameEpisode.excerpts(truth, names.sources())
            : NameEpisode.of(truth, options.found(), names.sources());
    List<NameEpisode> complete = new ArrayList<>();
    for (NameEpisode episode : episodes) {
      NameEpisode knowing = knowAll ? episode.knowing(all) : episode;
      complete.add(keep.isPresent() ? knowing.leaving(NameEpisode.toLeave(keep.get())) : knowing);
    }
    return complete;
  }
}
