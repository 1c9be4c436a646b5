package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of the OGM tools, which mkvmerge calls simple: {@code CHAPTER01=00:01:02.500} and {@code
 * CHAPTER01NAME=Title}. The comments of Ogg files say the same with three digits, and {@code
 * CHAPTER001URL=} beside, which is read.
 */
final class OgmText {

  private static final Pattern LINE =
      Pattern.compile("(?i)^\\s*CHAPTER(\\d{1,6})(NAME|URL|)\\s*=(.*)$");

  /** What was said of one chapter. */
  private static final class Said {
    private Place at = Place.START;
    private final Map<String, String> fields = new HashMap<>();
  }

  private OgmText() {}

  static Fit sniff(TextFile in) {
    List<String> lines = in.firstLines(1);
    return Fit.sureIf(!lines.isEmpty() && LINE.matcher(lines.getFirst()).matches());
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofLines(in);
    Map<Integer, Said> chapters = new TreeMap<>();
    for (int i = 0; i < in.lines().count(); i++) {
      Matcher line = LINE.matcher(in.lines().get(i));
      if (line.matches()) {
        Said said = chapters.computeIfAbsent(Integer.valueOf(line.group(1)), n -> new Said());
        String field = line.group(2).toUpperCase(Locale.ROOT);
        if (said.fields.isEmpty() || field.isEmpty()) {
          said.at = Place.line(i);
        }
        if (said.fields.putIfAbsent(field, line.group(3).strip()) == null) {
          draft.claim(i);
        }
      }
    }
    chapters.values().forEach(said -> add(draft, said));
    return draft.finish(ChapterFormat.OGM);
  }

  private static void add(Draft draft, Said said) {
    String time = said.fields.getOrDefault("", "");
    Optional<Duration> start = Timecode.parse(time);
    if (start.isEmpty()) {
      draft.badTime(said.at, time);
      return;
    }
    draft.add(
        Entry.of(start.get(), said.fields.getOrDefault("NAME", ""))
            .withLinks(Optional.ofNullable(said.fields.get("URL")), Optional.empty()),
        said.at);
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < chapters.size(); i++) {
      String name = String.format(Locale.ROOT, "CHAPTER%02d", i + 1);
      out.append(name).append('=').append(Timecode.vtt(chapters.get(i).start())).append('\n');
      out.append(name).append("NAME=").append(chapters.get(i).title()).append('\n');
    }
    return out.toString();
  }
}
