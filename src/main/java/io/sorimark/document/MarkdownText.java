package io.sorimark.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown, and plain text, which is Markdown without marks: headings, links, paragraphs of which
 * each line is one, for show notes break lines where they mean it.
 */
final class MarkdownText {

  private static final int LONGEST_TITLE = 150;

  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)[\\s#]*");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-{3,})\\s*");
  private static final Pattern BULLET =
      Pattern.compile("[\\s\\x{a0}]*(?:[-*+•·▪◦]|\\d{1,3}[.)])[\\s\\x{a0}]+");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{1,300})\\]\\(<?([^()\\s<>]+)>?(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern AUTOLINK = Pattern.compile("<?(https?://[^\\s<>)\\]]+)>?");
  private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|_{1,3}|`)(\\S(?:.*?\\S)?)\\1");

  private final Outline outline;

  private MarkdownText(Outline outline) {
    this.outline = outline;
  }

  static void read(String text, Outline outline) {
    new MarkdownText(outline).read(text.lines().toList());
  }

  private void read(List<String> lines) {
    lines.stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> line.length() <= LONGEST_TITLE)
        .ifPresent(line -> outline.title(inline(HEADING.matcher(line).replaceFirst("$2"))));
    for (int i = 0; i < lines.size(); i++) {
      Matcher heading = HEADING.matcher(lines.get(i));
      if (heading.matches()) {
        outline.heading(heading.group(1).length(), take(heading.group(2)));
      } else if (isUnderlined(lines, i)) {
        outline.heading(lines.get(i + 1).contains("=") ? 1 : 2, take(lines.get(i)));
        i++;
      } else {
        outline.paragraph(take(withoutBullet(lines.get(i))));
      }
    }
  }

  private static String withoutBullet(String line) {
    Matcher bullet = BULLET.matcher(line);
    return bullet.lookingAt() ? line.substring(bullet.end()) : line;
  }

  private static boolean isUnderlined(List<String> lines, int i) {
    return i + 1 < lines.size()
        && !lines.get(i).isBlank()
        && !BULLET.matcher(lines.get(i)).lookingAt()
        && UNDERLINE.matcher(lines.get(i + 1)).matches();
  }

  /** The text of a line; its links are kept apart. */
  private String take(String line) {
    for (String[] link : links(line)) {
      outline.link(link[0], link[1]);
    }
    return inline(line);
  }

  private static List<String[]> links(String line) {
    List<String[]> links = new ArrayList<>();
    Matcher named = LINK.matcher(line);
    while (named.find()) {
      links.add(new String[] {inline(named.group(1)), named.group(2)});
    }
    Matcher bare = AUTOLINK.matcher(LINK.matcher(line).replaceAll(" "));
    while (bare.find()) {
      links.add(new String[] {"", bare.group(1)});
    }
    return links;
  }

  private static String inline(String line) {
    String unlinked = LINK.matcher(line).replaceAll("$1");
    return EMPHASIS.matcher(unlinked).replaceAll("$2");
  }
}
