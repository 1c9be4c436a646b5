package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.APPLE;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Receiver.SPOTIFY;
import static io.sorimark.check.Receiver.YOUTUBE;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.info;
import static io.sorimark.check.Rule.warning;

import io.sorimark.check.ChapterList.Entry;
import io.sorimark.language.Width;
import io.sorimark.text.Timecode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rules for chapters as a list, whatever carries them: their order, their number, their titles.
 * What the lines of a description have to look like is in {@link DescriptionRules}.
 */
final class ChapterRules {

  private static final int TITLE_COLUMNS = 40;

  /** AntennaPod takes the length of a title in an MP4 file for a signed byte. */
  private static final int TITLE_BYTES = 127;

  private static final int MOST_CHAPTERS = 100;
  private static final int MOST_AN_HOUR = 12;

  static final List<Rule> ALL =
      List.of(
          error("chapter-order", ChapterRules::order)
              .in(Kind.IN_ORDER)
              .stops(SPEC, YOUTUBE, SPOTIFY, APPLE)
              .says("a chapter does not start after the one ahead of it")
              .advice("sort the chapters by start, one at a time"),
          warning("chapter-title-width", each(e -> Width.of(e.title()) > TITLE_COLUMNS))
              .in(Kind.CHAPTERS)
              .stops(APPLE, SPOTIFY)
              .says("a title of more than 40 columns (wide characters take two); it is cut off")
              .advice("shorten the title"),
          warning("chapter-title-bytes", each(e -> bytes(e.title()) > TITLE_BYTES))
              .in(Kind.CHAPTERS_JSON, Kind.PSC, Kind.MP4)
              .stops(ANTENNAPOD)
              .says("a title of more than 127 bytes; in an MP4 file, it hides all chapters")
              .advice("shorten the title: Hangul takes three bytes a syllable"),
          warning("chapter-count", ChapterRules::count)
              .in(Kind.CHAPTERS)
              .stops(ANTENNAPOD, YOUTUBE)
              .says("more than 100 chapters; AntennaPod mixes them up in Ogg files")
              .advice("make fewer chapters"),
          info("chapter-density", ChapterRules::density)
              .in(Kind.CHAPTERS)
              .stops(APPLE)
              .says("more than 12 chapters an hour; Apple speaks of about six")
              .advice("make longer chapters"));

  private ChapterRules() {}

  private static void order(Subject subject, Breaches breaches) {
    Duration latest = Duration.ofSeconds(-1);
    for (Entry entry : subject.chapters().entries()) {
      Duration start = entry.start().orElse(latest);
      if (entry.start().isPresent() && start.compareTo(latest) <= 0) {
        breaches.at(
            entry.at(),
            entry.column(),
            "starts at %s, the one ahead of it at %s"
                .formatted(Timecode.brief(start), Timecode.brief(latest)));
      } else {
        latest = start;
      }
    }
  }

  private static void count(Subject subject, Breaches breaches) {
    List<Entry> entries = subject.chapters().entries();
    if (entries.size() > MOST_CHAPTERS) {
      Entry first = entries.get(MOST_CHAPTERS);
      breaches.at(first.at(), first.column(), entries.size() + " chapters, 100 are the most");
    }
  }

  /** Of the time that the list itself spans, since nothing says how long the episode is. */
  private static void density(Subject subject, Breaches breaches) {
    List<Entry> entries = subject.chapters().entries();
    if (entries.size() < 2) {
      return;
    }
    Duration spanned =
        entries.stream()
            .flatMap(entry -> entry.start().stream())
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (spanned.isPositive()
        && (entries.size() - 1) * 3600L > MOST_AN_HOUR * Math.max(spanned.toSeconds(), 600)) {
      breaches.at(entries.getFirst().at(), entries.getFirst().column());
    }
  }

  private static int bytes(String title) {
    return title.getBytes(StandardCharsets.UTF_8).length;
  }

  static Rule.Detector each(Predicate<Entry> broken) {
    return (subject, breaches) ->
        subject.chapters().entries().stream()
            .filter(broken)
            .forEach(entry -> breaches.at(entry.at(), entry.column()));
  }
}
