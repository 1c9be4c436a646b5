package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.chapters.Shape.Chunk;
import io.sorimark.language.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Nouns with what belongs to them, one chunk or up to four joined by small words. */
final class NounPhrases {

  private static final Pattern JOINT = Pattern.compile("[oCt](?:T[JD]?|Q|[JD]|GT?)?");
  private static final int MOST_JOINTS = 3;
  private static final int MOST_TOKENS = 11;
  private static final int MOST_COMPARED = 3;

  private static final Set<String> VERSUS = Set.of("vs", "versus");

  private final Shape shape;
  private final int sentence;
  private final Pool pool;

  private NounPhrases(Shape shape, int sentence, Pool pool) {
    this.shape = shape;
    this.sentence = sentence;
    this.pool = pool;
  }

  static void find(Shape shape, int sentence, Pool pool) {
    NounPhrases phrases = new NounPhrases(shape, sentence, pool);
    for (int i = 0; i < shape.chunks().size(); i++) {
      phrases.addChunk(shape.chunks().get(i));
      phrases.addJoined(i);
    }
    for (int i = 0; i < shape.size(); i++) {
      if (VERSUS.contains(shape.lower(i))) {
        phrases.addVersus(i);
      }
    }
  }

  /** The chunk, and what remains of it without its first words. */
  private void addChunk(Chunk chunk) {
    for (int from = chunk.from(); from < chunk.to(); from++) {
      boolean cut = from > chunk.from();
      boolean possessive = cut && shape.letters(from - 1, from + 1).contains("K");
      if (!cut) {
        add(Kind.NOUNS, shape.words(from, chunk.to()), from, chunk.to());
      } else if (!possessive && from < chunk.to() - 1) {
        pool.addPiece(Kind.NOUNS, shape.words(from, chunk.to()), sentence, from);
      }
    }
  }

  /** What is followed by "of" is a piece of something longer. */
  private void add(Kind kind, List<Tagged> words, int from, int end) {
    if (end < shape.size() && shape.lower(end).equals("of")) {
      pool.addPiece(kind, words, sentence, from);
    } else {
      pool.add(kind, words, sentence, from);
    }
  }

  private void addJoined(int first) {
    Chunk start = shape.chunks().get(first);
    Chunk last = start;
    List<Tagged> words = new ArrayList<>(shape.words(start.from(), start.to()));
    boolean versus = false;
    for (int joints = 1; joints <= MOST_JOINTS; joints++) {
      int next = first + joints;
      if (next >= shape.chunks().size() || !joins(start, last, shape.chunks().get(next))) {
        return;
      }
      Chunk chunk = shape.chunks().get(next);
      boolean compares = VERSUS.contains(shape.lower(last.to()));
      versus |= compares;
      addJoint(last.to(), chunk.from(), words);
      words.addAll(shape.words(chunk.from(), chunk.to()));
      add(versus ? Kind.VERSUS : Kind.JOINED, words, start.from(), chunk.to());
      if (joints == 1) {
        addAlternative(start, chunk);
      }
      last = chunk;
    }
  }

  /** Whether only a small word and an article stand between two chunks. */
  private boolean joins(Chunk start, Chunk last, Chunk next) {
    return next.to() - start.from() <= MOST_TOKENS
        && JOINT.matcher(shape.letters(last.to(), next.from())).matches()
        && noPersons(last.to(), next.from());
  }

  private boolean noPersons(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Questions.isPerson(shape.lower(i)) && !Questions.isPossessive(shape.lower(i))) {
        return false;
      }
    }
    return true;
  }

  /** "fit for your company" is "fit for company", "codecs and the containers" has no article. */
  private void addJoint(int from, int to, List<Tagged> words) {
    boolean and = shape.letter(from) == 'C';
    for (int i = from; i < to; i++) {
      if (VERSUS.contains(shape.lower(i))) {
        words.add(Tagged.made("vs", PartOfSpeech.ADP));
      } else if (shape.letter(i) != 'Q' && !(and && shape.letter(i) == 'T')) {
        words.add(shape.word(i));
      }
    }
  }

  /** "A versus B" in so many words, whatever the tagger makes of "multiverse". */
  private void addVersus(int at) {
    int from = at;
    while (from > 0 && "JNPUG".indexOf(shape.letter(from - 1)) >= 0 && at - from < MOST_COMPARED) {
      from--;
    }
    int right = at + 1 < shape.size() && shape.letter(at + 1) == 'T' ? at + 2 : at + 1;
    int end = right;
    while (end < shape.size() && "JNPUG".indexOf(shape.letter(end)) >= 0) {
      end++;
    }
    if (from < at && end > right && end - right <= MOST_COMPARED) {
      List<Tagged> words = new ArrayList<>(shape.words(from, at));
      words.add(Tagged.made("vs", PartOfSpeech.ADP));
      words.addAll(shape.words(right, end));
      pool.add(Kind.SAID_VERSUS, words, sentence, from);
    }
  }

  /** "between A and B", and "A or B?", are "A vs B". */
  private void addAlternative(Chunk a, Chunk b) {
    if (shape.letter(a.to()) != 'C') {
      return;
    }
    boolean between =
        shape.said().lower().subList(Math.max(0, a.from() - 3), a.from()).contains("between");
    boolean or =
        shape.lower(a.to()).equals("or")
            && shape.said().asks()
            && a.to() - a.from() <= MOST_COMPARED
            && b.to() - b.from() <= MOST_COMPARED;
    if (between || or) {
      List<Tagged> words = new ArrayList<>(shape.words(a.from(), a.to()));
      words.add(Tagged.made("vs", PartOfSpeech.ADP));
      words.addAll(shape.words(b.from(), b.to()));
      pool.add(Kind.VERSUS, words, sentence, a.from());
    }
  }
}
