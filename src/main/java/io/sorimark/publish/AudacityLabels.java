package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Audacity label track: {@code start TAB end TAB label}, in seconds with six decimals. A label
 * of a point says its time twice: a chapter without an end.
 *
 * <ul>
 *   <li>decimals may stand after a comma: Audacity under a German or French system
 *   <li>a spectral label has a second line, {@code \ TAB low TAB high}, passed over
 * </ul>
 */
final class AudacityLabels {

  private static final Pattern LABEL =
      Pattern.compile("^(-?\\d+(?:[.,]\\d+)?)\\t(-?\\d+(?:[.,]\\d+)?)(?:\\t(.*))?$");
  private static final int LINES_LOOKED_AT = 10;

  private AudacityLabels() {}

  static Fit sniff(TextFile in) {
    List<String> lines = in.firstLines(LINES_LOOKED_AT);
    return Fit.ofLines(
        lines.stream().filter(line -> LABEL.matcher(line).matches()).count(), lines.size());
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofLines(in);
    for (int i = 0; i < in.lines().count(); i++) {
      Matcher label = LABEL.matcher(in.lines().get(i));
      if (label.matches()) {
        read(draft, label, Place.line(i));
      } else if (in.lines().get(i).startsWith("\\\t")) {
        draft.claim(i);
      }
    }
    return draft.finish(ChapterFormat.AUDACITY);
  }

  private static void read(Draft draft, Matcher label, Place at) {
    Optional<Duration> start = Timecode.parse(label.group(1));
    Optional<Duration> end = Timecode.parse(label.group(2));
    if (start.isEmpty() || end.isEmpty()) {
      draft.badTime(at, label.group(1) + " to " + label.group(2));
      return;
    }
    draft.add(
        Entry.of(start.get(), Optional.ofNullable(label.group(3)).orElse(""))
            .withEnd(end.filter(e -> !e.equals(start.get()))),
        at);
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder();
    for (Chapter chapter : chapters) {
      out.append(seconds(chapter.start()))
          .append('\t')
          .append(seconds(chapter.end().orElse(chapter.start())))
          .append('\t')
          .append(chapter.title())
          .append('\n');
    }
    return out.toString();
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(Timecode.millis(time), 3).setScale(6).toPlainString();
  }
}
