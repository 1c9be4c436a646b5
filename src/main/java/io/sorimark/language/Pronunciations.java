package io.sorimark.language;

import com.sun.speech.freetts.en.us.CMULexicon;
import com.sun.speech.freetts.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How English words are said: by CMUdict 0.4, or by its letter-to-sound trees when it lacks them,
 * which also read what is no word. The dictionary is loaded when the first word comes, in about a
 * third of a second. Thread-safe.
 */
public final class Pronunciations {

  /** Loads on first use (Java Language Specification, 12.4.1). */
  private static final class Loaded {
    static final Lexicon LEXICON = load();

    private static Lexicon load() {
      Lexicon lexicon = new CMULexicon("cmudict04");
      try {
        lexicon.load();
      } catch (IOException e) {
        throw new UncheckedIOException("a broken build: cmudict04", e);
      }
      return lexicon;
    }
  }

  private Pronunciations() {}

  /**
   * The sounds of a word.
   *
   * @param word of the letters a to z, in lower case
   */
  public static List<Phoneme> of(String word) {
    synchronized (Loaded.LEXICON) { // its letter-to-sound rules keep the word in a buffer
      return phonemes(Loaded.LEXICON.getPhones(word, null));
    }
  }

  /** Whether the dictionary has this word, in lower case; it has many surnames. */
  public static boolean isListed(String word) {
    return Loaded.LEXICON.getPhones(word, null, false) != null;
  }

  private static List<Phoneme> phonemes(String @Nullable [] phones) {
    return phones == null ? List.of() : Arrays.stream(phones).map(Pronunciations::phoneme).toList();
  }

  /** FreeTTS marks stress by a digit and writes the unstressed vowel of "sofa" as "ax". */
  private static Phoneme phoneme(String phone) {
    int end = phone.length() - (Character.isDigit(phone.charAt(phone.length() - 1)) ? 1 : 0);
    String plain = phone.substring(0, end).toUpperCase(Locale.ROOT);
    return plain.equals("AX") ? Phoneme.AH : Phoneme.valueOf(plain);
  }
}
