package io.sorimark.cli;

import io.sorimark.text.Timecode;
import io.sorimark.topics.Granularity;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
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

  /** {@code 12} or {@code auto}. */
  static final class Count implements ITypeConverter<OptionalInt> {
    @Override
    public OptionalInt convert(String text) {
      return text.equals("auto") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
  }

  @Option(
      names = "--count",
      paramLabel = "N",
      converter = Count.class,
      description = "How many chapters, or auto (default): by the length of the episode.")
  private OptionalInt count = OptionalInt.empty();

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
      return count.isPresent() ? ranged.withCount(count.getAsInt()) : ranged;
    } catch (IllegalArgumentException outOfRange) {
      throw new TypeConversionException(
          "--count must be at least 1 and --min no longer than --max");
    }
  }
}
