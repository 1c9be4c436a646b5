package io.sorimark.format;

import io.sorimark.format.YouTubeEvents.Event;
import io.sorimark.format.YouTubeEvents.Piece;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * YouTube's XML captions: {@code srv3} ({@code timedtext/body/p} with {@code s} for words, times in
 * milliseconds), its forerunner {@code srv2} ({@code timedtext/text}), and {@code srv1} ({@code
 * transcript/text}, decimal seconds, text escaped twice).
 */
final class YouTubeXml {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);");
  private static final Pattern TAG = Pattern.compile("</?(?i:i|b|u|font)(?:\\s[^<>]*)?>");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,9})?");

  private YouTubeXml() {}

  static Fit sniffSrv3(Input in) {
    return Xml.startsWith(in.head(), "timedtext") ? Fit.SURE : Fit.NO;
  }

  static Fit sniffSrv1(Input in) {
    return Xml.startsWith(in.head(), "transcript") && in.head().contains("<text ")
        ? Fit.SURE
        : Fit.NO;
  }

  static Parsed readSrv3(Input in) {
    Draft draft = Draft.ofTree(in, Format.YOUTUBE_SRV3);
    Xml xml = Xml.parse(in);
    List<Event> events = new ArrayList<>();
    for (Element p : captions(draft, xml, e -> Xml.is(e, "p") || Xml.is(e, "text"))) {
      event(draft, xml, p).ifPresent(events::add);
    }
    YouTubeEvents.addCues(draft, events);
    return draft.finish();
  }

  static Parsed readSrv1(Input in) {
    Draft draft = Draft.ofTree(in, Format.YOUTUBE_SRV1);
    Xml xml = Xml.parse(in);
    List<Event> events = new ArrayList<>();
    for (Element text : captions(draft, xml, e -> Xml.is(e, "text"))) {
      srv1Event(draft, xml, text).ifPresent(events::add);
    }
    YouTubeEvents.addCues(draft, events);
    return draft.finish();
  }

  /** The elements that hold captions; text outside of them is reported. */
  private static List<Element> captions(Draft draft, Xml xml, Predicate<Element> isCaption) {
    xml.document().children().forEach(root -> xml.reportCut(draft, root));
    xml.document()
        .nodeStream(TextNode.class)
        .filter(text -> !text.isBlank() && !isInside(text, isCaption))
        .forEach(text ->
            draft.warning(
                xml.line(text),
                xml.column(text),
                "text-outside",
                "text outside of a caption: " + Excerpt.of(text.text())));
    return xml.document().stream().filter(isCaption).toList();
  }

  private static boolean isInside(Node node, Predicate<Element> isCaption) {
    for (Node at = node.parent(); at != null; at = at.parent()) {
      if (at instanceof Element element && isCaption.test(element)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Event> event(Draft draft, Xml xml, Element p) {
    Optional<Duration> start = time(p, "t", 1000);
    if (start.isEmpty()) {
      reportNoStart(draft, xml, p);
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    for (Node node : p.childNodes()) {
      if (node instanceof TextNode text) {
        pieces.add(new Piece(text.getWholeText(), start.get(), false, OptionalDouble.empty()));
      } else if (node instanceof Element child && !Xml.is(child, "p")) {
        pieces.add(piece(child, start.get()));
      }
    }
    return Optional.of(
        new Event(
            start.get(),
            time(p, "d", 1000).map(start.get()::plus),
            pieces,
            Xml.attribute(p, "a").or(() -> Xml.attribute(p, "append")).isPresent(),
            xml.line(p),
            xml.column(p)));
  }

  private static Piece piece(Element child, Duration start) {
    Optional<Duration> offset = time(child, "t", 1000);
    Optional<String> confidence = Xml.attribute(child, "ac").filter(YouTubeXml::isNumber);
    return new Piece(
        Xml.is(child, "br") ? "\n" : child.wholeText(),
        offset.map(start::plus).orElse(start),
        offset.isPresent(),
        confidence.isPresent()
            ? YouTubeJson.confidence(OptionalDouble.of(Double.parseDouble(confidence.get())))
            : OptionalDouble.empty());
  }

  private static Optional<Event> srv1Event(Draft draft, Xml xml, Element element) {
    Optional<Duration> start = time(element, "start", 1);
    if (start.isEmpty()) {
      reportNoStart(draft, xml, element);
      return Optional.empty();
    }
    String text = unescapeAgain(element.wholeText());
    return Optional.of(
        new Event(
            start.get(),
            time(element, "dur", 1).map(start.get()::plus),
            List.of(new Piece(text, start.get(), false, OptionalDouble.empty())),
            false,
            xml.line(element),
            xml.column(element)));
  }

  private static void reportNoStart(Draft draft, Xml xml, Element element) {
    draft.error(
        xml.line(element),
        xml.column(element),
        "bad-time",
        "a caption without a start: " + Excerpt.of(element.text()));
  }

  private static String unescapeAgain(String text) {
    String plain =
        ENTITY
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(Parser.unescapeEntities(m.group(), false)));
    return TAG.matcher(plain).replaceAll("");
  }

  private static Optional<Duration> time(Element element, String attribute, double unitsPerSecond) {
    return Xml.attribute(element, attribute)
        .filter(YouTubeXml::isNumber)
        .flatMap(number -> Timecode.ofSeconds(Double.parseDouble(number) / unitsPerSecond));
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
