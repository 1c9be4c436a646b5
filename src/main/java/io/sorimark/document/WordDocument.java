package io.sorimark.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
    Map<String, byte[]> parts = parts(bytes, mostBytes);
    if (!parts.containsKey(BODY)) {
      throw new IOException("no " + BODY + " in it");
    }
    Map<String, String> targets = new HashMap<>();
    if (parts.containsKey(RELATIONS)) {
      SafeXml.each(parts.get(RELATIONS), xml -> relate(xml, targets));
    }
    WordDocument document = new WordDocument(outline, targets);
    SafeXml.each(parts.get(BODY), document::take);
  }

  private static Map<String, byte[]> parts(byte[] bytes, int mostBytes) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(BODY) || entry.getName().equals(RELATIONS)) {
          parts.put(entry.getName(), unpacked(zip, mostBytes));
        }
      }
    }
    return parts;
  }

  private static byte[] unpacked(InputStream in, int mostBytes) throws IOException {
    byte[] unpacked = in.readNBytes(mostBytes + 1);
    if (unpacked.length > mostBytes) {
      throw new IOException("it unpacks to more than " + (mostBytes >> 20) + " MB");
    }
    return unpacked;
  }

  private static void relate(XMLStreamReader xml, Map<String, String> targets) {
    if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
      targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
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
      case "pStyle" -> style = attribute(xml, "val");
      case "hyperlink" -> {
        target = targets.getOrDefault(attribute(xml, "id"), "");
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

  private static String attribute(XMLStreamReader xml, String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(localName)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
