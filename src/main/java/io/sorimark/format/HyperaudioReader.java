package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import io.sorimark.reading.Excerpt;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads {@link Hyperaudio}: each paragraph is a cue, and so is each speaker's part of one. */
final class HyperaudioReader {

  /** A timed span; without a length it lasts until the next. */
  private record Timed(Duration start, Optional<Duration> length, String text, boolean measured) {}

  private static final Pattern MILLIS = Pattern.compile("\\d{1,15}(?:\\.\\d+)?");

  private final Draft draft;
  private final StringBuilder text = new StringBuilder();
  private final List<Timed> spans = new ArrayList<>();
  private Optional<String> speaker = Optional.empty();
  private int struck;

  private HyperaudioReader(Draft draft) {
    this.draft = draft;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofTree(in, Format.HYPERAUDIO);
    Element page = Markup.html(in.text());
    Markup.language(page).ifPresent(draft::language);
    HyperaudioReader reader = new HyperaudioReader(draft);
    reader.walk(page);
    reader.reportStruck();
    return draft.finish();
  }

  private void walk(Node node) {
    switch (node) {
      case TextNode stray -> note("text", stray.getWholeText());
      case Comment comment -> note("comment", comment.getData());
      case DataNode data -> note("script", data.getWholeData());
      case Element element when isParagraph(element) -> paragraph(element);
      case Element element when element.nameIs("title") -> note("title", element.wholeText());
      case Element element -> element.childNodes().forEach(this::walk);
      default -> {} // a doctype says nothing of the transcript
    }
  }

  private static boolean isParagraph(Element element) {
    return element.nameIs("p")
        ? element.selectFirst("[data-m]") != null
        : element.children().stream().anyMatch(child -> child.hasAttr("data-m"));
  }

  private void paragraph(Element element) {
    speaker = Optional.empty();
    element.childNodes().forEach(node -> inside(node, element));
    finishCue(element);
  }

  private void inside(Node node, Element paragraph) {
    switch (node) {
      case TextNode between -> text.append(between(between.getWholeText()));
      case Element element when element.nameIs("br") -> text.append('\n');
      case Element element when element.hasClass("speaker") -> {
        finishCue(paragraph);
        speaker = name(Markup.textOf(element));
      }
      case Element element when element.hasAttr("data-m") -> timed(element);
      case Element element -> element.childNodes().forEach(child -> inside(child, paragraph));
      default -> {} // a comment between words
    }
  }

  /** A line end between spans is the file's layout; a blank inside a span ends a word. */
  private static String between(String text) {
    return text.isBlank() && text.contains("\n") ? "" : text.replaceAll("\\s+", " ");
  }

  private void timed(Element element) {
    String said = element.wholeText().replaceAll("\\s+", " ");
    text.append(said);
    struck += element.attr("style").contains("line-through") ? 1 : 0;
    Optional<Duration> start = millis(element.attr("data-m"));
    if (start.isEmpty()) {
      draft.error(
          Markup.line(element),
          Markup.column(element),
          "bad-time",
          "not milliseconds: " + Excerpt.of(element.attr("data-m")));
      return;
    }
    spans.add(
        new Timed(
            start.get(),
            millis(element.attr("data-d")),
            said.strip(),
            !element.hasClass("estimated")));
  }

  /** What was gathered so far becomes a cue; a paragraph of ours knows its own bounds. */
  private void finishCue(Element paragraph) {
    String said = Texts.plainLines(text.toString());
    if (!said.isEmpty()) {
      Duration start = bound(paragraph, "data-start").orElseGet(this::firstStart);
      Duration end = bound(paragraph, "data-end").orElseGet(this::lastEnd);
      Cue cue = Cue.of(TimeSpan.at(start), said).withSpeaker(speaker).withWords(words());
      draft.cue(start, end, cue, Markup.line(paragraph), Markup.column(paragraph));
    }
    text.setLength(0);
    spans.clear();
  }

  private static Optional<Duration> bound(Element paragraph, String attribute) {
    return paragraph.select(".speaker").size() > 1
        ? Optional.empty()
        : millis(paragraph.attr(attribute));
  }

  private Duration firstStart() {
    return spans.isEmpty() ? Duration.ZERO : spans.getFirst().start();
  }

  private Duration lastEnd() {
    Duration end = firstStart();
    for (int i = 0; i < spans.size(); i++) {
      end = end(i).compareTo(end) > 0 ? end(i) : end;
    }
    return end;
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Timed span = spans.get(i);
      if (span.measured() && !span.text().isEmpty()) {
        words.add(Word.of(new TimeSpan(span.start(), end(i)), span.text()));
      }
    }
    return words;
  }

  private Duration end(int index) {
    Timed span = spans.get(index);
    return span.length()
        .map(span.start()::plus)
        .or(() ->
            index + 1 < spans.size() ? Optional.of(spans.get(index + 1).start()) : Optional.empty())
        .filter(end -> end.compareTo(span.start()) >= 0)
        .orElse(span.start());
  }

  /** "Ada" from {@code [Ada]} or {@code Ada:}. */
  private static Optional<String> name(String label) {
    String name = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
    name = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    return Optional.of(name.strip()).filter(found -> !found.isEmpty());
  }

  private static Optional<Duration> millis(String number) {
    return MILLIS.matcher(number).matches()
        ? Timecode.ofSeconds(Double.parseDouble(number) / 1000)
        : Optional.empty();
  }

  private void reportStruck() {
    if (struck > 0) {
      draft.warning(0, 0, "struck-words", "words struck out in the file and kept here: " + struck);
    }
  }

  private void note(String kind, String said) {
    if (!said.isBlank()) {
      draft.note(kind, Texts.strippedLines(said));
    }
  }
}
