package io.sorimark.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text about an episode: show notes, an article, a page.
 *
 * @param title empty if it has none
 * @param language BCP 47 tag, when the document names one
 * @param sections in order; text before the first heading is one without headings
 * @param links in order
 */
public record Document(
    String title, Optional<String> language, List<Section> sections, List<Link> links) {

  public static final Document EMPTY = new Document("", Optional.empty(), List.of(), List.of());

  /**
   * A heading and what stands below it.
   *
   * @param headings the heading and those above it, the widest first
   * @param text paragraphs and list items, a line each; may be empty
   */
  public record Section(List<String> headings, String text) {

    public Section {
      headings = List.copyOf(headings);
    }
  }

  /** A text that leads somewhere. */
  public record Link(String text, String target) {}

  public Document {
    sections = List.copyOf(sections);
    links = List.copyOf(links);
  }

  /** All of its sections' texts, a line for each paragraph. */
  public String text() {
    return sections.stream().map(Section::text).collect(Collectors.joining("\n"));
  }
}
