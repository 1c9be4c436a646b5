package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ffmpeg's metadata file, {@code ;FFMETADATA1}: {@code [CHAPTER]} sections with a TIMEBASE (a
 * billionth of a second when it is not said), START, END and title. A backslash stands before
 * {@code = ; # \} and line ends that are meant as they are. Metadata of the file itself are passed
 * over.
 *
 * <p>ffmpeg takes a line for the END even where it is something else, so an END is always written:
 * the next start, and for the last chapter its own start, which is read as none.
 */
final class FfMetadata {

  private static final String SIGNATURE = ";FFMETADATA";
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,18})");
  private static final Pattern TICKS = Pattern.compile("\\d{1,18}");
  private static final Pattern ESCAPED = Pattern.compile("(?s)\\\\(.)");
  private static final Pattern SPECIAL = Pattern.compile("[=;#\\\\\\n]");
  private static final Pattern EQUALS = Pattern.compile("^((?:[^\\\\=]|\\\\.)*+)=");
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(86_400_000);

  private FfMetadata() {}

  static Fit sniff(TextFile in) {
    return Fit.sureIf(in.text().startsWith(SIGNATURE));
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofLines(in);
    draft.wantsEnds();
    Optional<Section> section = Optional.empty();
    for (int i = 0; i < in.lines().count(); i++) {
      String line = in.lines().get(i);
      if (line.startsWith("[")) {
        section.ifPresent(done -> done.addTo(draft));
        section = line.strip().equals("[CHAPTER]") ? Optional.of(new Section(i)) : Optional.empty();
        draft.claim(i);
      } else if (line.startsWith(";") || line.startsWith("#")) {
        draft.claim(i);
      } else {
        i = readField(in, i, section, draft);
      }
    }
    section.ifPresent(done -> done.addTo(draft));
    return draft.finish(ChapterFormat.FFMETADATA);
  }

  /** Reads a field, which goes on behind an escaped line end; gives its last line. */
  private static int readField(TextFile in, int from, Optional<Section> section, Draft draft) {
    StringBuilder field = new StringBuilder(in.lines().get(from));
    int last = from;
    while (endsEscaped(field) && last + 1 < in.lines().count()) {
      field.append('\n').append(in.lines().get(++last));
    }
    Matcher name = EQUALS.matcher(field);
    if (name.find()) {
      String value = unescaped(field.substring(name.end()));
      section.ifPresent(s -> s.fields.put(unescaped(name.group(1)), value));
      for (int line = from; line <= last; line++) {
        draft.claim(line);
      }
    }
    return last;
  }

  private static boolean endsEscaped(StringBuilder line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  /** One {@code [CHAPTER]}. */
  private static final class Section {

    private final Place at;
    private final Map<String, String> fields = new HashMap<>();

    Section(int line) {
      this.at = Place.line(line);
    }

    void addTo(Draft draft) {
      Optional<Duration> start = time("START");
      if (start.isEmpty()) {
        draft.badTime(
            at,
            Stream.of("START", "TIMEBASE")
                .filter(fields::containsKey)
                .map(name -> name + "=" + fields.get(name))
                .collect(Collectors.joining(" ")));
        return;
      }
      draft.add(
          Entry.of(start.get(), fields.getOrDefault("title", ""))
              .withEnd(time("END").filter(end -> !end.equals(start.get()))),
          at);
    }

    private Optional<Duration> time(String name) {
      Matcher base = FRACTION.matcher(fields.getOrDefault("TIMEBASE", "1/1000000000"));
      String ticks = fields.getOrDefault(name, "").strip();
      if (!base.matches() || !TICKS.matcher(ticks).matches()) {
        return Optional.empty();
      }
      BigDecimal denominator = new BigDecimal(base.group(2));
      if (denominator.signum() == 0) {
        return Optional.empty();
      }
      BigDecimal seconds =
          new BigDecimal(ticks)
              .multiply(new BigDecimal(base.group(1)))
              .divide(denominator, MathContext.DECIMAL64);
      return seconds.compareTo(MOST_SECONDS) > 0
          ? Optional.empty()
          : Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValue()));
    }
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder(SIGNATURE).append("1\n");
    List<Duration> ends = Ends.orNextStart(chapters, Chapter::start);
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      out.append("[CHAPTER]\nTIMEBASE=1/1000\nSTART=")
          .append(Timecode.millis(chapter.start()))
          .append("\nEND=")
          .append(Timecode.millis(ends.get(i)))
          .append("\ntitle=")
          .append(SPECIAL.matcher(chapter.title()).replaceAll("\\\\$0"))
          .append('\n');
    }
    return out.toString();
  }

  private static String unescaped(String text) {
    return ESCAPED.matcher(text).replaceAll("$1");
  }
}
