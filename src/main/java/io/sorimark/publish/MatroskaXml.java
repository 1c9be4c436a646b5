package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Matroska chapters in the XML of mkvmerge and mkvextract. Times are {@code HH:MM:SS.nnnnnnnnn};
 * the end may be left out. The UID of a chapter is its number in the file. Of several editions the
 * first is read, of several languages the first title.
 */
final class MatroskaXml {

  private MatroskaXml() {}

  static Fit sniff(TextFile in) {
    return Fit.sureIf(
        in.text().stripLeading().startsWith("<") && in.text().contains("<ChapterAtom"));
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofTree(in);
    XmlTree xml = XmlTree.parse(in);
    List<Element> editions = xml.all("EditionEntry");
    Element edition = editions.isEmpty() ? xml.document() : editions.getFirst();
    XmlTree.all(edition, "ChapterAtom").forEach(atom -> read(draft, xml, atom));
    if (editions.size() > 1) {
      draft.info(
          xml.place(editions.get(1)),
          "more-lists",
          String.format(Locale.ROOT, "of %d editions the first is read", editions.size()));
    }
    return draft.finish(ChapterFormat.MATROSKA);
  }

  private static void read(Draft draft, XmlTree xml, Element atom) {
    Place at = xml.place(atom);
    String time = text(atom, "ChapterTimeStart").orElse("");
    Optional<Duration> start = Timecode.parse(time);
    if (start.isEmpty()) {
      draft.badTime(at, time);
      return;
    }
    if (atom.parents().stream().anyMatch(above -> XmlTree.is(above, "ChapterAtom"))) {
      draft.nested(at);
    }
    List<Element> titles =
        atom.children().stream()
            .filter(child -> XmlTree.is(child, "ChapterDisplay"))
            .flatMap(display -> XmlTree.all(display, "ChapterString").stream())
            .toList();
    if (titles.size() > 1) {
      draft.info(
          xml.place(titles.get(1)),
          "more-titles",
          String.format(Locale.ROOT, "of %d titles the first is read", titles.size()));
    }
    draft.add(
        Entry.of(start.get(), titles.isEmpty() ? "" : titles.getFirst().wholeText())
            .withEnd(text(atom, "ChapterTimeEnd").flatMap(Timecode::parse))
            .listed(!text(atom, "ChapterFlagHidden").orElse("0").equals("1")),
        at);
  }

  /** Of the atom itself, not of those in it. */
  private static Optional<String> text(Element atom, String name) {
    return atom.children().stream()
        .filter(child -> XmlTree.is(child, name))
        .map(child -> child.wholeText().strip())
        .findFirst();
  }

  static String write(List<Chapter> chapters) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Chapters>\n  <EditionEntry>\n");
    for (int i = 0; i < chapters.size(); i++) {
      write(chapters.get(i), i + 1, out);
    }
    return out.append("  </EditionEntry>\n</Chapters>\n").toString();
  }

  private static void write(Chapter chapter, int uid, StringBuilder out) {
    out.append("    <ChapterAtom>\n");
    element(out, "ChapterUID", Integer.toString(uid));
    element(out, "ChapterTimeStart", nanos(chapter.start()));
    chapter.end().ifPresent(end -> element(out, "ChapterTimeEnd", nanos(end)));
    if (!chapter.extras().listed()) {
      element(out, "ChapterFlagHidden", "1");
    }
    out.append("      <ChapterDisplay>\n        <ChapterString>")
        .append(XmlTree.escape(chapter.title()))
        .append("</ChapterString>\n        <ChapterLanguage>und</ChapterLanguage>\n")
        .append("      </ChapterDisplay>\n    </ChapterAtom>\n");
  }

  private static void element(StringBuilder out, String name, String value) {
    out.append("      <%s>%s</%s>\n".formatted(name, value, name));
  }

  private static String nanos(Duration time) {
    return Timecode.vtt(time) + "000000";
  }
}
