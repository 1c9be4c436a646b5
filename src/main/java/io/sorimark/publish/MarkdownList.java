package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.publish.DescriptionLines.Line;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Chapters as a Markdown list for show notes: {@code - 1:02 [Title](link)}. Read are lines as in
 * {@link DescriptionLines}, with links around the title or around the time; other lines are the
 * notes themselves.
 */
final class MarkdownList {

  private static final Pattern LINK =
      Pattern.compile("\\[((?:[^\\[\\]\\\\]|\\\\.)*+)\\]\\(<?((?:[^()<>\\s\\\\]|\\\\.)*+)>?\\)");
  private static final Pattern LINKED_TIME =
      Pattern.compile("\\[(\\d{1,3}(?::\\d{2}){1,2})\\]\\(<?[^()<>\\s]*+>?\\)");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#|~&]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})|&#?\\w{1,31};");
  private static final Pattern EMPHASIS =
      Pattern.compile("^(\\*\\*|__|\\*|_)((?:[^*_\\\\]|\\\\.)++)\\1$");
  private static final Pattern LISTED =
      Pattern.compile("(?m)^[ \\t]*+(?:[-*+]|\\d{1,3}\\.)[ \\t]++\\S{0,9}\\d:\\d\\d");
  private static final Pattern MARKED = Pattern.compile("\\]\\(|\\\\\\p{Punct}");

  private MarkdownList() {}

  static Fit sniff(TextFile in) {
    boolean listed = LISTED.matcher(in.text()).find();
    boolean marked = listed && MARKED.matcher(in.text()).find();
    return marked ? Fit.SURE : listed ? Fit.LIKELY : Fit.NO;
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofTree(in);
    for (int i = 0; i < in.lines().count(); i++) {
      String line = LINKED_TIME.matcher(in.lines().get(i)).replaceAll("$1").replace("**", "");
      Optional<Line> chapter = DescriptionLines.leading(line);
      if (chapter.isPresent()) {
        draft.add(plain(chapter.get().entry()), new Place(i, chapter.get().column()));
      }
    }
    return draft.finish(ChapterFormat.MARKDOWN);
  }

  /** The same with its markup undone; a link that is only a part of the title is its link, too. */
  private static Entry plain(Entry entry) {
    Matcher link = LINK.matcher(entry.title());
    Optional<String> address = Optional.empty();
    String title = entry.title();
    if (link.find()) {
      address = Optional.of(unescaped(link.group(2)));
      title = link.replaceAll("$1");
    }
    title = EMPHASIS.matcher(title).replaceAll("$2");
    return new Entry(entry.start(), entry.end(), unescaped(title), entry.extras())
        .withLinks(address, Optional.empty());
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder();
    for (Chapter chapter : chapters) {
      String title = escaped(chapter.title());
      out.append("- ")
          .append(Timecode.brief(chapter.start()))
          .append(' ')
          .append(
              chapter
                  .extras()
                  .link()
                  .map(link -> "[%s](%s)".formatted(title, escaped(link)))
                  .orElse(title))
          .append('\n');
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1) == null
                    ? Parser.unescapeEntities(found.group(), false)
                    : found.group(1)));
  }
}
