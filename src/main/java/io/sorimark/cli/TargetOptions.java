package io.sorimark.cli;

import io.sorimark.format.Format;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Plan;
import io.sorimark.pipeline.Source;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command that makes transcripts of transcripts writes them, in which formats. */
final class TargetOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-t", "--to"},
      paramLabel = "FMT",
      split = ",",
      description = "Formats to write; `sorimark formats` lists them.")
  private List<String> to = List.of();

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = {
        "Where outputs go (default: beside each input).",
        "- is standard output; a name like talk.srt is the one output file."
      })
  private Optional<String> output = Optional.empty();

  /**
   * What these say.
   *
   * @param name the pattern of outputs' names
   */
  Destination destination(Optional<String> name) {
    return Destination.of(output, name, to);
  }

  /** Standard output has room for one thing. */
  void checkStdout(Destination destination, List<Source> sources, ReportOptions reporting) {
    boolean isStdout = destination.isStdout(sources);
    Usage.refuse(
        spec,
        isStdout && reporting.isJson(),
        "--json and a transcript cannot both go to standard output");
    Usage.refuse(
        spec,
        isStdout && (sources.size() > 1 || destination.formats().size() > 1),
        "only one transcript can go to standard output");
  }

  /**
   * What is to be written where.
   *
   * @param apart which options keep two outputs from having one name
   */
  Plan plan(List<Source> sources, Optional<Format> from, Destination destination, String apart) {
    try {
      return Plan.of(sources, from, destination.formats(), destination.naming());
    } catch (TranscriptException collision) {
      throw new ParameterException(
          spec.commandLine(), "%s\n%s keeps them apart".formatted(collision.getMessage(), apart));
    }
  }
}
