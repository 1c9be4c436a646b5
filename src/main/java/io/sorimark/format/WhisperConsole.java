package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What whisper programs print while they work: {@code [00:00:00.920 --> 00:00:03.980] text}.
 *
 * <ul>
 *   <li>whisper.cpp: hours always, three blanks (printf writes two, the text begins with one); with
 *       {@code -di} a speaker as {@code (speaker 0)} before the text, {@code (speaker ?)} where it
 *       cannot tell; colours with {@code -pc}, its own tokens with {@code -ps}
 *   <li>openai-whisper and whisper-jax: {@code [01:14.500 --> 01:15.500] text}, a single arrow in
 *       whisper-jax
 *   <li>faster-whisper programs: {@code [0.00s -> 3.98s] text}, {@code [0.00 → 2.74] text}
 *   <li>WhisperX: {@code Transcript: [0.03 --> 12.1] text}, {@code [SPEAKER_00]: } before the text
 * </ul>
 *
 * A line without times carries on the text of the cue right above it. What the programs print
 * beside becomes a note of kind "log", what stands above the first cue one of kind "heading". A cue
 * whose time cannot be read keeps its text at the end of the cue above.
 */
final class WhisperConsole {

  private static final Pattern CUE =
      Pattern.compile(
          "^\\s*(?:Transcript:\\s*)?\\[\\s*([-+\\d:.,]+?)s?\\s*(?:-{1,3}>|\u2192)\\s*([-+\\d:.,]+)s?"
              + "\\s*\\](.*)$");
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]*m");
  private static final Pattern SPEAKER =
      Pattern.compile("^(?:\\((speaker (?:\\?|\\d+))\\)|\\[(SPEAKER_\\d+)\\]:)\\s*");
  private static final int SNIFFED_LINES = 200;

  /** A cue to which lines may still be added. */
  private record Open(Duration start, Duration end, List<String> text, int line, int column) {}

  private final Lines lines;
  private final Draft draft;
  private final NameLabels labels;
  private Optional<Open> open = Optional.empty();
  private Duration lastEnd = Duration.ZERO;

  private WhisperConsole(Input in) {
    this.lines = in.lines();
    this.draft = Draft.ofLines(in, Format.WHISPER_CONSOLE);
    this.labels = NameLabels.in(texts(lines));
  }

  static Fit sniff(Input in) {
    return in.head()
            .lines()
            .limit(SNIFFED_LINES)
            .anyMatch(line -> CUE.matcher(plain(line)).matches())
        ? Fit.SURE
        : Fit.NO;
  }

  static Parsed read(Input in) {
    return new WhisperConsole(in).read();
  }

  private static List<String> texts(Lines lines) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < lines.count(); i++) {
      Matcher cue = CUE.matcher(plain(lines.get(i)));
      if (cue.matches()) {
        texts.add(cue.group(3).strip());
      }
    }
    return texts;
  }

  private Parsed read() {
    for (int i = 0; i < lines.count(); i++) {
      String line = plain(lines.get(i));
      Matcher cue = CUE.matcher(line);
      if (cue.matches()) {
        close();
        open = Optional.of(open(cue, i));
      } else if (WhisperLog.isLog(line)) {
        close();
        readLog(line, i);
      } else if (lines.isBlank(i)) {
        close();
      } else {
        carryOn(line, i);
      }
    }
    close();
    return draft.finish();
  }

  private Open open(Matcher cue, int line) {
    Duration start = time(cue, 1, line).orElse(lastEnd);
    Duration end = time(cue, 2, line).orElse(start);
    lastEnd = end;
    List<String> text = new ArrayList<>(1);
    text.add(cue.group(3).strip());
    return new Open(start, end, text, line, cue.start(1));
  }

  private Optional<Duration> time(Matcher cue, int group, int line) {
    Optional<Duration> time = Timecode.parse(cue.group(group));
    if (time.isEmpty()) {
      draft.error(
          line, cue.start(group), "bad-time", "not a time: " + Excerpt.of(cue.group(group)));
    }
    return time;
  }

  private void carryOn(String line, int index) {
    if (open.isPresent()) {
      open.get().text().add(line.strip());
      draft.claim(index);
    } else if (draft.cueCount() == 0) {
      draft.note("heading", line.strip());
      draft.claim(index);
    }
  }

  private void readLog(String line, int index) {
    WhisperLog.language(line).ifPresent(draft::language);
    draft.note("log", line.strip());
    draft.claim(index);
  }

  private void close() {
    open.ifPresent(cue ->
        draft.cue(
            cue.start(), cue.end(), cue(String.join("\n", cue.text())), cue.line(), cue.column()));
    open = Optional.empty();
  }

  private Cue cue(String text) {
    Cue plain = Cue.of(TimeSpan.at(Duration.ZERO), text);
    Matcher own = SPEAKER.matcher(text);
    if (!own.find()) {
      return labels
          .split(text)
          .map(found -> Cue.of(plain.span(), found.speaker(), found.text()))
          .orElse(plain);
    }
    Optional<String> speaker = Optional.ofNullable(own.group(own.group(1) == null ? 2 : 1));
    return plain
        .withText(text.substring(own.end()))
        .withSpeaker(speaker.filter(name -> !name.endsWith("?")));
  }

  /** Without colours and the recognizer's own tokens. */
  private static String plain(String line) {
    String text = line.indexOf('\u001b') < 0 ? line : COLOUR.matcher(line).replaceAll("");
    return text.contains("[_") || text.contains("<|")
        ? WhisperTokens.SPECIAL.matcher(text).replaceAll("")
        : text;
  }
}
