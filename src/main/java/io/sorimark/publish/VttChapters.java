package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;

/**
 * WebVTT of kind "chapters", for {@code <track kind="chapters">}: each cue's text is a title, plain
 * but for character references. A cue that lies within another is a part of it there; here it
 * stands beside it. A last chapter without an end lasts until 99:59:59.999, and that is read as no
 * end.
 */
final class VttChapters {

  private static final String SIGNATURE = "WEBVTT";
  private static final Duration OPEN = Duration.ofHours(100).minusMillis(1);
  private static final Pattern TIMES = Pattern.compile("^\\s*(\\S+)\\s*-->\\s*(\\S+).*$");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern BLOCK = Pattern.compile("^(?:NOTE|STYLE|REGION)(?:\\s.*)?$");

  private VttChapters() {}

  static Fit sniff(TextFile in) {
    return Fit.sureIf(in.text().startsWith(SIGNATURE));
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofLines(in);
    draft.wantsEnds();
    Duration lastEnd = Duration.ZERO;
    int from = 0;
    while (from < in.lines().count()) {
      int to = from;
      while (to < in.lines().count() && !in.lines().get(to).isBlank()) {
        to++;
      }
      lastEnd = readBlock(in, from, to, lastEnd, draft);
      from = to + 1;
    }
    return draft.finish(ChapterFormat.VTT);
  }

  /** Reads lines {@code [from, to)}; gives the latest end so far. */
  private static Duration readBlock(TextFile in, int from, int to, Duration lastEnd, Draft draft) {
    if ((from == 0 && in.lines().get(0).startsWith(SIGNATURE)) || isOther(in, from, to)) {
      IntStream.range(from, to).forEach(draft::claim);
      return lastEnd;
    }
    int at = from;
    while (at < to && !in.lines().get(at).contains("-->")) {
      at++;
    }
    Matcher times = TIMES.matcher(at < to ? in.lines().get(at) : "");
    if (at > from + 1 || !times.matches()) {
      return lastEnd;
    }
    IntStream.range(from, to).forEach(draft::claim);
    Optional<Duration> start = Timecode.parse(times.group(1));
    Optional<Duration> end = Timecode.parse(times.group(2));
    if (start.isEmpty() || end.isEmpty()) {
      draft.badTime(Place.line(at), times.group().strip());
      return lastEnd;
    }
    if (end.get().compareTo(lastEnd) <= 0 && start.get().compareTo(end.get()) < 0) {
      draft.nested(Place.line(at));
    }
    draft.add(
        Entry.of(start.get(), title(in, at + 1, to))
            .withEnd(end.filter(e -> e.compareTo(OPEN) < 0)),
        Place.line(at));
    return end.get().compareTo(lastEnd) > 0 ? end.get() : lastEnd;
  }

  /** The head of the file, a note, a style sheet, a region. */
  private static boolean isOther(TextFile in, int from, int to) {
    boolean isHead = from == 0 && to > 0 && in.lines().get(0).startsWith(SIGNATURE);
    return isHead || (from < to && BLOCK.matcher(in.lines().get(from)).matches());
  }

  private static String title(TextFile in, int from, int to) {
    String text =
        IntStream.range(from, to).mapToObj(in.lines()::get).collect(Collectors.joining(" "));
    return Parser.unescapeEntities(TAG.matcher(text).replaceAll(""), false);
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder(SIGNATURE).append('\n');
    List<Duration> ends = Ends.orNextStart(chapters, VttChapters::open);
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      out.append('\n')
          .append(Timecode.vtt(chapter.start()))
          .append(" --> ")
          .append(Timecode.vtt(ends.get(i)))
          .append('\n')
          .append(XmlTree.escape(chapter.title()).replace("&quot;", "\""))
          .append('\n');
    }
    return out.toString();
  }

  private static Duration open(Chapter last) {
    return last.start().compareTo(OPEN) < 0 ? OPEN : last.start().plusHours(1);
  }
}
