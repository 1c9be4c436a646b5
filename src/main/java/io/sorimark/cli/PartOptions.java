package io.sorimark.cli;

import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which part of a recording. */
final class PartOptions {

  /** Later than any recording ends. */
  private static final Duration NEVER = Duration.ofDays(100);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Where the part begins: 1:02:03.5, or seconds.")
  private Optional<Duration> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Where it ends.")
  private Optional<Duration> to = Optional.empty();

  /** The part; empty for all of it. */
  Optional<TimeSpan> part() {
    return from.isEmpty() && to.isEmpty() ? Optional.empty() : Optional.of(span());
  }

  /** The part, which has to be named. */
  TimeSpan span(String why) {
    Usage.refuse(spec, from.isEmpty() || to.isEmpty(), why);
    return span();
  }

  private TimeSpan span() {
    Duration start = from.orElse(Duration.ZERO);
    Duration end = to.orElse(NEVER);
    Usage.refuse(spec, end.compareTo(start) <= 0, "--to must be later than --from");
    return new TimeSpan(start, end);
  }
}
