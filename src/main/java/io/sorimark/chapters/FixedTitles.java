package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.chapters.Shape.Chunk;
import io.sorimark.chapters.Talk.Part;
import io.sorimark.language.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Titles that people give and nobody says: by the place of a part, or by one word said in it. */
final class FixedTitles {

  /** In how many sentences at its start a part greets, and at its end says goodbye. */
  private static final int EDGE = 12;

  private static final double FIRST_STARTS_BY = 30;
  private static final double LONGEST_FOREWORD = 300;
  private static final int PARTS_BEHIND_FOREWORD = 5;
  private static final int BACKGROUND_PARTS = 3;

  private static final Pattern GREETING =
      Pattern.compile(
          "\\b(?:welcome|hello|hi (?:everyone|everybody|all|there)|hey (?:everyone|everybody|guys)"
              + "|podcast|my name is|i'm joined|joined (?:today )?by|our guest|my guest"
              + "|introductions?|following is a conversation|today's (?:guest|episode)"
              + "|(?:in )?this episode)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FAREWELL =
      Pattern.compile(
          "\\b(?:thank(?:s| you) (?:so much|very much|for|again|everyone|all|guys)|good ?bye"
              + "|bye|see you|next (?:week|time|episode)|wrap(?:ping)? up|take care"
              + "|have a (?:great|good|nice))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONTACT =
      Pattern.compile(
          "\\b(?:find|reach|follow|contact|connect with) (?:you|me|us)\\b|\\blinkedin\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RECOMMENDS =
      Pattern.compile(
          "\\b(?:recommend\\w*)\\b.*\\b(?:books?|resources?)\\b"
              + "|\\b(?:books?|resources?)\\b.*\\brecommend\\w*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BACKGROUND =
      Pattern.compile(
          "\\b(?:background|about yourself|career|journey|introduce yourself|who you are)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPONSOR =
      Pattern.compile(
          "\\b(?:brought to you by|sponsor\\w*|promo code|(?:use|with) (?:the |my |our )?code"
              + "|(?:percent|%) off|free trial|(?:dot com|\\.com) ?(?:slash|/))\\b?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AUDIENCE =
      Pattern.compile(
          "\\b(?:questions from (?:the|our) (?:audience|chat|listeners|room|floor|viewers)|q"
              + " ?(?:&|and) ?a|(?:take|open it up (?:for|to)) (?:some |a few |any |your"
              + " )?questions)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final double LONGEST_BREAK = 180;
  private static final double LONGEST_FAREWELL = 120;

  /** What is said of a thing, and the head of a title that it becomes. */
  private static final Map<String, List<String>> HEADS =
      Map.ofEntries(
          Map.entry("important", List.of("importance", "of")),
          Map.entry("importance", List.of("importance", "of")),
          Map.entry("future", List.of("future", "of")),
          Map.entry("role", List.of("role", "of")),
          Map.entry("challenge", List.of("challenges", "of")),
          Map.entry("challenges", List.of("challenges", "of")),
          Map.entry("impact", List.of("impact", "of")),
          Map.entry("benefit", List.of("benefits", "of")),
          Map.entry("benefits", List.of("benefits", "of")),
          Map.entry("evolution", List.of("evolution", "of")),
          Map.entry("history", List.of("history", "of")),
          Map.entry("problem", List.of("problem", "with")),
          Map.entry("problems", List.of("problems", "with")));

  private static final int WITHIN = 6;
  private static final int MOST_TOKENS = 4;

  private FixedTitles() {}

  /** Whether a part greets at its start. */
  static boolean greets(Part part) {
    return part.said().stream().limit(EDGE).anyMatch(said -> matches(GREETING, said));
  }

  /** How many of the last sentences of a part say goodbye. */
  static int farewells(Part part) {
    int n = part.said().size();
    return (int)
        part.said().subList(Math.max(0, n - EDGE), n).stream()
            .filter(said -> matches(FAREWELL, said))
            .count();
  }

  static void find(Talk talk, Part part, Optional<String> guest, Pool pool) {
    int parts = talk.parts().size();
    if (opens(talk, part)) {
      pool.addFixed(Kind.INTRODUCTION, words("introduction"));
    }
    if (part.index() == parts - 1 && farewells(part) > 0) {
      pool.addFixed(Kind.CLOSING, words("closing", "thoughts"));
    }
    if (part.said().stream().anyMatch(said -> said.asks() && matches(RECOMMENDS, said))) {
      pool.addFixed(Kind.RECOMMENDATIONS, words("resource", "recommendations"));
      pool.addFixed(Kind.RECOMMENDATIONS, words("book", "recommendations"));
    }
    if (isBreak(part)) {
      pool.addFixed(Kind.SPONSOR, words("sponsor", "break"));
    }
    if (part.index() > 0 && part.said().stream().limit(EDGE).anyMatch(s -> matches(AUDIENCE, s))) {
      pool.addFixed(Kind.AUDIENCE, words("audience", "questions"));
    }
    guest.ifPresent(name -> addGuest(talk, part, name, pool));
  }

  private static boolean isBreak(Part part) {
    long said = part.said().stream().filter(s -> matches(SPONSOR, s)).count();
    return said > 1 && part.end() - part.start() < LONGEST_BREAK;
  }

  /** How well a title by rule fits where it is surer than what was learned of it. */
  static double sureness(Kind kind, Part part) {
    return switch (kind) {
      case INTRODUCTION -> greets(part) ? .22 : 0;
      case CLOSING -> {
        boolean brief = part.end() - part.start() < LONGEST_FAREWELL;
        yield brief && farewells(part) > 1 ? .3 : 0;
      }
      case SPONSOR -> .6;
      case AUDIENCE -> .2;
      default -> 0;
    };
  }

  /** Whether a part greets, or could be a trailer or a foreword. */
  private static boolean opens(Talk talk, Part part) {
    boolean foreword =
        part.end() - part.start() < LONGEST_FOREWORD
            && talk.parts().size() >= PARTS_BEHIND_FOREWORD;
    return part.index() == 0 && part.start() < FIRST_STARTS_BY && (greets(part) || foreword);
  }

  private static void addGuest(Talk talk, Part part, String name, Pool pool) {
    boolean asked = part.said().stream().limit(EDGE).anyMatch(said -> matches(BACKGROUND, said));
    if (part.index() < BACKGROUND_PARTS && asked) {
      pool.addFixed(
          Kind.BACKGROUND,
          List.of(
              Tagged.made(name, PartOfSpeech.PROPN),
              Tagged.made("'s", PartOfSpeech.PART),
              Tagged.made("background", PartOfSpeech.NOUN)));
    }
    if (part.index() >= talk.parts().size() - 2 && says(part, CONTACT)) {
      pool.addFixed(
          Kind.CONTACT,
          List.of(
              Tagged.made("finding", PartOfSpeech.VERB),
              Tagged.made(name, PartOfSpeech.PROPN),
              Tagged.made("online", PartOfSpeech.ADV)));
    }
  }

  private static List<Tagged> words(String... words) {
    List<Tagged> tagged = new ArrayList<>();
    for (String word : words) {
      tagged.add(Tagged.made(word, PartOfSpeech.NOUN));
    }
    return tagged;
  }

  /** "The future of X", "X is important". */
  static void findHeads(Shape shape, int sentence, Pool pool) {
    for (int at = 0; at < shape.size(); at++) {
      List<String> head = HEADS.get(shape.lower(at));
      if (head != null) {
        for (Chunk chunk : shape.chunks()) {
          if (isMeant(shape, chunk, at)) {
            addHead(head, shape, chunk, sentence, pool);
          }
        }
      }
    }
  }

  private static boolean isMeant(Shape shape, Chunk chunk, int at) {
    boolean after = chunk.from() > at && chunk.from() <= at + WITHIN;
    boolean before =
        shape.lower(at).equals("important") && chunk.to() <= at && at <= chunk.to() + WITHIN;
    return (after || before) && chunk.to() - chunk.from() <= MOST_TOKENS;
  }

  private static void addHead(
      List<String> head, Shape shape, Chunk chunk, int sentence, Pool pool) {
    List<Tagged> words = new ArrayList<>();
    words.add(Tagged.made(head.get(0), PartOfSpeech.NOUN));
    words.add(Tagged.made(head.get(1), PartOfSpeech.ADP));
    words.addAll(shape.words(chunk.from(), chunk.to()));
    pool.add(Kind.TOPIC_OF, words, sentence, chunk.from());
  }

  private static boolean says(Part part, Pattern pattern) {
    return part.said().stream().anyMatch(said -> matches(pattern, said));
  }

  private static boolean matches(Pattern pattern, Said said) {
    return pattern.matcher(said.text()).find();
  }
}
