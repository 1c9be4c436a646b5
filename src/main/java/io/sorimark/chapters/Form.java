package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.chapters.Talk.Part;
import io.sorimark.language.PartOfSpeech;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How well a candidate reads as a title, whatever it shares with one. Set by hand after reading
 * titles of training episodes; about .05 decides between neighbours.
 */
final class Form {

  private static final int EARLY = 60;

  private static final Set<String> VAGUE_ENDS =
      Set.of(
          ("thing things lot way ways something one ones people guys question questions part time"
               + " times example examples stuff kind sort point case bit idea lots sense today"
               + " terms fact place moment side general mind order addition perspective world level"
               + " end context")
              .split(" "));

  private static final Set<String> VAGUE_STARTS =
      Set.of("more", "less", "many", "much", "other", "better", "best", "most", "different");

  private static final Set<PartOfSpeech> NO_START =
      EnumSet.of(
          PartOfSpeech.ADV,
          PartOfSpeech.CCONJ,
          PartOfSpeech.ADP,
          PartOfSpeech.SCONJ,
          PartOfSpeech.PRON);

  private static final Set<PartOfSpeech> NO_END =
      EnumSet.of(PartOfSpeech.ADJ, PartOfSpeech.ADV, PartOfSpeech.VERB);

  private Form() {}

  /** What is added to the score of a candidate; mostly taken off. */
  static double bonus(Candidate candidate, Part part) {
    if (candidate.kind().isFixed()) {
      boolean guessed = candidate.kind() == Kind.INTRODUCTION && !FixedTitles.greets(part);
      return guessed ? -.1 : 0;
    }
    return kind(candidate, part)
        + start(candidate)
        + end(candidate)
        + length(candidate)
        - (candidate.isWhole() ? 0 : .06);
  }

  private static double kind(Candidate candidate, Part part) {
    return switch (candidate.kind()) {
      case VERSUS, SAID_VERSUS -> versus(candidate, part);
      case TOPIC_OF -> -.03;
      default -> announced(candidate, part);
    };
  }

  /** Somebody sets two things side by side: that is what the part is about if it comes early. */
  private static double versus(Candidate candidate, Part part) {
    boolean early = part.since(candidate.places().getFirst().sentence()) < EARLY;
    boolean often = candidate.places().size() > 1;
    return candidate.kinds().contains(Kind.SAID_VERSUS) && (early || often) ? .2 : 0;
  }

  /** "Let's talk about the GPU war": nobody knows better what comes than who says it. */
  private static double announced(Candidate candidate, Part part) {
    boolean whole = candidate.isWhole() && candidate.kinds().contains(Kind.ANNOUNCED);
    boolean early = part.since(candidate.places().getFirst().sentence()) < EARLY;
    return whole && early && candidate.words().size() > 1 ? .1 : 0;
  }

  private static double start(Candidate candidate) {
    Tagged first = candidate.words().getFirst();
    if (candidate.kind() == Kind.HOW_TO || candidate.kind() == Kind.QUESTION) {
      return 0;
    }
    boolean vague = VAGUE_STARTS.contains(first.lower()) || isNumber(first);
    double off = vague ? -.03 : Gerunds.isNameless(first.lower()) ? -.08 : 0;
    off -= NO_START.contains(first.tag()) ? .05 : 0;
    boolean verb = first.tag() == PartOfSpeech.VERB && !first.lower().endsWith("ing");
    return off - (verb ? .05 : 0);
  }

  private static boolean isNumber(Tagged word) {
    return word.text().chars().allMatch(c -> Character.isDigit(c) || c == '%');
  }

  private static double end(Candidate candidate) {
    Tagged last = candidate.words().getLast();
    boolean unfinished = NO_END.contains(last.tag()) && !last.lower().endsWith("ing");
    return (VAGUE_ENDS.contains(last.lower()) ? -.05 : 0) - (unfinished ? .04 : 0);
  }

  private static double length(Candidate candidate) {
    List<Tagged> words = candidate.words();
    if (words.size() > 1) {
      return words.size() > 8 ? -.03 : 0;
    }
    return Character.isUpperCase(words.getFirst().text().codePointAt(0)) ? -.03 : -.08;
  }
}
