package io.sorimark.chapters;

import io.sorimark.chapters.Talk.Part;
import io.sorimark.chapters.TitleModel.Ranked;
import io.sorimark.chapters.TitleProvider.Suggestion;
import io.sorimark.language.Tagger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Titles of English talk: phrases that are said in it, as the title model ranks them. */
final class PhraseTitles {

  /** So many are looked at again for their form. */
  private static final int MOST = 40;

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
    return ranked.stream()
        .limit(MOST)
        .map(one -> suggestion(talk, part, one))
        .sorted(Comparator.comparingDouble(one -> -one.confidence()))
        .toList();
  }

  private static Suggestion suggestion(Talk talk, Part part, Ranked ranked) {
    double formed = ranked.score() + Form.bonus(ranked.candidate(), talk, part);
    double score = Math.max(formed, FixedTitles.sureness(ranked.candidate().kind(), part));
    return new Suggestion(
        TitleText.written(ranked.candidate().usualWords(), talk.casing()), Math.clamp(score, 0, 1));
  }
}
