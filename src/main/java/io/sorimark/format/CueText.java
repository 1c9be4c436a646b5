package io.sorimark.format;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a WebVTT or SubRip cue with its markup taken for what it means: voices part it, times
 * inside it time its words, the other tags of the two formats are dropped, character references
 * stand for their characters.
 *
 * <p>Speech recognizers write what they heard without escaping it, so what only looks like markup
 * stays as it is: a lone {@code &} or {@code <}, a tag that no caption format knows.
 */
final class CueText {

  /**
   * What one voice says in a cue.
   *
   * @param text its lines, each stripped, blank ones left out
   * @param words the words with their times where the cue has any
   */
  record Spoken(Optional<String> voice, String text, List<Word> words) {}

  private record Stamp(int offset, Duration time) {}

  private static final Set<String> TAGS =
      Set.of(
          "b",
          "bold",
          "br",
          "c",
          "em",
          "font",
          "i",
          "italic",
          "lang",
          "rt",
          "ruby",
          "s",
          "span",
          "strike",
          "strong",
          "u",
          "underline",
          "v");

  private static final int LONGEST_TAG = 500;

  private final String raw;
  private final TimeSpan span;
  private final StringBuilder out;
  private final Deque<String> voices = new ArrayDeque<>();
  private final List<Stamp> stamps = new ArrayList<>();
  private final List<Spoken> spoken = new ArrayList<>();
  private boolean isTimed;
  private Optional<String> firstVoice = Optional.empty();

  private CueText(String raw, TimeSpan span) {
    this.raw = raw;
    this.span = span;
    this.out = new StringBuilder(raw.length());
  }

  /** What is said, by each voice in turn; at least one piece, maybe without text. */
  static List<Spoken> parse(String raw, TimeSpan span) {
    return hasMarkup(raw)
        ? new CueText(raw, span).parse()
        : List.of(new Spoken(Optional.empty(), Texts.strippedLines(raw), List.of()));
  }

  /** Where the tag or override block that begins at {@code from} ends; empty if none does. */
  static Optional<Integer> markupEnd(String text, int from) {
    boolean isOverride = text.startsWith("{\\", from);
    int limit = Math.min(text.length(), from + LONGEST_TAG);
    int close = text.indexOf(isOverride ? '}' : '>', from, limit);
    if (close < 0 || isOverride || text.charAt(from) != '<') {
      return isOverride && close > 0 ? Optional.of(close + 1) : Optional.empty();
    }
    String tag = text.substring(from + 1, close);
    return TAGS.contains(nameOf(tag)) || timeOf(tag).isPresent()
        ? Optional.of(close + 1)
        : Optional.empty();
  }

  private static boolean hasMarkup(String raw) {
    return raw.indexOf('<') >= 0 || raw.indexOf('&') >= 0 || raw.indexOf('{') >= 0;
  }

  private List<Spoken> parse() {
    int at = 0;
    while (at < raw.length()) {
      at =
          switch (raw.charAt(at)) {
            case '<', '{' -> markup(at);
            case '&' -> reference(at);
            default -> literal(at);
          };
    }
    endPiece();
    return spoken.isEmpty() ? List.of(new Spoken(firstVoice, "", List.of())) : spoken;
  }

  /** One character that may look like the beginning of markup, and all that do not after it. */
  private int literal(int at) {
    int end = at + 1;
    while (end < raw.length() && !isMark(raw.charAt(end))) {
      end++;
    }
    out.append(raw, at, end);
    return end;
  }

  private static boolean isMark(char c) {
    return c == '<' || c == '&' || c == '{';
  }

  private int reference(int at) {
    Optional<CharacterReference> reference = CharacterReference.at(raw, at);
    reference.ifPresent(found -> out.append(found.text()));
    return reference.isPresent() ? reference.get().end() : literal(at);
  }

  private int markup(int at) {
    Optional<Integer> end = markupEnd(raw, at);
    if (end.isEmpty()) {
      return literal(at);
    }
    if (raw.charAt(at) == '<') {
      tag(raw.substring(at + 1, end.get() - 1));
    }
    return end.get();
  }

  private void tag(String tag) {
    Optional<Duration> time = timeOf(tag);
    if (time.isPresent()) {
      stamp(time.get());
      return;
    }
    boolean closes = tag.startsWith("/");
    switch (nameOf(tag)) {
      case "v" -> voice(closes, tag);
      case "c" -> isTimed |= tag.equals("c"); // what YouTube sets around each timed word
      case "br" -> out.append('\n');
      case "rt" -> out.append(closes ? ")" : "("); // a reading beside its characters
      default -> {} // looks, not words
    }
  }

  /** Times outside the cue or out of order are pulled to where they can be. */
  private void stamp(Duration time) {
    Duration least = stamps.isEmpty() ? span.start() : stamps.getLast().time();
    Duration notBefore = time.compareTo(least) < 0 ? least : time;
    stamps.add(
        new Stamp(out.length(), notBefore.compareTo(span.end()) > 0 ? span.end() : notBefore));
    isTimed = true;
  }

  private void voice(boolean closes, String tag) {
    endPiece();
    if (closes) {
      voices.poll();
      return;
    }
    int space = 0;
    while (space < tag.length() && !Character.isWhitespace(tag.charAt(space))) {
      space++;
    }
    String name = Texts.oneLine(CharacterReference.decode(tag.substring(space).strip()));
    voices.push(name);
    if (firstVoice.isEmpty() && !name.isEmpty()) {
      firstVoice = Optional.of(name);
    }
  }

  /** What has been said so far belongs to the voice so far. */
  private void endPiece() {
    String text = Texts.strippedLines(out.toString());
    if (!text.isEmpty()) {
      Optional<String> voice = Optional.ofNullable(voices.peek()).filter(name -> !name.isEmpty());
      spoken.add(new Spoken(voice, text, isTimed ? words() : List.of()));
    }
    Optional<Duration> latest =
        stamps.isEmpty() ? Optional.empty() : Optional.of(stamps.getLast().time());
    stamps.clear();
    out.setLength(0);
    latest.ifPresent(time -> stamps.add(new Stamp(0, time)));
  }

  /** Each word between two times has both as its own. */
  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    int from = 0;
    Duration start = span.start();
    for (Stamp stamp : stamps) {
      addWords(words, from, stamp.offset(), start, stamp.time());
      from = stamp.offset();
      start = stamp.time();
    }
    addWords(words, from, out.length(), start, span.end());
    return words;
  }

  private void addWords(List<Word> words, int from, int to, Duration start, Duration end) {
    int at = from;
    while (at < to) {
      int begin = at;
      while (at < to && !Character.isWhitespace(out.charAt(at))) {
        at++;
      }
      if (at > begin) {
        words.add(Word.of(new TimeSpan(start, end), out.substring(begin, at)));
      }
      at++;
    }
  }

  private static String nameOf(String tag) {
    int from = tag.startsWith("/") ? 1 : 0;
    int to = from;
    while (to < tag.length() && Character.isLetter(tag.charAt(to))) {
      to++;
    }
    boolean ends =
        to == tag.length()
            || tag.charAt(to) == '.'
            || tag.charAt(to) == '/'
            || Character.isWhitespace(tag.charAt(to));
    return ends ? tag.substring(from, to).toLowerCase(Locale.ROOT) : "";
  }

  private static Optional<Duration> timeOf(String tag) {
    return !tag.isEmpty() && Character.isDigit(tag.charAt(0)) && tag.indexOf(':') > 0
        ? Timecode.parse(tag)
        : Optional.empty();
  }
}
