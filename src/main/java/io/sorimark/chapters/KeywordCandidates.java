package io.sorimark.chapters;

import io.sorimark.language.Words.Term;
import io.sorimark.model.Sentence;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The phrases of one topic that could be its title, with what speaks for each. */
final class KeywordCandidates {

  /** A topic is named early, if it is named at all. */
  private static final Duration EARLY = Duration.ofSeconds(60);

  private static final double EARLY_FACTOR = 2;
  private static final double ANNOUNCED_FACTOR = 3;
  private static final double ONCE_FACTOR = .5;
  private static final double SINGLE_FACTOR = .6;

  /** How often a phrase comes, in which spellings. */
  private static final class Count {
    private final Keyword first;
    private final Map<String, Integer> spellings = new LinkedHashMap<>();
    private int times;
    private boolean early;
    private boolean announced;

    Count(Keyword first) {
      this.first = first;
    }
  }

  private final Duration start;
  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> written = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  KeywordCandidates(Duration start) {
    this.start = start;
  }

  void add(Sentence sentence, List<Term> terms) {
    for (Term term : terms) {
      if (term.noun()) {
        names.add(term.stem());
      }
      written
          .computeIfAbsent(term.stem(), stem -> new LinkedHashMap<>())
          .merge(sentence.text().substring(term.start(), term.end()), 1, Integer::sum);
    }
    boolean early = sentence.span().start().minus(start).compareTo(EARLY) <= 0;
    for (Keyword phrase : Keywords.in(sentence.text(), terms)) {
      Count count = counts.computeIfAbsent(phrase.key(), key -> new Count(phrase));
      count.times++;
      count.early |= early;
      count.announced |= phrase.announced();
      count.spellings.merge(phrase.text(), 1, Integer::sum);
    }
  }

  /** The phrases, best first, in their most frequent spelling, each with its score. */
  Map<String, Double> ranked(ToDoubleFunction<String> weight) {
    Map<String, Double> ranked = new LinkedHashMap<>();
    counts.values().stream()
        .sorted(Comparator.comparingDouble(count -> -score(count, weight)))
        .forEach(count -> ranked.putIfAbsent(mostFrequent(count.spellings), score(count, weight)));
    return ranked;
  }

  /** Whether words with this stem name things, and do not only qualify what is said. */
  boolean isName(String stem) {
    return names.contains(stem);
  }

  /** The most frequent form of the words with this stem. */
  String written(String stem) {
    return mostFrequent(written.getOrDefault(stem, Map.of(stem, 1)));
  }

  /** Heavy words, said together more than once, early or announced. */
  private static double score(Count count, ToDoubleFunction<String> weight) {
    List<String> stems = count.first.stems();
    double words =
        stems.stream().distinct().mapToDouble(weight).sum()
            * (stems.size() == 1 ? SINGLE_FACTOR : 1);
    return words
        * (count.times == 1 ? ONCE_FACTOR : 1 + Math.log(count.times))
        * (count.early ? EARLY_FACTOR : 1)
        * (count.announced ? ANNOUNCED_FACTOR : 1);
  }

  private static String mostFrequent(Map<String, Integer> spellings) {
    int most = spellings.values().stream().mapToInt(times -> times).max().orElse(0);
    return spellings.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
