package io.sorimark.chapters;

import io.sorimark.chapters.TitleProvider.Request;
import io.sorimark.chapters.TitleProvider.Suggestion;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Extras;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.model.Chapter.Reasons;
import io.sorimark.model.Evidence;
import io.sorimark.model.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes chapters of topics. Titles are phrases of the transcript, at most {@value #MOST_COLUMNS}
 * columns wide, no two alike; each says how sure it is and what else it could be.
 */
public final class Titles {

  /** What podcast apps show of a title on one line. */
  static final int MOST_COLUMNS = 40;

  private final List<Topic> topics;
  private final KeywordTitles keywords;
  private final List<List<Suggestion>> suggestions;
  private final List<Named> found;
  private final TitleProvider provider;
  private final Set<String> given = new HashSet<>();

  private Titles(
      List<Topic> topics,
      KeywordTitles keywords,
      List<List<Suggestion>> suggestions,
      List<Named> found,
      TitleProvider provider) {
    this.topics = topics;
    this.keywords = keywords;
    this.suggestions = suggestions;
    this.found = found;
    this.provider = provider;
  }

  /** Loads what titles of a language need, once; else it is when the first are made. */
  public static void load(Language language) {
    if (language == Language.ENGLISH) {
      PhraseTitles.load();
    }
  }

  /** One chapter a topic; the first begins at zero, the last ends at {@code end}. */
  public static List<Chapter> of(List<Topic> topics, Duration end, Words words) {
    return of(topics, end, words, List.of(), TitleStyle.PHRASE.provider());
  }

  /**
   * The same with all that is known.
   *
   * @param people names of speakers, as far as they are known
   * @param provider has the last word on each title
   */
  public static List<Chapter> of(
      List<Topic> topics,
      Duration end,
      Words words,
      Collection<String> people,
      TitleProvider provider) {
    if (words.language() != Language.ENGLISH) {
      return chosen(topics, end, words, List.of(), provider);
    }
    Talk talk = Talk.of(topics, end);
    return chosen(topics, end, words, PhraseTitles.of(talk, Guest.of(talk, people)), provider);
  }

  /** By what was found of each topic, or by keywords where nothing was looked for. */
  static List<Chapter> chosen(
      List<Topic> topics, Duration end, Words words, List<Named> found, TitleProvider provider) {
    KeywordTitles keywords = new KeywordTitles(topics, words);
    List<List<Suggestion>> all = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      List<Suggestion> own =
          found.isEmpty() ? keywords.suggestions(i, topics.get(i)) : found.get(i).suggestions();
      all.add(Stream.concat(own.stream(), keywords.beginnings(i, topics.get(i)).stream()).toList());
    }
    return new Titles(topics, keywords, Assignment.of(all), found, provider).chapters(end);
  }

  private List<Chapter> chapters(Duration end) {
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      Duration start = i == 0 ? Duration.ZERO : topics.get(i).start();
      Duration next = i + 1 < topics.size() ? topics.get(i + 1).start() : end;
      Duration last = next.compareTo(start) < 0 ? start : next;
      Optional<String> before = i == 0 ? Optional.empty() : Optional.of(chapters.getLast().title());
      String title = title(i, before);
      chapters.add(
          new Chapter(
              start, Optional.of(last), title, Extras.NONE, Origin.COMPUTED, reasons(i, title)));
    }
    return List.copyOf(chapters);
  }

  private String title(int i, Optional<String> before) {
    Optional<String> after =
        i + 1 < topics.size()
            ? Optional.of(suggestions.get(i + 1).getFirst().title())
            : Optional.empty();
    List<String> words =
        found.isEmpty()
            ? keywords.evidence(i).stream().map(Evidence::text).toList()
            : found.get(i).words();
    Request request = new Request(topics.get(i), words, suggestions.get(i), before, after);
    String title = TitleText.shortened(provider.title(request), MOST_COLUMNS);
    String own = suggestions.get(i).getFirst().title();
    return title.isBlank() || isTaken(title, i) ? take(own) : take(title);
  }

  /** Given before, or about to be given to a later chapter. */
  private boolean isTaken(String title, int i) {
    return given.contains(title.toLowerCase(Locale.ROOT))
        || suggestions.stream()
            .skip(i + 1L)
            .anyMatch(later -> later.getFirst().title().equalsIgnoreCase(title));
  }

  private String take(String title) {
    given.add(title.toLowerCase(Locale.ROOT));
    return title;
  }

  private Reasons reasons(int i, String title) {
    List<Evidence> evidence = new ArrayList<>(topics.get(i).evidence());
    evidence.addAll(keywords.evidence(i));
    List<String> others =
        suggestions.get(i).stream()
            .map(Suggestion::title)
            .filter(other -> !other.equals(title))
            .limit(3)
            .toList();
    OptionalDouble confidence =
        suggestions.get(i).stream()
            .filter(suggestion -> suggestion.title().equals(title))
            .mapToDouble(Suggestion::confidence)
            .findFirst();
    OptionalDouble probability =
        i == 0 ? OptionalDouble.empty() : OptionalDouble.of(topics.get(i).probability());
    return new Reasons(probability, evidence, confidence, others);
  }
}
