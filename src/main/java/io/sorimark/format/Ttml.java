package io.sorimark.format;

import io.sorimark.model.Timing;
import io.sorimark.reading.Fit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Timed Text Markup Language in all its dialects: TTML 1 and 2, the DFXP drafts of 2006, IMSC,
 * EBU-TT-D, iTunes subtitles and Apple's word-timed lyrics. This class reads what stands around the
 * body.
 */
final class Ttml {

  private Ttml() {}

  static Fit sniff(Input in) {
    return Xml.startsWith(in.head(), "tt") ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofTree(in, Format.TTML);
    Xml xml = Xml.parse(in);
    Element tt = Xml.all(xml.document(), "tt").stream().findFirst().orElse(xml.document());
    Optional<Element> body = Xml.all(tt, "body").stream().findFirst();
    readLanguage(draft, xml, tt);
    readAround(draft, xml, body);
    TtmlTimes times = new TtmlTimes(tt);
    if (times.isAbsoluteByMisuse()) {
      draft.info(
          xml.line(tt),
          xml.column(tt),
          "absolute-times",
          "times inside timed elements are read as counted from the beginning of the recording");
    }
    xml.reportCut(draft, tt);
    if (!Xml.all(tt, "p").isEmpty() && tt.stream().noneMatch(TtmlTimes::isTimed)) {
      draft.timing(Timing.NONE);
    }
    Map<String, String> agents = agents(tt);
    TtmlBody reader = new TtmlBody(xml, draft, times, agents, isSyllableTimed(tt));
    body.ifPresent(reader::read);
    noteSilent(draft, agents, reader.speakers());
    return draft.finish();
  }

  /** In Apple's lyrics, spans with no blank between are the syllables of one word. */
  private static boolean isSyllableTimed(Element tt) {
    return Xml.attribute(tt, "timing").isPresent();
  }

  private static void readLanguage(Draft draft, Xml xml, Element tt) {
    List<Element> tagged =
        tt.stream()
            .filter(element -> Xml.attribute(element, "lang").filter(l -> !l.isEmpty()).isPresent())
            .filter(element -> element.closest("head") == null)
            .toList();
    List<String> tags =
        tagged.stream().flatMap(e -> Xml.attribute(e, "lang").stream()).distinct().toList();
    tags.stream().findFirst().ifPresent(draft::language);
    if (tags.size() > 1) {
      Element other =
          tagged.stream()
              .filter(e -> !Xml.attribute(e, "lang").equals(Optional.of(tags.getFirst())))
              .findFirst()
              .orElse(tt);
      draft.info(
          xml.line(other),
          xml.column(other),
          "several-languages",
          "text in several languages, kept together: " + String.join(", ", tags));
    }
  }

  /** Titles, descriptions, comments: every text that stands outside of the body. */
  private static void readAround(Draft draft, Xml xml, Optional<Element> body) {
    xml.document()
        .nodeStream()
        .filter(node -> body.isEmpty() || !isInside(node, body.get()))
        .forEach(node -> {
          if (node instanceof Comment comment) {
            draft.note("comment", comment.getData().strip());
          } else if (node instanceof Element element
              && !element.ownText().isBlank()
              && !isInAgent(element)) {
            draft.note(Xml.name(element), element.ownText().strip());
          }
        });
  }

  private static boolean isInside(Node node, Element body) {
    for (Node at = node; at != null; at = at.parent()) {
      if (at.equals(body)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInAgent(Element element) {
    return element.parents().stream().anyMatch(parent -> Xml.is(parent, "agent"));
  }

  /** Who speaks, by id: the full name, else an alias, else given and family name, else the id. */
  private static Map<String, String> agents(Element tt) {
    Map<String, String> agents = new LinkedHashMap<>();
    for (Element agent : Xml.all(tt, "agent")) {
      Xml.attribute(agent, "id").ifPresent(id -> agents.put(id, nameOf(agent).orElse(id)));
    }
    return agents;
  }

  private static Optional<String> nameOf(Element agent) {
    List<Element> names = Xml.all(agent, "name");
    return named(names, "full")
        .or(() -> named(names, "alias"))
        .or(() ->
            Optional.of(names.stream().map(Element::text).collect(Collectors.joining(" ")).strip()))
        .filter(name -> !name.isEmpty());
  }

  private static Optional<String> named(List<Element> names, String type) {
    return names.stream()
        .filter(name -> Xml.attribute(name, "type").filter(type::equals).isPresent())
        .map(name -> name.text().strip())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private static void noteSilent(Draft draft, Map<String, String> agents, Set<String> speakers) {
    agents.values().stream()
        .distinct()
        .filter(name -> !speakers.contains(name))
        .forEach(name -> draft.note("agent", name));
  }
}
