package io.sorimark.chapters;

import io.sorimark.chapters.Talk.Part;
import io.sorimark.chapters.TitleModel.Ranked;
import io.sorimark.chapters.TitleProvider.Suggestion;
import io.sorimark.language.Tagger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Titles of English talk: phrases that are said in it, as the title model ranks them. */
final class PhraseTitles {

  /** So many are looked at again for their form. */
  private static final int MOST = 40;

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

  /** For each part what it could be called, best first; none where nothing is named. */
  static List<List<Suggestion>> of(Talk talk, Optional<String> guest) {
    return of(talk, guest, TitleModel.load());
  }

  static List<List<Suggestion>> of(Talk talk, Optional<String> guest, TitleModel model) {
    ThreadLocal<Tagger> taggers = ThreadLocal.withInitial(Tagger::new);
    return talk.parts().parallelStream()
        .map(part -> suggestions(talk, part, model.rank(talk, part, guest, taggers.get())))
        .toList();
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
