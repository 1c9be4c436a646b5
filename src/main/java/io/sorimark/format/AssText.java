package io.sorimark.format;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one SubStation Alpha event, its override tags taken out.
 *
 * @param plain what is said, lines separated by LF
 * @param words from karaoke tags; syllables with no blank between them are one word
 * @param asides comments in braces and drawings
 */
record AssText(String plain, List<Word> words, List<String> asides) {

  /**
   * An event has no spelling for a backslash as such, so "C:\Notes" would begin a new line. Written
   * text has this invisible joiner after each backslash of its own, and reading takes it out.
   */
  static final char JOINER = '\u2060';

  private static final Pattern TAG = Pattern.compile("\\\\(kt|kf|ko|[kK]|p)(\\d{1,7})");

  /** A stretch between two karaoke tags. */
  private record Syllable(TimeSpan span, String text) {}

  static AssText decode(String raw, Duration start) {
    Decoder decoder = new Decoder(raw, start);
    decoder.run();
    return new AssText(
        Texts.strippedLines(decoder.text.toString()), words(decoder.syllables), decoder.asides);
  }

  static String encode(String text) {
    return text.replace("\\", "\\" + JOINER)
        .replace("{", "\\{")
        .replace("}", "\\}")
        .replace("\n", "\\N");
  }

  private static List<Word> words(List<Syllable> syllables) {
    List<Word> words = new ArrayList<>();
    boolean touches = false;
    for (Syllable syllable : syllables) {
      String text = syllable.text();
      if (!text.isBlank()) {
        Word word = Word.of(syllable.span(), text.strip());
        words.add(
            touches && !Character.isWhitespace(text.charAt(0))
                ? joined(words.removeLast(), word)
                : word);
        touches = !Character.isWhitespace(text.charAt(text.length() - 1));
      } else if (!text.isEmpty()) {
        touches = false;
      }
    }
    return words;
  }

  private static Word joined(Word one, Word two) {
    return Word.of(new TimeSpan(one.span().start(), two.span().end()), one.text() + two.text());
  }

  /** Walks through an event's text once. */
  private static final class Decoder {

    private final String raw;
    private final StringBuilder text = new StringBuilder();
    private final List<Syllable> syllables = new ArrayList<>();
    private final List<String> asides = new ArrayList<>();
    private Duration sung;
    private boolean drawing;
    private final int lastClose;
    private int at;

    Decoder(String raw, Duration start) {
      this.raw = raw;
      this.sung = start;
      this.lastClose = raw.lastIndexOf('}');
    }

    void run() {
      StringBuilder piece = new StringBuilder();
      while (at < raw.length()) {
        char c = raw.charAt(at);
        int close = c == '{' && at < lastClose ? raw.indexOf('}', at) : -1;
        if (close > 0) {
          flush(piece);
          block(raw.substring(at + 1, close));
          at = close + 1;
        } else if (c == '\\') {
          piece.append(escape());
        } else {
          piece.append(c);
          at++;
        }
      }
      flush(piece);
    }

    private void flush(StringBuilder piece) {
      if (drawing && !piece.toString().isBlank()) {
        asides.add(piece.toString().strip());
      } else if (!drawing) {
        text.append(piece);
        if (!syllables.isEmpty()) {
          Syllable last = syllables.removeLast();
          syllables.add(new Syllable(last.span(), last.text() + piece));
        }
      }
      piece.setLength(0);
    }

    private void block(String tags) {
      if (tags.indexOf('\\') < 0) {
        if (!tags.isBlank()) {
          asides.add(tags.strip());
        }
        return;
      }
      Matcher tag = TAG.matcher(tags);
      while (tag.find()) {
        long number = Long.parseLong(tag.group(2));
        switch (tag.group(1)) {
          case "p" -> drawing = number > 0;
          case "kt" -> {} // where the next syllable starts: used by hardly anyone
          default -> sing(Duration.ofMillis(number * 10));
        }
      }
    }

    private void sing(Duration length) {
      syllables.add(new Syllable(new TimeSpan(sung, sung.plus(length)), ""));
      sung = sung.plus(length);
    }

    /** Steps over a backslash and what belongs to it. */
    private String escape() {
      char next = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
      at += next == ' ' ? 1 : 2;
      return switch (next) {
        case 'N', 'n' -> "\n";
        case 'h' -> "\u00a0";
        case '{', '}' -> String.valueOf(next);
        case JOINER -> "\\";
        case ' ' -> "\\";
        default -> "\\" + next;
      };
    }
  }
}
