package io.sorimark.format;

import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * A character reference as HTML has them, {@code &amp;} or {@code &#39;}; complete with its
 * semicolon, so that "AT&T" and "R&D" hold none.
 *
 * @param text what it stands for
 * @param end offset behind its semicolon
 */
record CharacterReference(String text, int end) {

  /** The longest of HTML's names has 31 letters. */
  private static final int LONGEST = 33;

  /** The reference that begins at {@code from}, where an ampersand stands. */
  static Optional<CharacterReference> at(String text, int from) {
    int end = from + 1;
    while (end < text.length() && end - from < LONGEST && isPart(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || text.charAt(end) != ';' || end == from + 1) {
      return Optional.empty();
    }
    String reference = text.substring(from, end + 1);
    String meant = meaning(reference);
    return meant.equals(reference)
        ? Optional.empty()
        : Optional.of(new CharacterReference(meant, end + 1));
  }

  /** The text with every reference replaced by what it stands for. */
  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      Optional<CharacterReference> reference =
          text.charAt(at) == '&' ? at(text, at) : Optional.empty();
      out.append(reference.map(CharacterReference::text).orElse(text.substring(at, at + 1)));
      at = reference.map(CharacterReference::end).orElse(at + 1);
    }
    return out.toString();
  }

  /** A text that means the same and whose beginning looks like nothing but itself. */
  static String guard(String text) {
    int first = text.codePointAt(0);
    return "&#" + first + ";" + text.substring(Character.charCount(first));
  }

  private static String meaning(String reference) {
    return switch (reference) {
      case "&amp;" -> "&";
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&quot;" -> "\"";
      case "&nbsp;" -> "\u00a0";
      default -> Parser.unescapeEntities(reference, true);
    };
  }

  private static boolean isPart(char c) {
    return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
  }
}
