package io.sorimark.chapters;

import io.sorimark.language.FunctionWords;
import io.sorimark.language.PartOfSpeech;
import io.sorimark.language.Tagger;
import io.sorimark.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tagged sentence and its shape, a letter a token, on which regular expressions work:
 *
 * <pre>
 * N noun       P proper noun  U number      J adjective   G verb in -ing  D verb in -ed
 * V verb       R adverb       S how, why    T determiner  Q pronoun       K 's
 * o joining preposition       A other preposition or particle             t to
 * C and, or    X sign         Z filler and the rest
 * </pre>
 */
final class Shape {

  /** Tokens {@code [from, to)} that name a thing. */
  record Chunk(int from, int to) {}

  /** With them the verbs that only lead to a name. */
  private static final Set<String> FILLERS =
      Set.of(
          ("yeah uh um okay ok oh hmm mhm gonna kind sort lot kinda sorta wanna cuz called named"
                  + " titled entitled considered means")
              .split(" "));

  private static final Set<String> JOINING =
      Set.of(
          "of", "for", "in", "with", "to", "vs", "versus", "from", "on", "between", "against", "at",
          "into", "as", "about", "through", "without", "beyond", "within", "behind", "after", "by");

  /** Adjectives that say nothing at the start of a title. */
  private static final Set<String> VAGUE =
      Set.of(
          ("other same such own certain many much more most few little great good big nice really"
                  + " sure new next last first second whole entire actual various several single"
                  + " particular specific interesting important huge couple very previous following"
                  + " early late additional possible available different similar current only main"
                  + " quick weird crazy bad tiny amazing awesome fun funny fantastic terrible"
                  + " wonderful fair cool favorite favourite obvious")
              .split(" "));

  private static final Pattern CHUNK = Pattern.compile("(?:[JNPUGD]|RJ)*[NPU](?:K[JNPUGD]*[NPU])*");

  private static final int MOST = 8;

  private final List<Tagged> words;
  private final List<String> lower;
  private final String letters;
  private final List<Chunk> chunks;
  private final Said said;

  /**
   * @param words the tokens of the sentence
   */
  Shape(Said said, List<Tagged> words) {
    this.said = said;
    this.words = words;
    this.lower = said.lower();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      all.append(letter(words.get(i), lower.get(i)));
    }
    this.letters = all.toString();
    this.chunks = findChunks();
  }

  static Shape of(Said said, Tagger tagger) {
    List<PartOfSpeech> tags = tagger.tags(said.tokens());
    List<Tagged> words = new ArrayList<>(tags.size());
    for (int i = 0; i < tags.size(); i++) {
      Token token = said.tokens().get(i);
      words.add(Tagged.of(token, tags.get(i)));
    }
    return new Shape(said, List.copyOf(words));
  }

  private static char letter(Tagged word, String lower) {
    if (lower.equals("'s")) {
      return 'K';
    }
    if (lower.equals("&")) {
      return 'C';
    }
    if (lower.equals("vs") || lower.equals("versus")) {
      return 'o';
    }
    if (!word.isWord()) {
      return 'X';
    }
    return FILLERS.contains(lower) ? 'Z' : wordLetter(word, lower);
  }

  private static char wordLetter(Tagged word, String lower) {
    boolean function = FunctionWords.contains(lower);
    boolean capital = Character.isUpperCase(word.text().codePointAt(0));
    return switch (word.tag()) {
      case NOUN -> function ? 'Q' : 'N';
      case PROPN ->
          function && !word.text().equals(word.text().toUpperCase(Locale.ROOT)) ? 'Q' : 'P';
      case ADJ -> function ? 'T' : 'J';
      case NUM -> 'U';
      case VERB -> lower.endsWith("ing") ? 'G' : lower.endsWith("ed") ? 'D' : 'V';
      case AUX -> 'V';
      case ADV -> Questions.ADVERBS.contains(lower) ? 'S' : 'R';
      case DET -> 'T';
      case ADP -> JOINING.contains(lower) ? 'o' : 'A';
      case CCONJ -> 'C';
      case PRON -> 'Q';
      case PART -> lower.equals("to") ? 't' : 'A';
      case SCONJ -> 'S';
      case X, SYM -> capital && !function ? 'P' : 'Z';
      default -> 'Z';
    };
  }

  private List<Chunk> findChunks() {
    List<Chunk> found = new ArrayList<>();
    Matcher matcher = CHUNK.matcher(letters);
    while (matcher.find()) {
      int to = matcher.end();
      int from = Math.max(withoutVagueStart(matcher.start(), to), to - MOST);
      if (from < to) {
        found.add(new Chunk(from, to));
      }
    }
    return found;
  }

  private int withoutVagueStart(int start, int to) {
    int from = start;
    while (from < to
        && (letters.charAt(from) == 'D'
            || VAGUE.contains(lower.get(from))
            || (letters.charAt(from) == 'G' && !isAttribute(from, to)))) {
      from++;
    }
    return from;
  }

  /** Whether a verb in -ing belongs to the noun after it, as in "the training data". */
  private boolean isAttribute(int at, int to) {
    return to - at > 1
        && at > 0
        && "TJNP".indexOf(letters.charAt(at - 1)) >= 0
        && !Gerunds.isNameless(lower.get(at));
  }

  static boolean isVague(String adjective) {
    return VAGUE.contains(adjective);
  }

  /** The end of the longest chunk that begins at a token, if one does. */
  OptionalInt chunkEnd(int from) {
    if (from >= letters.length()) {
      return OptionalInt.empty();
    }
    Matcher matcher = CHUNK.matcher(letters).region(from, letters.length());
    return matcher.lookingAt() ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
  }

  /** Whether a title may end after this token: what follows does not belong to it. */
  boolean mayEndAfter(int token) {
    if ("NPU".indexOf(letters.charAt(token)) < 0) {
      return false;
    }
    int next = token + 1;
    return next >= size()
        || ("NPUKJGDRCoX".indexOf(letters.charAt(next)) < 0)
        || (letters.charAt(next) == 'o' && !lower.get(next).equals("of"))
        || ".?!;:".contains(lower.get(next));
  }

  int size() {
    return words.size();
  }

  char letter(int token) {
    return letters.charAt(token);
  }

  String letters(int from, int to) {
    return letters.substring(from, to);
  }

  String lower(int token) {
    return lower.get(token);
  }

  Tagged word(int token) {
    return words.get(token);
  }

  List<Tagged> words(int from, int to) {
    return words.subList(from, to);
  }

  List<Chunk> chunks() {
    return chunks;
  }

  Said said() {
    return said;
  }
}
