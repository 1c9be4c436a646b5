package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CUE sheet, as for a compact disc: {@code INDEX 01 MM:SS:FF}, where FF counts 75ths of a second
 * and minutes may pass 99. There is no escape: quotation marks in a title become apostrophes. The
 * sheet does not know what the audio is called, so FILE says audio.mp3, for the user to change.
 */
final class CueSheet {

  private static final int FRAMES_PER_SECOND = 75;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int MOST_TRACKS = 99;

  private static final Pattern TRACK = Pattern.compile("(?i)^\\s*TRACK\\s+\\d+\\b.*$");
  private static final Pattern TITLE = Pattern.compile("(?i)^\\s*TITLE\\s+(?:\"(.*)\"|(.*?))\\s*$");
  private static final Pattern INDEX =
      Pattern.compile("(?i)^\\s*INDEX\\s+0?1\\s+((\\d{1,6}):(\\d{2}):(\\d{2}))\\s*$");
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?i)^\\s*(?:REM|FILE|PERFORMER|SONGWRITER|CATALOG|CDTEXTFILE|ISRC|FLAGS|PREGAP|POSTGAP"
              + "|INDEX\\s+\\d+)\\b.*$");

  private CueSheet() {}

  static Fit sniff(TextFile in) {
    return Fit.sureIf(
        Pattern.compile("(?im)^[ \\t]*+TRACK[ \\t]+\\d+[ \\t]+AUDIO\\b").matcher(in.text()).find());
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofLines(in);
    String title = "";
    for (int i = 0; i < in.lines().count(); i++) {
      String line = in.lines().get(i);
      Matcher named = TITLE.matcher(line);
      Matcher index = INDEX.matcher(line);
      if (TRACK.matcher(line).matches()) {
        title = "";
        draft.claim(i);
      } else if (named.matches()) {
        title = Optional.ofNullable(named.group(1)).orElseGet(() -> named.group(2));
        draft.claim(i);
      } else if (index.matches()) {
        add(draft, index, title, i);
      } else if (KNOWN.matcher(line).matches()) {
        draft.claim(i);
      }
    }
    return draft.finish(ChapterFormat.CUE);
  }

  private static void add(Draft draft, Matcher index, String title, int line) {
    Place at = new Place(line, index.start(1));
    long seconds = Long.parseLong(index.group(2)) * 60 + Long.parseLong(index.group(3));
    long frames = Long.parseLong(index.group(4));
    if (Long.parseLong(index.group(3)) > 59 || frames >= FRAMES_PER_SECOND) {
      draft.badTime(at, index.group(1));
      return;
    }
    draft.add(Entry.of(timeOf(seconds * FRAMES_PER_SECOND + frames), title), at);
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder("FILE \"audio.mp3\" MP3\n");
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      long frames = framesOf(chapter.start());
      out.append(
          String.format(
              Locale.ROOT,
              "  TRACK %02d AUDIO\n    TITLE \"%s\"\n    INDEX 01 %02d:%02d:%02d\n",
              i + 1,
              chapter.title().replace('"', '\''),
              frames / FRAMES_PER_SECOND / 60,
              frames / FRAMES_PER_SECOND % 60,
              frames % FRAMES_PER_SECOND));
    }
    return out.toString();
  }

  static List<String> warnings(List<Chapter> chapters) {
    return Warnings.of(
        Warnings.counted(
            Math.max(0, chapters.size() - MOST_TRACKS),
            "tracks beyond the 99 that are allowed: %d"));
  }

  private static long framesOf(Duration time) {
    return Math.round(time.toNanos() * (double) FRAMES_PER_SECOND / NANOS_PER_SECOND);
  }

  private static Duration timeOf(long frames) {
    return Duration.ofNanos(frames * NANOS_PER_SECOND / FRAMES_PER_SECOND);
  }
}
