package io.sorimark.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.ko.dict.UserDictionary;

/**
 * Words that Nori's own dictionary lacks and would tear apart: "팟캐스트", and the names of a glossary.
 * It must be the same for a text and for the queries that are to find it.
 *
 * @param words of Hangul alone, ordered, those that come with the program included
 */
public record KoreanDictionary(SortedSet<String> words) {

  private static final String FILE = "korean-terms.txt";

  public KoreanDictionary {
    words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
  }

  /** The words that come with the program, and of these the ones that are Hangul without blanks. */
  public static KoreanDictionary with(Collection<String> more) {
    TreeSet<String> words = new TreeSet<>(WordFile.words(FILE));
    more.stream().filter(KoreanDictionary::fits).forEach(words::add);
    return new KoreanDictionary(words);
  }

  /** Whether it is a word that can stand here; of a single syllable Nori would see too many. */
  private static boolean fits(String word) {
    return word.length() > 1 && word.chars().allMatch(Hangul::isSyllable);
  }

  /** As Nori takes it. */
  UserDictionary forNori() {
    try {
      return UserDictionary.open(new StringReader(String.join("\n", words)));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
  }
}
