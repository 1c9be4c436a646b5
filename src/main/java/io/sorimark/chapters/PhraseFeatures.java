package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.chapters.Candidate.Place;
import io.sorimark.chapters.Talk.Part;
import io.sorimark.language.FunctionWords;
import io.sorimark.language.PartOfSpeech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What speaks for a candidate being the title of a part: how likely its words are in it, where it
 * is said, and its shape.
 */
final class PhraseFeatures {

  private static final int TAIL = 3;
  private static final int EARLY = 60;
  private static final int UNRANKED = 999;

  /** What is announced follows within so many words. */
  private static final int ANNOUNCED_WITHIN = 4;

  private final Talk talk;
  private final Part part;
  private final StemWeights table;
  private final Map<String, Double> likely;
  private final Map<String, Integer> ranks;
  private final Map<Integer, Shape> shapes;
  private final Map<List<String>, Integer> longest;
  private final Set<String> before;
  private final Set<String> early = new HashSet<>();
  private final double best;
  private final double bestFive;
  private final boolean greets;
  private final int farewells;

  /**
   * @param likely how likely each stem of the part is in its title
   * @param shapes of the sentences that candidates were looked for in
   */
  PhraseFeatures(
      Talk talk,
      Part part,
      StemWeights table,
      Map<String, Double> likely,
      Map<Integer, Shape> shapes,
      Collection<Candidate> all) {
    this.talk = talk;
    this.part = part;
    this.table = table;
    this.likely = likely;
    this.shapes = shapes;
    this.ranks = WordFeatures.ranks(likely);
    this.longest = longest(all);
    this.before = talk.stemsBefore(part, TAIL);
    for (int i = 0; i < part.said().size() && part.since(i) < EARLY; i++) {
      early.addAll(part.said().get(i).stemSet());
    }
    double[] falling = likely.values().stream().mapToDouble(p -> -p).sorted().toArray();
    this.best = falling.length == 0 ? 0 : -falling[0];
    double sum = 0;
    for (int i = 0; i < Math.min(5, falling.length); i++) {
      sum -= falling[i];
    }
    this.bestFive = Math.max(sum, 1e-9);
    this.greets = FixedTitles.greets(part);
    this.farewells = FixedTitles.farewells(part);
  }

  /** For each run of stems the largest count of a longer candidate that contains it. */
  private static Map<List<String>, Integer> longest(Collection<Candidate> all) {
    Map<List<String>, Integer> longest = new HashMap<>();
    for (Candidate candidate : all) {
      List<String> stems = candidate.stems();
      int count = candidate.places().size();
      for (int from = 0; from < stems.size() && stems.size() <= 6; from++) {
        for (int to = from + 1; to <= stems.size(); to++) {
          if (to - from < stems.size()) {
            longest.merge(stems.subList(from, to), count, Math::max);
          }
        }
      }
    }
    return longest;
  }

  /** A rough guess of the overlap with the title, by which candidates are chosen to be ranked. */
  double roughly(Candidate candidate) {
    List<String> stems = candidate.stems();
    double sum = stems.stream().distinct().mapToDouble(this::likelihood).sum();
    long unknown = stems.stream().filter(stem -> !likely.containsKey(stem)).count();
    return 2 * sum / (stems.size() - .5 * unknown + 4.5);
  }

  private double likelihood(String stem) {
    return likely.getOrDefault(stem, 0.0);
  }

  Map<Candidate, Row> rows(Collection<Candidate> candidates) {
    List<String> names = Row.newNames();
    Map<Candidate, Row> rows = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      List<String> content = content(candidate);
      if (!content.isEmpty()) {
        Row row = new Row(names);
        words(candidate, content, row);
        places(candidate, content, row);
        table(content, row);
        shape(candidate, row);
        part(candidate, row);
        rows.put(candidate, row);
      }
    }
    return rows;
  }

  private static List<String> content(Candidate candidate) {
    Set<String> stems = new LinkedHashSet<>();
    candidate.words().forEach(word -> stems.addAll(Said.contentStems(word.text())));
    return new ArrayList<>(stems);
  }

  private void words(Candidate candidate, List<String> content, Row row) {
    int words = candidate.stems().size();
    double sum = sum(content, this::likelihood);
    int small = words - content.size();
    List<Integer> places = content.stream().map(s -> ranks.getOrDefault(s, UNRANKED)).toList();
    row.put("words", words)
        .put("content words", content.size())
        .put("small words", small)
        .put("sum", sum)
        .put("mean", sum / content.size())
        .put("most", max(content, this::likelihood))
        .put("least", -max(content, stem -> -likelihood(stem)))
        .put("overlap with 4", 2 * sum / (words + 4))
        .put("overlap with 5", 2 * (sum + .3 * small) / (words + 5))
        .put("overlap with 6", 2 * (sum + .3 * small) / (words + 6.5))
        .put("has best", places.contains(0))
        .put("of best 3", (double) places.stream().filter(rank -> rank < 3).count())
        .put("of best 5", (double) places.stream().filter(rank -> rank < 5).count())
        .put("of best 10", (double) places.stream().filter(rank -> rank < 10).count())
        .put("best rank", -max(content, stem -> -ranks.getOrDefault(stem, UNRANKED)))
        .put("share of best 5", sum / bestFive)
        .put("best 5", bestFive)
        .put("best", best);
  }

  private void places(Candidate candidate, List<String> content, Row row) {
    List<Place> places = candidate.places();
    Place first = places.getFirst();
    int count = places.size();
    double rarest = -max(content, stem -> -part.count(stem));
    long together = part.said().stream().filter(s -> s.stemSet().containsAll(content)).count();
    int nested = longest.getOrDefault(candidate.stems(), 0);
    row.put("count", count)
        .put("together", Math.log1p((double) together))
        .put("rarest word", rarest)
        .put("rarest in episode", Math.log1p(-max(content, stem -> -talk.count(stem))))
        .put("share", rarest / Math.max(1, -max(content, stem -> -talk.count(stem))))
        .put("cohesion", count / Math.max(1, max(content, part::count)))
        .put("first sentence", first.sentence())
        .put("first second", part.since(first.sentence()))
        .put("last place", (double) places.getLast().sentence() / part.said().size())
        .put("questions", (double) places.stream().filter(this::asks).count())
        .put("early questions", (double) places.stream().filter(p -> asks(p) && isEarly(p)).count())
        .put("announcements", (double) places.stream().filter(this::announces).count())
        .put("announced", (double) places.stream().filter(this::isAnnounced).count())
        .put("opens", places.stream().anyMatch(place -> place.token() <= 1))
        .put(
            "in first minute",
            content.stream().filter(early::contains).count() / (double) content.size())
        .put("before", content.stream().filter(before::contains).count() / (double) content.size())
        .put("nested", (double) nested / count)
        .put("nested gap", count - nested)
        .put("whole", candidate.isWhole());
  }

  private boolean asks(Place place) {
    return part.said().get(place.sentence()).asks();
  }

  private boolean announces(Place place) {
    return part.said().get(place.sentence()).announces();
  }

  private boolean isAnnounced(Place place) {
    OptionalInt from = part.said().get(place.sentence()).announcedFrom();
    return from.isPresent()
        && place.token() >= from.getAsInt()
        && place.token() <= from.getAsInt() + ANNOUNCED_WITHIN;
  }

  private boolean isEarly(Place place) {
    return part.since(place.sentence()) < EARLY;
  }

  private void table(List<String> content, Row row) {
    row.put("mean worth", sum(content, table::worth) / content.size())
        .put("most worth", max(content, table::worth))
        .put("least worth", -max(content, stem -> -table.worth(stem)))
        .put("mean rarity", sum(content, table::rarity) / content.size())
        .put("most rarity", max(content, table::rarity));
  }

  @SuppressWarnings("EnumOrdinal") // the trees were trained on it; a new kind goes to the end
  private void shape(Candidate candidate, Row row) {
    List<Tagged> words = candidate.words();
    Tagged last = words.getLast();
    Shape shape = shapes.get(candidate.places().getFirst().sentence());
    int from = candidate.places().getFirst().token();
    boolean said = shape != null && isAsSaid(candidate, shape, from);
    row.put("kind", candidate.kind().ordinal())
        .put("kinds", candidate.kinds().size())
        .put("starts with", wordClass(words.getFirst()))
        .put("ends with", wordClass(last))
        .put(
            "after",
            shape != null && said && from > 0 ? wordClass(shape.word(from - 1)) : said ? 0 : -1)
        .put("followed by", shape != null && said ? classAt(shape, from + words.size()) : -1)
        .put("capitals", share(words, word -> Character.isUpperCase(word.text().codePointAt(0))))
        .put("names", share(words, word -> word.tag() == PartOfSpeech.PROPN))
        .put("everyday words", share(words, word -> FunctionWords.isEveryday(word.lower())))
        .put("of", candidate.has("of"))
        .put("for", candidate.has("for"))
        .put("and", candidate.has("and"))
        .put("how", candidate.lower(0).equals("how"))
        .put("owner", candidate.has("'s"))
        .put("asks", last.text().equals("?"))
        .put("digit", words.stream().anyMatch(w -> w.text().chars().anyMatch(Character::isDigit)))
        .put("announced to its end", candidate.kinds().contains(Kind.ANNOUNCED))
        .put("characters", words.stream().mapToInt(word -> word.text().length()).sum());
  }

  /** Whether its words stand in the sentence in a row. */
  private static boolean isAsSaid(Candidate candidate, Shape shape, int from) {
    int to = from + candidate.words().size();
    return !candidate.kind().isFixed()
        && to <= shape.size()
        && shape.word(from).equals(candidate.words().getFirst())
        && shape.word(to - 1).equals(candidate.words().getLast());
  }

  private static int classAt(Shape shape, int token) {
    return token < shape.size() ? wordClass(shape.word(token)) : 0;
  }

  /** From signs over small words to nouns. */
  private static int wordClass(Tagged word) {
    boolean in = word.lower().endsWith("ing");
    return switch (word.tag()) {
      case PUNCT, SYM -> 1;
      case INTJ, X -> 2;
      case PRON -> 3;
      case AUX -> 4;
      case SCONJ -> 5;
      case CCONJ -> 6;
      case PART -> 7;
      case ADP -> 8;
      case DET -> 9;
      case VERB -> in ? 14 : word.lower().endsWith("ed") ? 11 : 10;
      case ADV -> 12;
      case ADJ -> 13;
      case NUM -> 15;
      case NOUN -> 16;
      case PROPN -> 17;
    };
  }

  private static double share(List<Tagged> words, Predicate<Tagged> having) {
    return words.stream().filter(having).count() / (double) words.size();
  }

  private void part(Candidate candidate, Row row) {
    int parts = talk.parts().size();
    row.put("parts", parts)
        .put("part", part.index())
        .put("place of part", part.index() / Math.max(1.0, parts - 1))
        .put("duration", part.end() - part.start())
        .put("log sentences", Math.log(part.said().size()))
        .put("stems", part.counts().size())
        .put("begins", Math.min(part.start(), 600))
        .put("greets", greets)
        .put("farewells", farewells)
        .put("fixed", candidate.kind().isFixed());
  }

  private static double sum(List<String> stems, ToDoubleFunction<String> of) {
    return stems.stream().mapToDouble(of).sum();
  }

  private static double max(List<String> stems, ToDoubleFunction<String> of) {
    return stems.stream().mapToDouble(of).max().orElse(0);
  }
}
