package io.sorimark.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of HTML in lines as a browser breaks them: at blocks and at {@code <br>}. */
final class HtmlLines implements NodeVisitor {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "tr",
          "dt",
          "dd",
          "blockquote",
          "section",
          "article",
          "pre",
          "table",
          "body");

  private static final Set<String> LINES_COUNT = Set.of("pre", "body");

  /**
   * One line.
   *
   * @param first what its text begins with
   */
  record Line(String text, Optional<Node> first) {}

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Optional<Node> first = Optional.empty();

  private HtmlLines() {}

  static List<Line> of(Element within) {
    HtmlLines found = new HtmlLines();
    NodeTraversor.traverse(found, within);
    found.endLine();
    return List.copyOf(found.lines);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (first.isEmpty() && !words.isBlank()) {
        first = Optional.of(words);
      }
      addText(words);
    } else if (node instanceof Element element && breaks(element)) {
      endLine();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && breaks(element)) {
      endLine();
    }
  }

  /** Line ends count in {@code <pre>}, and where plain notes stand in no element at all. */
  private void addText(TextNode words) {
    Element above = words.parent();
    boolean counts = above != null && LINES_COUNT.contains(above.normalName());
    String said = words.getWholeText().replace('\u00a0', ' ');
    text.append(counts ? said : said.replace('\n', ' '));
  }

  private static boolean breaks(Element element) {
    return BLOCKS.contains(element.normalName()) || element.normalName().equals("br");
  }

  private void endLine() {
    for (String part : text.toString().split("\n", -1)) {
      String line = Titles.oneLine(part);
      if (!line.isEmpty()) {
        lines.add(new Line(line, first));
      }
    }
    text.setLength(0);
    first = Optional.empty();
  }
}
