package io.sorimark.publish;

import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * An XML or HTML text as a tree that knows where each element stands, read however broken it is.
 * Names are compared without their namespace prefix and in any case: {@code psc:chapter} is a
 * {@code chapter}.
 */
record XmlTree(Document document, TextFile in) {

  /** Deeper nesting is flattened, so that a walk over the tree cannot overflow the stack. */
  private static final int MOST_DEPTH = 200;

  static XmlTree parse(TextFile in) {
    return parse(in, Parser.xmlParser());
  }

  static XmlTree parseHtml(TextFile in) {
    return parse(in, Parser.htmlParser());
  }

  private static XmlTree parse(TextFile in, Parser parser) {
    parser.setTrackPosition(true).setMaxDepth(MOST_DEPTH);
    return new XmlTree(parser.parseInput(in.text(), ""), in);
  }

  Place place(Node node) {
    return in.place(Math.max(0, node.sourceRange().startPos()));
  }

  /** All elements of this name, in document order. */
  List<Element> all(String name) {
    return all(document, name);
  }

  static List<Element> all(Element within, String name) {
    return within.stream().filter(element -> is(element, name)).toList();
  }

  static boolean is(Element element, String name) {
    return localName(element.tagName()).equalsIgnoreCase(name);
  }

  static Optional<String> attribute(Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      if (localName(attribute.getKey()).equalsIgnoreCase(name)) {
        return Optional.of(attribute.getValue().strip());
      }
    }
    return Optional.empty();
  }

  /** Text made safe as content and as an attribute's value. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String localName(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }
}
