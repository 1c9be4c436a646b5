package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Audacity label track: {@code start TAB end TAB label}, in seconds with six decimals.
 *
 * <ul>
 *   <li>decimals may stand after a comma: Audacity under a German or French system
 *   <li>a point label says its time twice
 *   <li>a spectral label has a second line, {@code \ TAB low TAB high}, kept as a note
 *   <li>WhisperX writes {@code [[SPEAKER_00]]} before the text
 * </ul>
 */
final class AudacityLabels {

  private static final Pattern LABEL =
      Pattern.compile("^(-?\\d+[.,]\\d+)\\t(-?\\d+[.,]\\d+)(?:\\t(.*))?$");
  private static final Pattern SPEAKER = Pattern.compile("^\\[\\[([^\\[\\]]*)\\]\\]\\s*");
  private static final int LINES_LOOKED_AT = 10;

  private AudacityLabels() {}

  static Fit sniff(Input in) {
    List<String> lines =
        in.head().lines().filter(line -> !line.isBlank()).limit(LINES_LOOKED_AT).toList();
    long labels = lines.stream().filter(line -> LABEL.matcher(line).matches()).count();
    return labels > 0 && labels * 2 >= lines.size() ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.AUDACITY);
    for (int i = 0; i < in.lines().count(); i++) {
      String line = in.lines().get(i);
      Matcher label = LABEL.matcher(line);
      if (label.matches()) {
        read(draft, label, i);
      } else if (isSpectral(line)) {
        draft.claim(i);
        draft.note("spectral", line.substring(1).strip());
      }
    }
    return draft.finish();
  }

  static String write(Transcript transcript, Layout layout) {
    StringBuilder out = new StringBuilder();
    for (Cue cue : transcript.cues()) {
      out.append(seconds(cue.span().start()))
          .append('\t')
          .append(seconds(cue.span().end()))
          .append('\t')
          .append(speaker(cue))
          .append(Texts.oneLine(cue.text()))
          .append('\n');
    }
    return out.toString();
  }

  private static void read(Draft draft, Matcher label, int line) {
    Optional<Duration> start = Timecode.parse(label.group(1));
    Optional<Duration> end = Timecode.parse(label.group(2));
    String text = Optional.ofNullable(label.group(3)).orElse("").strip();
    if (start.isEmpty() || end.isEmpty()) {
      draft.error(line, 0, "bad-time", "not a stretch of time: " + Excerpt.of(label.group()));
      return;
    }
    Matcher speaker = SPEAKER.matcher(text);
    Optional<String> name = Optional.empty();
    if (speaker.find()) {
      name = Optional.of(speaker.group(1).strip()).filter(found -> !found.isEmpty());
      text = text.substring(speaker.end());
    }
    draft.cue(
        start.get(),
        end.get(),
        Cue.of(TimeSpan.at(start.get()), text).withSpeaker(name),
        line,
        label.start(1));
  }

  private static boolean isSpectral(String line) {
    return line.startsWith("\\\t");
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(Timecode.millis(time), 3).setScale(6).toPlainString();
  }

  /**
   * An empty name keeps a text that itself begins with double brackets from being taken for one.
   */
  private static String speaker(Cue cue) {
    String name = cue.speaker().map(Texts::oneLine).orElse("").replaceAll("[\\[\\]]", "");
    boolean ambiguous = SPEAKER.matcher(cue.text().strip()).find();
    return name.isEmpty() && !ambiguous ? "" : "[[" + name + "]]";
  }
}
