package io.sorimark.names;

import io.sorimark.language.Hangul;
import io.sorimark.language.Phoneme;
import io.sorimark.language.Pronunciations;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to say words as they are written: as a word, letter by letter where they are in
 * capitals, in pieces where a capital or a digit stands inside, numbers as words. Remembers what it
 * has read; not thread-safe.
 */
final class Readings {

  /** Ways kept of a word and of a phrase. */
  private static final int MOST = 4;

  private static final int LONGEST_SPELLED = 5;

  private static final Pattern PIECE =
      Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[\uac00-\ud7a3]+");

  private static final Pattern VOWEL = Pattern.compile("[aeiouyAEIOUY]");
  private static final Pattern Q = Pattern.compile("q(?!u[aeiouy])");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Map<String, List<Reading>> words = new HashMap<>();

  /** Ways to say a phrase, likeliest first; none for what has neither letters nor digits. */
  List<Reading> of(String phrase) {
    List<List<Reading>> parts = new ArrayList<>();
    for (String word : phrase.replace("&", " and ").strip().split("[\\s/]+")) {
      if (!word.isEmpty()) {
        parts.add(words.computeIfAbsent(word, this::word));
      }
    }
    return inRow(parts).stream().map(reading -> reading.of(phrase)).toList();
  }

  private List<Reading> word(String word) {
    String plain = plain(word);
    List<Reading> readings = new ArrayList<>();
    if (isLetters(plain)) {
      readings.addAll(piece(plain));
    }
    List<List<Reading>> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(plain);
    while (matcher.find()) {
      pieces.add(piece(matcher.group()));
    }
    if (pieces.size() > 1 || !isLetters(plain)) {
      readings.addAll(inRow(pieces));
    } else {
      Compounds.split(plain.toLowerCase(Locale.ROOT))
          .map(parts -> inRow(parts.stream().map(Readings::piece).toList()))
          .ifPresent(readings::addAll);
    }
    return readings.stream().limit(MOST + 1L).toList();
  }

  private static List<Reading> piece(String piece) {
    if (Character.isDigit(piece.charAt(0))) {
      return Spoken.number(piece);
    }
    if (Hangul.isIn(piece)) {
      return List.of(new Reading(Hangul.phonemes(piece), piece));
    }
    String lower = piece.toLowerCase(Locale.ROOT);
    boolean capitals = piece.length() <= LONGEST_SPELLED && !piece.equals(lower) && isUpper(piece);
    List<Reading> readings = new ArrayList<>();
    if (capitals || piece.length() == 1) {
      readings.add(Spoken.letters(lower));
    }
    boolean sayable = piece.length() > 1 && (!capitals || VOWEL.matcher(piece).find());
    if (sayable) {
      List<Phoneme> said = Pronunciations.of(respelled(lower));
      if (!said.isEmpty()) {
        readings.add(new Reading(said, piece));
      }
    }
    return readings;
  }

  /** The letter-to-sound trees have seen "q" before "u" and a vowel alone. */
  private static String respelled(String word) {
    return Pronunciations.isListed(word) ? word : Q.matcher(word).replaceAll("k");
  }

  /** One after the other, in as many ways as are kept; none if one of them cannot be said. */
  private static List<Reading> inRow(List<List<Reading>> parts) {
    List<Reading> ways = List.of(Reading.EMPTY);
    for (List<Reading> part : parts) {
      List<Reading> longer = new ArrayList<>();
      for (Reading way : ways) {
        part.stream().map(way::then).forEach(longer::add);
      }
      ways = longer.subList(0, Math.min(MOST, longer.size()));
    }
    return ways.stream().filter(way -> way.length() > 0).toList();
  }

  /** Without apostrophes and accents. */
  private static String plain(String word) {
    String apart = Normalizer.normalize(word.replaceAll("['\u2019]", ""), Normalizer.Form.NFD);
    String plain = MARKS.matcher(apart).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static boolean isLetters(String text) {
    return !text.isEmpty() && text.chars().allMatch(Readings::isLatin);
  }

  private static boolean isUpper(String text) {
    return text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
