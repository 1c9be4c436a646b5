package io.sorimark.cli;

import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The inputs of a command that listens to recordings. */
final class RecordingOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Recordings of any kind, video too; folders, patterns such as 'audio/*.mp3'.")
  private List<String> arguments = List.of();

  /**
   * A folder for each recording; what names none, or is empty, is told to the report.
   *
   * @param output where these folders go
   */
  List<EpisodeFolder> find(Console console, Report report, Path output) throws IOException {
    List<EpisodeFolder> whole = new ArrayList<>();
    Sources sources = Sources.findAudio(arguments, console.in(), output);
    for (EpisodeFolder folder : episodes(sources, "file", report, output)) {
      String name = folder.source().name();
      if (Files.size(Path.of(name)) > 0) {
        whole.add(folder);
      } else {
        Fault fault = Fault.error("unusable", name + ": is empty");
        report.add(Outcome.failed(name, ExitCode.UNREADABLE, fault));
      }
    }
    return whole;
  }

  /** The same where each input is a folder of recordings. */
  List<EpisodeFolder> findFolders(Report report, Path output) throws IOException {
    return episodes(Sources.folders(arguments), "folder", report, output);
  }

  private List<EpisodeFolder> episodes(Sources sources, String kind, Report report, Path output) {
    Usage.refuse(spec, arguments.contains("-"), "a recording cannot come through standard input");
    for (String name : sources.missing()) {
      Fault fault = Fault.error("not-found", name + ": no such " + kind);
      report.add(Outcome.failed(name, ExitCode.UNREADABLE, fault));
    }
    if (sources.found().isEmpty() && sources.missing().isEmpty()) {
      Fault nothing =
          Fault.error("nothing-found", "no recording in " + String.join(", ", arguments));
      report.add(Outcome.failed("", ExitCode.NOTHING_FOUND, nothing));
    }
    return Usage.folders(spec, sources.found(), output);
  }
}
