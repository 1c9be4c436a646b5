package io.sorimark.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** What the readers and writers of HTML share. Lines and columns are 0-based. */
final class Markup {

  private static final Pattern HTML_START =
      Pattern.compile("^\\s*(?:<!--|<!doctype html|<html|<head|<body)", Pattern.CASE_INSENSITIVE);

  private Markup() {}

  /** A document of which every node knows where it stands. */
  static Document html(String text) {
    return Parser.htmlParser().setTrackPosition(true).parseInput(text, "");
  }

  /** Whether a text begins as an HTML page does. */
  static boolean isPage(String head) {
    return HTML_START.matcher(head).find();
  }

  /** The line of a node; the first when the parser had to invent it. */
  static int line(Node node) {
    return Math.max(0, node.sourceRange().start().lineNumber() - 1);
  }

  static int column(Node node) {
    return Math.max(0, node.sourceRange().start().columnNumber() - 1);
  }

  /** The text below a node, white space made plain, a line for each {@code <br>}. */
  static String textOf(Node node) {
    StringBuilder out = new StringBuilder();
    node.traverse(
        (NodeVisitor)
            (child, depth) -> {
              if (child instanceof TextNode text) {
                out.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
              } else if (child instanceof Element element && element.nameIs("br")) {
                out.append('\n');
              }
            });
    return Texts.plainLines(out.toString());
  }

  /** The language that a document or a part of it says it is in. */
  static Optional<String> language(Element root) {
    return Optional.ofNullable(root.selectFirst("html[lang], article[lang], section[lang]"))
        .map(element -> element.attr("lang"));
  }

  /** Text made safe between tags and in quoted attributes. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
