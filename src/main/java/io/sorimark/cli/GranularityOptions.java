package io.sorimark.cli;

import io.sorimark.text.Timecode;
import io.sorimark.topics.Granularity;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How many chapters are wanted, and of what length. */
final class GranularityOptions {

  /** {@code 90}, {@code 90s}, {@code 2m}, {@code 1h}, {@code 1:30}. */
  static final class Length implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      String number = text.replaceFirst("[mh]$", "");
      long factor = text.endsWith("m") ? 60 : text.endsWith("h") ? 3600 : 1;
      return Timecode.parse(number)
          .map(time -> time.multipliedBy(factor))
          .orElseThrow(() ->
              new TypeConversionException("'%s' is no length: 90s, 2m, 1:30".formatted(text)));
    }
  }

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many chapters (default: by the length of the episode).")
  private Optional<Integer> count = Optional.empty();

  @Option(
      names = "--detail",
      paramLabel = "HOW",
      description = "coarse, normal (default) or fine: half or twice as many chapters.")
  private Granularity.Detail detail = Granularity.Detail.NORMAL;

  @Option(
      names = "--min",
      paramLabel = "LENGTH",
      converter = Length.class,
      description = "No chapter is shorter: 90s, 2m, 1:30.")
  private Optional<Duration> shortest = Optional.empty();

  @Option(
      names = "--max",
      paramLabel = "LENGTH",
      converter = Length.class,
      description = "A longer chapter is divided where a sentence allows it.")
  private Optional<Duration> longest = Optional.empty();

  /**
   * What was asked for.
   *
   * @throws TypeConversionException if a number is out of range
   */
  Granularity granularity() {
    Granularity usual = Granularity.AUTOMATIC.withDetail(detail);
    try {
      Granularity ranged = usual.withLengths(shortest.orElse(usual.shortest()), longest);
      return count.isPresent() ? ranged.withCount(count.get()) : ranged;
    } catch (IllegalArgumentException outOfRange) {
      throw new TypeConversionException(
          "--count must be at least 1 and --min no longer than --max");
    }
  }
}
