package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.chapters.Talk.Part;
import io.sorimark.language.PartOfSpeech;
import io.sorimark.language.WordLists;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How well a candidate reads as a title, whatever it shares with one. Set by hand after reading
 * titles of training episodes; about .05 decides between neighbours.
 */
final class Form {

  private static final int EARLY = 60;
  private static final double OFTEN = .03;
  private static final double MOST_OFTEN = .06;
  private static final double SPREAD = .2;
  private static final int FEW = 5;
  private static final double HEDGE = .03;
  private static final double ODD = .04;
  private static final double WORD = .02;
  private static final int MEAN = 3;
  private static final int ENOUGH = 5;

  private static final Set<String> VAGUE_ENDS =
      Set.of(
          ("thing things lot way ways something one ones people guys question questions part time"
                  + " times example examples stuff kind sort point case bit idea lots sense today"
                  + " terms fact place moment side general mind order addition perspective world level"
                  + " end context")
              .split(" "));

  private static final Set<String> VAGUE_STARTS =
      Set.of(
          ("more less many much other better best most different right next first second last few"
                  + " same such own whole entire certain main")
              .split(" "));

  /** "A question from the chat", "the end of the year". */
  private static final Set<String> VAGUE_HEADS =
      Set.of(
          ("question questions page end side mind rest addition number couple example examples way"
                  + " ways point case cases part parts idea reason amount year years day days time"
                  + " times")
              .split(" "));

  /** Mostly how long or how many: "job two years". */
  private static final Set<String> MEASURES =
      Set.of(
          ("one two three four five six seven eight nine ten hundred thousand million billion year"
                  + " years month months week weeks day days hour hours minute minutes today yesterday"
                  + " tomorrow")
              .split(" "));

  /** They belong to a verb that is not there: "turns a note into a list". */
  private static final Set<String> OF_VERBS = Set.of("into", "as", "by", "after", "through", "at");

  private static final Set<Kind> NOUNS = EnumSet.of(Kind.NOUNS, Kind.JOINED, Kind.NAME);

  /** What can be done with, to or in something. */
  private static final Set<String> INTRANSITIVE =
      Set.of(
          ("working competing investing switching dealing moving contributing transitioning"
                  + " applying focusing relying migrating scaling starting writing programming"
                  + " traveling speaking searching living growing coming shifting paying learning"
                  + " connecting interacting communicating falling opting subscribing struggling")
              .split(" "));

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
  static double bonus(Candidate candidate, Talk talk, Part part) {
    if (candidate.kind().isFixed()) {
      boolean guessed = candidate.kind() == Kind.INTRODUCTION && !FixedTitles.greets(part);
      return guessed ? -.1 : 0;
    }
    return kind(candidate, part)
        + start(candidate)
        + end(candidate)
        + length(candidate)
        + number(candidate)
        + often(candidate)
        - vagueness(candidate)
        - spread(candidate, talk)
        - hedge(candidate)
        - oddity(candidate, talk)
        - (candidate.isWhole() ? 0 : .06);
  }

  private static double vagueness(Candidate candidate) {
    List<Tagged> words = candidate.words();
    boolean headless =
        words.size() > 1
            && VAGUE_HEADS.contains(words.getFirst().lower())
            && words.get(1).tag() == PartOfSpeech.ADP;
    boolean aimless =
        words.size() > 1
            && words.getFirst().lower().endsWith("ing")
            && words.getFirst().tag() == PartOfSpeech.VERB
            && words.get(1).tag() == PartOfSpeech.ADP
            && !INTRANSITIVE.contains(words.getFirst().lower());
    boolean verbless =
        NOUNS.contains(candidate.kind())
            && words.stream().anyMatch(w -> OF_VERBS.contains(w.lower()));
    boolean measured = words.stream().anyMatch(word -> MEASURES.contains(word.lower()));
    return (headless || aimless || verbless ? .08 : 0)
        + (measured ? .05 : 0)
        + (candidate.has("or") ? .04 : 0);
  }

  /** What is said again is what the part is about. */
  private static double often(Candidate candidate) {
    return Math.min(OFTEN * Math.log(candidate.places().size()), MOST_OFTEN);
  }

  /** What is said in most parts tells none from another. */
  private static double spread(Candidate candidate, Talk talk) {
    int parts = talk.parts().size();
    double least =
        candidate.words().stream()
            .flatMap(word -> Said.contentStems(word.text()).stream())
            .mapToDouble(stem -> (double) talk.partsWith(stem) / parts)
            .min()
            .orElse(0);
    return parts < FEW ? 0 : SPREAD * Math.max(0, least - .5);
  }

  /** "Model and usefulness of models": two things are a title where they are said so again. */
  private static double hedge(Candidate candidate) {
    boolean joined = (candidate.has("and") && !candidate.has("between")) || candidate.has("or");
    boolean once = candidate.places().size() == 1 && !candidate.isSpoken();
    return joined && once ? HEDGE : 0;
  }

  /** A word in no dictionary that is said once was probably misheard. */
  private static double oddity(Candidate candidate, Talk talk) {
    return candidate.words().stream().anyMatch(word -> isOdd(word, talk)) ? ODD : 0;
  }

  private static boolean isOdd(Tagged word, Talk talk) {
    boolean plain = word.text().chars().skip(1).allMatch(Character::isLowerCase);
    return plain
        && word.text().length() > 3
        && !WordLists.isWord(word.lower())
        && !WordLists.isKnownName(word.text())
        && Said.contentStems(word.text()).stream().allMatch(stem -> talk.count(stem) < 2);
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
    return candidate.kinds().contains(Kind.SAID_VERSUS) && (early || often) ? .3 : 0;
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
    off -= first.lower().equals("using") ? .04 : 0;
    off -= NO_START.contains(first.tag()) ? .1 : 0;
    off -= candidate.words().size() == 1 && WordLists.isFirstName(first.lower()) ? .1 : 0;
    boolean verb = first.tag() == PartOfSpeech.VERB && !first.lower().endsWith("ing");
    return off - (verb ? .05 : 0);
  }

  private static boolean isNumber(Tagged word) {
    return word.text().chars().allMatch(c -> Character.isDigit(c) || c == '%');
  }

  private static double end(Candidate candidate) {
    Tagged last = candidate.words().getLast();
    boolean unfinished = NO_END.contains(last.tag()) && !last.lower().endsWith("ing");
    return (VAGUE_ENDS.contains(last.lower()) ? -.05 : 0) - (unfinished ? .1 : 0);
  }

  /** More words say more of what a part is about; a single one names a field. */
  private static double length(Candidate candidate) {
    List<Tagged> words = candidate.words();
    if (words.size() > 1) {
      double more = WORD * (Math.min(words.size(), ENOUGH) - MEAN);
      return words.size() > 8 ? -.03 : more;
    }
    return Character.isUpperCase(words.getFirst().text().codePointAt(0)) ? -.12 : -.22;
  }

  /** "LDK #3495" is an item of a list that is gone through. */
  private static double number(Candidate candidate) {
    return candidate.words().stream().anyMatch(word -> word.text().matches("#\\d+")) ? .06 : 0;
  }
}
