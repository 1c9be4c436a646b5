package io.sorimark.punctuation;

import io.sorimark.language.WordLists;
import io.sorimark.text.PunctuatedWord;
import io.sorimark.text.PunctuatedWord.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes words with their capitals: the first of a sentence, "I", and those that are seldom written
 * without. A word that has capitals stays as it is.
 */
final class Capitals {

  private static final Pattern I = Pattern.compile("i(?:'(?:m|ve|ll|d))?");

  private Capitals() {}

  /** The words as they are to be written; none gets longer or shorter. */
  static List<String> of(List<PunctuatedWord> words, List<Sign> signs, Vocabulary vocabulary) {
    List<String> written = new ArrayList<>();
    boolean opens = true;
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      boolean plain = text.equals(text.toLowerCase(Locale.ROOT));
      String form = plain ? form(words.get(i).plain(), text, vocabulary) : text;
      written.add(opens && plain ? capital(form) : form);
      opens = signs.get(i).endsSentence();
    }
    return written;
  }

  private static String form(String plain, String text, Vocabulary vocabulary) {
    if (I.matcher(plain).matches() || isName(plain)) {
      return capital(text);
    }
    String form = vocabulary.form(plain).orElse(text);
    return form.length() == text.length() ? form : text;
  }

  /** A name, and not an ordinary word as well: daniel, not will. */
  private static boolean isName(String plain) {
    String bare = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    return WordLists.isKnownName(bare)
        || ((WordLists.isFirstName(bare) || WordLists.isSurname(bare)) && !WordLists.isWord(bare));
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
