package io.sorimark.chapters;

import io.sorimark.chapters.Talk.Part;
import io.sorimark.language.Tagger;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ranks what a part could be called. First each stem of it gets a likelihood of being in the title
 * ({@link WordFeatures}); then phrases are found in the sentences that have likely stems, and get
 * the overlap that they are expected to have with the title a person would give ({@link
 * PhraseFeatures}). Both models were trained on the chapters of 409 episodes; see {@code
 * src/train}.
 */
final class TitleModel {

  /** Candidates with none of so many likely stems are not worth a look, nor their sentences. */
  private static final int LIKELY = 10;

  /** In so many seconds from the start of a part every sentence is looked at. */
  private static final int OPENING = 75;

  /** So many candidates are ranked in earnest. */
  private static final int RANKED = 130;

  /** What speaks for a stem or phrase that is announced or fixed being ranked all the same. */
  private static final double KEPT = 10;

  private static final double ANNOUNCED = .03;

  /**
   * A candidate with the overlap expected of it.
   *
   * @param score 0 to 1, seldom above .6
   */
  record Ranked(Candidate candidate, double score) {}

  private final StemWeights table;
  private final Trees words;
  private final Optional<Trees> phrases;

  private TitleModel(StemWeights table, Trees words, Optional<Trees> phrases) {
    this.table = table;
    this.words = words;
    this.phrases = phrases;
  }

  /** The model that comes with this class; loaded on first use. */
  static TitleModel load() {
    return Loaded.MODEL;
  }

  private static final class Loaded {
    static final TitleModel MODEL =
        new TitleModel(
            StemTable.load(),
            Trees.resource("words.trees"),
            Optional.of(Trees.resource("phrases.trees")));
  }

  /** With other trees, such as those grown without an episode. */
  static TitleModel of(StemWeights table, Trees words, Trees phrases) {
    return new TitleModel(table, words, Optional.of(phrases));
  }

  /** To make the rows that the phrase trees will be grown on. */
  static TitleModel ofWords(StemWeights table, Trees words) {
    return new TitleModel(table, words, Optional.empty());
  }

  /** How likely each stem of a part is in its title, in the order in which they are first said. */
  Map<String, Double> likely(Talk talk, Part part) {
    Map<String, Double> likely = new LinkedHashMap<>();
    WordFeatures.of(talk, part, table)
        .forEach((stem, row) -> likely.put(stem, 1 / (1 + Math.exp(-words.of(row)))));
    return likely;
  }

  /**
   * What the part could be called, best first.
   *
   * @param likely how likely each stem of the part is in its title
   */
  List<Ranked> rank(
      Talk talk, Part part, Map<String, Double> likely, Optional<String> guest, Tagger tagger) {
    return rows(talk, part, likely, guest, tagger).entrySet().stream()
        .map(row -> new Ranked(row.getKey(), phrases.orElseThrow().of(row.getValue())))
        .sorted(Comparator.comparingDouble(ranked -> -ranked.score()))
        .toList();
  }

  Map<Candidate, Row> rows(
      Talk talk, Part part, Map<String, Double> likely, Optional<String> guest, Tagger tagger) {
    Map<Integer, Shape> shapes = shapes(part, likely, tagger);
    Pool pool = new Pool();
    FixedTitles.find(talk, part, guest, pool);
    shapes.forEach((sentence, shape) -> find(shape, sentence, pool));
    Collection<Candidate> all = pool.all();
    PhraseFeatures features = new PhraseFeatures(talk, part, table, likely, shapes, all);
    return features.rows(
        all.stream()
            .sorted(Comparator.comparingDouble(candidate -> -worth(candidate, features)))
            .limit(RANKED)
            .toList());
  }

  private static double worth(Candidate candidate, PhraseFeatures features) {
    double bonus = candidate.kind().isFixed() ? KEPT : candidate.isSpoken() ? ANNOUNCED : 0;
    return features.roughly(candidate) + bonus;
  }

  private static Map<Integer, Shape> shapes(Part part, Map<String, Double> likely, Tagger tagger) {
    Set<String> best =
        likely.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(LIKELY)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Map<Integer, Shape> shapes = new LinkedHashMap<>();
    for (int i = 0; i < part.said().size(); i++) {
      Said said = part.said().get(i);
      if (part.since(i) < OPENING || said.stemSet().stream().anyMatch(best::contains)) {
        shapes.put(i, Shape.of(said, tagger));
      }
    }
    return shapes;
  }

  private static void find(Shape shape, int sentence, Pool pool) {
    NounPhrases.find(shape, sentence, pool);
    Gerunds.find(shape, sentence, pool);
    SpokenTitles.find(shape, sentence, pool);
    Questions.find(shape, sentence, pool);
    FixedTitles.findHeads(shape, sentence, pool);
  }
}
