package io.sorimark.format;

import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How one TTML document counts time (TTML1, 10.3.1): a clock with a fraction or with frames, or a
 * number with a unit, by the rates that its root element names.
 *
 * @param frameRate frames in one second, the multiplier applied
 * @param tickRate ticks in one second
 * @param smpte whether clocks are labels of video frames and run slow at 29.97
 * @param dropFrame whether such a clock skips labels, NTSC fashion
 */
record TtmlClock(double frameRate, double tickRate, boolean smpte, boolean dropFrame) {

  private static final double DEFAULT_FRAME_RATE = 30;

  private static final Pattern OFFSET = Pattern.compile("(\\d+(?:\\.\\d+)?)(h|ms|m|s|f|t)");
  private static final Pattern FRAMES = Pattern.compile("(.*:\\d+)[:;](\\d+)(?:\\.\\d+)?");

  static TtmlClock of(Element tt) {
    Optional<Double> named = rate(tt, "frameRate");
    double frameRate = named.orElse(DEFAULT_FRAME_RATE) * multiplier(tt);
    double subFrames = rate(tt, "subFrameRate").orElse(1.0);
    double ticks = named.isPresent() ? frameRate * subFrames : 1;
    return new TtmlClock(
        frameRate,
        rate(tt, "tickRate").orElse(ticks),
        Xml.attribute(tt, "timeBase").filter("smpte"::equals).isPresent(),
        Xml.attribute(tt, "dropMode").filter(mode -> mode.startsWith("drop")).isPresent());
  }

  /** A time expression; empty when it is none. */
  Optional<Duration> parse(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (offset.matches()) {
      return Timecode.ofSeconds(Double.parseDouble(offset.group(1)) * unit(offset.group(2)));
    }
    Matcher frames = FRAMES.matcher(text);
    if (frames.matches() && text.chars().filter(c -> c == ':' || c == ';').count() == 3) {
      return smpte ? label(frames) : mediaTime(frames);
    }
    return Timecode.parse(text);
  }

  private Optional<Duration> mediaTime(Matcher frames) {
    Optional<Duration> rest = Timecode.ofSeconds(Double.parseDouble(frames.group(2)) / frameRate);
    return Timecode.parse(frames.group(1)).flatMap(clock -> rest.map(clock::plus));
  }

  private Optional<Duration> label(Matcher frames) {
    String mark = dropFrame ? ";" : ":";
    return Timecode.parseFrames(frames.group(1) + mark + frames.group(2), frameRate);
  }

  private double unit(String name) {
    return switch (name) {
      case "h" -> 3600;
      case "m" -> 60;
      case "ms" -> 0.001;
      case "f" -> 1 / frameRate;
      case "t" -> 1 / tickRate;
      default -> 1;
    };
  }

  private static Optional<Double> rate(Element tt, String name) {
    return Xml.attribute(tt, name).flatMap(TtmlClock::positive);
  }

  /** "1000 1001" in TTML1, "1000:1001" in the drafts. */
  private static double multiplier(Element tt) {
    String[] parts = Xml.attribute(tt, "frameRateMultiplier").orElse("1 1").split("[\\s:]+", -1);
    double over = positive(parts[0]).orElse(1.0);
    return parts.length > 1 ? over / positive(parts[1]).orElse(1.0) : over;
  }

  private static Optional<Double> positive(String number) {
    return number.matches("\\d{1,9}(\\.\\d{1,9})?")
        ? Optional.of(Double.parseDouble(number)).filter(value -> value > 0)
        : Optional.empty();
  }
}
