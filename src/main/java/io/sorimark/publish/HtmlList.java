package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.publish.DescriptionLines.Found;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Chapters as an HTML list for show notes or a page: {@code <li><time
 * datetime="PT1M2.5S">1:02</time> <a href>Title</a></li>}. Read is that, or else any HTML whose
 * lines, as a browser breaks them, hold chapters as in {@link DescriptionLines}: the description in
 * a feed.
 */
final class HtmlList {

  private static final Pattern MARKUP =
      Pattern.compile("(?i)<(?:br|p|li|ol|ul|div|html|time)\\b[^<>]{0,1000}>");
  private static final Pattern CLOCK = Pattern.compile("\\d:\\d\\d");

  private HtmlList() {}

  static Fit sniff(TextFile in) {
    boolean isHtml = MARKUP.matcher(in.text()).find() && CLOCK.matcher(in.text()).find();
    return Fit.sureIf(isHtml && !in.text().stripLeading().startsWith("<?xml"));
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofTree(in);
    XmlTree html = XmlTree.parseHtml(in);
    html.all("li").forEach(item -> readItem(draft, html, item));
    if (draft.isEmpty()) {
      readLines(draft, html);
    }
    return draft.finish(ChapterFormat.HTML);
  }

  private static void readItem(Draft draft, XmlTree html, Element item) {
    Optional<Element> clock =
        XmlTree.all(item, "time").stream()
            .filter(time -> item.equals(time.closest("li")))
            .findFirst();
    Optional<Duration> start = clock.flatMap(HtmlList::time);
    if (start.isEmpty()) {
      return;
    }
    Element rest = item.clone();
    rest.select("time, ol, ul").remove();
    draft.add(
        Entry.of(start.get(), rest.text())
            .withLinks(address(rest, "a", "href"), address(rest, "img", "src")),
        html.place(item));
  }

  private static Optional<String> address(Element within, String element, String attribute) {
    return XmlTree.all(within, element).stream()
        .findFirst()
        .flatMap(found -> XmlTree.attribute(found, attribute));
  }

  private static Optional<Duration> time(Element clock) {
    String exact = XmlTree.attribute(clock, "datetime").orElse("");
    try {
      Duration time = Duration.parse(exact);
      return time.isNegative() || time.compareTo(Duration.ofDays(1000)) > 0
          ? Optional.empty()
          : Optional.of(time);
    } catch (DateTimeParseException absent) {
      return Timecode.parse(clock.text());
    }
  }

  private static void readLines(Draft draft, XmlTree html) {
    List<HtmlLines.Line> lines = HtmlLines.of(html.document());
    for (Found found : DescriptionLines.in(lines.stream().map(HtmlLines.Line::text).toList())) {
      HtmlLines.Line line = lines.get(found.at().line());
      draft.add(found.entry(), line.first().map(html::place).orElse(Place.START));
    }
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder("<ol class=\"chapters\">\n");
    for (Chapter chapter : chapters) {
      Duration start = Duration.ofMillis(Timecode.millis(chapter.start()));
      String title = XmlTree.escape(chapter.title());
      out.append("  <li><time datetime=\"%s\">%s</time> ".formatted(start, Timecode.brief(start)));
      chapter
          .extras()
          .image()
          .ifPresent(
              image -> out.append("<img src=\"%s\" alt=\"\"> ".formatted(XmlTree.escape(image))));
      out.append(
              chapter
                  .extras()
                  .link()
                  .map(link -> "<a href=\"%s\">%s</a>".formatted(XmlTree.escape(link), title))
                  .orElse(title))
          .append("</li>\n");
    }
    return out.append("</ol>\n").toString();
  }
}
