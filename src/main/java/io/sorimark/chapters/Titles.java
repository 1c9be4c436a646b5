package io.sorimark.chapters;

import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.language.Words.Term;
import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Extras;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.model.Chapter.Reasons;
import io.sorimark.model.Evidence;
import io.sorimark.model.Sentence;
import io.sorimark.model.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Titles topics by what is said in them and not elsewhere. Titles are phrases of the transcript, at
 * most {@value #MOST_COLUMNS} columns wide, no two alike.
 */
public final class Titles {

  /** What podcast apps show of a title on one line. */
  static final int MOST_COLUMNS = 40;

  private static final int DENSE_WORDS = 5;
  private static final int GREETING_WITHIN = 8;

  private static final Pattern GREETING =
      Pattern.compile(
          "\\b(?:welcome|hello|hi (?:everyone|everybody|all|there)|hey (?:everyone|everybody|guys)"
              + "|podcast|my name is|i'm joined|joined (?:today )?by|our guest|my guest)\\b"
              + "|안녕하세요|안녕하십니까|반갑습니다|환영합니다",
          Pattern.CASE_INSENSITIVE);

  private final Words words;
  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Candidates> candidates = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private Titles(Words words) {
    this.words = words;
  }

  /** One chapter a topic; the first begins at zero, the last ends at {@code end}. */
  public static List<Chapter> of(List<Topic> topics, Duration end, Words words) {
    Titles titles = new Titles(words);
    topics.forEach(titles::read);
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      Duration start = i == 0 ? Duration.ZERO : topics.get(i).start();
      Duration next = i + 1 < topics.size() ? topics.get(i + 1).start() : end;
      Duration last = next.compareTo(start) < 0 ? start : next;
      chapters.add(
          new Chapter(
              start,
              Optional.of(last),
              titles.title(i, topics.get(i)),
              Extras.NONE,
              Origin.COMPUTED,
              new Reasons(titles.evidence(i, topics.get(i)), OptionalDouble.empty(), List.of())));
    }
    return List.copyOf(chapters);
  }

  private void read(Topic topic) {
    Candidates found = new Candidates(topic.start());
    List<String> stems = new ArrayList<>();
    for (Sentence sentence : topic.sentences()) {
      List<Term> terms = words.in(sentence.text());
      terms.forEach(term -> stems.add(term.stem()));
      found.add(sentence, terms);
    }
    candidates.add(found);
    vocabulary.addTopic(stems);
  }

  private String title(int i, Topic topic) {
    if (i == 0 && greets(topic)) {
      return take(words.language() == Language.KOREAN ? "인트로" : "Introduction");
    }
    return candidates.get(i).ranked(stem -> vocabulary.weight(i, stem)).stream()
        .map(TitleText::cased)
        .filter(this::isFree)
        .findFirst()
        .map(this::take)
        .orElseGet(() -> beginning(topic, i));
  }

  /** Nothing names the topic: its first words that nobody has used, else its number. */
  private String beginning(Topic topic, int i) {
    return topic.sentences().stream()
        .map(sentence -> TitleText.shortened(sentence.text(), MOST_COLUMNS))
        .filter(text -> !text.isBlank())
        .filter(this::isFree)
        .findFirst()
        .map(this::take)
        .orElseGet(
            () -> take(words.language() == Language.KOREAN ? (i + 1) + "부" : "Part " + (i + 1)));
  }

  private boolean isFree(String title) {
    return !taken.contains(title.toLowerCase(Locale.ROOT));
  }

  private String take(String title) {
    taken.add(title.toLowerCase(Locale.ROOT));
    return title;
  }

  private List<Evidence> evidence(int i, Topic topic) {
    List<Evidence> all = new ArrayList<>(topic.evidence());
    for (String stem : vocabulary.densest(i, DENSE_WORDS)) {
      all.add(new Evidence(Evidence.Kind.WORD, candidates.get(i).written(stem)));
    }
    return all;
  }

  private static boolean greets(Topic topic) {
    return topic.sentences().stream()
        .limit(GREETING_WITHIN)
        .anyMatch(sentence -> GREETING.matcher(sentence.text()).find());
  }
}
