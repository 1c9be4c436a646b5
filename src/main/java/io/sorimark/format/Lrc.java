package io.sorimark.format;

import io.sorimark.format.LrcLine.Stamped;
import io.sorimark.model.Cue;
import io.sorimark.model.Note;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * LRC, the lyrics of music players, which whisper.cpp writes too: {@code [mm:ss.xx]text}, starts
 * only, minutes going on past 59. A line may have several stamps, a refrain say, and then counts as
 * a cue at each; {@code <mm:ss.xx>} in a line times its words; {@code [offset:500]} moves all to
 * half a second earlier. Tags such as {@code [ti:Title]} become notes of that kind. A line without
 * text is a cue without text: it ends the one above.
 */
final class Lrc {

  private static final Pattern TAG = Pattern.compile("^\\s*\\[(#|[A-Za-z]\\w*):(.*)\\]\\s*$");
  private static final Pattern FINE_STAMP =
      Pattern.compile("^\\s*\\[\\d{1,4}:\\d{2}\\.\\d{2,3}\\].*");
  private static final Set<String> WRITTEN_TAGS =
      Set.of("ti", "ar", "al", "au", "by", "length", "re", "ve");

  private final Input in;
  private final Draft draft;
  private final List<Stamped> found = new ArrayList<>();
  private Duration offset = Duration.ZERO;

  private Lrc(Input in) {
    this.in = in;
    this.draft = Draft.ofLines(in, Format.LRC);
  }

  static Fit sniff(Input in) {
    List<String> lines = in.head().lines().filter(line -> !line.isBlank()).toList();
    long stamped = lines.stream().filter(LrcLine::isStamped).count();
    if (stamped == 0 || stamped * 3 < lines.size()) {
      return Fit.NO;
    }
    boolean sure =
        TAG.matcher(lines.getFirst()).matches()
            || lines.stream().filter(line -> FINE_STAMP.matcher(line).matches()).count() > 1;
    return sure ? Fit.SURE : Fit.LIKELY;
  }

  static Parsed read(Input in) {
    return new Lrc(in).read();
  }

  private Parsed read() {
    draft.timing(Timing.STARTS);
    Lines lines = in.lines();
    for (int i = 0; i < lines.count(); i++) {
      Matcher tag = TAG.matcher(lines.get(i));
      if (LrcLine.isStamped(lines.get(i))) {
        found.addAll(LrcLine.parse(lines.get(i), i));
        draft.claim(i);
      } else if (tag.matches()) {
        readTag(tag, i);
      }
    }
    found.sort(Comparator.comparing(Stamped::start));
    addCues();
    return draft.finish();
  }

  private void readTag(Matcher tag, int line) {
    String name = tag.group(1).toLowerCase(Locale.ROOT);
    String value = tag.group(2).strip();
    draft.claim(line);
    if (!name.equals("offset")) {
      draft.note(name, value);
    } else if (value.matches("[+-]?\\d{1,8}")) {
      offset = Duration.ofMillis(-Long.parseLong(value));
    } else {
      draft.note(name, value);
      draft.warning(
          line, tag.start(2), "bad-offset", "not a number of milliseconds: " + Excerpt.of(value));
    }
  }

  private void addCues() {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      Stamped line = found.get(i);
      if (seen.add(List.of(line.start(), line.text())) || line.text().isEmpty()) {
        Duration next = i + 1 < found.size() ? found.get(i + 1).start() : line.lastTime();
        draft.cue(cue(line, next), line.line(), line.column());
      } else {
        draft.warning(line.line(), line.column(), "duplicate-line", "the same line stands above");
      }
    }
  }

  private Cue cue(Stamped line, Duration next) {
    return Cue.of(TimeSpan.at(line.start()).plus(offset), line.text())
        .withWords(
            line.words(next).stream()
                .map(word -> new Word(word.span().plus(offset), word.text(), word.confidence()))
                .toList());
  }

  /** Rich: tags from notes above the first cue, and a stamp for each word where words are known. */
  static String write(Transcript transcript, Layout layout) {
    StringBuilder out = new StringBuilder();
    if (layout.isRich()) {
      transcript.notes().stream()
          .filter(note -> note.cue() == 0 && WRITTEN_TAGS.contains(note.kind()))
          .forEach(note -> out.append(tag(note)));
    }
    for (Cue cue : transcript.cues()) {
      out.append('[').append(LrcLine.clock(cue.span().start())).append(']');
      out.append(layout.isRich() && hasAllWords(cue) ? wordStamps(cue) : plain(cue)).append('\n');
    }
    return out.toString();
  }

  private static String tag(Note note) {
    return "[%s:%s]\n".formatted(note.kind(), note.text().replaceAll("[\\n\\]]", " ").strip());
  }

  /** Text that looks like a stamp is kept from being one by a blank. */
  private static String plain(Cue cue) {
    String text = LrcLine.WORD_STAMP.matcher(oneLine(cue)).replaceAll("< $1>");
    return LrcLine.isStamped(text) ? " " + text : text;
  }

  private static String wordStamps(Cue cue) {
    return cue.words().stream()
            .map(word -> "<" + LrcLine.clock(word.span().start()) + ">" + word.text())
            .collect(Collectors.joining(" "))
        + " <"
        + LrcLine.clock(cue.words().getLast().span().end())
        + ">";
  }

  private static boolean hasAllWords(Cue cue) {
    String words = cue.words().stream().map(Word::text).collect(Collectors.joining(" "));
    return !words.isEmpty()
        && words.equals(oneLine(cue))
        && !LrcLine.WORD_STAMP.matcher(words).find();
  }

  private static String oneLine(Cue cue) {
    return cue.text().replace('\n', ' ').strip();
  }
}
