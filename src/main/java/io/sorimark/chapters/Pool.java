package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.chapters.Candidate.Place;
import io.sorimark.language.FunctionWords;
import io.sorimark.language.LightStems;
import io.sorimark.language.Width;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The candidates of a part; what has the same stems in the same order is one. */
final class Pool {

  private static final int MOST_WORDS = 13;

  /** "Types of index" is about the index, and "concept of an inner loop" about the loop. */
  private static final Set<String> MEASURES =
      Set.of(
          ("axis concept concepts version versions idea ideas notion use stage result results level"
                  + " fraction majority variety top area areas series spark job terms term type types"
                  + " kind kinds sort sorts part parts lot lots bit one ones couple number some all"
                  + " most any many bunch case sense piece pieces set matter point form side end rest"
                  + " example examples amount way ways aspect thing things question questions tons"
                  + " plenty")
              .split(" "));

  private static final Set<String> NO_END =
      Set.of(
          "of", "for", "in", "with", "to", "and", "the", "a", "or", "that", "is", "are", "'s",
          "an");

  private static final Set<String> OF = Set.of("of", "about");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final Map<List<String>, Candidate> candidates = new LinkedHashMap<>();

  void add(Kind kind, List<Tagged> words, int sentence, int token) {
    add(kind, words, new Place(sentence, token), true);
  }

  /** Adds what is only a piece: "loop agents" of "inner loop agents", "end" of "end of an era". */
  void addPiece(Kind kind, List<Tagged> words, int sentence, int token) {
    add(kind, words, new Place(sentence, token), false);
  }

  private void add(Kind kind, List<Tagged> words, Place place, boolean whole) {
    int from = 0;
    int to = words.size();
    while (to > 0 && !words.get(to - 1).isWord() && !words.get(to - 1).text().equals("?")) {
      to--;
    }
    while (from < to && isEmptyStart(words, from, to)) {
      from += isMeasure(words, from, to) ? 2 : 1;
    }
    if (from < to && isTitle(kind, words.subList(from, to))) {
      put(kind, words.subList(from, to), new Place(place.sentence(), place.token() + from), whole);
    }
  }

  /** Adds a title whose words are not said at any one place. */
  void addFixed(Kind kind, List<Tagged> words) {
    put(kind, words, new Place(0, 0), true);
  }

  private static boolean isEmptyStart(List<Tagged> words, int from, int to) {
    return !words.get(from).isWord()
        || (to - from > 1 && ARTICLES.contains(words.get(from).lower()))
        || isMeasure(words, from, to);
  }

  private static boolean isMeasure(List<Tagged> words, int from, int to) {
    return to - from > 2
        && OF.contains(words.get(from + 1).lower())
        && MEASURES.contains(words.get(from).lower());
  }

  private static boolean isTitle(Kind kind, List<Tagged> words) {
    List<String> content = words.stream().map(Tagged::lower).filter(Said::isContent).toList();
    return !content.isEmpty()
        && words.size() <= MOST_WORDS
        && !(content.size() == 1 && FunctionWords.isEveryday(content.getFirst()))
        && !NO_END.contains(words.getLast().lower())
        && !repeats(words)
        && Standalone.isTitle(kind, words)
        && Width.of(TitleText.joined(words)) <= Titles.MOST_COLUMNS;
  }

  /** A word of content twice is a slip of the tongue, but for "A A vs B A"; so is "for for". */
  private static boolean repeats(List<Tagged> words) {
    Set<String> seen = new HashSet<>();
    String last = "";
    for (Tagged word : words) {
      if (word.lower().equals("vs")) {
        seen.clear();
      } else if (word.lower().equals(last)
          || (Said.isContent(word.lower()) && !seen.add(word.lower()))) {
        return true;
      }
      last = word.lower();
    }
    return false;
  }

  private void put(Kind kind, List<Tagged> words, Place place, boolean whole) {
    List<String> stems = new ArrayList<>();
    for (Tagged word : words) {
      if (!word.lower().equals("'s")) {
        stems.addAll(LightStems.in(word.text()));
      }
    }
    if (!stems.isEmpty()) {
      candidates
          .computeIfAbsent(List.copyOf(stems), key -> new Candidate(kind, words, key))
          .add(kind, words, place, whole);
    }
  }

  /** In the order in which they were found. */
  Collection<Candidate> all() {
    return candidates.values();
  }
}
