package io.sorimark.chapters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that could be the title of a part, and where they are said. */
final class Candidate {

  /** By what shape it was found; from the plainest to the most made. */
  enum Kind {
    /** "Mixture of experts" is two of these. */
    NOUNS,
    /** Nouns joined by a preposition or "and". */
    JOINED,
    /** "Building a search engine". */
    GERUND,
    /** Capitalised words and numbers in a row. */
    NAME,
    /** What stands between quotes. */
    QUOTE,
    /** From an announcement to the end of what it announces. */
    ANNOUNCED,
    /** "What is mixture of experts?" */
    QUESTION,
    /** "How to evaluate retrieval". */
    HOW_TO,
    /** "Multiverse vs metaverse", of the difference between the two. */
    VERSUS,
    /** The same in so many words. */
    SAID_VERSUS,
    /** "Future of search": what is said of it has become a noun. */
    TOPIC_OF,
    INTRODUCTION,
    CLOSING,
    BACKGROUND,
    CONTACT,
    RECOMMENDATIONS,
    SPONSOR,
    AUDIENCE;

    /** Whether its words need not be said. */
    boolean isFixed() {
      return compareTo(INTRODUCTION) >= 0;
    }
  }

  /** A token of a sentence of the part. */
  record Place(int sentence, int token) {}

  private static final Set<Kind> SPOKEN =
      EnumSet.of(
          Kind.QUOTE, Kind.ANNOUNCED, Kind.QUESTION, Kind.HOW_TO, Kind.VERSUS, Kind.SAID_VERSUS);

  private final Kind kind;
  private final List<Tagged> words;
  private final List<String> stems;
  private final List<Place> places = new ArrayList<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private final Map<List<Tagged>, Integer> spellings = new LinkedHashMap<>();
  private boolean isWhole;

  Candidate(Kind kind, List<Tagged> words, List<String> stems) {
    this.kind = kind;
    this.words = List.copyOf(words);
    this.stems = stems;
  }

  void add(Kind as, List<Tagged> spelling, Place place, boolean whole) {
    spellings.merge(List.copyOf(spelling), 1, Integer::sum);
    isWhole |= whole;
    kinds.add(as);
    if (places.isEmpty() || !places.getLast().equals(place)) {
      places.add(place);
    }
  }

  /** As it was found first. */
  Kind kind() {
    return kind;
  }

  Set<Kind> kinds() {
    return kinds;
  }

  /** Whether a speaker asks it, announces it or puts it in quotes. */
  boolean isSpoken() {
    return SPOKEN.stream().anyMatch(kinds::contains);
  }

  List<Tagged> words() {
    return words;
  }

  /** The words as they are said most often: "trace points", though "a trace point" comes first. */
  List<Tagged> usualWords() {
    int most = Collections.max(spellings.values());
    return spellings.entrySet().stream()
        .filter(spelling -> spelling.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(words);
  }

  /** Of all its words, in order. */
  List<String> stems() {
    return stems;
  }

  /** Whether it is said somewhere without more words of the same name before or "of" behind it. */
  boolean isWhole() {
    return isWhole;
  }

  /** In order; never empty. */
  List<Place> places() {
    return places;
  }

  String lower(int word) {
    return words.get(word).lower();
  }

  boolean has(String lower) {
    return words.stream().anyMatch(word -> word.lower().equals(lower));
  }
}
