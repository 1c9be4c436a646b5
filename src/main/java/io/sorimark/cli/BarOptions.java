package io.sorimark.cli;

import io.sorimark.eval.Trials.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How good a result has to be for the command to end well. */
final class BarOptions {

  /** A condition that must hold, and whether it does. */
  @FunctionalInterface
  private interface Holds {
    boolean of(double value, double bar);
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--min",
      paramLabel = "MEASURE=VALUE",
      split = ",",
      description = "Exit with 1 if a mean is lower; known.f1@30=.5 is of one row.")
  private Map<String, Double> least = new LinkedHashMap<>();

  @Option(
      names = "--max",
      paramLabel = "MEASURE=VALUE",
      split = ",",
      description = "The same if a mean is higher: pk=.4")
  private Map<String, Double> most = new LinkedHashMap<>();

  /** What misses a bar, in words. */
  List<String> missed(List<Row> rows) {
    List<String> low = missed(rows, least, "lower", (value, bar) -> value >= bar);
    List<String> high = missed(rows, most, "higher", (value, bar) -> value <= bar);
    return Stream.concat(low.stream(), high.stream()).toList();
  }

  private List<String> missed(
      List<Row> rows, Map<String, Double> bars, String direction, Holds holds) {
    return bars.entrySet().stream()
        .flatMap(bar ->
            values(rows, bar.getKey()).entrySet().stream()
                .filter(value -> !holds.of(value.getValue(), bar.getValue()))
                .map(value ->
                    String.format(
                        Locale.ROOT,
                        "%s is %.3f, %s than %s",
                        value.getKey(),
                        value.getValue(),
                        direction,
                        bar.getValue())))
        .toList();
  }

  /** The means that a bar is about, named. */
  private Map<String, Double> values(List<Row> rows, String bar) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Row row : rows) {
      measure(row, bar)
          .map(row.means().values()::get)
          .ifPresent(value ->
              values.put((row.method() + " " + row.condition()).strip() + ": " + bar, value));
    }
    if (values.isEmpty() && !rows.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "nothing measured is called " + bar);
    }
    return values;
  }

  private static Optional<String> measure(Row row, String bar) {
    String prefix = row.condition() + ".";
    String measure = bar.startsWith(prefix) ? bar.substring(prefix.length()) : bar;
    return Optional.of(measure).filter(row.means().values()::containsKey);
  }
}
