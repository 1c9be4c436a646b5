package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two subtitle formats of one line a cue, in which a bar separates lines and the end may be left
 * out.
 *
 * <ul>
 *   <li>MicroDVD: {@code {230}{307}text}, frames of the film; {@code {1}{1}25.0} at the top says
 *       how many there are in a second, and without it 23.976 is what most films have
 *   <li>MPL2: {@code [10][35] text}, tenths of a second; a slash at the start of a line means
 *       italics
 * </ul>
 */
final class FramedLines {

  private static final double USUAL_RATE = 24_000 / 1001.0;

  private static final Pattern MICRODVD =
      Pattern.compile("\\s*\\{(\\d{1,9})\\}\\{(\\d{0,9})\\}(.*)");
  private static final Pattern MPL2 = Pattern.compile("\\s*\\[(\\d{1,9})\\]\\[(\\d{0,9})\\](.*)");
  private static final Pattern RATE =
      Pattern.compile("\\s*(\\d{1,3}(?:[.,]\\d{1,6})?)\\s*(?:fps)?\\s*");
  private static final Pattern DEFAULTS = Pattern.compile("(?i)\\s*\\{DEFAULT\\}(.*)");
  private static final Pattern CODE = Pattern.compile("\\{[A-Za-z]:[^{}]*\\}");

  private FramedLines() {}

  static Fit sniffMicroDvd(Input in) {
    return looksLike(in, MICRODVD);
  }

  static Fit sniffMpl2(Input in) {
    return looksLike(in, MPL2);
  }

  static Parsed readMicroDvd(Input in) {
    Draft draft = Draft.ofLines(in, Format.MICRODVD);
    Optional<Double> named = firstRate(in.lines());
    double rate = named.orElse(USUAL_RATE);
    if (named.isEmpty()) {
      draft.info(
          0, 0, "assumed-frame-rate", "no frame rate given: taken to be 23.976 frames a second");
    }
    boolean rateSeen = named.isEmpty();
    for (int i = 0; i < in.lines().count(); i++) {
      Matcher cue = MICRODVD.matcher(in.lines().get(i));
      Matcher defaults = DEFAULTS.matcher(in.lines().get(i));
      if (cue.matches() && !rateSeen) {
        rateSeen = true;
        draft.claim(i);
      } else if (cue.matches()) {
        addCue(draft, cue, i, rate, CODE.matcher(cue.group(3)).replaceAll(""));
      } else if (defaults.matches()) {
        draft.note("DEFAULT", defaults.group(1).strip());
        draft.claim(i);
      }
    }
    return draft.finish();
  }

  static Parsed readMpl2(Input in) {
    Draft draft = Draft.ofLines(in, Format.MPL2);
    for (int i = 0; i < in.lines().count(); i++) {
      Matcher cue = MPL2.matcher(in.lines().get(i));
      if (cue.matches()) {
        addCue(draft, cue, i, 10, cue.group(3));
      }
    }
    return draft.finish();
  }

  private static Fit looksLike(Input in, Pattern pattern) {
    return in.head()
        .lines()
        .filter(line -> !line.isBlank() && !DEFAULTS.matcher(line).matches())
        .findFirst()
        .filter(line -> pattern.matcher(line).matches())
        .map(line -> Fit.SURE)
        .orElse(Fit.NO);
  }

  /** The rate that the first cue names, when it takes no time and holds nothing else. */
  private static Optional<Double> firstRate(Lines lines) {
    for (int i = 0; i < lines.count(); i++) {
      Matcher cue = MICRODVD.matcher(lines.get(i));
      if (cue.matches()) {
        Matcher rate = RATE.matcher(cue.group(3));
        return cue.group(1).equals(cue.group(2)) && rate.matches()
            ? Optional.of(Double.parseDouble(rate.group(1).replace(',', '.'))).filter(r -> r >= 1)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static void addCue(Draft draft, Matcher cue, int line, double perSecond, String text) {
    Optional<Duration> start = time(cue.group(1), perSecond);
    if (start.isEmpty()) {
      draft.error(line, cue.start(1), "bad-time", "beyond belief: " + cue.group(1));
      return;
    }
    Optional<Duration> end =
        cue.group(2).isEmpty() ? Optional.empty() : time(cue.group(2), perSecond);
    draft.cue(
        start.get(), end, Cue.of(TimeSpan.at(start.get()), lines(text)), line, cue.start(1) - 1);
  }

  private static String lines(String text) {
    String lines =
        text.replace('|', '\n')
            .lines()
            .map(line ->
                line.stripLeading().startsWith("/") ? line.stripLeading().substring(1) : line)
            .collect(Collectors.joining("\n"));
    return Texts.strippedLines(lines);
  }

  private static Optional<Duration> time(String count, double perSecond) {
    return Timecode.ofSeconds(Long.parseLong(count) / perSecond);
  }
}
