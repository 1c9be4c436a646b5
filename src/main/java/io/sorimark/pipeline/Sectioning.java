package io.sorimark.pipeline;

import io.sorimark.chapters.Titles;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Chapter;
import io.sorimark.model.Section;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Topic;
import io.sorimark.model.Transcript;
import io.sorimark.topics.Document;
import io.sorimark.topics.Document.Paragraph;
import io.sorimark.topics.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * From a text without times to titled sections: its own where it has headings, else found by how
 * its words change. Who speaks is not asked.
 */
public final class Sectioning {

  /**
   * What was found.
   *
   * @param headed whether the sections are those of the document's own headings
   */
  public record Result(Language language, boolean headed, List<Section> sections) {
    public Result {
      sections = List.copyOf(sections);
    }
  }

  /** About as fast as people read aloud; titles look at what is said early. */
  private static final long MILLIS_PER_CHARACTER = 65;

  private Sectioning() {}

  /**
   * The sections of a document.
   *
   * @param count how many, where there are no headings; without one as many as words speak for
   */
  public static Result of(Transcript transcript, OptionalInt count) {
    Document document = Document.of(transcript);
    Language language = language(transcript, document);
    List<Section> own = document.sections();
    return own.isEmpty()
        ? new Result(language, false, found(document, Words.of(language), count))
        : new Result(language, true, own);
  }

  private static List<Section> found(Document document, Words words, OptionalInt count) {
    List<String> texts = document.paragraphs().stream().map(Paragraph::text).toList();
    if (texts.isEmpty()) {
      return List.of();
    }
    int[] cuts = Sections.cuts(texts, words, count);
    List<Chapter> titled = titled(texts, cuts, words);
    List<Section> sections = new ArrayList<>();
    for (int n = 0; n <= cuts.length; n++) {
      int from = n == 0 ? 0 : cuts[n - 1];
      int to = n < cuts.length ? cuts[n] : texts.size();
      sections.add(document.section(titled.get(n).title(), from, to, false));
    }
    return sections;
  }

  /** Titles come from what makes those of chapters, as if the text were read aloud. */
  private static List<Chapter> titled(List<String> texts, int[] cuts, Words words) {
    List<Topic> topics = new ArrayList<>();
    List<Sentence> said = new ArrayList<>();
    long millis = 0;
    for (int i = 0; i < texts.size(); i++) {
      long end = millis + texts.get(i).length() * MILLIS_PER_CHARACTER;
      said.add(new Sentence(TimeSpan.ofMillis(millis, end), texts.get(i), false));
      millis = end;
      if (topics.size() == cuts.length ? i == texts.size() - 1 : i + 1 == cuts[topics.size()]) {
        topics.add(new Topic(said, 0, List.of()));
        said = new ArrayList<>();
      }
    }
    return Titles.of(topics, TimeSpan.ofMillis(0, millis).end(), words);
  }

  static Language language(Transcript transcript, Document document) {
    String sample =
        document.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining(" "));
    return Language.of(transcript.language(), sample);
  }
}
