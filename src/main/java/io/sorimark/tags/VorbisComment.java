package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import io.sorimark.text.Timecode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of Opus, Vorbis and FLAC. Chapters are three of them each (Xiph's chapter
 * extension): {@code CHAPTER000=00:01:02.345}, {@code CHAPTER000NAME} and {@code CHAPTER000URL}.
 *
 * @param vendor the program that encoded the audio
 * @param entries as they stand there
 * @param tail what follows: Vorbis's last bit, Opus's padding
 */
record VorbisComment(Bytes vendor, List<Bytes> entries, Bytes tail) {

  /** Three digits count them. */
  private static final int MOST_CHAPTERS = 1000;

  /** Far above any file; what claims more is broken. */
  private static final int MOST_ENTRIES = 100_000;

  private static final Pattern CHAPTER =
      Pattern.compile(
          "CHAPTER(\\d{1,5})(|NAME|URL)=(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  static VorbisComment read(Cursor cursor) throws TranscriptException {
    Bytes vendor = cursor.take(cursor.u32le());
    long count = cursor.u32le();
    if (count > MOST_ENTRIES) {
      throw cursor.broken(count + " comments");
    }
    List<Bytes> entries = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      entries.add(cursor.take(cursor.u32le()));
    }
    return new VorbisComment(vendor, List.copyOf(entries), cursor.rest());
  }

  Bytes encoded() {
    Bytes.Builder out = new Bytes.Builder().u32le(vendor.length()).add(vendor);
    out.u32le(entries.size());
    entries.forEach(entry -> out.u32le(entry.length()).add(entry));
    return out.add(tail).build();
  }

  List<Chapter> chapters() throws TranscriptException {
    Map<Integer, Map<String, String>> byNumber = new TreeMap<>();
    for (Bytes entry : entries) {
      Matcher chapter = CHAPTER.matcher(entry.text(StandardCharsets.UTF_8));
      if (chapter.matches()) {
        byNumber
            .computeIfAbsent(Integer.valueOf(chapter.group(1)), n -> new TreeMap<>())
            .putIfAbsent(chapter.group(2).toUpperCase(Locale.ROOT), chapter.group(3).strip());
      }
    }
    List<Chapter> chapters = new ArrayList<>();
    for (Map<String, String> fields : byNumber.values()) {
      if (fields.containsKey("")) {
        chapters.add(chapter(fields));
      }
    }
    return chapters.stream().sorted(Comparator.comparing(Chapter::start)).toList();
  }

  private static Chapter chapter(Map<String, String> fields) throws TranscriptException {
    String[] times = fields.getOrDefault("", "").split("-", 2);
    Duration start = time(times[0]);
    Optional<Duration> end = times.length == 1 ? Optional.empty() : Optional.of(time(times[1]));
    String title = fields.getOrDefault("NAME", "");
    Optional<String> link = Optional.ofNullable(fields.get("URL")).filter(url -> !url.isEmpty());
    return new Chapter(
        start,
        end.filter(time -> time.compareTo(start) > 0),
        title,
        new Chapter.Extras(link, Optional.empty(), !title.isEmpty()),
        Chapter.Origin.EMBEDDED,
        Chapter.Reasons.NONE);
  }

  /** A draft of the extension has a range there. */
  private static Duration time(String text) throws TranscriptException {
    return Timecode.parse(text)
        .map(time -> Duration.ofMillis(Timecode.millis(time)))
        .orElseThrow(
            () -> new TranscriptException("a chapter begins at '%s', no time".formatted(text)));
  }

  /** The same comments with these chapters only; one that is not listed has no name. */
  VorbisComment with(List<Chapter> chapters) throws TranscriptException {
    if (chapters.size() > MOST_CHAPTERS) {
      throw new TranscriptException(
          String.format(
              Locale.ROOT, "%d chapters; comments can count %d", chapters.size(), MOST_CHAPTERS));
    }
    List<Bytes> all = new ArrayList<>(entries);
    all.removeIf(entry -> CHAPTER.matcher(entry.text(StandardCharsets.UTF_8)).matches());
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      String name = String.format(Locale.ROOT, "CHAPTER%03d", i);
      all.add(entry(name, Timecode.vtt(chapter.start())));
      if (chapter.extras().listed()) {
        all.add(entry(name + "NAME", chapter.title()));
      }
      chapter.extras().link().ifPresent(link -> all.add(entry(name + "URL", link)));
    }
    return new VorbisComment(vendor, List.copyOf(all), tail);
  }

  private static Bytes entry(String name, String value) {
    return Bytes.of(name + "=" + value, StandardCharsets.UTF_8);
  }

  static List<String> losses(List<Chapter> chapters) {
    return new Losses(chapters)
        .count("%d pictures left out", chapter -> chapter.extras().image().isPresent())
        .above(100, "AntennaPod mixes up chapters from the hundredth on")
        .all();
  }
}
