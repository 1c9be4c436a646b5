package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.KnownVoices;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.pipeline.VoiceFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sorimark speakers forget}. */
@Command(
    name = "forget",
    description = "Forget voices that were learned; without a name, say whose are known.",
    footer = {
      "",
      "Examples:",
      "  sorimark speakers forget audio/",
      "  sorimark speakers forget audio/ Ada",
      "  sorimark speakers forget audio/ --all"
    })
final class SpeakersForgetCommand implements Callable<Integer> {

  private static final PathMatcher JSON = FileSystems.getDefault().getPathMatcher("glob:*.json");

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "WHERE",
      description =
          "voices.json or another .json with voices, its folder, or a recording beside it.")
  private Path where = Path.of("");

  @Parameters(index = "1..*", paramLabel = "NAME", description = "Whose voice is forgotten.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "Forget everybody, and delete the file.")
  private boolean all;

  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  SpeakersForgetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Usage.refuse(spec, all && !names.isEmpty(), "--all or names, not both");
    Report report = reporting.open(console);
    if (Files.exists(where)) {
      Path file = file();
      report.add(InputOptions.outcome(file.toString(), file, this::outcome));
    } else {
      Fault missing = Fault.error("not-found", where + ": no such file");
      report.add(Outcome.failed(where.toString(), ExitCode.UNREADABLE, missing));
    }
    return report.finish();
  }

  private Path file() {
    if (Files.isDirectory(where)) {
      return where.resolve(KnownVoices.FILE);
    }
    return JSON.matches(where.getFileName()) ? where : KnownVoices.beside(where);
  }

  private Outcome outcome(Path file) throws IOException, TranscriptException {
    if (all) {
      boolean deleted = new VoiceFile(file).delete();
      return done(file, List.of()).withNote(file + (deleted ? ": deleted" : ": not there"));
    }
    KnownVoices known = KnownVoices.read(file);
    List<String> strangers = new ArrayList<>(names);
    strangers.removeAll(known.names());
    if (strangers.size() < names.size()) {
      Outputs outputs = new Outputs(Overwrite.REPLACE, false);
      new VoiceFile(file).change(kept -> kept.without(names), outputs);
    }
    Outcome done = done(file, known.without(names).names());
    return strangers.isEmpty() ? done : done.withFaults(List.of(unknown(strangers, file)));
  }

  private static Fault unknown(List<String> strangers, Path file) {
    return Fault.warning(
        "unknown-voice", "no voice of %s in %s".formatted(String.join(", ", strangers), file));
  }

  private static Outcome done(Path file, List<String> names) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", file.toString());
    data.put("names", names);
    String text = names.isEmpty() ? "" : "known: " + String.join(", ", names) + "\n";
    return Outcome.done(file.toString(), data, text);
  }
}
