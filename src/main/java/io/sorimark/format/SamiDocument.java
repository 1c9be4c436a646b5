package io.sorimark.format;

import io.sorimark.reading.Excerpt;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a SAMI file shows, by class. Hardly any file closes its elements, so the tree says little:
 * this is one pass over the nodes in the order in which they stand.
 */
final class SamiDocument {

  /**
   * A paragraph on screen.
   *
   * @param end only where its SYNC names one, which few do
   */
  record Shown(
      Duration start,
      Optional<Duration> end,
      Optional<String> speaker,
      String text,
      int line,
      int column) {

    boolean isBlank() {
      return text.replace('\u00a0', ' ').isBlank();
    }
  }

  private final Xml xml;
  private final Draft draft;
  private final Map<String, List<Shown>> classes = new LinkedHashMap<>();
  private final Map<String, String> speakers = new HashMap<>();
  private final StringBuilder style = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private Optional<Element> sync = Optional.empty();
  private Optional<Element> paragraph = Optional.empty();

  private SamiDocument(Xml xml, Draft draft) {
    this.xml = xml;
    this.draft = draft;
  }

  static SamiDocument read(Xml xml, Draft draft) {
    SamiDocument document = new SamiDocument(xml, draft);
    xml.document().nodeStream().forEach(document::node);
    document.endParagraph();
    return document;
  }

  /** What each class shows, the class's name in lower case, in the order of their first words. */
  Map<String, List<Shown>> classes() {
    return classes;
  }

  /** The style sheet. */
  String style() {
    return style.toString();
  }

  private void node(Node node) {
    boolean inStyle = isIn(node, "style");
    if (node instanceof Comment comment) {
      if (inStyle) {
        style.append(comment.getData());
      } else {
        draft.note("comment", comment.getData().strip());
      }
    } else if (node instanceof TextNode words) {
      if (inStyle) {
        style.append(words.getWholeText());
      } else {
        text(words);
      }
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  private void element(Element element) {
    if (Xml.is(element, "sync")) {
      endParagraph();
      sync = Optional.of(element);
      paragraph = Optional.empty();
    } else if (Xml.is(element, "p")) {
      endParagraph();
      paragraph = Optional.of(element);
    } else if (Xml.is(element, "br")) {
      text.append('\n');
    }
  }

  private void text(TextNode words) {
    if (sync.isPresent()) {
      text.append(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
    } else if (!words.isBlank()) {
      boolean isTitle = isIn(words, "title");
      draft.note(isTitle ? "title" : "text", words.text().strip());
      if (!isTitle) {
        draft.warning(
            xml.line(words),
            xml.column(words),
            "text-outside",
            "text before the first SYNC: " + Excerpt.of(words.text()));
      }
    }
  }

  private static boolean isIn(Node node, String name) {
    Element parent = node.parentElement();
    return parent != null && Xml.is(parent, name);
  }

  private void endParagraph() {
    String said = Texts.strippedLines(text.toString());
    text.setLength(0);
    if (sync.isEmpty() || (paragraph.isEmpty() && said.isEmpty())) {
      return;
    }
    Element at = paragraph.or(() -> sync).orElseThrow();
    String name = Xml.attribute(at, "class").orElse("").toLowerCase(Locale.ROOT);
    if (Xml.attribute(at, "id").filter("source"::equalsIgnoreCase).isPresent()) {
      speakers.put(name, said.replace('\n', ' ').replace('\u00a0', ' ').strip());
    } else {
      show(at, name, said);
    }
  }

  private void show(Element at, String name, String said) {
    Element from = sync.orElseThrow();
    Optional<Duration> start = millis(from, "start");
    if (start.isEmpty()) {
      draft.error(
          xml.line(from),
          xml.column(from),
          "bad-time",
          "a SYNC without a start: " + Excerpt.of(said));
      return;
    }
    Optional<String> speaker =
        Optional.of(speakers.getOrDefault(name, "")).filter(label -> !label.isEmpty());
    classes
        .computeIfAbsent(name, unused -> new ArrayList<>())
        .add(
            new Shown(
                start.get(), millis(from, "end"), speaker, said, xml.line(at), xml.column(at)));
  }

  private static Optional<Duration> millis(Element element, String attribute) {
    return Xml.attribute(element, attribute)
        .map(value -> value.toLowerCase(Locale.ROOT).replace("ms", "").strip())
        .filter(value -> value.matches("\\d{1,11}"))
        .flatMap(value -> Timecode.ofSeconds(Long.parseLong(value) / 1000.0));
  }
}
