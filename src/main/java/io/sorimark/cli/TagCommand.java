package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.ReadChapters;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.Tagging;
import io.sorimark.pipeline.Tagging.Tagged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sorimark tag}. */
@Command(
    name = "tag",
    customSynopsis = {
      "sorimark tag --chapters=FILE (-o=OUT | --in-place) [OPTIONS] AUDIO",
      "       sorimark tag --remove (-o=OUT | --in-place) [OPTIONS] AUDIO"
    },
    description = "Put chapters inside an audio file: MP3, M4A, Opus, Ogg, FLAC.",
    footer = {
      "",
      "The audio and all other tags keep their bytes.",
      "",
      "Examples:",
      "  sorimark tag ep12.mp3 --chapters chapters.json -o tagged/ep12.mp3",
      "  sorimark tag ep12.m4a --chapters show-notes.txt --in-place",
      "  sorimark tag ep12.m4a --remove --in-place"
    })
final class TagCommand implements Callable<Integer> {

  /** A file without chapters is no way to lose those of a recording: that must be said. */
  private static final class Wanted {
    @Option(
        names = "--chapters",
        paramLabel = "FILE",
        description = "Chapters of any carrier, another audio file's, or - for standard input.")
    private Optional<String> chapters = Optional.empty();

    @SuppressWarnings("UnusedVariable") // being the other choice is all it does
    @Option(names = "--remove", description = "Take the chapters out of the file.")
    private boolean none;
  }

  /** One of the two must be said: a recording is not overwritten by the way. */
  private static final class Target {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "OUT",
        description = "The copy to write.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--in-place", description = "Change the audio file itself.")
    private boolean inPlace;
  }

  private final Console console;

  @Parameters(paramLabel = "AUDIO", description = "The audio file.")
  private Path audio = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Wanted wanted = new Wanted();

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  @Mixin private ChapterInputs inputs;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  TagCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path out = target.output.orElse(audio);
    Report report = reporting.open(console);
    if (!Files.exists(audio)) {
      report.add(
          Outcome.failed(
              audio.toString(),
              ExitCode.UNREADABLE,
              Fault.error("not-found", audio + ": no such file")));
      return report.finish();
    }
    if (!target.inPlace && Files.exists(out) && Files.isSameFile(out, audio)) {
      throw new ParameterException(
          spec.commandLine(), out + " is the audio file itself; --in-place changes it");
    }
    report.add(
        wanted
            .chapters
            .map(file -> inputs.outcome(file, console, (source, read) -> tag(source, read, out)))
            .orElseGet(() -> inputs.outcome(audio.toString(), () -> untag(out))));
    return report.finish();
  }

  private Outcome untag(Path out) throws IOException, TranscriptException {
    return tag(new ReadChapters("none", List.of(), List.of()), List.of(), out);
  }

  private Outcome tag(Source source, ReadChapters read, Path out)
      throws IOException, TranscriptException {
    List<Fault> faults = Problems.faults(read.problems(), source);
    return inputs.outcome(audio.toString(), () -> tag(read, faults, out));
  }

  private Outcome tag(ReadChapters read, List<Fault> known, Path out)
      throws IOException, TranscriptException {
    Outputs outputs = writing.outputs();
    List<Fault> faults = new ArrayList<>(known);
    Tagged tagged = Tagging.write(audio, out, read.chapters(), outputs);
    tagged.losses().forEach(loss -> faults.add(Fault.warning("carrier", audio + ": " + loss)));
    List<Outputs.Written> written = List.of(tagged.output());
    if (tagged.output().status() == Outputs.Status.REFUSED) {
      faults.add(Writings.refusal(tagged.output()));
    }
    return Outcome.done(audio.toString(), data(read, tagged), "")
        .withFaults(faults)
        .withNote(Writings.note(Source.of(audio), written, outputs))
        .withExit(Writings.exit(written));
  }

  private Map<String, Object> data(ReadChapters read, Tagged tagged) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", audio.toString());
    data.put("chapters", read.chapters().size());
    data.put("outputs", List.of(Writings.data(tagged.output())));
    return data;
  }
}
