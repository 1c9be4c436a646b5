package io.sorimark.check;

import static io.sorimark.check.Receiver.A11Y;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.info;
import static io.sorimark.check.Rule.warning;

import io.sorimark.language.Width;
import io.sorimark.model.Cue;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.text.Sounds;
import io.sorimark.text.TurnMarks;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rules for people who read what they cannot hear. The limits are those of broadcasters' and
 * streaming services' style guides, wide characters counting two.
 */
final class CaptionRules {

  private static final int MOST_COLUMNS = 42;
  private static final int MOST_LINES = 2;
  private static final int MOST_COLUMNS_A_SECOND = 20;
  private static final Duration SHORTEST = Duration.ofMillis(833);
  private static final Duration LONGEST = Duration.ofSeconds(7);
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** Shorter recordings may well have no sound but speech. */
  private static final Duration LONG_RECORDING = Duration.ofMinutes(5);

  static final List<Rule> ALL =
      Stream.of(
              warning("a11y-line-width", CaptionRules::lineWidth)
                  .says("a line of more than 42 columns")
                  .advice("break it into two lines"),
              warning("a11y-lines", CaptionRules::lines)
                  .says("more than two lines in a cue")
                  .advice("split the cue"),
              warning("a11y-reading-speed", CaptionRules::readingSpeed)
                  .says("more than 20 columns a second to read")
                  .advice("let the cue stand longer, or shorten it"),
              error("a11y-speakers", CaptionRules::noSpeakers)
                  .says("no cue says who speaks")
                  .advice("name the speakers"),
              warning("a11y-speaker-missing", CaptionRules::missingSpeakers)
                  .says("a change of speaker without a name")
                  .advice("name the speaker"),
              info("a11y-short", CaptionRules::shortCues)
                  .says("a cue is shown for less than five sixths of a second")
                  .advice("let it stand longer, or join it with its neighbour"),
              info("a11y-long", CaptionRules::longCues)
                  .says("a cue is shown for more than seven seconds")
                  .advice("split the cue"),
              info("a11y-gap", CaptionRules::gaps)
                  .says("nothing is shown for more than ten seconds")
                  .advice("say what is heard: music, applause, a pause"),
              info("a11y-sounds", CaptionRules::noSounds)
                  .says("no sound but speech is named in all the recording")
                  .advice("name music and laughter in brackets, if there are any"),
              warning("a11y-overlap", CaptionRules::overlaps)
                  .says("two cues are shown at once")
                  .advice("end the first where the second begins"))
          .map(rule -> rule.in(Kind.TRANSCRIPTS).stops(A11Y))
          .toList();

  private CaptionRules() {}

  /** What a rule looks at: a cue, and its number. */
  @FunctionalInterface
  private interface CueCheck {
    void check(Cue cue, int index);
  }

  private static void lineWidth(Subject subject, Breaches breaches) {
    each(
        subject,
        (cue, i) ->
            cue.text()
                .lines()
                .mapToInt(Width::of)
                .filter(columns -> columns > MOST_COLUMNS)
                .findFirst()
                .ifPresent(columns ->
                    at(subject, breaches, i, columns + " columns in a line, 42 are the most")));
  }

  private static void lines(Subject subject, Breaches breaches) {
    each(
        subject,
        (cue, i) -> {
          if (cue.text().lines().count() > MOST_LINES) {
            at(
                subject,
                breaches,
                i,
                cue.text().lines().count() + " lines in a cue, two are the most");
          }
        });
  }

  private static void readingSpeed(Subject subject, Breaches breaches) {
    if (subject.transcript().timing() != Timing.SPANS) {
      return;
    }
    each(
        subject,
        (cue, i) -> {
          long millis = cue.span().length().toMillis();
          long columns = cue.text().lines().mapToInt(Width::of).sum();
          if (millis > 0 && columns * 1000 > MOST_COLUMNS_A_SECOND * millis) {
            at(
                subject,
                breaches,
                i,
                String.format(
                    Locale.ROOT,
                    "%d columns to read in %d.%d s, %d a second are the most",
                    columns,
                    millis / 1000,
                    millis % 1000 / 100,
                    MOST_COLUMNS_A_SECOND));
          }
        });
  }

  private static void noSpeakers(Subject subject, Breaches breaches) {
    Transcript transcript = subject.transcript();
    if (transcript.cues().isEmpty() || transcript.hasSpeakers()) {
      return;
    }
    boolean dashes =
        transcript.cues().stream().anyMatch(cue -> !TurnMarks.in(cue.text()).isEmpty());
    at(
        subject,
        breaches,
        0,
        dashes
            ? "dashes mark where the speaker changes, no cue says who speaks"
            : "no cue says who speaks");
  }

  private static void missingSpeakers(Subject subject, Breaches breaches) {
    if (!subject.transcript().hasSpeakers()) {
      return;
    }
    each(
        subject,
        (cue, i) -> {
          if (cue.speaker().isEmpty() && !cue.text().isBlank() && !Sounds.isSoundOnly(cue.text())) {
            at(subject, breaches, i, "speech without a speaker's name, where other cues have one");
          }
        });
  }

  private static void shortCues(Subject subject, Breaches breaches) {
    eachTimed(
        subject,
        (cue, i) -> {
          if (cue.span().length().compareTo(SHORTEST) < 0) {
            at(
                subject,
                breaches,
                i,
                String.format(
                    Locale.ROOT,
                    "shown for %d ms, 833 are the least",
                    cue.span().length().toMillis()));
          }
        });
  }

  private static void longCues(Subject subject, Breaches breaches) {
    eachTimed(
        subject,
        (cue, i) -> {
          if (cue.span().length().compareTo(LONGEST) > 0) {
            at(
                subject,
                breaches,
                i,
                String.format(
                    Locale.ROOT,
                    "shown for %d s, seven are the most",
                    cue.span().length().toSeconds()));
          }
        });
  }

  private static void gaps(Subject subject, Breaches breaches) {
    List<Cue> cues = subject.transcript().cues();
    for (int i = 1; i < cues.size(); i++) {
      Duration gap = cues.get(i - 1).span().gapTo(cues.get(i).span());
      if (gap.compareTo(SILENCE) > 0) {
        at(
            subject,
            breaches,
            i,
            String.format(Locale.ROOT, "nothing is shown for the %d s before", gap.toSeconds()));
      }
    }
  }

  private static void noSounds(Subject subject, Breaches breaches) {
    Transcript transcript = subject.transcript();
    boolean named = transcript.cues().stream().anyMatch(cue -> !Sounds.in(cue.text()).isEmpty());
    if (!named && transcript.end().compareTo(LONG_RECORDING) > 0) {
      at(subject, breaches, 0, "no sound but speech is named in all the recording");
    }
  }

  private static void overlaps(Subject subject, Breaches breaches) {
    List<Cue> cues = subject.transcript().cues();
    for (int i = 1; i < cues.size(); i++) {
      if (cues.get(i - 1).span().overlaps(cues.get(i).span())) {
        at(subject, breaches, i, "shown while the cue before still is");
      }
    }
  }

  private static void eachTimed(Subject subject, CueCheck check) {
    if (subject.transcript().timing() == Timing.SPANS) {
      each(subject, check);
    }
  }

  private static void each(Subject subject, CueCheck check) {
    List<Cue> cues = subject.transcript().cues();
    for (int i = 0; i < cues.size(); i++) {
      check.check(cues.get(i), i);
    }
  }

  private static void at(Subject subject, Breaches breaches, int cue, String message) {
    breaches.at(subject.places().lineOf(cue), 0, message);
  }
}
