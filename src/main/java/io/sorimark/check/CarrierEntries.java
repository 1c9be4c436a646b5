package io.sorimark.check;

import io.sorimark.check.ChapterList.Entry;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chapters of the carriers that are neither JSON nor lines of a description, as they stand: by
 * where one begins, and by what its start and its title look like from there on. Not readers:
 * nothing is mended or left out.
 */
final class CarrierEntries {

  /**
   * Each pattern's last group that matched is the value; a start without one is the whole match.
   */
  private record Shape(Pattern chapter, Pattern start, Pattern title) {

    static Shape of(String chapter, String start, String title) {
      return new Shape(pattern(chapter), pattern(start), pattern(title));
    }

    private static Pattern pattern(String regex) {
      return Pattern.compile(regex, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }
  }

  private static final Map<Kind, Shape> SHAPES =
      Map.of(
          Kind.PSC,
          Shape.of(
              "<(?:\\w+:)?chapter\\b",
              "\\A[^>]*?\\bstart\\s*=\\s*(?:\"([^\"]*)|'([^']*))",
              "\\A[^>]*?\\btitle\\s*=\\s*(?:\"([^\"]*)|'([^']*))"),
          Kind.MATROSKA,
          Shape.of(
              "<ChapterAtom>",
              "<ChapterTimeStart>\\s*([^<\\s]*)",
              "<ChapterString>\\s*([^<]*?)\\s*<"),
          Kind.FFMETADATA,
          Shape.of("^\\[CHAPTER\\]", "^START=(.*)$", "^title=(.*)$"),
          Kind.CUE,
          Shape.of(
              "^[ \\t]*TRACK[ \\t]+\\d+",
              "^[ \\t]*INDEX[ \\t]+0?1[ \\t]+(\\S*)",
              "^[ \\t]*TITLE[ \\t]+\"?(.*?)\"?[ \\t]*$"),
          Kind.OGM,
          Shape.of("^CHAPTER\\d+=", "=(.*)$", "^CHAPTER\\d+NAME=(.*)$"),
          Kind.MP4CHAPS,
          Shape.of(
              "^[ \\t]*\\d+(?::\\d{1,2}){1,2}(?:[.,]\\d+)?(?=\\s|$)",
              "(\\d\\S*)",
              "^[ \\t]*\\S+[ \\t]*(.*)$"));

  private static final Pattern TIMEBASE = Pattern.compile("(?m)^TIMEBASE=(\\d{1,9})/(\\d{1,15})$");
  private static final Pattern FRAMES = Pattern.compile("(\\d{1,6}):([0-5]\\d):([0-6]\\d|7[0-4])");
  private static final Pattern TICKS = Pattern.compile("\\d{1,15}");
  private static final double CUE_FRAMES = 75;

  private final Kind kind;
  private final String text;
  private final Shape shape;
  private final List<Entry> entries = new ArrayList<>();

  private CarrierEntries(Kind kind, String text, Shape shape) {
    this.kind = kind;
    this.text = text;
    this.shape = shape;
  }

  /** None for a kind that is not told here. */
  static List<Entry> of(Kind kind, List<String> lines) {
    Shape shape = SHAPES.get(kind);
    if (shape == null) {
      return List.of();
    }
    CarrierEntries found = new CarrierEntries(kind, String.join("\n", lines), shape);
    found.addAll();
    return List.copyOf(found.entries);
  }

  private void addAll() {
    Matcher chapter = shape.chapter().matcher(text);
    boolean more = chapter.find();
    int line = 0;
    int counted = 0;
    while (more) {
      int from = chapter.start();
      more = chapter.find();
      for (; counted < from; counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      entries.add(entry(text.substring(from, more ? chapter.start() : text.length()), from, line));
    }
  }

  /**
   * @param from where the chapter begins in the text, in this line
   */
  private Entry entry(String own, int from, int line) {
    int column = from - (text.lastIndexOf('\n', from - 1) + 1);
    Optional<Duration> start = find(shape.start(), own).flatMap(time -> start(time, own));
    return new Entry(line, column, start, find(shape.title(), own).orElse("").strip(), own);
  }

  private static Optional<String> find(Pattern pattern, String own) {
    Matcher matcher = pattern.matcher(own);
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Optional.of(matcher.group(group));
      }
    }
    return Optional.empty();
  }

  private Optional<Duration> start(String time, String own) {
    return switch (kind) {
      case CUE -> ofFrames(time);
      case FFMETADATA -> ofTicks(time, own);
      default -> Timecode.parse(time);
    };
  }

  private static Optional<Duration> ofFrames(String time) {
    Matcher frames = FRAMES.matcher(time);
    if (!frames.matches()) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(frames.group(1)) * 60 + Long.parseLong(frames.group(2));
    return Timecode.ofSeconds(seconds + Long.parseLong(frames.group(3)) / CUE_FRAMES);
  }

  private static Optional<Duration> ofTicks(String ticks, String own) {
    Matcher base = TIMEBASE.matcher(own);
    double second =
        base.find() ? Double.parseDouble(base.group(1)) / Double.parseDouble(base.group(2)) : 1e-9;
    return TICKS.matcher(ticks.strip()).matches() && Double.isFinite(second)
        ? Timecode.ofSeconds(Long.parseLong(ticks.strip()) * second)
        : Optional.empty();
  }
}
