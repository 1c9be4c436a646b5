package io.sorimark.cli;

import io.sorimark.pipeline.Evaluation;
import io.sorimark.pipeline.Pair;
import io.sorimark.pipeline.SectionTrials;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sorimark eval} and the commands below it. */
@Command(
    name = "eval",
    description =
        "Measure chapters, sections, speakers, words, punctuation or names against what people"
            + " made.",
    synopsisSubcommandLabel = "WHAT",
    commandListHeading = "%nCommands:%n",
    footer = {"", "What each measure is: docs/eval.md"})
final class EvalCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  private EvalCommand(Console console) {
    this.console = console;
  }

  static CommandLine of(Console console) {
    return new CommandLine(new EvalCommand(console))
        .addSubcommand(new Chapters(console))
        .addSubcommand(new Speakers(console))
        .addSubcommand(new Sections(console))
        .addSubcommand(new Words(console))
        .addSubcommand(new Punctuation(console))
        .addSubcommand(new EvalNamesCommand(console));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.USAGE.code();
  }

  /** {@code sorimark eval chapters}. */
  @Command(
      name = "chapters",
      description = {
        "Measure where chapters begin and what they are called.",
        "Files of chapters are compared, whatever the carrier. A folder alone holds",
        "EPISODE.json and EPISODE.txt: our chapters and those of three well-known methods",
        "are measured."
      },
      footer = {
        "",
        "Examples:",
        "  sorimark eval chapters episodes/",
        "  sorimark eval chapters theirs.json mine.psc --min f1@30=.5"
      })
  static final class Chapters implements Callable<Integer> {

    private final Console console;

    @Mixin private EvalOptions options;

    @Option(
        names = "--apart",
        paramLabel = "SET",
        split = ",",
        description = "Sets that stay out of the mean over all (default: oxide).")
    private Set<String> apart = Set.of("oxide"); // marks topics touched on, which are no chapters

    Chapters(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
      return options.isFolder()
          ? options.measure(console, Pair::chaptersIn, Evaluation::chapters, apart)
          : options.compare(console, Evaluation::chapterFiles);
    }
  }

  /** {@code sorimark eval speakers}. */
  @Command(
      name = "speakers",
      description = {
        "Measure who is said to speak.",
        "Transcripts with speakers are compared, by time where one of them is RTTM (DER).",
        "A folder alone holds EPISODE.gold.json and EPISODE.CONDITION.txt: ours, alternation",
        "and one speaker are measured."
      },
      footer = {
        "",
        "Examples:",
        "  sorimark eval speakers true.rttm output/ep12/transcript.vtt --max der=.1",
        "  sorimark eval speakers true.vtt mine.vtt"
      })
  static final class Speakers implements Callable<Integer> {

    private final Console console;

    @Mixin private EvalOptions options;

    Speakers(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
      return options.isFolder()
          ? options.measure(console, Pair::speakersIn, Evaluation::speakers, Set.of())
          : options.compare(console, Evaluation::speakerFiles);
    }
  }

  /** {@code sorimark eval sections}. */
  @Command(
      name = "sections",
      description = {
        "Measure where the sections of documents begin.",
        "The headings of a document, or of each one in a folder, are taken out: ours and",
        "those of three well-known methods are measured by them."
      })
  static final class Sections implements Callable<Integer> {

    private final Console console;

    @Mixin private EvalOptions options;

    Sections(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
      return options.measure(console, Pair::documentsIn, SectionTrials::of, Set.of());
    }
  }

  /** {@code sorimark eval words}. */
  @Command(
      name = "words",
      description = {
        "Count errors in words and characters.",
        "Transcripts of any format are compared, CTM and STM too. Case and punctuation are",
        "ignored, numbers are left as they are written; a Korean character is a syllable."
      })
  static final class Words implements Callable<Integer> {

    private final Console console;

    @Mixin private EvalOptions options;

    @Option(names = "--spoken", description = "What is read aloud: 12 is one two, Mr. is mister.")
    private boolean spoken;

    Words(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
      return options.compare(console, spoken ? Evaluation::spokenWords : Evaluation::words);
    }
  }

  /** {@code sorimark eval punctuation}. */
  @Command(
      name = "punctuation",
      description = {
        "Measure full stops, question marks, commas and capitals.",
        "Transcripts are compared. A folder alone holds EPISODE.json, which names the set,",
        "and EPISODE.txt, whose signs and capitals are taken out and put in again: by the",
        "words alone, with times, and with the turns."
      })
  static final class Punctuation implements Callable<Integer> {

    private final Console console;

    @Mixin private EvalOptions options;

    Punctuation(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
      return options.isFolder()
          ? options.measure(console, Pair::chaptersIn, Evaluation::punctuation, Set.of())
          : options.compare(console, Evaluation::punctuationFiles);
    }
  }
}
