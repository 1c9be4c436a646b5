package io.sorimark.cli;

import io.sorimark.format.Parsed;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Conversion.Converted;
import io.sorimark.pipeline.Conversion.Written;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Plan;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code convert} did, in words and as data. */
final class Conversions {

  private Conversions() {}

  static Outcome outcome(Plan.Job job, Converted converted, Outputs outputs)
      throws IOException, TranscriptException {
    Source source = job.source();
    if (converted.outputs().isEmpty()) {
      return refused(source, converted.parsed());
    }
    List<Fault> faults = new ArrayList<>(Problems.faults(converted.parsed(), source));
    for (int i = 0; i < job.targets().size(); i++) {
      if (converted.outputs().get(i).status() == Status.REFUSED) {
        faults.add(refusal(job.targets().get(i)));
      }
    }
    boolean refused = converted.outputs().stream().anyMatch(w -> w.status() == Status.REFUSED);
    return Outcome.done(source.name(), data(source, converted), "")
        .withFaults(faults)
        .withNote(note(source, converted, outputs.dryRun()))
        .withExit(refused ? ExitCode.REFUSED : ExitCode.DONE);
  }

  /** Not converted because of {@code --strict}. */
  static Outcome refused(Source source, Parsed parsed) throws IOException, TranscriptException {
    List<Fault> faults = new ArrayList<>(Problems.faults(parsed, source));
    faults.add(
        Fault.error("strict", source.name() + ": not converted, for it has problems (--strict)"));
    return Outcome.done(source.name(), Map.of("input", source.name()), "")
        .withFaults(faults)
        .withExit(ExitCode.WARNINGS);
  }

  private static Fault refusal(Plan.Target target) {
    return target.isInput()
        ? Fault.error(
            "is-input",
            target.file() + ": is an input and stays as it is; -o DIR writes somewhere else")
        : Fault.error(
            "exists", target.file() + ": is there already and differs; -y replaces, -n skips it");
  }

  private static String note(Source source, Converted converted, boolean dryRun) {
    return converted.outputs().stream()
        .filter(written -> written.status() != Status.REFUSED)
        .map(written -> "%s -> %s%s".formatted(source.name(), written.file(), how(written, dryRun)))
        .collect(Collectors.joining("\n"));
  }

  private static String how(Written written, boolean dryRun) {
    return switch (written.status()) {
      case WRITTEN -> dryRun ? " (would be written)" : "";
      case REPLACED -> dryRun ? " (would be replaced)" : " (replaced)";
      case UP_TO_DATE -> " (up to date)";
      case SKIPPED, REFUSED -> " (skipped, it is there and differs)";
    };
  }

  private static Map<String, Object> data(Source source, Converted converted) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", source.name());
    data.put("format", converted.parsed().format().id());
    data.put("cues", converted.parsed().transcript().cues().size());
    data.put("outputs", converted.outputs().stream().map(Conversions::data).toList());
    return data;
  }

  private static Map<String, Object> data(Written written) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", written.file().toString());
    data.put("format", written.format().id());
    data.put("status", written.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return data;
  }
}
