package io.sorimark.document;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The table of contents of a book: the list of EPUB 3's navigation, or the NCX of EPUB 2. */
final class EpubContents {

  /** What a page is called, and how deep it stands, from 1. */
  record Entry(int level, String title) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private String target = "";
  private int level;

  private EpubContents() {}

  /** Titles by the page that they point at as a whole, as it is written there. */
  static Map<String, Entry> read(byte[] bytes) throws XMLStreamException {
    EpubContents contents = new EpubContents();
    SafeXml.each(bytes, contents::take);
    return contents.entries;
  }

  private void take(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      start(xml);
    } else if (xml.isEndElement()) {
      end(xml.getLocalName());
    } else if (xml.isCharacters()) {
      text.append(xml.getText());
    }
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "ol", "navPoint" -> level++;
      case "a" -> {
        target = SafeXml.attribute(xml, "href");
        text.setLength(0);
      }
      case "navLabel" -> text.setLength(0);
      case "content" -> { // of the NCX: the label stands before it
        target = SafeXml.attribute(xml, "src");
        add();
      }
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "ol", "navPoint" -> level--;
      case "a" -> add();
      default -> {}
    }
  }

  private void add() {
    if (!target.isEmpty() && !target.contains("#")) {
      entries.putIfAbsent(target, new Entry(Math.clamp(level, 1, 6), text.toString()));
    }
  }
}
