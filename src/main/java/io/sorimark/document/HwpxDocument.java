package io.sorimark.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of an HWPX file (OWPML, KS X 6101), which Hancom's word processor writes: paragraphs,
 * cells and notes, headings by the outline level of their shape. Links, comments, headers and
 * footers are left out.
 */
final class HwpxDocument {

  private static final String PACKAGE = "Contents/content.hpf";
  private static final String HEADER = "Contents/header.xml";
  private static final Pattern SECTION = Pattern.compile("Contents/section(\\d{1,6})\\.xml");
  private static final Set<String> SILENT = Set.of("hiddenComment", "header", "footer");

  private record Paragraph(StringBuilder text, int level) {}

  private final Outline outline;
  private final Map<String, Integer> levels = new HashMap<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private String shape = "";
  private int silent;
  private int texts;

  private HwpxDocument(Outline outline) {
    this.outline = outline;
  }

  /**
   * Reads it.
   *
   * @param mostBytes that are unpacked
   */
  static void read(byte[] bytes, int mostBytes, Outline outline)
      throws IOException, XMLStreamException {
    Predicate<String> wanted = Set.of(PACKAGE, HEADER, ZipParts.MANIFEST)::contains;
    Map<String, byte[]> parts =
        ZipParts.of(bytes, mostBytes, wanted.or(name -> SECTION.matcher(name).matches()));
    ZipParts.refuseLocked(parts);
    Map<Integer, byte[]> sections = new TreeMap<>();
    parts.forEach((name, part) ->
        SECTION
            .matcher(name)
            .results()
            .forEach(number -> sections.put(Integer.valueOf(number.group(1)), part)));
    if (sections.isEmpty()) {
      throw new IOException("no Contents/section0.xml in it");
    }
    HwpxDocument document = new HwpxDocument(outline);
    if (parts.containsKey(PACKAGE)) {
      SafeXml.each(parts.get(PACKAGE), xml -> DublinCore.take(xml, outline));
    }
    if (parts.containsKey(HEADER)) {
      SafeXml.each(parts.get(HEADER), document::takeShape);
    }
    for (byte[] section : sections.values()) {
      SafeXml.each(section, document::take);
    }
  }

  private void takeShape(XMLStreamReader xml) {
    if (xml.isStartElement() && xml.getLocalName().equals("paraPr")) {
      shape = SafeXml.attribute(xml, "id");
    } else if (xml.isStartElement()
        && xml.getLocalName().equals("heading")
        && SafeXml.attribute(xml, "type").equals("OUTLINE")
        && SafeXml.attribute(xml, "level").matches("[0-9]")) {
      levels.put(shape, Integer.parseInt(SafeXml.attribute(xml, "level")) + 1);
    }
  }

  private void take(XMLStreamReader xml) {
    if (xml.isStartElement() && SILENT.contains(xml.getLocalName())) {
      silent++;
    } else if (xml.isEndElement() && SILENT.contains(xml.getLocalName())) {
      silent--;
    } else if (silent > 0) {
      return;
    } else if (xml.isStartElement()) {
      start(xml);
    } else if (xml.isEndElement()) {
      end(xml.getLocalName());
    } else if (xml.isCharacters() && texts > 0 && !open.isEmpty()) {
      open.peek().text.append(xml.getText());
    }
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "p" ->
          open.push(
              new Paragraph(
                  new StringBuilder(),
                  levels.getOrDefault(SafeXml.attribute(xml, "paraPrIDRef"), 0)));
      case "t" -> texts++;
      case "tab", "lineBreak", "nbSpace", "fwSpace" -> {
        if (!open.isEmpty()) {
          open.peek().text.append(' ');
        }
      }
      default -> {}
    }
  }

  private void end(String name) {
    if (name.equals("t")) {
      texts--;
    } else if (name.equals("p") && !open.isEmpty()) {
      Paragraph ended = open.pop();
      if (ended.level > 0) {
        outline.heading(ended.level, ended.text.toString());
      } else {
        outline.paragraph(ended.text.toString());
      }
    }
  }
}
