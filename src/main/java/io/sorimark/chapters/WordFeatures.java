package io.sorimark.chapters;

import io.sorimark.chapters.Said.Stem;
import io.sorimark.chapters.Talk.Part;
import io.sorimark.language.FunctionWords;
import io.sorimark.language.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What speaks for a stem being in the title of a part: when it is said, in what sentences, how much
 * more often than elsewhere, and whether it is the kind of word that titles are made of.
 */
final class WordFeatures {

  /** So many sentences before a part may name what follows. */
  private static final int TAIL = 3;

  /** Where and how a stem is said in one part. */
  private static final class Uses {
    private final String word;
    private final int first;
    private int last = -1;
    private int count;
    private int sentences;
    private int questions;
    private int earlyQuestions;
    private int announcements;
    private int announced;
    private int quoted;
    private int within30;
    private int within60;
    private int inFirstTurn;
    private int inside;
    private int capitals;
    private int numbered;

    Uses(String word, int first) {
      this.word = word;
      this.first = first;
    }
  }

  private final Talk talk;
  private final Part part;
  private final StemWeights table;
  private final Map<String, Uses> uses = new LinkedHashMap<>();
  private final Set<String> before;
  private final Map<String, Integer> rarest;
  private final Map<String, Integer> densest;

  private WordFeatures(Talk talk, Part part, StemWeights table) {
    this.talk = talk;
    this.part = part;
    this.table = table;
    this.before = talk.stemsBefore(part, TAIL);
    int turns = 0;
    for (int i = 0; i < part.said().size(); i++) {
      turns += i > 0 && part.said().get(i).opensTurn() ? 1 : 0;
      add(i, turns == 0);
    }
    this.rarest = ranks(this::tfIdf);
    this.densest = ranks(this::likelihood);
  }

  /** A row a stem, in the order in which they are first said. */
  static Map<String, Row> of(Talk talk, Part part, StemWeights table) {
    WordFeatures features = new WordFeatures(talk, part, table);
    List<String> names = Row.newNames();
    Map<String, Row> rows = new LinkedHashMap<>();
    features.uses.forEach((stem, use) -> rows.put(stem, features.row(stem, use, names)));
    return rows;
  }

  private void add(int sentence, boolean firstTurn) {
    Said said = part.said().get(sentence);
    double since = part.since(sentence);
    boolean[] quoted = quoted(said.tokens());
    int announcedFrom = said.announcedFrom().orElse(Integer.MAX_VALUE);
    for (Stem stem : said.stemsInOrder()) {
      String word = said.tokens().get(stem.token()).text();
      Uses use = uses.computeIfAbsent(stem.text(), s -> new Uses(word, sentence));
      use.count++;
      use.sentences += use.last == sentence ? 0 : 1;
      use.last = sentence;
      use.questions += said.asks() ? 1 : 0;
      use.earlyQuestions += said.asks() && since < 60 ? 1 : 0;
      use.announcements += said.announces() ? 1 : 0;
      use.announced += stem.token() >= announcedFrom ? 1 : 0;
      use.numbered += isNumberOfName(said.tokens(), stem.token()) ? 1 : 0;
      use.quoted += quoted[stem.token()] ? 1 : 0;
      use.within30 += since < 30 ? 1 : 0;
      use.within60 += since < 60 ? 1 : 0;
      use.inFirstTurn += firstTurn ? 1 : 0;
      use.inside += stem.token() > 0 ? 1 : 0;
      use.capitals += stem.token() > 0 && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
    }
  }

  /** "Bitcoin Core #25351", "GPT 4". */
  private static boolean isNumberOfName(List<Token> tokens, int at) {
    String word = tokens.get(at).text();
    boolean name = at > 0 && Character.isUpperCase(tokens.get(at - 1).text().codePointAt(0));
    return word.startsWith("#") || (name && Character.isDigit(word.charAt(0)));
  }

  private static boolean[] quoted(List<Token> tokens) {
    boolean[] quoted = new boolean[tokens.size()];
    boolean inside = false;
    for (int i = 0; i < quoted.length; i++) {
      inside ^= tokens.get(i).text().equals("\"");
      quoted[i] = inside;
    }
    return quoted;
  }

  private Row row(String stem, Uses use, List<String> names) {
    Row row = new Row(names);
    counts(stem, use, row);
    places(use, row);
    word(stem, use, row);
    part(row);
    return row;
  }

  private void counts(String stem, Uses use, Row row) {
    double share = (double) use.count / talk.count(stem);
    double lift =
        Math.log((use.count + .5) / part.total() * (talk.total() + 1) / (talk.count(stem) + .5));
    row.put("count", use.count)
        .put("log count in episode", Math.log1p(talk.count(stem)))
        .put("share", share)
        .put("lift", lift)
        .put("tf-idf", tfIdf(stem))
        .put("rank by tf-idf", rarest.getOrDefault(stem, 0))
        .put("likelihood", likelihood(stem))
        .put("rank by likelihood", densest.getOrDefault(stem, 0))
        .put("share of parts", (double) talk.partsWith(stem) / talk.parts().size())
        .put("new", talk.isNewIn(part, stem))
        .put("before", before.contains(stem))
        .put("next part", next(stem));
  }

  private void places(Uses use, Row row) {
    int sentences = part.said().size();
    row.put("first sentence", use.first)
        .put("first second", part.since(use.first))
        .put("last place", (double) use.last / sentences)
        .put("spread", (double) (use.last - use.first) / sentences)
        .put("sentences", use.sentences)
        .put("in questions", use.questions)
        .put("in early questions", use.earlyQuestions)
        .put("in announcements", use.announcements)
        .put("announced", use.announced)
        .put("in quotes", use.quoted)
        .put("in 30 s", use.within30)
        .put("in 60 s", use.within60)
        .put("share in 30 s", (double) use.within30 / use.count)
        .put("in first turn", use.inFirstTurn);
  }

  private void word(String stem, Uses use, Row row) {
    String lower = use.word.toLowerCase(Locale.ROOT);
    row.put("rarity", table.rarity(stem))
        .put("worth", table.worth(stem))
        .put("known", table.known(stem))
        .put("everyday", FunctionWords.isEveryday(lower))
        .put("capitals", (double) use.capitals / Math.max(1, use.inside))
        .put("letters", use.word.length())
        .put("numbers a name", (double) use.numbered / use.count)
        .put("digit", use.word.chars().anyMatch(Character::isDigit))
        .put(
            "acronym", use.word.length() > 1 && use.word.equals(use.word.toUpperCase(Locale.ROOT)));
  }

  private void part(Row row) {
    int parts = talk.parts().size();
    row.put("log words", Math.log(Math.max(1, part.total())))
        .put("duration", part.end() - part.start())
        .put("part", part.index())
        .put("place of part", part.index() / Math.max(1.0, parts - 1))
        .put("parts", parts);
  }

  private double next(String stem) {
    int next = part.index() + 1;
    return next < talk.parts().size() ? Math.log1p(talk.parts().get(next).count(stem)) : 0;
  }

  private double tfIdf(String stem) {
    return part.count(stem) * table.rarity(stem) / Math.sqrt(part.total());
  }

  /** Dunning's G2 of a stem in the part against the rest of the episode; negative where rarer. */
  private double likelihood(String stem) {
    double here = part.count(stem);
    double all = talk.count(stem);
    double expected = all * part.total() / talk.total();
    double elsewhere = all - here;
    double g = 2 * (term(here, expected) + term(elsewhere, Math.max(1e-9, all - expected)));
    return here > expected ? g : -g;
  }

  private static double term(double seen, double expected) {
    return seen > 0 ? seen * Math.log(seen / expected) : 0;
  }

  private Map<String, Integer> ranks(ToDoubleFunction<String> weight) {
    Map<String, Double> weights = new LinkedHashMap<>();
    uses.keySet().forEach(stem -> weights.put(stem, weight.applyAsDouble(stem)));
    return ranks(weights);
  }

  /** The place of each stem by falling weight, from 0; in order where they weigh the same. */
  static Map<String, Integer> ranks(Map<String, Double> weights) {
    Map<String, Integer> ranks = new HashMap<>();
    weights.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
    return ranks;
  }
}
