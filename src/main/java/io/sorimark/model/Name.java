package io.sorimark.model;

import java.util.List;

/**
 * A name as it should be written, and the other ways to write, say and mishear it. The three lists
 * are kept apart: an alias is right and left alone, a hint is only a sound, and a heard form is
 * always wrong.
 *
 * @param canonical how it is written
 * @param type "person", "company", or whatever the glossary says; may be empty
 * @param aliases other accepted spellings
 * @param hints plain respellings that sound like it: "swicks" for swyx
 * @param heard wrong forms that were corrected before
 * @param context words that stand near it; may be empty
 * @param trust where it comes from
 */
public record Name(
    String canonical,
    String type,
    List<String> aliases,
    List<String> hints,
    List<String> heard,
    List<String> context,
    Trust trust) {

  /** Where a name comes from, most trusted first. Only confirmed names may change text unasked. */
  public enum Trust {
    /** A person put it into a glossary. */
    CONFIRMED,
    /** It stands in the title, the people or other data of the episode. */
    METADATA,
    /** It was found in show notes or another document. */
    HARVESTED,
    /** Somebody says it of themselves: "This is Alessio". */
    INTRODUCED
  }

  public Name {
    if (canonical.isBlank() || !canonical.equals(canonical.strip())) {
      throw new IllegalArgumentException("not a name: '" + canonical + "'");
    }
    aliases = List.copyOf(aliases);
    hints = List.copyOf(hints);
    heard = List.copyOf(heard);
    context = List.copyOf(context);
  }

  /** A name with nothing but its spelling. */
  public static Name of(String canonical, Trust trust) {
    return new Name(canonical, "", List.of(), List.of(), List.of(), List.of(), trust);
  }
}
