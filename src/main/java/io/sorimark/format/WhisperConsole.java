package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What whisper programs print while they work: {@code [00:00:00.920 --> 00:00:03.980] text}.
 *
 * <ul>
 *   <li>whisper.cpp: hours always, three blanks (printf writes two, the text begins with one); with
 *       {@code -di} a speaker as {@code (speaker 0)} before the text
 *   <li>openai-whisper and whisper-jax: {@code [01:14.500 --> 01:15.500] text}, a single arrow in
 *       whisper-jax
 *   <li>faster-whisper programs: {@code [0.00s -> 3.98s] text}, {@code [0.00 → 2.74] text}
 * </ul>
 */
final class WhisperConsole {

  private static final Pattern CUE =
      Pattern.compile(
          "^\\s*\\[\\s*([\\d:.,]+)s?\\s*(?:-{1,3}>|\u2192)\\s*([\\d:.,]+)s?\\s*\\]\\s?(.*)$");
  private static final Pattern SPEAKER = Pattern.compile("^\\(speaker (\\?|\\d+)\\)\\s*");

  private WhisperConsole() {}

  static Match sniff(Input in) {
    return in.head().lines().limit(40).anyMatch(line -> CUE.matcher(line).matches())
        ? Match.SURE
        : Match.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.WHISPER_CONSOLE);
    draft.timing(Timing.SPANS);
    Lines lines = in.lines();
    for (int i = 0; i < lines.count(); i++) {
      Matcher cue = CUE.matcher(lines.get(i));
      if (cue.matches()) {
        readCue(draft, cue, i);
      }
    }
    return draft.finish();
  }

  private static void readCue(Draft draft, Matcher cue, int line) {
    Optional<Duration> start = Timecode.parse(cue.group(1));
    Optional<Duration> end = Timecode.parse(cue.group(2));
    if (start.isEmpty() || end.isEmpty()) {
      draft.error(
          line,
          cue.start(1),
          "bad-time",
          "not a time: " + Texts.excerpt(cue.group(1) + " " + cue.group(2)));
      return;
    }
    String text = cue.group(3).strip();
    Matcher speaker = SPEAKER.matcher(text);
    Optional<String> label =
        speaker.find() ? Optional.of("speaker " + speaker.group(1)) : Optional.empty();
    draft.cue(
        start.get(),
        end.get(),
        Cue.of(TimeSpan.at(start.get()), label.isPresent() ? text.substring(speaker.end()) : text)
            .withSpeaker(label),
        line,
        cue.start(1));
  }
}
