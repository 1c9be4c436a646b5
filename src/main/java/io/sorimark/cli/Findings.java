package io.sorimark.cli;

import io.sorimark.check.Finding;
import io.sorimark.check.Fix;
import io.sorimark.check.Kind;
import io.sorimark.check.Receiver;
import io.sorimark.check.Rule;
import io.sorimark.check.Verdict;
import io.sorimark.language.Encoding;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.pipeline.Checking.Checked;
import io.sorimark.pipeline.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code check} found, in words and as data. */
final class Findings {

  private Findings() {}

  /**
   * What was found in one file.
   *
   * @param bytes of the file that the places are in
   * @param quiet whether only errors are said
   */
  static Outcome outcome(Source source, Checked checked, byte[] bytes, boolean quiet) {
    List<String> lines = Encoding.decode(bytes).text().lines().toList();
    StringBuilder text = new StringBuilder();
    checked.findings().stream()
        .filter(finding -> !quiet || finding.severity() == Severity.ERROR)
        .forEach(finding -> text.append(text(finding, lines)));
    if (!quiet) {
      text.append(table(source, checked));
    }
    return Outcome.done(source.name(), data(source, checked), text.toString());
  }

  /** The list of rules. */
  static Outcome rules(List<Rule> rules) {
    return Outcome.done(
        "", Map.of("rules", rules.stream().map(Findings::data).toList()), table(rules));
  }

  private static String text(Finding finding, List<String> lines) {
    Problem problem = finding.problem();
    String excerpt =
        problem.line() <= lines.size()
            ? Excerpt.of(lines.get(problem.line() - 1), problem.column())
            : "";
    return "%s (%s)\n%s  %s%s\n"
        .formatted(
            problem,
            ids(finding.receivers()),
            excerpt.isEmpty() ? "" : excerpt + "\n",
            finding.advice(),
            finding.isFixable() ? " (--fix does it)" : "");
  }

  private static String table(Source source, Checked checked) {
    String table =
        new Table("RECEIVER", "VERDICT", "ERRORS", "WARNINGS", "NOTES")
            .rows(
                checked.verdicts().stream()
                    .map(verdict ->
                        List.of(
                            verdict.receiver().id(),
                            verdict.errors() > 0 ? "errors" : verdict.isOk() ? "ok" : "warnings",
                            Integer.toString(verdict.errors()),
                            Integer.toString(verdict.warnings()),
                            Integer.toString(verdict.notes())))
                    .toList());
    return "%s: %s\n%s\n".formatted(source.name(), checked.format(), table);
  }

  private static String table(List<Rule> rules) {
    return new Table("RULE", "SEVERITY", "FILES", "RECEIVERS", "FIX", "WHAT IT SAYS")
        .rows(
            rules.stream()
                .map(rule ->
                    List.of(
                        rule.id(),
                        lower(rule.severity()),
                        kinds(rule),
                        ids(rule.receivers()),
                        rule.fix() == Fix.NONE ? "" : lower(rule.fix()),
                        rule.says()))
                .toList());
  }

  private static Map<String, Object> data(Source source, Checked checked) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", source.name());
    data.put("format", checked.format());
    data.put("findings", checked.findings().stream().map(Findings::data).toList());
    data.put("receivers", checked.verdicts().stream().map(Findings::data).toList());
    return data;
  }

  private static Map<String, Object> data(Finding finding) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rule", finding.problem().rule());
    data.put("severity", lower(finding.severity()));
    data.put("line", finding.problem().line());
    data.put("column", finding.problem().column());
    data.put("message", finding.problem().message());
    data.put("receivers", sorted(finding.receivers()));
    data.put("advice", finding.advice());
    data.put("fixable", finding.isFixable());
    return data;
  }

  private static Map<String, Object> data(Verdict verdict) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("receiver", verdict.receiver().id());
    data.put("ok", verdict.isOk());
    data.put("errors", verdict.errors());
    data.put("warnings", verdict.warnings());
    data.put("notes", verdict.notes());
    return data;
  }

  private static Map<String, Object> data(Rule rule) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rule", rule.id());
    data.put("severity", lower(rule.severity()));
    data.put("files", rule.kinds().stream().map(Kind::id).toList());
    data.put("receivers", sorted(rule.receivers()));
    data.put("says", rule.says());
    data.put("advice", rule.advice());
    data.put("fix", lower(rule.fix()));
    return data;
  }

  private static String kinds(Rule rule) {
    return rule.kinds().size() == Kind.values().length
        ? "all"
        : rule.kinds().stream().map(Kind::id).collect(Collectors.joining(" "));
  }

  private static String ids(Collection<Receiver> receivers) {
    return String.join(" ", sorted(receivers));
  }

  private static List<String> sorted(Collection<Receiver> receivers) {
    return receivers.stream().sorted().map(Receiver::id).toList();
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
