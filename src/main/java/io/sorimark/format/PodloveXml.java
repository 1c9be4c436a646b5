package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Podlove Simple Transcripts: {@code <pst:speech>} with one {@code <pst:speaker>} and {@code
 * <pst:item start="" end="">}. Read whatever the prefix.
 */
final class PodloveXml {

  private static final String NAMESPACE = "podlove.org/simple-transcripts";

  private final Draft draft;
  private final Xml xml;

  private PodloveXml(Draft draft, Xml xml) {
    this.draft = draft;
    this.xml = xml;
  }

  static Fit sniff(Input in) {
    return in.head().contains(NAMESPACE) ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofTree(in, Format.PODLOVE_XML);
    Xml xml = Xml.parse(in);
    new PodloveXml(draft, xml).read(xml.document(), Optional.empty());
    return draft.finish();
  }

  private void read(Element parent, Optional<String> speaker) {
    Optional<String> turn = speaker;
    for (Element child : parent.children()) {
      switch (Xml.name(child)) {
        case "speaker" -> turn = filled(child);
        case "item" -> item(child, turn);
        case "speech", "transcripts" -> read(child, turn);
        default ->
            draft.warning(
                xml.line(child),
                xml.column(child),
                "unknown-element",
                "<%s> is left out: %s"
                    .formatted(child.tagName(), Excerpt.of(Markup.textOf(child))));
      }
    }
    parent.textNodes().forEach(this::strayText);
  }

  private void item(Element item, Optional<String> speaker) {
    Optional<Duration> start = Timecode.parse(item.attr("start"));
    Optional<Duration> end = Timecode.parse(item.attr("end")).or(() -> start);
    String text = Markup.textOf(item);
    if (start.isEmpty() || end.isEmpty()) {
      draft.error(
          xml.line(item),
          xml.column(item),
          "bad-time",
          "item without a start time: " + Excerpt.of(text));
      return;
    }
    draft.cue(
        start.get(),
        end.get(),
        Cue.of(TimeSpan.at(start.get()), text).withSpeaker(speaker),
        xml.line(item),
        xml.column(item));
  }

  private void strayText(TextNode text) {
    if (!text.isBlank()) {
      draft.warning(
          xml.line(text),
          xml.column(text),
          "stray-text",
          "text outside an item: " + Excerpt.of(text.getWholeText()));
    }
  }

  private static Optional<String> filled(Element element) {
    return Optional.of(Markup.textOf(element)).filter(text -> !text.isEmpty());
  }
}
