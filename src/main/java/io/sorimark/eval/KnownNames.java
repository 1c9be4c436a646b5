package io.sorimark.eval;

import io.sorimark.model.Correction;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which names a glossary holds. Two ways to write a name are the same if their letters and digits
 * are, or if the glossary says so.
 */
public final class KnownNames {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDING = Pattern.compile("(?:['\u2019]s?|s)$");

  private final Map<String, Set<String>> canonical = new HashMap<>();

  public KnownNames(Glossary glossary) {
    for (Name name : glossary.names()) {
      Stream.concat(Stream.of(name.canonical()), name.aliases().stream())
          .forEach(form ->
              canonical
                  .computeIfAbsent(letters(form), none -> new HashSet<>())
                  .add(name.canonical()));
    }
  }

  /** Letters and digits alone, in lower case, without accents. */
  static String letters(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return Normalizer.normalize(NO_LETTER.matcher(apart).replaceAll(""), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT);
  }

  /** Whether a correction changes more than spaces, hyphens and capitals. */
  public static boolean changesLetters(Correction correction) {
    return !letters(correction.original()).equals(letters(correction.replacement()));
  }

  /** The canonical names that one of these is a form of, endings aside. */
  public Set<String> of(List<String> forms) {
    return forms.stream()
        .flatMap(form -> Stream.of(form, ENDING.matcher(form).replaceFirst("")))
        .flatMap(form -> canonical.getOrDefault(letters(form), Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether what was made of a surface is one of these, or another spelling of the same name. */
  boolean isRight(String made, Set<String> madeOf, List<String> right) {
    return right.stream().anyMatch(form -> letters(form).equals(letters(made)))
        || right.stream()
            .anyMatch(form ->
                canonical.getOrDefault(letters(form), Set.of()).stream()
                    .anyMatch(madeOf::contains));
  }
}
