package io.sorimark.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.TikaException;

/**
 * A podcast's feed, RSS 2.0 or Atom, whole or a single item of it: the show and each episode are a
 * section of their own, with the people that {@code podcast:person}, {@code itunes:author}, {@code
 * dc:creator} and Atom's authors name in a section "People" below it.
 */
final class FeedDocument {

  private static final Set<String> PARTS = Set.of("channel", "feed", "item", "entry");

  /** The same text in several elements, the richest first. */
  private static final List<String> TEXTS = List.of("encoded", "content", "description", "summary");

  private static final Set<String> PEOPLE = Set.of("person", "author", "creator", "name");

  /** The show or an episode as the feed tells of it. */
  private static final class Part {
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> people = new LinkedHashSet<>();
  }

  private final List<Part> parts = new ArrayList<>();
  private final Deque<Part> open = new ArrayDeque<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  private FeedDocument() {}

  /** Reads it; of a feed that breaks off, what was there. */
  static void read(String name, byte[] bytes, Outline outline)
      throws IOException, TikaException, XMLStreamException {
    FeedDocument feed = new FeedDocument();
    try {
      SafeXml.eachUnbound(bytes, feed::take);
    } finally {
      for (Part part : feed.parts) {
        tell(name, part, outline);
      }
    }
  }

  private void take(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      start(withoutPrefix(xml.getLocalName()));
    } else if (xml.isEndElement()) {
      end(withoutPrefix(xml.getLocalName()));
    } else if (xml.isCharacters()) {
      text.append(xml.getText());
    }
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private void start(String element) {
    if (PARTS.contains(element)) {
      Part part = new Part();
      parts.add(part);
      open.push(part);
    }
    path.push(element);
    text.setLength(0);
  }

  private void end(String element) {
    path.pop();
    String parent = path.isEmpty() ? "" : path.peek();
    if (PARTS.contains(element)) {
      open.pop();
    } else if (!open.isEmpty() && PEOPLE.contains(element) && !text.toString().isBlank()) {
      if (!element.equals("name") || parent.equals("author")) {
        open.peek().people.add(Outline.plain(text.toString()));
      }
    } else if (!open.isEmpty() && PARTS.contains(parent)) {
      open.peek().texts.putIfAbsent(element, text.toString());
    }
    text.setLength(0);
  }

  private static void tell(String name, Part part, Outline outline)
      throws IOException, TikaException {
    String title = part.texts.getOrDefault("title", "");
    outline.title(title);
    outline.language(part.texts.getOrDefault("language", "").strip());
    outline.heading(1, title);
    for (String element : TEXTS) {
      String said = part.texts.getOrDefault(element, "");
      if (!said.isBlank()) {
        TikaDocument.readHtml(name, said.getBytes(StandardCharsets.UTF_8), outline);
        break;
      }
    }
    if (!part.people.isEmpty()) {
      outline.heading(2, "People");
      part.people.forEach(outline::paragraph);
    }
  }
}
