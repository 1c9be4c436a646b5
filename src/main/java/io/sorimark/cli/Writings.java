package io.sorimark.cli;

import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of outputs, in words and as data. */
final class Writings {

  private Writings() {}

  /** What is said of the outputs that were not refused. */
  static String note(Source source, List<Written> outputs, Outputs settings) {
    return outputs.stream()
        .filter(written -> written.status() != Status.REFUSED)
        .map(written ->
            "%s -> %s%s".formatted(source.name(), written.file(), how(written, settings.dryRun())))
        .collect(Collectors.joining("\n"));
  }

  static Fault refusal(Written written) {
    return Fault.error(
        "exists", written.file() + ": is there already and differs; -y replaces, -n skips it");
  }

  static ExitCode exit(List<Written> outputs) {
    return outputs.stream().anyMatch(written -> written.status() == Status.REFUSED)
        ? ExitCode.REFUSED
        : ExitCode.DONE;
  }

  static Map<String, Object> data(Written written) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", written.file().toString());
    data.put("status", written.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return data;
  }

  private static String how(Written written, boolean dryRun) {
    return switch (written.status()) {
      case WRITTEN -> dryRun ? " (would be written)" : "";
      case REPLACED -> dryRun ? " (would be replaced)" : " (replaced)";
      case UP_TO_DATE -> " (up to date)";
      case SKIPPED, REFUSED -> " (skipped, it is there and differs)";
    };
  }
}
