package io.sorimark.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text and the sign behind it. Sounds, turn marks and signs alone are no words.
 *
 * @param start where it begins in the text, behind quotes and brackets, in UTF-16 units
 * @param end where its letters and digits end, before any sign
 */
public record PunctuatedWord(int start, int end, String text, Sign sign) {

  /** What stands behind a word. */
  public enum Sign {
    NONE,
    /** A comma, or what separates as a comma does: colon, semicolon, dash. */
    COMMA,
    /** A full stop, an exclamation mark or dots. */
    PERIOD,
    QUESTION;

    /** Whether a sentence ends. */
    public boolean endsSentence() {
      return this == PERIOD || this == QUESTION;
    }
  }

  private static final Pattern TOKEN = Pattern.compile("(?:(?!--|\u2014)\\S)+");
  private static final Pattern DASH = Pattern.compile("--|\u2014|(?<=\\s)\u2013(?=\\s)");

  /** What belongs to a word beside letters and digits. */
  private static final String BEFORE = "$\u20ac\u00a3#@&";

  private static final String BEHIND = "%+#&\u00b0";

  /** A stop behind these is a part of them. */
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "prof", "st", "vs");

  /** The words in order. */
  public static List<PunctuatedWord> in(String text) {
    String plain = blanked(text);
    List<PunctuatedWord> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(plain);
    int last = 0;
    while (token.find()) {
      separate(words, plain.substring(last, token.start()));
      last = token.end();
      add(words, plain, token.start(), token.end());
    }
    separate(words, plain.substring(last));
    return words;
  }

  /** In lower case, with plain apostrophes. */
  public String plain() {
    return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  public boolean isCapital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  private PunctuatedWord with(Sign other) {
    return new PunctuatedWord(start, end, text, other);
  }

  /** The text with spaces in place of sounds and turn marks. */
  private static String blanked(String text) {
    StringBuilder plain = new StringBuilder(text);
    Sounds.in(text).forEach(sound -> blank(plain, sound.start(), sound.end()));
    TurnMarks.in(text).forEach(mark -> blank(plain, mark.start(), mark.end()));
    return plain.toString();
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /** A dash between words is a sign behind the first. */
  private static void separate(List<PunctuatedWord> words, String between) {
    if (!words.isEmpty()
        && words.getLast().sign == Sign.NONE
        && DASH.matcher(" " + between + " ").find()) {
      words.set(words.size() - 1, words.getLast().with(Sign.COMMA));
    }
  }

  private static void add(List<PunctuatedWord> words, String text, int from, int to) {
    int start = from;
    while (start < to && !isPart(text.charAt(start), BEFORE)) {
      start++;
    }
    int end = to;
    while (end > start && !isPart(text.charAt(end - 1), BEHIND)) {
      end--;
    }
    String word = text.substring(start, end);
    Sign sign = sign(text.substring(end, to));
    if (word.chars().noneMatch(Character::isLetterOrDigit)) {
      addSign(words, sign(text.substring(from, to)));
      return;
    }
    if (!words.isEmpty() && words.getLast().isAbbreviation(word)) {
      words.set(words.size() - 1, words.getLast().with(Sign.NONE));
    }
    words.add(new PunctuatedWord(start, end, word, sign));
  }

  private static void addSign(List<PunctuatedWord> words, Sign sign) {
    if (!words.isEmpty() && words.getLast().sign == Sign.NONE) {
      words.set(words.size() - 1, words.getLast().with(sign));
    }
  }

  private static boolean isPart(char c, String more) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || more.indexOf(c) >= 0;
  }

  private static Sign sign(String behind) {
    if (behind.indexOf('?') >= 0 || behind.indexOf('\uff1f') >= 0) {
      return Sign.QUESTION;
    }
    if (behind.chars().anyMatch(c -> ".!\u2026\u3002\uff01".indexOf(c) >= 0)) {
      return Sign.PERIOD;
    }
    return behind.chars().anyMatch(c -> ",;:\u3001\uff0c".indexOf(c) >= 0) ? Sign.COMMA : Sign.NONE;
  }

  /** "Dr." and "e.g. this" end no sentence. */
  private boolean isAbbreviation(String next) {
    return TITLES.contains(text.toLowerCase(Locale.ROOT))
        || (text.indexOf('.') > 0
            && text.chars().noneMatch(Character::isDigit)
            && Character.isLowerCase(next.charAt(0)));
  }
}
