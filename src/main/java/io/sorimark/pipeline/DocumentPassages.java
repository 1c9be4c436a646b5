package io.sorimark.pipeline;

import io.sorimark.document.Documents;
import io.sorimark.document.Limits;
import io.sorimark.document.ReadDocument;
import io.sorimark.format.Format;
import io.sorimark.format.Transcripts;
import io.sorimark.language.Encoding;
import io.sorimark.model.Document;
import io.sorimark.model.Section;
import io.sorimark.model.Transcript;
import io.sorimark.search.Entry.Passage;
import io.sorimark.topics.Document.Paragraph;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document in the sections that it is searched by: those under its headings; of a plain text
 * those that {@link Sectioning} finds, without furniture and table of contents. A title that was
 * computed is left away: nobody wrote it, so nobody may find it.
 */
final class DocumentPassages {

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{4})([-./_])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

  /** A line that names so many sections is a table of contents. */
  private static final int LISTED = 3;

  private DocumentPassages() {}

  /** What came of a document: its sections, and why there are none. */
  record Read(List<Passage> passages, ReadDocument document) {}

  static Read of(String name, byte[] bytes, Limits limits) {
    ReadDocument read = Documents.read(name, bytes, limits);
    List<Document.Section> sections = read.document().sections();
    boolean headed = sections.stream().anyMatch(section -> !section.headings().isEmpty());
    List<Passage> passages = headed ? passages(sections) : plain(name, text(name, bytes, read));
    return new Read(passages, read);
  }

  /** The day that a text names, the last one of several. */
  static Optional<LocalDate> day(String text) {
    return DAY.matcher(text).results().reduce((first, last) -> last).flatMap(DocumentPassages::day);
  }

  private static Optional<LocalDate> day(MatchResult said) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(said.group(1)),
              Integer.parseInt(said.group(3)),
              Integer.parseInt(said.group(4))));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** A heading right above another is in the path of what stands below that. */
  private static List<Passage> passages(List<Document.Section> sections) {
    return sections.stream()
        .filter(section -> !section.text().isBlank())
        .map(DocumentPassages::passage)
        .toList();
  }

  private static Passage passage(Document.Section section) {
    Optional<LocalDate> date =
        section.headings().isEmpty() ? Optional.empty() : day(section.headings().getLast());
    return new Passage(section.headings(), date, section.text());
  }

  /**
   * A plain text as it is, for its blank lines and its table of contents tell what it is made of.
   */
  private static String text(String name, byte[] bytes, ReadDocument read) {
    boolean plain = name.toLowerCase(Locale.ROOT).endsWith(".txt");
    return plain && !read.document().sections().isEmpty()
        ? Encoding.decode(bytes).text()
        : read.document().text();
  }

  private static List<Passage> plain(String name, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Transcript transcript = Transcripts.read(name, bytes, Format.TEXT).transcript();
    List<Section> sections = Sectioning.of(transcript, OptionalInt.empty()).sections();
    List<Paragraph> paragraphs = io.sorimark.topics.Document.of(transcript).paragraphs();
    List<Passage> passages = new ArrayList<>();
    String before =
        text(paragraphs, 0, sections.isEmpty() ? Integer.MAX_VALUE : sections.getFirst().from());
    String preface = withoutContents(before, sections);
    if (!preface.isBlank()) {
      passages.add(new Passage(List.of(), Optional.empty(), preface));
    }
    for (Section section : sections) {
      passages.add(passage(section, text(paragraphs, section.from(), section.to())));
    }
    return passages;
  }

  private static Passage passage(Section section, String text) {
    return section.headed()
        ? new Passage(List.of(section.title()), day(section.title()), text)
        : new Passage(List.of(), Optional.empty(), text);
  }

  private static String text(List<Paragraph> paragraphs, int from, int to) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.cue() >= from && paragraph.cue() < to)
        .map(Paragraph::text)
        .collect(Collectors.joining("\n"));
  }

  private static String withoutContents(String text, List<Section> sections) {
    return text.lines()
        .filter(line -> sections.stream().filter(s -> line.contains(s.title())).count() < LISTED)
        .collect(Collectors.joining("\n"));
  }
}
