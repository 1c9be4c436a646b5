package io.sorimark.format;

import io.sorimark.format.TtmlTimes.Clip;
import io.sorimark.reading.Excerpt;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The body of a TTML document: a walk that gathers the text of each paragraph and its times. */
final class TtmlBody {

  /** What an element hands down to those inside. */
  private record Scope(
      Clip clip, Optional<String> speaker, Optional<Element> timedBy, boolean preserve) {}

  private static final Set<String> METADATA =
      Set.of("metadata", "title", "desc", "copyright", "agent", "item");

  /** Ruby text says how a base is pronounced; the parentheses around are its delimiters. */
  private static final Set<String> RUBY = Set.of("text", "textContainer", "delimiter");

  private final Xml xml;
  private final Draft draft;
  private final TtmlTimes times;
  private final Map<String, String> agents;
  private final boolean syllables;
  private final Set<String> speakers = new TreeSet<>();

  TtmlBody(Xml xml, Draft draft, TtmlTimes times, Map<String, String> agents, boolean syllables) {
    this.xml = xml;
    this.draft = draft;
    this.times = times;
    this.agents = agents;
    this.syllables = syllables;
  }

  /** Those that speak in some cue. */
  Set<String> speakers() {
    return speakers;
  }

  void read(Element body) {
    Scope outside = new Scope(Clip.ALWAYS, Optional.empty(), Optional.empty(), preserves(body));
    container(body, inside(body, outside, Duration.ZERO));
  }

  private static boolean preserves(Element body) {
    return body.parents().stream()
        .flatMap(parent -> Xml.attribute(parent, "space").stream())
        .findFirst()
        .filter("preserve"::equals)
        .isPresent();
  }

  private void container(Element element, Scope scope) {
    Duration from = scope.clip().begin();
    for (Node node : element.childNodes()) {
      if (node instanceof Element child && !isAside(child)) {
        Scope inside = inside(child, scope, from);
        if (Xml.is(child, "p")) {
          paragraph(child, inside);
        } else {
          container(child, inside);
        }
        from = nextFrom(element, inside, from);
      } else if (node instanceof TextNode text && !text.isBlank()) {
        draft.note("text", text.text().strip());
        draft.warning(
            xml.line(text),
            xml.column(text),
            "text-outside",
            "text outside of a paragraph is not shown: " + Excerpt.of(text.text()));
      } else {
        aside(node);
      }
    }
  }

  private void paragraph(Element p, Scope scope) {
    TtmlParagraph paragraph = new TtmlParagraph(scope.clip(), TtmlTimes.isTimed(p), syllables);
    gather(p, scope, paragraph);
    for (TtmlParagraph.Shown shown : paragraph.shown()) {
      shown.cue().speaker().ifPresent(speakers::add);
      add(p, shown);
    }
  }

  private void add(Element p, TtmlParagraph.Shown shown) {
    int line = xml.line(p);
    int column = xml.column(p);
    if (!shown.clip().timed() && draft.isTimed()) {
      draft.note("p", shown.cue().text());
      draft.warning(
          line,
          column,
          "no-time",
          "a paragraph without times among timed ones: " + Excerpt.of(shown.cue().text()));
    } else {
      Duration begin = shown.clip().begin();
      Optional<Duration> end = draft.isTimed() ? shown.clip().end() : Optional.of(begin);
      draft.cue(begin, end, shown.cue(), line, column);
    }
  }

  private void gather(Element element, Scope scope, TtmlParagraph paragraph) {
    Duration from = scope.clip().begin();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        gather(element, text, scope, paragraph);
      } else if (node instanceof Element child && Xml.is(child, "br")) {
        paragraph.lineBreak(scope.clip(), scope.speaker());
      } else if (node instanceof Element child && !isAside(child)) {
        Scope inside = inside(child, scope, from);
        gather(child, inside, paragraph);
        from = nextFrom(element, inside, from);
      } else {
        aside(node);
      }
    }
  }

  /** Bare text in a sequence has no length of its own and so is never seen (TTML1, 10.2.4). */
  private void gather(Element element, TextNode text, Scope scope, TtmlParagraph paragraph) {
    if (!TtmlTimes.isSequence(element)) {
      paragraph.text(
          text.getWholeText(), scope.preserve(), scope.clip(), scope.speaker(), scope.timedBy());
    } else if (!text.isBlank()) {
      draft.warning(
          xml.line(text),
          xml.column(text),
          "never-shown",
          "text without a time in a sequence is never shown: " + Excerpt.of(text.text()));
    }
  }

  private Scope inside(Element element, Scope scope, Duration from) {
    times
        .badTime(element)
        .ifPresent(bad ->
            draft.error(
                xml.line(element),
                xml.column(element),
                "bad-time",
                "not a time: " + Excerpt.of(bad)));
    return new Scope(
        times.clip(element, scope.clip(), from),
        Xml.attribute(element, "agent").map(this::speakerOf).or(scope::speaker),
        TtmlTimes.isTimed(element) && !isBlock(element) ? Optional.of(element) : scope.timedBy(),
        Xml.attribute(element, "space").map("preserve"::equals).orElse(scope.preserve()));
  }

  private static Duration nextFrom(Element parent, Scope child, Duration from) {
    return TtmlTimes.isSequence(parent) ? child.clip().end().orElse(from) : from;
  }

  private String speakerOf(String ids) {
    return Arrays.stream(ids.split("\\s+"))
        .map(id -> agents.getOrDefault(id, id))
        .collect(Collectors.joining(", "));
  }

  private static boolean isBlock(Element element) {
    return Xml.is(element, "p") || Xml.is(element, "div") || Xml.is(element, "body");
  }

  private static boolean isAside(Element element) {
    return METADATA.contains(Xml.name(element))
        || Xml.attribute(element, "ruby").filter(RUBY::contains).isPresent();
  }

  private void aside(Node node) {
    if (node instanceof Comment comment) {
      draft.note("comment", comment.getData().strip());
    } else if (node instanceof Element element && element.hasText()) {
      String kind = Xml.attribute(element, "ruby").isPresent() ? "ruby" : Xml.name(element);
      draft.note(kind, element.text().strip());
    }
  }
}
