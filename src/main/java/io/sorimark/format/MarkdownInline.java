package io.sorimark.format;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The markup inside a Markdown paragraph: backslash escapes, entities, emphasis, code, links,
 * images and inline HTML. Reading gives the text that a browser would show.
 */
final class MarkdownInline {

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|\\w{2,31});");
  private static final Pattern LINK =
      Pattern.compile(
          "!?\\[((?:[^\\[\\]\\\\]++|\\\\.){0,100}+)\\]"
              + "\\((?:[^()\\s]++|\\([^()\\s]*+\\)){0,20}+(?:\\s+\"[^\"]*\")?\\)"
              + "(?:\\{:[^{}]*\\})?");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:br|b|i|u|s|em|strong|span|sup|sub|a|code|small|mark|del|ins|p|div|time|cite)"
              + "(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTOLINK = Pattern.compile("<((?:https?|mailto):[^<>\\s]*)>");
  private static final Pattern BREAK = Pattern.compile("^<br\\b", Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 8;

  private final String raw;
  private final int depth;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> neverClosed = new HashSet<>();

  private MarkdownInline(String raw, int depth) {
    this.raw = raw;
    this.depth = depth;
  }

  /** The text of a paragraph; its line ends stay. */
  static String decode(String raw) {
    return decode(raw, 0);
  }

  /** A text as a paragraph that {@link #decode} gives back, as little escaped as will do. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean entity = c == '&' && ENTITY.matcher(text).region(i, text.length()).lookingAt();
      boolean block = i == 0 && "#-+=~>|:".indexOf(c) >= 0;
      if (entity || block || "\\`*_[]<".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** The same with every sign escaped, so that nothing in it can look like a name or a time. */
  static String escapeAll(String text) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(PUNCTUATION.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }

  private static String decode(String raw, int depth) {
    return new MarkdownInline(raw, depth).decode();
  }

  private String decode() {
    int at = 0;
    while (at < raw.length()) {
      at = step(at);
    }
    return out.toString();
  }

  /** Decodes what begins at an index and says where it ends. */
  private int step(int at) {
    char c = raw.charAt(at);
    return switch (c) {
      case '\\' -> escape(at);
      case '&' -> matched(ENTITY, at, entity -> Parser.unescapeEntities(entity.group(), false));
      case '<' -> tag(at);
      case '`' -> code(at);
      case '[', '!' -> link(at);
      case '*', '_' -> emphasis(at);
      default -> literal(at, 1);
    };
  }

  private int escape(int at) {
    boolean escaped = at + 1 < raw.length() && PUNCTUATION.indexOf(raw.charAt(at + 1)) >= 0;
    return escaped ? literal(at + 1, 1) : literal(at, 1);
  }

  private int tag(int at) {
    boolean address = AUTOLINK.matcher(raw).region(at, raw.length()).lookingAt();
    return address
        ? matched(AUTOLINK, at, link -> link.group(1))
        : matched(TAG, at, tag -> BREAK.matcher(tag.group()).find() ? "\n" : "");
  }

  private int link(int at) {
    return depth < DEEPEST
        ? matched(LINK, at, link -> decode(link.group(1), depth + 1))
        : literal(at, 1);
  }

  private int code(int at) {
    int fence = run(at);
    String ticks = raw.substring(at, at + fence);
    int close = neverClosed.contains(ticks) ? -1 : raw.indexOf(ticks, at + fence);
    if (close < 0) {
      neverClosed.add(ticks);
      return literal(at, fence);
    }
    out.append(raw, at + fence, close);
    return close + fence;
  }

  /** A run of stars or underscores before a word, closed by the same after a word. */
  private int emphasis(int at) {
    int length = run(at);
    String run = raw.substring(at, at + length);
    boolean opens =
        length <= 3
            && depth < DEEPEST
            && at + length < raw.length()
            && !Character.isWhitespace(raw.charAt(at + length))
            && !(run.charAt(0) == '_' && isWord(at - 1));
    int close = opens && !neverClosed.contains(run) ? closing(run, at + length) : -1;
    if (close < 0) {
      if (opens) {
        neverClosed.add(run);
      }
      return literal(at, length);
    }
    out.append(decode(raw.substring(at + length, close), depth + 1));
    return close + length;
  }

  private int closing(String run, int from) {
    int at = raw.indexOf(run, from + 1);
    while (at >= 0) {
      int length = run(at);
      boolean closes =
          length == run.length()
              && !Character.isWhitespace(raw.charAt(at - 1))
              && raw.charAt(at - 1) != '\\'
              && !(run.charAt(0) == '_' && isWord(at + length));
      if (closes) {
        return at;
      }
      at = raw.indexOf(run, at + length);
    }
    return -1;
  }

  private int matched(Pattern pattern, int at, Function<Matcher, String> text) {
    Matcher matcher = pattern.matcher(raw).region(at, raw.length());
    if (!matcher.lookingAt()) {
      return literal(at, 1);
    }
    out.append(text.apply(matcher));
    return matcher.end();
  }

  private int literal(int at, int length) {
    out.append(raw, at, at + length);
    return at + length;
  }

  /** How often the character at an index is repeated there. */
  private int run(int at) {
    int end = at;
    while (end < raw.length() && raw.charAt(end) == raw.charAt(at)) {
      end++;
    }
    return end - at;
  }

  private boolean isWord(int index) {
    return index >= 0 && index < raw.length() && Character.isLetterOrDigit(raw.charAt(index));
  }
}
