package io.sorimark.cli;

import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Source;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

  /** How many files of a folder were written and how many were not, refused ones left out. */
  static String summary(Source source, Path folder, List<Written> outputs, boolean dryRun) {
    Map<String, Long> counts =
        outputs.stream()
            .filter(written -> written.status() != Status.REFUSED)
            .collect(
                Collectors.groupingBy(
                    written -> became(written, dryRun), TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", ", "%s -> %s: ".formatted(source.name(), folder), ""));
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
    return written.status() == Status.WRITTEN && !dryRun
        ? ""
        : " (" + became(written, dryRun) + ")";
  }

  private static String became(Written written, boolean dryRun) {
    String would = dryRun ? "would be " : "";
    return switch (written.status()) {
      case WRITTEN -> would + "written";
      case REPLACED -> would + "replaced";
      case UP_TO_DATE -> "up to date";
      case SKIPPED, REFUSED -> "skipped, there already and different";
    };
  }
}
