package io.sorimark.check;

import io.sorimark.check.StrictJson.Node;
import io.sorimark.model.Chapter;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The chapters of a file as they stand in it, in file order. */
record ChapterList(List<Entry> entries) {

  /**
   * One chapter; line and column are 0-based.
   *
   * @param title empty when it has none
   * @param line a description's line, whole; another carrier's text from where the chapter begins
   *     until the next one does; empty for JSON and audio
   */
  record Entry(int at, int column, Optional<Duration> start, String title, String line) {}

  /**
   * A line that a person means as a chapter, in whatever way: "0:00 Hello", "- (1:02:03) - Hello",
   * "1. 0:00 - 1:30 Hello". Receivers are narrower.
   */
  static final Pattern LINE =
      Pattern.compile(
          "^(?<bullet>\\s*(?:[-*+\u2022\u00b7\u25ba\u2013\u2014]\\s*|\\d{1,3}[.)]\\s+)?)"
              + "(?<open>[(\\[]?)(?<time>\\d{1,3}(?::\\d{2}){1,2}(?:[.,]\\d+)?)(?<close>[)\\]]?)"
              + "(?<range>\\s*[-~\u2013\u2014]\\s*[(\\[]?\\d{1,3}(?::\\d{2}){1,2}[)\\]]?)?"
              + "\\s*(?<mark>[-:|\u2013\u2014]?)\\s*(?<title>.*)$");

  private static final int MOST_CHARACTERS_A_SECOND = 3;

  static ChapterList of(Kind kind, List<String> lines, StrictJson json) {
    return switch (kind) {
      case CHAPTERS_JSON -> ofJson(json);
      case PODLOVE_JSON -> ofPodlove(json);
      case DESCRIPTION -> ofLines(lines);
      case VTT_CHAPTERS -> ofCues(lines);
      default -> new ChapterList(CarrierEntries.of(kind, lines));
    };
  }

  /** Whether it says less than could be spoken between its first time and its last. */
  boolean isSparse() {
    if (entries.size() < 2 || entries.stream().anyMatch(entry -> entry.start().isEmpty())) {
      return false;
    }
    long seconds =
        entries.getLast().start().get().minus(entries.getFirst().start().get()).toSeconds();
    int characters = entries.stream().mapToInt(entry -> entry.title().length()).sum();
    return characters > 0 && characters < MOST_CHARACTERS_A_SECOND * seconds;
  }

  /** In audio, a chapter's line is its number. */
  static ChapterList ofAudio(List<Chapter> chapters) {
    return new ChapterList(
        IntStream.range(0, chapters.size())
            .mapToObj(i -> {
              Chapter chapter = chapters.get(i);
              return new Entry(i, 0, Optional.of(chapter.start()), chapter.title(), "");
            })
            .toList());
  }

  private static ChapterList ofPodlove(StrictJson json) {
    return new ChapterList(
        json.root().items().stream()
            .map(chapter -> {
              Node start = chapter.field("start");
              return new Entry(
                  chapter.line(),
                  chapter.column(),
                  start.isString() ? Timecode.parse(start.scalar()) : Optional.empty(),
                  chapter.field("title").scalar(),
                  "");
            })
            .toList());
  }

  private static ChapterList ofCues(List<String> lines) {
    CueBlocks cues = CueBlocks.of(Kind.VTT_CHAPTERS, lines, StrictJson.NONE);
    return new ChapterList(
        cues.cueBlocks().stream()
            .map(block ->
                new Entry(
                    block.timeLine(),
                    0,
                    Timecode.parse(
                        block.times().substring(0, block.times().indexOf(CueBlocks.ARROW))),
                    String.join(" ", block.payload()),
                    ""))
            .toList());
  }

  private static ChapterList ofJson(StrictJson json) {
    return new ChapterList(
        json.root().field("chapters").items().stream()
            .map(chapter ->
                new Entry(
                    chapter.line(),
                    chapter.column(),
                    chapter.field("startTime").seconds(),
                    chapter.field("title").scalar(),
                    ""))
            .toList());
  }

  private static ChapterList ofLines(List<String> lines) {
    return new ChapterList(
        IntStream.range(0, lines.size())
            .boxed()
            .flatMap(i -> entry(i, lines.get(i)).stream())
            .toList());
  }

  private static Optional<Entry> entry(int at, String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            at,
            matcher.start("time"),
            Timecode.parse(matcher.group("time")),
            matcher.group("title").strip(),
            line));
  }
}
