package io.sorimark.format;

import io.sorimark.reading.Excerpt;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A walk through a page in reading order. A cite or a time opens a turn; what stands in a paragraph
 * after it is said in that turn; all other text becomes notes.
 */
final class CiteTimeWalk {

  private final Draft draft;
  private final Paragraphs paragraphs = new Paragraphs();
  private Optional<String> speaker = Optional.empty();
  private Optional<Duration> start = Optional.empty();
  private boolean opened;
  private boolean hasSpoken;

  CiteTimeWalk(Draft draft) {
    this.draft = draft;
  }

  void read(Document page) {
    walk(page);
    paragraphs.emit(draft);
  }

  private void walk(Node node) {
    switch (node) {
      case TextNode text -> strayText(text);
      case Comment comment -> note("comment", comment.getData());
      case DataNode data -> note("script", data.getWholeData());
      case Element element -> walk(element);
      default -> {} // a doctype or an XML declaration says nothing of the transcript
    }
  }

  private void walk(Element element) {
    switch (element.normalName()) {
      case "cite" -> {
        open();
        speaker = PodcastHtml.name(Markup.textOf(element));
      }
      case "time" -> time(element);
      case "p" -> paragraph(element);
      case "title" -> note("title", Markup.textOf(element));
      case "h1", "h2", "h3", "h4", "h5", "h6" -> note("heading", Markup.textOf(element));
      default -> element.childNodes().forEach(this::walk);
    }
  }

  /** The first cite or time after something was said begins a new turn. */
  private void open() {
    if (hasSpoken || !opened) {
      speaker = Optional.empty();
      start = Optional.empty();
    }
    opened = true;
    hasSpoken = false;
  }

  private void time(Element element) {
    open();
    String clock = Markup.textOf(element);
    start = Timecode.parse(clock);
    if (start.isEmpty()) {
      draft.error(
          Markup.line(element),
          Markup.column(element),
          "bad-time",
          "not a time: " + Excerpt.of(clock));
    }
  }

  /** A paragraph may hold its own cite and time; what is left is what is said. */
  private void paragraph(Element element) {
    for (Element inner : element.select("cite, time")) {
      walk(inner);
      inner.remove();
    }
    String text = Markup.textOf(element);
    if (!opened) {
      note("text", text);
      return;
    }
    say(element, text);
  }

  /** Text in no paragraph is taken for speech only right after a cite or a time. */
  private void strayText(TextNode text) {
    String stray = Texts.plainLines(text.getWholeText());
    if (stray.isEmpty()) {
      return;
    }
    if (!opened || hasSpoken) {
      note("text", stray);
      return;
    }
    draft.warning(
        Markup.line(text), Markup.column(text), "stray-text", "text that stands in no paragraph");
    say(text, stray);
  }

  private void say(Node node, String text) {
    paragraphs.add(Markup.line(node), Markup.column(node), start, speaker, text);
    start = Optional.empty();
    hasSpoken = true;
  }

  private void note(String kind, String text) {
    if (!text.isBlank()) {
      paragraphs.note(kind, text.strip());
    }
  }
}
