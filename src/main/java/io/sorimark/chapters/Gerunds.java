package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.language.PartOfSpeech;
import io.sorimark.language.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody does: "we built a search engine" is "Building a search engine". */
final class Gerunds {

  /** Verbs of talk, which name no topic. */
  private static final Set<String> NAMELESS =
      Set.of(
          ("calling doing putting asking talking wondering speaking mentioning telling hearing"
                  + " letting liking showing noticing being having wanting needing thinking saying"
                  + " knowing meaning guessing going trying getting happening seeming feeling"
                  + " keeping looking seeing giving taking coming starting caring")
              .split(" "));

  private static final Set<String> AUXILIARY =
      Set.of(
          ("am is are was were be been have has had do does did done let please gonna wanna"
                  + " will would can could said told thought knew felt kept went saw came took gave"
                  + " got gotten heard meant put seen shown gone known taken given used wanted"
                  + " based compared called allowed ended")
              .split(" "));

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("built", "building"),
          Map.entry("made", "making"),
          Map.entry("found", "finding"),
          Map.entry("wrote", "writing"),
          Map.entry("written", "writing"),
          Map.entry("rewrote", "rewriting"),
          Map.entry("understood", "understanding"),
          Map.entry("taught", "teaching"),
          Map.entry("bought", "buying"),
          Map.entry("sold", "selling"),
          Map.entry("led", "leading"),
          Map.entry("left", "leaving"),
          Map.entry("met", "meeting"),
          Map.entry("ran", "running"),
          Map.entry("chose", "choosing"),
          Map.entry("grew", "growing"),
          Map.entry("became", "becoming"),
          Map.entry("brought", "bringing"),
          Map.entry("won", "winning"),
          Map.entry("lost", "losing"),
          Map.entry("began", "beginning"),
          Map.entry("broke", "breaking"),
          Map.entry("spent", "spending"),
          Map.entry("dealt", "dealing"),
          Map.entry("caught", "catching"),
          Map.entry("sent", "sending"),
          Map.entry("held", "holding"),
          Map.entry("fought", "fighting"),
          Map.entry("drew", "drawing"),
          Map.entry("drove", "driving"),
          Map.entry("threw", "throwing"),
          Map.entry("paid", "paying"),
          Map.entry("fed", "feeding"),
          Map.entry("stole", "stealing"),
          Map.entry("froze", "freezing"));

  private static final Set<String> DOUBLED =
      Set.of(
          "begin",
          "commit",
          "submit",
          "admit",
          "permit",
          "refer",
          "prefer",
          "transfer",
          "occur",
          "control",
          "debug",
          "embed",
          "quit",
          "unplug",
          "format",
          "forget",
          "reset",
          "upset",
          "compel",
          "offset");

  private static final Set<String> ENDS_IN_EE =
      Set.of("agreed", "disagreed", "freed", "guaranteed", "decreed");

  private static final Pattern ONE_SYLLABLE = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");

  /** What the tagger takes for a verb all the same. */
  private static final Pattern NOUN =
      Pattern.compile(".*(?:ment|tion|sion|ity|ness|ism|ance|ence|col|ware|like|ers?|ors?)");

  private static final Pattern JOINT = Pattern.compile("[oCt][TQ]?");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** What stands before a verb: "to", a pronoun, another verb, an adverb. */
  private static final String DOERS = "tQVRS";

  private static final int MOST_TOKENS = 9;
  private static final int MOST_JOINTS = 2;

  private final Shape shape;
  private final int sentence;
  private final Pool pool;

  private Gerunds(Shape shape, int sentence, Pool pool) {
    this.shape = shape;
    this.sentence = sentence;
    this.pool = pool;
  }

  static void find(Shape shape, int sentence, Pool pool) {
    Gerunds gerunds = new Gerunds(shape, sentence, pool);
    for (int i = 0; i < shape.size(); i++) {
      if ("GVD".indexOf(shape.letter(i)) >= 0) {
        gerunds.addAt(i);
      }
    }
  }

  private void addAt(int verb) {
    boolean name = verb > 0 && Character.isUpperCase(shape.word(verb).text().codePointAt(0));
    Optional<String> form =
        name ? Optional.empty() : of(shape.lower(verb)).filter(made -> exists(made, verb));
    if (form.isEmpty()
        || isPassive(verb)
        || isNounMistaken(verb)
        || isInCompound(verb)
        || shape.word(verb).tag() != PartOfSpeech.VERB) {
      return;
    }
    List<Tagged> words = new ArrayList<>();
    words.add(Tagged.made(form.get(), PartOfSpeech.VERB));
    int at = verb + 1;
    if (at < shape.size() && "Ao".indexOf(shape.letter(at)) >= 0) {
      words.add(shape.word(at++));
    }
    while (at < shape.size() && "TQ".indexOf(shape.letter(at)) >= 0 && isAllowed(at)) {
      article(shape.lower(at)).ifPresent(words::add);
      at++;
    }
    addObjects(verb, at, words);
  }

  /** "Quiting", "neuraling": no verb, whatever the tagger says. */
  private boolean exists(String form, int verb) {
    return form.equals(shape.lower(verb)) || form.endsWith("izing") || WordLists.isWord(form);
  }

  /** "A search engine", "your search engine": no verb stands behind such words. */
  private boolean isNounMistaken(int verb) {
    return verb > 0
        && shape.letter(verb) != 'G'
        && ("TJKo".indexOf(shape.letter(verb - 1)) >= 0
            || Questions.isPossessive(shape.lower(verb - 1)));
  }

  /** "Search engine", "trained models": no verb unless somebody does it or it is to be done. */
  private boolean isInCompound(int verb) {
    boolean beforeNoun = verb + 1 < shape.size() && "NP".indexOf(shape.letter(verb + 1)) >= 0;
    return beforeNoun
        && shape.letter(verb) != 'G'
        && (verb == 0 || DOERS.indexOf(shape.letter(verb - 1)) < 0);
  }

  /** "based on", "funded by": done by somebody else, or no verb at all. */
  private boolean isPassive(int verb) {
    boolean past = shape.letter(verb) == 'D' || IRREGULAR.containsKey(shape.lower(verb));
    return past && verb + 1 < shape.size() && "Aot".indexOf(shape.letter(verb + 1)) >= 0;
  }

  private boolean isAllowed(int at) {
    return !Questions.isPerson(shape.lower(at)) || Questions.isPossessive(shape.lower(at));
  }

  private static Optional<Tagged> article(String lower) {
    if (ARTICLES.contains(lower)) {
      return Optional.of(Tagged.made(lower, PartOfSpeech.DET));
    }
    return Questions.isPossessive(lower)
        ? Optional.of(Tagged.made("the", PartOfSpeech.DET))
        : Optional.empty();
  }

  private void addObjects(int verb, int from, List<Tagged> words) {
    int start = from;
    for (int joints = 0; joints <= MOST_JOINTS; joints++) {
      OptionalInt chunk = shape.chunkEnd(start);
      if (chunk.isEmpty() || chunk.getAsInt() - verb > MOST_TOKENS) {
        return;
      }
      int end = chunk.getAsInt();
      words.addAll(shape.words(start, end));
      if (end < shape.size() && shape.lower(end).equals("of")) {
        pool.addPiece(Kind.GERUND, words, sentence, verb);
      } else {
        pool.add(Kind.GERUND, words, sentence, verb);
      }
      Matcher joint = JOINT.matcher(shape.letters(end, shape.size()));
      if (!joint.lookingAt() || !isAllowed(end + joint.end() - 1)) {
        return;
      }
      for (int i = end; i < end + joint.end(); i++) {
        if (shape.letter(i) != 'Q') {
          words.add(shape.word(i));
        }
      }
      start = end + joint.end();
    }
  }

  /** Whether a word in -ing says nothing of what is done: "going on with the heuristics". */
  static boolean isNameless(String form) {
    return NAMELESS.contains(form);
  }

  /** The -ing form of a verb, unless it is one that names no topic. */
  static Optional<String> of(String verb) {
    if (AUXILIARY.contains(verb) || verb.length() < 3 || isNoun(verb)) {
      return Optional.empty();
    }
    String form = verb.endsWith("ing") && verb.length() > 4 ? verb : made(verb);
    return isNameless(form) ? Optional.empty() : Optional.of(form);
  }

  private static boolean isNoun(String verb) {
    return verb.length() > 6 && NOUN.matcher(verb).matches();
  }

  private static String made(String verb) {
    String irregular = IRREGULAR.get(verb);
    if (irregular != null) {
      return irregular;
    }
    if (verb.endsWith("ied") || (verb.endsWith("ies") && verb.length() > 4)) {
      return cut(verb, 3) + "ying";
    }
    if (ENDS_IN_EE.contains(verb)) {
      return cut(verb, 1) + "ing";
    }
    boolean past = verb.endsWith("ed") && !verb.endsWith("eed") && verb.length() > 4;
    if (past && !DOUBLED.contains(verb)) {
      return cut(verb, 2) + "ing";
    }
    return ofBase(base(verb));
  }

  /** "runs" is "run", "fixes" is "fix". */
  private static String base(String verb) {
    if (verb.endsWith("sses")
        || verb.endsWith("xes")
        || verb.endsWith("ches")
        || verb.endsWith("shes")
        || verb.endsWith("oes")) {
      return cut(verb, 2);
    }
    return verb.endsWith("s") && !verb.endsWith("ss") ? cut(verb, 1) : verb;
  }

  private static String ofBase(String base) {
    if (base.endsWith("ie")) {
      return cut(base, 2) + "ying";
    }
    if (base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe")) {
      return cut(base, 1) + "ing";
    }
    boolean doubles = ONE_SYLLABLE.matcher(base).matches() || DOUBLED.contains(base);
    return doubles ? base + base.charAt(base.length() - 1) + "ing" : base + "ing";
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
