package io.sorimark.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a Word document (ECMA-376, part 1, section 17): paragraphs, headings by their style,
 * links by their relation. Notes, comments and boxes are left out.
 */
final class WordDocument {

  private static final String BODY = "word/document.xml";
  private static final String RELATIONS = "word/_rels/document.xml.rels";
  private static final String BOX = "txbxContent";
  private static final Pattern HEADING = Pattern.compile("(?i)heading\\s?([1-6])");

  private final Outline outline;
  private final Map<String, String> targets;
  private final StringBuilder text = new StringBuilder();
  private String style = "";
  private String target = "";
  private int linkStart;
  private int boxes;

  private WordDocument(Outline outline, Map<String, String> targets) {
    this.outline = outline;
    this.targets = targets;
  }

  /**
   * Reads it.
   *
   * @param mostBytes that are unpacked
   */
  static void read(byte[] bytes, int mostBytes, Outline outline)
      throws IOException, XMLStreamException {
    Map<String, byte[]> parts =
        ZipParts.of(bytes, mostBytes, name -> name.equals(BODY) || name.equals(RELATIONS));
    byte[] body = ZipParts.needed(parts, BODY);
    Map<String, String> targets = new HashMap<>();
    if (parts.containsKey(RELATIONS)) {
      SafeXml.each(parts.get(RELATIONS), xml -> relate(xml, targets));
    }
    WordDocument document = new WordDocument(outline, targets);
    SafeXml.each(body, document::take);
  }

  private static void relate(XMLStreamReader xml, Map<String, String> targets) {
    if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
      targets.put(SafeXml.attribute(xml, "Id"), SafeXml.attribute(xml, "Target"));
    }
  }

  /** Boxes stand inside of the paragraph that they hang on, and twice: for old and new programs. */
  private void take(XMLStreamReader xml) throws XMLStreamException {
    if (xml.isStartElement() && xml.getLocalName().equals(BOX)) {
      boxes++;
    } else if (xml.isEndElement() && xml.getLocalName().equals(BOX)) {
      boxes--;
    } else if (boxes == 0 && xml.isStartElement()) {
      start(xml);
    } else if (boxes == 0 && xml.isEndElement()) {
      end(xml.getLocalName());
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "p" -> {
        text.setLength(0);
        style = "";
      }
      case "pStyle" -> style = SafeXml.attribute(xml, "val");
      case "hyperlink" -> {
        target = targets.getOrDefault(SafeXml.attribute(xml, "id"), "");
        linkStart = text.length();
      }
      case "t" -> text.append(xml.getElementText());
      case "tab", "br", "cr" -> text.append(' ');
      default -> {}
    }
  }

  private void end(String name) {
    if (name.equals("hyperlink") && !target.isEmpty()) {
      outline.link(text.substring(Math.min(linkStart, text.length())), target);
    } else if (name.equals("p")) {
      endParagraph();
      text.setLength(0);
    }
  }

  private void endParagraph() {
    Matcher heading = HEADING.matcher(style);
    if (style.equalsIgnoreCase("title")) {
      outline.title(text.toString());
    }
    if (heading.matches()) {
      outline.heading(heading.group(1).charAt(0) - '0', text.toString());
    } else {
      outline.paragraph(text.toString());
    }
  }
}
