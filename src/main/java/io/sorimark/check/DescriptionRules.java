package io.sorimark.check;

import static io.sorimark.check.ChapterRules.each;
import static io.sorimark.check.Receiver.APPLE;
import static io.sorimark.check.Receiver.SPOTIFY;
import static io.sorimark.check.Receiver.YOUTUBE;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.info;
import static io.sorimark.check.Rule.warning;

import io.sorimark.check.ChapterList.Entry;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules for chapters in an episode's description. One broken line makes YouTube drop the whole list
 * without a word.
 */
final class DescriptionRules {

  private static final int LEAST_CHAPTERS = 3;
  private static final Duration YOUTUBE_LEAST = Duration.ofSeconds(10);
  private static final Duration SPOTIFY_LEAST = Duration.ofSeconds(30);
  private static final Pattern SPOTIFY_TIME = Pattern.compile("\\d{2}:\\d{2}(?::\\d{2})?");
  private static final Pattern MARKUP_OR_EMOJI =
      Pattern.compile("<[^>]*>|&[a-z]+;|[\\x{2600}-\\x{27bf}\\x{1f000}-\\x{1faff}]");
  private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

  static final List<Rule> ALL =
      Stream.of(
              error("description-few", DescriptionRules::few)
                  .stops(YOUTUBE, SPOTIFY, APPLE)
                  .says("fewer than three chapters; the receiver shows none")
                  .advice("make at least three"),
              error("description-first", DescriptionRules::first)
                  .stops(YOUTUBE, SPOTIFY, APPLE)
                  .says("the first chapter does not start at 00:00; the receiver shows none")
                  .advice("begin with 00:00"),
              error(
                      "description-close",
                      (subject, breaches) -> close(subject, breaches, YOUTUBE_LEAST))
                  .stops(YOUTUBE)
                  .says("a chapter of less than ten seconds; YouTube shows none of the list")
                  .advice("join it with its neighbour"),
              warning(
                      "description-brief",
                      (subject, breaches) -> close(subject, breaches, SPOTIFY_LEAST))
                  .stops(SPOTIFY)
                  .says("a chapter of less than thirty seconds, which Spotify asks for")
                  .advice("join it with its neighbour"),
              error("description-line", each(DescriptionRules::isDecorated))
                  .stops(YOUTUBE, SPOTIFY, APPLE)
                  .says("a bullet before the time, or a range of times")
                  .advice("begin the line with the start time alone"),
              error("description-brackets", each(DescriptionRules::hasBrackets))
                  .stops(YOUTUBE)
                  .says("brackets around the time")
                  .advice("write the time without brackets"),
              warning("description-time", each(DescriptionRules::hasOtherTime))
                  .stops(SPOTIFY)
                  .says("a time that is neither MM:SS nor HH:MM:SS")
                  .advice("write 01:02 or 01:02:03"),
              error("description-untitled", each(entry -> entry.title().isEmpty()))
                  .stops(YOUTUBE, SPOTIFY, APPLE)
                  .says("a time without a title")
                  .advice("write the title behind the time, on the same line"),
              warning(
                      "description-title",
                      each(entry -> MARKUP_OR_EMOJI.matcher(entry.title()).find()))
                  .stops(SPOTIFY)
                  .says("an emoji or HTML in a title, which Spotify asks not to use")
                  .advice("write plain words"),
              info(
                      "description-script",
                      each(entry -> FOREIGN_LETTER.matcher(entry.title()).find()))
                  .stops(SPOTIFY)
                  .says("letters that are not Latin; an older page of Spotify's says it skips them")
                  .advice("look whether Spotify shows the chapters"))
          .map(rule -> rule.in(Kind.DESCRIPTION))
          .toList();

  private DescriptionRules() {}

  private static void few(Subject subject, Breaches breaches) {
    List<Entry> entries = subject.chapters().entries();
    if (entries.size() < LEAST_CHAPTERS) {
      breaches.at(entries.isEmpty() ? 0 : entries.getLast().at(), 0);
    }
  }

  private static void first(Subject subject, Breaches breaches) {
    List<Entry> entries = subject.chapters().entries();
    if (!entries.isEmpty() && !entries.getFirst().start().map(Duration::isZero).orElse(false)) {
      breaches.at(entries.getFirst().at(), entries.getFirst().column());
    }
  }

  private static void close(Subject subject, Breaches breaches, Duration least) {
    List<Entry> entries = subject.chapters().entries();
    for (int i = 1; i < entries.size(); i++) {
      Duration before = entries.get(i - 1).start().orElse(Duration.ZERO);
      Duration length = entries.get(i).start().orElse(before.plus(least)).minus(before);
      if (length.isPositive() && length.compareTo(least) < 0) {
        breaches.at(entries.get(i).at(), entries.get(i).column());
      }
    }
  }

  private static boolean isDecorated(Entry entry) {
    Matcher line = matched(entry);
    return !line.group("bullet").isBlank() || line.group("range") != null;
  }

  private static boolean hasBrackets(Entry entry) {
    return !matched(entry).group("open").isEmpty();
  }

  private static boolean hasOtherTime(Entry entry) {
    return !SPOTIFY_TIME.matcher(matched(entry).group("time")).matches();
  }

  private static Matcher matched(Entry entry) {
    Matcher line = ChapterList.LINE.matcher(entry.line());
    if (!line.matches()) {
      throw new IllegalArgumentException("not a chapter's line: " + entry.line());
    }
    return line;
  }
}
