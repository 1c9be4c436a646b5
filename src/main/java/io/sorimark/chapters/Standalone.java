package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.language.PartOfSpeech;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which phrases can stand alone as a title, whatever the part is about. */
final class Standalone {

  /** What people say while they look for the word. */
  private static final Set<String> EMPTY =
      Set.of(
          ("kind kinda sort sorta lot lots bunch bit thing things stuff gonna really actually"
                  + " basically literally obviously probably whatever whatnot somebody someone anybody"
                  + " anyone everybody everyone something anything everything nothing guy guys yeah"
                  + " okay ok uh um oh sure thanks hey hi hello")
              .split(" "));

  /** Nobody wants to find it in a list. */
  private static final Set<String> COARSE = Set.of("shit", "bullshit", "damn", "ass", "crap");

  private static final Set<String> POINTING =
      Set.of("what", "who", "whom", "which", "not", "n't", "'m", "'re", "'ve", "'ll", "'d");

  private static final Set<Kind> ASKING = EnumSet.of(Kind.QUESTION, Kind.HOW_TO);

  private static final Set<PartOfSpeech> QUALITY = EnumSet.of(PartOfSpeech.ADJ, PartOfSpeech.ADV);

  private static final Set<PartOfSpeech> NAMING =
      EnumSet.of(PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.ADJ);

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private Standalone() {}

  static boolean isTitle(Kind kind, List<Tagged> words) {
    return words.stream().map(Tagged::lower).noneMatch(Standalone::isNoise)
        && (ASKING.contains(kind)
            || words.stream().map(Tagged::lower).noneMatch(Standalone::points))
        && !isCutAtStart(words)
        && !isCutAtEnd(words)
        && !isCutInside(words);
  }

  private static boolean isNoise(String lower) {
    return EMPTY.contains(lower)
        || COARSE.contains(lower)
        || lower.startsWith("fuck")
        || lower.startsWith("bitch");
  }

  /** At something that the title does not show. */
  private static boolean points(String lower) {
    return POINTING.contains(lower)
        || (Questions.isPerson(lower) && !Questions.isPossessive(lower));
  }

  /** "Cool about inquisition". */
  private static boolean isCutAtStart(List<Tagged> words) {
    return words.size() > 1
        && QUALITY.contains(words.getFirst().tag())
        && words.get(1).tag() == PartOfSpeech.ADP
        && !words.get(1).lower().equals("vs")
        && !words.getFirst().lower().equals("how");
  }

  /** "Human going": what is done, and by whom, is in the rest of the sentence. */
  private static boolean isCutAtEnd(List<Tagged> words) {
    String last = words.getLast().lower();
    return words.size() > 1 && last.endsWith("ing") && Gerunds.isNameless(last);
  }

  /** "Probability the parameter". */
  private static boolean isCutInside(List<Tagged> words) {
    for (int i = 1; i < words.size(); i++) {
      boolean article = ARTICLES.contains(words.get(i).lower());
      if (article && NAMING.contains(words.get(i - 1).tag())) {
        return true;
      }
    }
    return false;
  }
}
