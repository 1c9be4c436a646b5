package io.sorimark.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of an OpenDocument file (ISO/IEC 26300): paragraphs and headings of a text, cells below
 * the name of their table, slides below theirs. Notes and boxes come before the paragraph that they
 * hang on; comments, deleted text and lists of contents are left out.
 */
final class OdfDocument {

  private static final String CONTENT = "content.xml";
  private static final String META = "meta.xml";

  private static final Set<String> SILENT =
      Set.of(
          "annotation",
          "note-citation",
          "tracked-changes",
          "table-of-content",
          "alphabetical-index",
          "illustration-index",
          "binary-data",
          "ruby-text");

  /** A paragraph in the making. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private final int level;
    private final boolean title;

    Paragraph(int level, boolean title) {
      this.level = level;
      this.title = title;
    }
  }

  private final Outline outline;
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final Map<String, String> parents = new HashMap<>();
  private String target = "";
  private int linkStart;
  private int silent;
  private boolean isSheet;
  private boolean inSlideTitle;

  private OdfDocument(Outline outline) {
    this.outline = outline;
  }

  /**
   * Reads it.
   *
   * @param mostBytes that are unpacked
   */
  static void read(byte[] bytes, int mostBytes, Outline outline)
      throws IOException, XMLStreamException {
    Map<String, byte[]> parts =
        ZipParts.of(bytes, mostBytes, Set.of(CONTENT, META, ZipParts.MANIFEST)::contains);
    byte[] content = ZipParts.needed(parts, CONTENT);
    ZipParts.refuseLocked(parts);
    if (parts.containsKey(META)) {
      SafeXml.each(parts.get(META), xml -> DublinCore.take(xml, outline));
    }
    OdfDocument document = new OdfDocument(outline);
    SafeXml.each(content, document::take);
  }

  private void take(XMLStreamReader xml) {
    if (xml.isStartElement() && isSilent(xml)) {
      silent++;
    } else if (xml.isEndElement() && isSilent(xml)) {
      silent--;
    } else if (silent > 0) {
      return;
    } else if (xml.isStartElement()) {
      start(xml);
    } else if (xml.isEndElement()) {
      end(xml.getLocalName());
    } else if (xml.isCharacters() && !open.isEmpty()) {
      open.peek().text.append(xml.getText());
    }
  }

  /** Pictures are told of in words that are not in the text. */
  private static boolean isSilent(XMLStreamReader xml) {
    return SILENT.contains(xml.getLocalName())
        || String.valueOf(xml.getNamespaceURI()).contains("svg-compatible");
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "style" ->
          parents.put(SafeXml.attribute(xml, "name"), SafeXml.attribute(xml, "parent-style-name"));
      case "spreadsheet" -> isSheet = true;
      case "table" -> {
        if (isSheet) {
          outline.heading(1, SafeXml.attribute(xml, "name"));
        }
      }
      case "page" -> outline.heading(1, SafeXml.attribute(xml, "name"));
      case "frame" -> inSlideTitle = SafeXml.attribute(xml, "class").equals("title");
      case "h" -> open.push(new Paragraph(level(SafeXml.attribute(xml, "outline-level")), false));
      case "p" -> open.push(paragraph(SafeXml.attribute(xml, "style-name")));
      case "a" -> {
        target = SafeXml.attribute(xml, "href");
        linkStart = open.isEmpty() ? 0 : open.peek().text.length();
      }
      case "s", "tab", "line-break" -> append(' ');
      default -> {}
    }
  }

  private Paragraph paragraph(String style) {
    boolean title = style.equals("Title") || parents.getOrDefault(style, "").equals("Title");
    return new Paragraph(inSlideTitle ? 2 : 0, title);
  }

  private static int level(String said) {
    return said.matches("[1-9]|10") ? Integer.parseInt(said) : 1;
  }

  private void append(char c) {
    if (!open.isEmpty()) {
      open.peek().text.append(c);
    }
  }

  private void end(String name) {
    switch (name) {
      case "a" -> endLink();
      case "frame" -> inSlideTitle = false;
      case "h", "p" -> {
        if (!open.isEmpty()) {
          tell(open.pop());
        }
      }
      default -> {}
    }
  }

  private void endLink() {
    if (!target.isEmpty() && !open.isEmpty()) {
      StringBuilder text = open.peek().text;
      outline.link(text.substring(Math.min(linkStart, text.length())), target);
    }
    target = "";
  }

  private void tell(Paragraph paragraph) {
    String text = paragraph.text.toString();
    if (paragraph.title) {
      outline.title(text);
    }
    if (paragraph.level > 0) {
      outline.heading(paragraph.level, text);
    } else {
      outline.paragraph(text);
    }
  }
}
