package io.sorimark.format;

import io.sorimark.reading.Lines;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * An XML text as a tree that knows where each node stands, read however broken it is. Names are
 * compared without their namespace prefix: {@code tt:p} is a {@code p}.
 */
final class Xml {

  /** Deeper nesting is flattened, so that a walk over the tree cannot overflow the stack. */
  private static final int MOST_DEPTH = 200;

  /** Taken whole, never in another way, or a thousand comments would take for ever. */
  private static final String PROLOG =
      "(?s)\\s*+(?>(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>]*>)\\s*+)*+";

  private final Lines lines;
  private final Document document;

  private Xml(Lines lines, Document document) {
    this.lines = lines;
    this.document = document;
  }

  static Xml parse(Input in) {
    Parser parser = Parser.xmlParser().setTrackPosition(true).setMaxDepth(MOST_DEPTH);
    return new Xml(in.lines(), parser.parseInput(in.text(), ""));
  }

  /** Whether the first element of the text has one of these names, whatever its prefix. */
  static boolean startsWith(String head, String names) {
    return Pattern.compile(PROLOG + "<(?:[\\w.-]+:)?(?:" + names + ")[\\s>/]")
        .matcher(head)
        .lookingAt();
  }

  Document document() {
    return document;
  }

  /**
   * Tells the draft of an element, the last to be closed, that the file ends before its end tag.
   */
  void reportCut(Draft draft, Element root) {
    if (!root.endSourceRange().isTracked() || root.endSourceRange().isImplicit()) {
      int last = Math.max(0, lines.count() - 1);
      draft.error(
          last, 0, "cut-off", "the file ends before <%s> is closed".formatted(root.tagName()));
    }
  }

  /** 0-based; 0 where jsoup put in a node of its own. */
  int line(Node node) {
    return lines.lineAt(offset(node));
  }

  /** 0-based, in UTF-16 units. */
  int column(Node node) {
    return lines.count() == 0 ? 0 : Math.max(0, offset(node) - lines.startOf(line(node)));
  }

  /** The elements of this name, in document order, the given one among them. */
  static List<Element> all(Element within, String name) {
    return within.stream().filter(element -> is(element, name)).toList();
  }

  static boolean is(Element element, String name) {
    return localName(element.tagName()).equalsIgnoreCase(name);
  }

  static String name(Element element) {
    return localName(element.tagName());
  }

  /** The value of the first attribute of this name, whatever its prefix. */
  static Optional<String> attribute(Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      if (localName(attribute.getKey()).equalsIgnoreCase(name)) {
        return Optional.of(attribute.getValue().strip());
      }
    }
    return Optional.empty();
  }

  /** Text made safe as content and as an attribute's value; what XML cannot hold becomes U+FFFD. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(isAllowed(c) ? c : '\ufffd');
          }
        });
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0xd800)
        || (c >= 0xe000 && c != 0xfffe && c != 0xffff);
  }

  private int offset(Node node) {
    return Math.max(0, node.sourceRange().startPos());
  }

  private static String localName(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }
}
