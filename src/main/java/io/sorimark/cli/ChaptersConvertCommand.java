package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Carriers;
import io.sorimark.pipeline.ChapterConversion;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.ReadChapters;
import io.sorimark.pipeline.Source;
import io.sorimark.publish.ChapterFiles;
import io.sorimark.publish.ChapterFormat;
import io.sorimark.publish.WrittenChapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sorimark chapters convert}. */
@Command(
    name = "convert",
    description = "Turn chapters of any carrier, or of an audio file, into others.",
    footer = {
      "",
      "Examples:",
      "  sorimark chapters convert chapters.json -t psc,description -o out",
      "  sorimark chapters convert ep12.mp3 -o ep12.chapters.json",
      "  sorimark chapters convert - -t ffmetadata < chapters.json"
    })
final class ChaptersConvertCommand implements Callable<Integer> {

  private static final String STDOUT = "-";

  private final Console console;

  @Parameters(
      paramLabel = "IN",
      description = "A file of chapters, an audio file, or - for standard input.")
  private String input = "";

  @Mixin private ChapterInputs inputs;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-t", "--to"},
      paramLabel = "FMT",
      split = ",",
      description = "Carriers to write, or all: docs/chapters.md lists them.")
  private List<String> to = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = {
        "A folder, or the one file (default: beside the input).",
        "- is standard output."
      })
  private Optional<String> output = Optional.empty();

  ChaptersConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<ChapterFormat> named =
        output.filter(o -> !Files.isDirectory(Path.of(o))).flatMap(ChapterFormat::ofFileName);
    List<ChapterFormat> formats =
        to.isEmpty() ? named.stream().toList() : ChapterFormatConverter.writable(to);
    refuse(formats.isEmpty(), "which carrier? -t json, say; docs/chapters.md lists them");
    Report report = reporting.open(console);
    report.add(
        inputs.outcome(
            input,
            console,
            (source, read) ->
                isStdout() ? text(source, read, formats) : files(source, read, formats)));
    return report.finish();
  }

  private boolean isStdout() {
    return output.map(STDOUT::equals).orElse(input.equals("-"));
  }

  private Outcome text(Source source, ReadChapters read, List<ChapterFormat> formats)
      throws IOException, TranscriptException {
    refuse(reporting.isJson(), "--json and chapters cannot both go to standard output");
    refuse(formats.size() > 1, "only one carrier can go to standard output");
    WrittenChapters written = ChapterFiles.write(read.chapters(), formats.getFirst());
    return Outcome.done(source.name(), Map.of(), written.text())
        .withFaults(faults(source, read, written.warnings()));
  }

  private Outcome files(Source source, ReadChapters read, List<ChapterFormat> formats)
      throws IOException, TranscriptException {
    Outputs outputs = writing.outputs();
    Carriers converted = conversion(formats).write(source, read.chapters(), outputs);
    List<Fault> faults = faults(source, read, converted.warnings());
    converted.outputs().stream()
        .filter(written -> written.status() == Status.REFUSED)
        .forEach(written -> faults.add(refusal(written, source)));
    return Outcome.done(source.name(), data(source, read, converted), "")
        .withFaults(faults)
        .withNote(Writings.note(source, converted.outputs(), outputs))
        .withExit(Writings.exit(converted.outputs()));
  }

  /** A name with an extension is one file where one carrier is asked for, unless it is a folder. */
  private ChapterConversion conversion(List<ChapterFormat> formats) {
    Optional<Path> path = output.map(Path::of);
    boolean isFile =
        formats.size() == 1
            && path.isPresent()
            && !Files.isDirectory(path.get())
            && formats.getFirst().extensions().stream()
                .anyMatch(end -> output.orElse("").endsWith("." + end));
    return new ChapterConversion(formats, path, isFile);
  }

  private static Fault refusal(Written written, Source source) {
    return ChapterConversion.isSame(written.file(), source)
        ? Fault.error("is-input", written.file() + ": is the input and stays as it is")
        : Writings.refusal(written);
  }

  private static List<Fault> faults(Source source, ReadChapters read, List<String> warnings)
      throws IOException, TranscriptException {
    List<Fault> faults = new ArrayList<>(Problems.faults(read.problems(), source));
    warnings.forEach(w -> faults.add(Fault.warning("carrier", source.name() + ": " + w)));
    return faults;
  }

  private static Map<String, Object> data(Source source, ReadChapters read, Carriers converted) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", source.name());
    data.put("format", read.format());
    data.put("chapters", read.chapters().size());
    data.put("outputs", converted.outputs().stream().map(Writings::data).toList());
    return data;
  }

  private void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
