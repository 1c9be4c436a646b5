package io.sorimark.format;

import io.sorimark.reading.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file's lines as headings, comments and paragraphs. */
final class MarkdownBlocks {

  enum Kind {
    HEADING,
    /** An emphasized line between two paragraphs of one turn. */
    SUBHEADING,
    COMMENT,
    /** A ruler, or kramdown's {@code {:toc}}: nothing to read. */
    ORNAMENT,
    PARAGRAPH
  }

  /** Lines {@code [from, to)}, 0-based; a paragraph's lines are joined, hard breaks are LF. */
  record MarkdownBlock(Kind kind, int from, int to, String text) {}

  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s+(.*)");
  private static final Pattern ORNAMENT =
      Pattern.compile("^\\s*(?:([-*_=])(?:[ \\t]*\\1){2,}|\\{:[^{}]*\\})\\s*$");

  /** Jekyll's tags: {@code {% include references.md %}}. */
  private static final Pattern LIQUID = Pattern.compile("\\s*\\{%[^{}]*%\\}\\s*");

  private static final Pattern LIST_ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])\\s");

  /** A short line that is emphasized as a whole: Optech's {@code _News_}. */
  private static final Pattern EMPHASIZED =
      Pattern.compile(
          "([*_]{1,3})(?=[\\p{Lu}\\p{Lo}\\d\"\u201c`])([^*_\\n]{1,100})(?<=[^\\s.?!:\u2026,])\\1");

  private static final int LONGEST_ORNAMENT = 200;

  private final Lines lines;
  private final boolean byLine;
  private final List<MarkdownBlock> blocks = new ArrayList<>();

  private MarkdownBlocks(Lines lines, int first) {
    this.lines = lines;
    this.byLine = Block.isUnwrapped(lines, first);
  }

  static List<MarkdownBlock> of(Lines lines, int first) {
    MarkdownBlocks reading = new MarkdownBlocks(lines, first);
    int at = first;
    while (at < lines.count()) {
      at = lines.isBlank(at) ? at + 1 : reading.block(at);
    }
    return reading.blocks;
  }

  private int block(int from) {
    String line = lines.get(from);
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      return add(Kind.HEADING, from, from + 1, headingText(heading.group(1)));
    }
    if (LIQUID.matcher(line).matches()) {
      return add(Kind.COMMENT, from, from + 1, line.strip());
    }
    if (isOrnament(line)) {
      return add(Kind.ORNAMENT, from, from + 1, "");
    }
    return line.stripLeading().startsWith("<!--") ? comment(from) : paragraph(from);
  }

  private int comment(int from) {
    int end = from;
    StringBuilder text = new StringBuilder();
    while (end < lines.count()) {
      text.append(lines.get(end)).append('\n');
      if (lines.get(end++).contains("-->")) {
        break;
      }
    }
    return add(
        Kind.COMMENT, from, end, text.toString().replace("<!--", "").replace("-->", "").strip());
  }

  private int paragraph(int from) {
    StringBuilder text = new StringBuilder();
    int at = from;
    do {
      String line = lines.get(at);
      boolean broken = isHardBreak(line);
      text.append(broken ? withoutBreak(line) : line.strip());
      at++;
      if (!goesOn(at, broken)) {
        break;
      }
      text.append(broken ? '\n' : ' ');
    } while (true);
    boolean heading =
        EMPHASIZED.matcher(text).matches() && TurnHeader.of(text.toString()).isEmpty();
    return add(heading ? Kind.SUBHEADING : Kind.PARAGRAPH, from, at, text.toString());
  }

  private boolean goesOn(int at, boolean broken) {
    if (at >= lines.count() || lines.isBlank(at) || isWholeHeader(lines.get(at - 1))) {
      return false;
    }
    if (broken && lines.get(at - 1).endsWith("\\")) {
      return true;
    }
    String line = lines.get(at);
    return !byLine
        && !HEADING.matcher(line).matches()
        && !isOrnament(line)
        && !LIST_ITEM.matcher(line).lookingAt()
        && TurnHeader.of(line).isEmpty();
  }

  /** A header on its own line; what is said begins on the next. */
  private static boolean isWholeHeader(String line) {
    String header = line.strip();
    return TurnHeader.of(header).filter(found -> found.end() == header.length()).isPresent();
  }

  private int add(Kind kind, int from, int to, String text) {
    blocks.add(new MarkdownBlock(kind, from, to, text));
    return to;
  }

  /** Without the number signs that may close a heading. */
  private static String headingText(String text) {
    int end = text.stripTrailing().length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    return text.substring(0, end).strip();
  }

  private static boolean isOrnament(String line) {
    return line.length() <= LONGEST_ORNAMENT && ORNAMENT.matcher(line).matches();
  }

  /** A line that ends in an odd backslash or in two blanks. */
  private static boolean isHardBreak(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1 || line.endsWith("  ");
  }

  private static String withoutBreak(String line) {
    return (line.endsWith("\\") ? line.substring(0, line.length() - 1) : line).strip();
  }
}
