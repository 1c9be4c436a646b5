package io.sorimark.cli;

import io.sorimark.check.Receiver;
import io.sorimark.check.Rules;
import io.sorimark.model.Severity;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Checking;
import io.sorimark.pipeline.Checking.Checked;
import io.sorimark.pipeline.Checking.Mended;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.Takers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sorimark check}. */
@Command(
    name = "check",
    description = "Say what hosts, apps and readers of captions will stumble over.",
    footer = {
      "",
      "Examples:",
      "  sorimark check talk.vtt chapters.json",
      "  sorimark check captions/ --for castopod,antennapod --strict",
      "  sorimark check talk.srt --fix -o mended"
    })
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private InputOptions inputs;
  @Mixin private FromOption from;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  @Option(
      names = "--for",
      paramLabel = "LIST",
      split = ",",
      description = {
        "Whom to ask (default: all that take files of the kind):",
        "spec, apple, spotify, youtube, castopod, antennapod, pocketcasts,",
        "podlove, buzzsprout, a11y."
      })
  private List<String> receivers = List.of();

  @Option(names = "--a11y", description = "Ask for people who read captions, too.")
  private boolean a11y;

  @Option(names = "--fix", description = "Write files in which all is mended that can be.")
  private boolean fix;

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = "Where mended files go.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--in-place", description = "Replace inputs by their mended files.")
  private boolean inPlace;

  @Option(names = "--strict", description = "Exit with 7 if there are warnings.")
  private boolean strict;

  @Option(names = "--list-rules", help = true, description = "List all rules and end.")
  private boolean listRules;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    refuse(fix && output.isEmpty() == !inPlace, "--fix needs either -o DIR or --in-place");
    refuse(!fix && (inPlace || output.isPresent()), "-o and --in-place go with --fix");
    Report report = reporting.openWithAllFaults(console);
    if (listRules) {
      report.add(Findings.rules(Rules.ALL));
      return report.finish();
    }
    Checking checking = new Checking(from.format(), receivers(), a11y);
    List<Source> sources = inputs.findWithChapters(console, report, output);
    if (fix) {
      refuseCollisions(sources);
    }
    inputs.each(sources, source -> outcome(source, checking), report);
    return report.finish();
  }

  private void refuseCollisions(List<Source> sources) {
    Takers takers = new Takers();
    for (Source source : sources) {
      try {
        takers.take(target(source), source.name());
      } catch (TranscriptException taken) {
        throw new ParameterException(spec.commandLine(), String.valueOf(taken.getMessage()), taken);
      }
    }
  }

  private Outcome outcome(Source source, Checking checking)
      throws IOException, TranscriptException {
    if (fix) {
      Optional<Mended> mended = checking.mend(source);
      if (mended.isPresent()) {
        return mended(source, mended.get());
      }
    }
    Checked checked = checking.check(source);
    byte[] text = checked.isText() ? source.bytes() : new byte[0];
    Outcome outcome = Findings.outcome(source, checked, text, reporting.isQuiet());
    return judged(
        fix ? outcome.withNote(source.name() + ": " + whyNot(checked)) : outcome, checked);
  }

  private static String whyNot(Checked checked) {
    return checked.fixable() == 0
        ? "nothing to mend"
        : "not mended, since a line with an error would be lost";
  }

  private Outcome mended(Source source, Mended mended) throws IOException {
    Path target = target(source);
    Outputs outputs = new Outputs(inPlace ? Overwrite.REPLACE : Overwrite.REFUSE, false);
    Status status = outputs.write(target, mended.text()).status();
    if (status == Status.REFUSED) {
      return Outcome.failed(
          source.name(),
          ExitCode.REFUSED,
          Fault.error("exists", target + ": is there already and differs"));
    }
    Outcome outcome =
        Findings.outcome(
            source,
            mended.checked(),
            mended.text().getBytes(StandardCharsets.UTF_8),
            reporting.isQuiet());
    return judged(outcome, mended.checked())
        .withNote("%s -> %s (mended)".formatted(source.name(), target));
  }

  private Path target(Source source) {
    Path file = source.path().orElse(Path.of(source.name()));
    refuse(inPlace && source.path().isEmpty(), "standard input has no place; use -o DIR");
    return output.map(folder -> folder.resolve(file.getFileName())).orElse(file);
  }

  private Outcome judged(Outcome outcome, Checked checked) {
    if (checked.has(Severity.ERROR)) {
      return outcome.withExit(ExitCode.NOTHING_FOUND);
    }
    return strict && checked.has(Severity.WARNING) ? outcome.withExit(ExitCode.WARNINGS) : outcome;
  }

  private Set<Receiver> receivers() {
    Set<Receiver> asked = EnumSet.noneOf(Receiver.class);
    for (String name : receivers) {
      asked.add(
          Receiver.of(name.strip())
              .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(name))));
    }
    return asked;
  }

  private static String unknown(String name) {
    List<String> ids = Arrays.stream(Receiver.values()).map(Receiver::id).toList();
    return "no receiver '%s'%s\nThere is: %s"
        .formatted(
            name,
            Nearest.to(name, ids).map(id -> "; did you mean " + id + "?").orElse(""),
            String.join(", ", ids));
  }

  private void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
