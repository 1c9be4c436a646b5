package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.CASTOPOD;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Rule.error;

import io.sorimark.check.CueBlocks.RawCue;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules for the times of WebVTT, SubRip and JSON alike. */
final class TimeRules {

  private static final Duration HUNDRED_HOURS = Duration.ofHours(100);
  private static final Duration A_DAY = Duration.ofHours(24);

  static final List<Rule> ALL =
      Stream.of(
              error("time-order", TimeRules::order)
                  .in(Kind.VTT, Kind.SRT, Kind.PODCAST_JSON)
                  .stops(SPEC)
                  .says("a cue starts before the one ahead of it")
                  .advice("sort the cues by start")
                  .fix(Fix.REWRITE),
              error("no-duration", TimeRules::noDuration)
                  .in(Kind.VTT, Kind.SRT, Kind.PODCAST_JSON)
                  .stops(SPEC)
                  .says("a cue does not end after its start")
                  .advice("correct its end"),
              error("hours-over-99", TimeRules::manyHours)
                  .in(Kind.VTT, Kind.SRT)
                  .stops(ANTENNAPOD)
                  .says("hours of three digits; AntennaPod reads two, and gives up a WebVTT file")
                  .advice("cut the recording"),
              error("hours-over-23", TimeRules::longDay)
                  .in(Kind.VTT, Kind.SRT)
                  .stops(CASTOPOD)
                  .says("24 hours or more; Castopod reads times as those of a day")
                  .advice("cut the recording"))
          .toList();

  private TimeRules() {}

  private static void order(Subject subject, Breaches breaches) {
    Duration latest = Duration.ZERO;
    for (RawCue cue : subject.timed().cues()) {
      Duration start = cue.start().orElse(latest);
      if (start.compareTo(latest) < 0) {
        breaches.at(
            cue.line(),
            cue.column(),
            "starts at %s, after a cue that starts at %s"
                .formatted(Timecode.vtt(start), Timecode.vtt(latest)));
      } else {
        latest = start;
      }
    }
  }

  private static void noDuration(Subject subject, Breaches breaches) {
    for (RawCue cue : subject.timed().cues()) {
      if (cue.start().isPresent()
          && cue.end().isPresent()
          && cue.end().get().compareTo(cue.start().get()) <= 0) {
        breaches.at(cue.line(), cue.column());
      }
    }
  }

  private static void manyHours(Subject subject, Breaches breaches) {
    firstOver(HUNDRED_HOURS, subject, breaches);
  }

  private static void longDay(Subject subject, Breaches breaches) {
    firstOver(A_DAY, subject, breaches);
  }

  /** All later cues are over it too, so one finding says it. */
  private static void firstOver(Duration limit, Subject subject, Breaches breaches) {
    Optional<RawCue> first =
        subject.timed().cues().stream()
            .filter(cue -> cue.end().or(cue::start).orElse(Duration.ZERO).compareTo(limit) >= 0)
            .findFirst();
    first.ifPresent(cue -> breaches.at(cue.line(), cue.column()));
  }
}
