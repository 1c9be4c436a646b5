package io.sorimark.chapters;

import io.sorimark.chapters.Talk.Part;
import io.sorimark.chapters.TitleModel.Ranked;
import io.sorimark.chapters.TitleProvider.Suggestion;
import io.sorimark.language.FunctionWords;
import io.sorimark.language.Tagger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Titles of English talk: phrases that are said in it, as the title model ranks them. */
final class PhraseTitles {

  /** So many are looked at again for their form. */
  private static final int MOST = 40;

  private static final int WORDS = 5;

  private static final Comparator<Map.Entry<String, Integer>> BY_COUNT =
      Map.Entry.comparingByValue();

  /**
   * Scores, and the ROUGE-1 that the titles of 126 training episodes had by models that were
   * trained without them: a title is chosen where its score is too high rather than too low.
   */
  private static final double[] SCORES = {0, .2, .3, .45, .55, .7, 1};

  private static final double[] SEEN = {0, .19, .24, .36, .45, .57, 1};

  private PhraseTitles() {}

  /** Loads the models, once; else they are when the first titles are made. */
  static void load() {
    TitleModel.load();
    Tagger.load();
  }

  /** For each part what it could be called. */
  static List<Named> of(Talk talk, Optional<String> guest) {
    return of(talk, guest, TitleModel.load());
  }

  static List<Named> of(Talk talk, Optional<String> guest, TitleModel model) {
    ThreadLocal<Tagger> taggers = ThreadLocal.withInitial(Tagger::new);
    return talk.parts().parallelStream()
        .map(part -> {
          Map<String, Double> likely = model.likely(talk, part);
          List<Ranked> ranked = model.rank(talk, part, likely, guest, taggers.get());
          return new Named(suggestions(talk, part, ranked), words(talk, part, likely));
        })
        .toList();
  }

  /** What is likely in its title and tells it from the others, as it is written most often. */
  private static List<String> words(Talk talk, Part part, Map<String, Double> likely) {
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    for (Said said : part.said()) {
      for (Said.Stem stem : said.stemsInOrder()) {
        String token = said.tokens().get(stem.token()).text();
        forms.computeIfAbsent(stem.text(), s -> new TreeMap<>()).merge(token, 1, Integer::sum);
      }
    }
    return likely.entrySet().stream()
        .filter(stem -> part.count(stem.getKey()) > 1)
        .sorted(
            Comparator.comparingDouble(stem -> -stem.getValue() * distinction(talk, stem.getKey())))
        .flatMap(stem ->
            forms.getOrDefault(stem.getKey(), Map.of()).entrySet().stream().max(BY_COUNT).stream())
        .map(Map.Entry::getKey)
        .filter(word -> !FunctionWords.isEveryday(word.toLowerCase(Locale.ROOT)))
        .map(word -> talk.casing().usual(word.toLowerCase(Locale.ROOT), word))
        .distinct()
        .limit(WORDS)
        .toList();
  }

  /** The fewer parts a word is said in, the better it tells one from the others. */
  private static double distinction(Talk talk, String stem) {
    double parts = talk.parts().size();
    return .1 + Math.log((1 + parts / talk.partsWith(stem)) / 2);
  }

  private static List<Suggestion> suggestions(Talk talk, Part part, List<Ranked> ranked) {
    Stream<Ranked> others =
        ranked.stream().skip(MOST).filter(one -> one.candidate().kind().isFixed());
    return Stream.concat(ranked.stream().limit(MOST), others)
        .map(one -> suggestion(talk, part, one))
        .sorted(Comparator.comparingDouble(one -> -one.confidence()))
        .toList();
  }

  private static Suggestion suggestion(Talk talk, Part part, Ranked ranked) {
    double formed = ranked.score() + Form.bonus(ranked.candidate(), talk, part);
    double score = Math.max(formed, FixedTitles.sureness(ranked.candidate().kind(), part));
    return new Suggestion(
        TitleText.written(ranked.candidate().usualWords(), talk.casing()), confidence(score));
  }

  /**
   * The overlap that titles of a score were seen to have, between the scores by a straight line.
   */
  static double confidence(double score) {
    int above = 1;
    while (above < SCORES.length - 1 && score > SCORES[above]) {
      above++;
    }
    double share = (score - SCORES[above - 1]) / (SCORES[above] - SCORES[above - 1]);
    double seen = SEEN[above - 1] + share * (SEEN[above] - SEEN[above - 1]);
    return Math.clamp(seen, 0, 1);
  }
}
