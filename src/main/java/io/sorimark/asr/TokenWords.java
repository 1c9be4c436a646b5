package io.sorimark.asr;

import io.sorimark.asr.AlignedWhisper.Token;
import io.sorimark.asr.WhisperModel.Piece;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Words out of a model's tokens: one begins with each token that begins with a space. */
final class TokenWords {

  private TokenWords() {}

  /**
   * Words with the times of an alignment, which tells where tokens end.
   *
   * @param before where the word ahead ended
   */
  static List<Piece> aligned(List<Token> tokens, long before) {
    List<Piece> words = new ArrayList<>();
    long start = before;
    for (List<Token> word : words(tokens)) {
      long end = Math.max(start, endOf(word).orElse(start));
      words.add(new Piece(text(word), start, end, probability(word)));
      start = end;
    }
    return words;
  }

  /** Words whose times are shares of the segment's, by characters. */
  static List<Piece> estimated(List<Token> tokens, long start, long end) {
    List<List<Token>> words = words(tokens);
    List<String> texts = words.stream().map(TokenWords::text).toList();
    List<Piece> placed = spread(texts, start, end);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      Piece place = placed.get(i);
      pieces.add(new Piece(place.text(), place.start(), place.end(), probability(words.get(i))));
    }
    return pieces;
  }

  /** The same for plain texts, the probability of which is not known. */
  static List<Piece> spread(List<String> texts, long start, long end) {
    int total = texts.stream().mapToInt(text -> text.length() + 1).sum();
    List<Piece> pieces = new ArrayList<>();
    long done = 0;
    for (String text : texts) {
      long from = start + (end - start) * done / total;
      done += text.length() + 1;
      pieces.add(
          new Piece(text, from, start + (end - start) * done / total, OptionalDouble.empty()));
    }
    return pieces;
  }

  private static List<List<Token>> words(List<Token> tokens) {
    List<List<Token>> words = new ArrayList<>();
    for (Token token : tokens) {
      if (words.isEmpty() || (token.text().length > 0 && token.text()[0] == ' ')) {
        words.add(new ArrayList<>());
      }
      words.getLast().add(token);
    }
    return words.stream().filter(word -> !text(word).isEmpty()).toList();
  }

  private static String text(List<Token> word) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    word.forEach(token -> bytes.writeBytes(token.text()));
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  /** Where its last token with a letter ends; marks behind it reach into the pause. */
  private static OptionalLong endOf(List<Token> word) {
    return word.reversed().stream()
        .filter(token ->
            new String(token.text(), StandardCharsets.UTF_8)
                .codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || c == '\uFFFD'))
        .findFirst()
        .orElse(word.getLast())
        .end();
  }

  private static OptionalDouble probability(List<Token> word) {
    return word.stream().mapToDouble(Token::probability).average();
  }
}
