package io.sorimark.cli;

import io.sorimark.format.Format;
import io.sorimark.format.Keeps;
import io.sorimark.format.Layout;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sorimark formats}. */
@Command(name = "formats", description = "List the formats, and what each one keeps.")
final class FormatsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ReportOptions reporting;

  FormatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Report report = reporting.open(console);
    List<Format> formats = List.of(Format.values());
    if (reporting.isJson()) {
      formats.forEach(format -> report.add(Outcome.done(format.id(), data(format), "")));
    } else {
      report.add(Outcome.done("", Map.of(), table(formats)));
    }
    return report.finish();
  }

  private static String table(List<Format> formats) {
    return new Table("NAME", "FORMAT", "FILES", "", "KEEPS WHEN WRITTEN (with --profile rich)")
        .rows(
            formats.stream()
                .map(f ->
                    List.of(
                        f.id(),
                        f.title(),
                        "." + String.join(" .", f.extensions()),
                        f.isWritable() ? "read, write" : "read",
                        String.join(", ", keeps(f, Layout.RICH))))
                .toList());
  }

  private static Map<String, Object> data(Format format) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("format", format.id());
    data.put("title", format.title());
    data.put("extensions", format.extensions());
    data.put("writable", format.isWritable());
    data.put("keepsHost", keeps(format, Layout.HOST));
    data.put("keepsRich", keeps(format, Layout.RICH));
    return data;
  }

  private static List<String> keeps(Format format, Layout layout) {
    return Arrays.stream(Keeps.values())
        .filter(format.keeps(layout)::contains)
        .map(keeps -> keeps.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .toList();
  }
}
