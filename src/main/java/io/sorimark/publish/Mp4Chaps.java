package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that mp4chaps, Auphonic and Podlove import: {@code 00:01:02.500 Title <link>}, one line
 * a chapter. There is no escape, so a title of ours has round brackets where angle brackets could
 * be taken for a link.
 */
final class Mp4Chaps {

  private static final Pattern LINE =
      Pattern.compile("^\\s*(\\d+(?::\\d{1,2}){1,2}(?:[.,]\\d+)?)(?:\\s+(.*))?$");
  private static final Pattern EXACT = Pattern.compile("^\\d{2}:\\d{2}:\\d{2}\\.\\d{3}(?:\\s.*)?$");
  private static final Pattern LINK = Pattern.compile("<([^<>\\s]+)>\\s*$");
  private static final Pattern ADDRESS = Pattern.compile("<([a-z]+://[^<>\\s]+)>");
  private static final Pattern LIKE_A_LINK = Pattern.compile("<([^<>\\s]+)>");
  private static final int LINES_LOOKED_AT = 20;

  private Mp4Chaps() {}

  static Fit sniff(TextFile in) {
    List<String> lines = in.firstLines(LINES_LOOKED_AT);
    long exact = lines.stream().filter(line -> EXACT.matcher(line).matches()).count();
    return Fit.sureIf(exact > 0 && exact == lines.size());
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofLines(in);
    for (int i = 0; i < in.lines().count(); i++) {
      Matcher line = LINE.matcher(in.lines().get(i));
      if (line.matches()) {
        read(draft, line, i);
      }
    }
    return draft.finish(ChapterFormat.MP4CHAPS);
  }

  private static void read(Draft draft, Matcher line, int at) {
    Optional<Duration> start = Timecode.parse(line.group(1));
    if (start.isEmpty()) {
      draft.badTime(new Place(at, line.start(1)), line.group(1));
      return;
    }
    String title = Optional.ofNullable(line.group(2)).orElse("").strip();
    Matcher link = LINK.matcher(title);
    if (!link.find()) {
      link = ADDRESS.matcher(title);
    }
    Optional<String> address = Optional.empty();
    if (link.find(0)) {
      address = Optional.of(link.group(1));
      title = title.substring(0, link.start()) + title.substring(link.end());
    }
    draft.add(
        Entry.of(start.get(), title).withLinks(address, Optional.empty()),
        new Place(at, line.start(1)));
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder();
    for (Chapter chapter : chapters) {
      out.append(Timecode.vtt(chapter.start()))
          .append(' ')
          .append(LIKE_A_LINK.matcher(chapter.title()).replaceAll("($1)"));
      chapter.extras().link().ifPresent(link -> out.append(" <").append(link).append('>'));
      out.append('\n');
    }
    return out.toString();
  }
}
