package io.sorimark.publish;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chapters found in show notes or a video's description: lines that begin with a time, in whatever
 * way people write them ("(00:00) Hello", "0:00 - Hello", "3. [1:02:03] Hello", "0:00 - 1:30
 * Hello"), or, where no line does, at least three lines that end with one ("Hello ... 12:30"). All
 * other lines are the notes themselves and passed over.
 */
final class DescriptionLines {

  private static final String TIME = "\\d{1,3}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?";

  /** A bullet, an emoji, a bracket: anything but letters and digits, and not much of it. */
  private static final String MARKS = "[^\\p{L}\\p{N}]{0,8}";

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:%1$s\\d{1,3}[.)]\\s+)?%1$s(?<time>%2$s)(?![\\d:A-Za-z])".formatted(MARKS, TIME)
              + "(?<rest>(?:\\s*[-~\u2013\u2014]\\s*[(\\[]?(?<end>%s)(?![\\d:A-Za-z]))?"
                  .formatted(TIME)
              + "\\s*[)\\]\u3011>]?(?<title>.*))$");

  private static final Pattern TRAILING =
      Pattern.compile(
          "^(?<title>.*?)[\\s.:|(\\[\u2013\u2014-]{1,40}(?<time>%s)[)\\]]?$".formatted(TIME));

  /** "10:30 am" is a time of day. */
  private static final Pattern OF_DAY =
      Pattern.compile("^\\s*(?:[ap]m|[ap]\\.m\\.|AM|PM|Uhr|o'clock)(?![\\p{L}\\p{N}]).*$");

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "^[\\s\\p{Z}]*(?:[-:|\u00b7\u2022\u2013\u2014\u2192\u30fb]+|[.>~]+(?=\\s))?[\\s\\p{Z}]*");

  private static final int LEAST_TRAILING = 3;
  private static final int LONGEST_TRAILING = 300;

  /** A chapter and the column of its time. */
  record Line(Entry entry, int column) {}

  private DescriptionLines() {}

  static Fit sniff(TextFile in) {
    int found = in(in.text().lines().toList()).size();
    return found >= 2 ? Fit.LIKELY : found == 1 ? Fit.FALLBACK : Fit.NO;
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofTree(in);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < in.lines().count(); i++) {
      lines.add(in.lines().get(i));
    }
    in(lines).forEach(found -> draft.add(found.entry(), found.at()));
    return draft.finish(ChapterFormat.DESCRIPTION);
  }

  /** A chapter in one of several lines. */
  record Found(Entry entry, Place at) {}

  static List<Found> in(List<String> lines) {
    List<Found> leading = all(lines, DescriptionLines::leading);
    if (!leading.isEmpty()) {
      return leading;
    }
    List<Found> trailing = all(lines, DescriptionLines::trailing);
    return trailing.size() >= LEAST_TRAILING ? trailing : List.of();
  }

  private static List<Found> all(
      List<String> lines, java.util.function.Function<String, Optional<Line>> reader) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      reader
          .apply(lines.get(i))
          .ifPresent(one -> found.add(new Found(one.entry(), new Place(line, one.column()))));
    }
    return found;
  }

  /** A line that begins with a time and has a title behind it. */
  static Optional<Line> leading(String line) {
    int indent = line.length() - line.stripLeading().length();
    Matcher matcher = LEADING.matcher(line.strip());
    if (!matcher.matches() || OF_DAY.matcher(matcher.group("rest")).matches()) {
      return Optional.empty();
    }
    Optional<Duration> start = Timecode.parse(matcher.group("time"));
    Optional<Duration> end =
        Optional.ofNullable(matcher.group("end"))
            .flatMap(Timecode::parse)
            .filter(e -> start.isPresent() && e.compareTo(start.get()) > 0);
    String title = SEPARATOR.matcher(matcher.group("title")).replaceFirst("").strip();
    return start
        .filter(s -> !title.isEmpty())
        .map(s -> new Line(Entry.of(s, title).withEnd(end), indent + matcher.start("time")));
  }

  private static Optional<Line> trailing(String line) {
    int indent = line.length() - line.stripLeading().length();
    String text = line.strip();
    Matcher matcher = TRAILING.matcher(text.length() > LONGEST_TRAILING ? "" : text);
    if (!matcher.matches() || matcher.group("title").isBlank()) {
      return Optional.empty();
    }
    return Timecode.parse(matcher.group("time"))
        .map(start ->
            new Line(Entry.of(start, matcher.group("title")), indent + matcher.start("time")));
  }
}
