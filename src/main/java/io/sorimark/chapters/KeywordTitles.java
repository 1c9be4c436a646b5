package io.sorimark.chapters;

import io.sorimark.chapters.TitleProvider.Suggestion;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.language.Words.Term;
import io.sorimark.model.Evidence;
import io.sorimark.model.Sentence;
import io.sorimark.model.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Titles by words that are said in one topic and not elsewhere, for languages of which nothing was
 * learned; and in any language the words that make a topic different, and its first words where
 * nothing names it.
 */
final class KeywordTitles {

  private static final int DENSE_WORDS = 5;
  private static final int GREETING_WITHIN = 8;
  private static final int BEGINNINGS = 8;

  /** The surest title is as much better than so many others. */
  private static final int COMPARED = 4;

  private static final Pattern GREETING =
      Pattern.compile("안녕하세요|안녕하십니까|반갑습니다|환영합니다|\\b(?:bienvenue|willkommen|bienvenidos)\\b");

  private final Words words;
  private final Vocabulary vocabulary = new Vocabulary();
  private final List<KeywordCandidates> candidates = new ArrayList<>();

  KeywordTitles(List<Topic> topics, Words words) {
    this.words = words;
    topics.forEach(this::read);
  }

  private void read(Topic topic) {
    KeywordCandidates found = new KeywordCandidates(topic.start());
    List<String> stems = new ArrayList<>();
    for (Sentence sentence : topic.sentences()) {
      List<Term> terms = words.in(sentence.text());
      terms.forEach(term -> stems.add(term.stem()));
      found.add(sentence, terms);
    }
    candidates.add(found);
    vocabulary.addTopic(stems);
  }

  /** What a topic could be called, best first. */
  List<Suggestion> suggestions(int i, Topic topic) {
    Map<String, Double> ranked = candidates.get(i).ranked(stem -> vocabulary.weight(i, stem));
    double rivals = ranked.values().stream().skip(1).limit(COMPARED).mapToDouble(s -> s).sum();
    List<Suggestion> all = new ArrayList<>();
    if (i == 0 && greets(topic)) {
      all.add(new Suggestion(words.language() == Language.KOREAN ? "인트로" : "Introduction", 1));
    }
    ranked.forEach((phrase, score) ->
        all.add(new Suggestion(TitleText.cased(phrase), score / Math.max(score + rivals, 1e-9))));
    return all;
  }

  /** Nothing names the topic: its first words, at last its number. */
  List<Suggestion> beginnings(int i, Topic topic) {
    Map<String, Suggestion> all = new LinkedHashMap<>();
    List<Sentence> first = topic.sentences().stream().limit(BEGINNINGS).toList();
    for (Sentence sentence : first) {
      String text = TitleText.shortened(sentence.text(), Titles.MOST_COLUMNS);
      if (!text.isBlank()) {
        all.put(text, new Suggestion(text, 0));
      }
    }
    String number = words.language() == Language.KOREAN ? (i + 1) + "부" : "Part " + (i + 1);
    all.put(number, new Suggestion(number, 0));
    return List.copyOf(all.values());
  }

  /** The words that come often in a topic and seldom in the others. */
  List<Evidence> evidence(int i) {
    return vocabulary.densest(i, DENSE_WORDS, candidates.get(i)::isName).stream()
        .map(stem -> new Evidence(Evidence.Kind.WORD, candidates.get(i).written(stem)))
        .toList();
  }

  private static boolean greets(Topic topic) {
    return topic.sentences().stream()
        .limit(GREETING_WITHIN)
        .anyMatch(sentence -> GREETING.matcher(sentence.text()).find());
  }
}
