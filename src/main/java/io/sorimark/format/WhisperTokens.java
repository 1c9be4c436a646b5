package io.sorimark.format;

import io.sorimark.reading.Json.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tokens of one whisper.cpp segment. A word is a token that begins with a blank and all that
 * follow it up to the next blank; in scripts written without blanks (Han, Kana, Thai) each token is
 * a word of its own. A word is as sure as its least sure token. Special tokens such as [_BEG_] are
 * none.
 */
final class WhisperTokens {

  static final Pattern SPECIAL = Pattern.compile("\\[_[A-Z]+(?:_\\d+)?_?\\]|<\\|[^|<>]{0,30}\\|>");

  private final List<Node> tokens;

  private WhisperTokens(List<Node> tokens) {
    this.tokens = tokens;
  }

  static WhisperTokens of(List<Node> nodes) {
    return new WhisperTokens(
        nodes.stream().filter(node -> !SPECIAL.matcher(textOf(node).strip()).matches()).toList());
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** The text, or what the tokens say where the text has lost characters and they have not. */
  String mend(String text) {
    String joined =
        Texts.strippedLines(
            tokens.stream().map(WhisperTokens::textOf).collect(Collectors.joining()));
    return isDamaged(text) && !isDamaged(joined) && !joined.isEmpty() ? joined : text;
  }

  /** The words as the text spells them; empty when they are not the words of the text. */
  List<Heard> words(String text) {
    List<Heard> words = new ArrayList<>();
    boolean open = false;
    for (Node token : tokens) {
      String piece = textOf(token);
      boolean lost = isDamaged(piece) && !isDamaged(text) && piece.replace("\ufffd", "").isBlank();
      if (open && !startsWord(piece)) {
        words.set(words.size() - 1, joined(words.getLast(), heard(token)));
      } else if (!piece.isBlank() && !lost) {
        words.add(heard(token));
      }
      open = !words.isEmpty() && !endsWord(piece) && (open || !piece.isEmpty());
    }
    return spelled(words, text);
  }

  /**
   * Where one token has the first byte of a character and the next the rest, the words have lost
   * it; the text of the segment has it, and as many words.
   */
  private static List<Heard> spelled(List<Heard> words, String text) {
    if (words.stream().noneMatch(word -> isDamaged(word.text()))) {
      return words;
    }
    WordTrack track = new WordTrack();
    words.forEach(track::add);
    return track.spell(text) ? track.words() : List.of();
  }

  /** A token may be empty: the rest of a character that now stands in the token ahead. */
  private static boolean startsWord(String piece) {
    return !piece.isEmpty()
        && (Character.isWhitespace(piece.charAt(0)) || isUnspaced(piece.codePointAt(0)));
  }

  private static boolean endsWord(String piece) {
    return !piece.isEmpty() && Character.isWhitespace(piece.charAt(piece.length() - 1));
  }

  private static Heard heard(Node token) {
    return Heard.of(textOf(token), token)
        .timed(WhisperCppJson.time(token, "from"), WhisperCppJson.time(token, "to"))
        .sure(WhisperWords.probability(token.get("p")));
  }

  private static Heard joined(Heard word, Heard next) {
    Optional<Duration> end = next.end().or(word::end);
    OptionalDouble sure =
        word.confidence().isPresent() && next.confidence().isPresent()
            ? OptionalDouble.of(
                Math.min(word.confidence().getAsDouble(), next.confidence().getAsDouble()))
            : word.confidence();
    return word.joinedTo(next).timed(word.start().or(next::start), end).sure(sure);
  }

  private static boolean isUnspaced(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isDamaged(String text) {
    return text.indexOf('\ufffd') >= 0;
  }

  private static String textOf(Node token) {
    return token.get("text").textOr("");
  }
}
