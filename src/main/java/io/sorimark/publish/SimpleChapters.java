package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Podlove Simple Chapters 1.2: {@code <psc:chapter start title href image/>}, in a file of their
 * own or in the item of a feed; of a feed, the first item that has them is read. A start is Normal
 * Play Time: {@code 37}, {@code 7:48}, {@code 35:12.250}, {@code 01:35:52}.
 */
final class SimpleChapters {

  private static final String NAMESPACE = "http://podlove.org/simple-chapters";

  private SimpleChapters() {}

  static Fit sniff(TextFile in) {
    return Fit.sureIf(
        in.text().stripLeading().startsWith("<")
            && (in.text().contains(NAMESPACE) || in.text().contains("<psc:chapter")));
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofTree(in);
    XmlTree xml = XmlTree.parse(in);
    List<Element> lists = xml.all("chapters");
    if (lists.isEmpty()) {
      xml.all("chapter").forEach(chapter -> read(draft, xml, chapter));
    } else {
      XmlTree.all(lists.getFirst(), "chapter").forEach(chapter -> read(draft, xml, chapter));
    }
    if (lists.size() > 1) {
      draft.info(
          xml.place(lists.get(1)),
          "more-lists",
          String.format(Locale.ROOT, "of %d lists of chapters the first is read", lists.size()));
    }
    return draft.finish(ChapterFormat.PSC);
  }

  private static void read(Draft draft, XmlTree xml, Element chapter) {
    String time = XmlTree.attribute(chapter, "start").orElse("");
    Optional<Duration> start = Timecode.parse(time);
    if (start.isEmpty()) {
      draft.badTime(xml.place(chapter), time);
      return;
    }
    draft.add(
        Entry.of(start.get(), XmlTree.attribute(chapter, "title").orElse(""))
            .withLinks(XmlTree.attribute(chapter, "href"), XmlTree.attribute(chapter, "image")),
        xml.place(chapter));
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder();
    out.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<psc:chapters version=\"1.2\" xmlns:psc=\"")
        .append(NAMESPACE)
        .append("\">\n");
    for (Chapter chapter : chapters) {
      out.append("  <psc:chapter");
      attribute(out, "start", Timecode.vtt(chapter.start()));
      attribute(out, "title", chapter.title());
      chapter.extras().link().ifPresent(link -> attribute(out, "href", link));
      chapter.extras().image().ifPresent(image -> attribute(out, "image", image));
      out.append("/>\n");
    }
    return out.append("</psc:chapters>\n").toString();
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"").append(XmlTree.escape(value)).append('"');
  }
}
