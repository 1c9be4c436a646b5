package io.sorimark.names;

import io.sorimark.language.Hangul;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One right way to write a name, and how that looks and sounds.
 *
 * @param squashed its letters and digits
 * @param spellings the same, and those of the hints
 * @param readings ways to say it, hints among them
 * @param keys of its spellings
 */
record Form(
    Name name,
    String text,
    String squashed,
    Set<String> spellings,
    List<Reading> readings,
    Set<String> keys) {

  private static final Pattern ACRONYM = Pattern.compile("[A-Z]-?[A-Z0-9]{0,3}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern GAP = Pattern.compile("\\s+");

  String canonical() {
    return name.canonical();
  }

  /** Whether the name has a right spelling in Hangul alone and one in Latin letters alone. */
  boolean isSpelledInBothScripts() {
    List<String> spellings =
        Stream.concat(Stream.of(name.canonical()), name.aliases().stream()).toList();
    return spellings.stream().anyMatch(form -> !LATIN.matcher(form).find())
        && spellings.stream().anyMatch(form -> !Hangul.isIn(form));
  }

  int words() {
    return GAP.split(text).length;
  }

  /** Whether it is two to four capitals, which are read letter by letter. */
  boolean isAcronym() {
    return ACRONYM.matcher(text).matches();
  }

  /** Whether a person put it into a glossary. */
  boolean isConfirmed() {
    return name.trust() == Trust.CONFIRMED;
  }

  /** Whether it was found in a text, where it may have been no name. */
  boolean isFound() {
    return name.trust() == Trust.HARVESTED || name.trust() == Trust.INTRODUCED;
  }

  boolean isPerson() {
    return name.type().equals("person");
  }

  /** Whether it is a word of the trade and no name. */
  boolean isTerm() {
    return name.type().equals("term");
  }
}
