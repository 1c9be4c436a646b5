package io.sorimark.chapters;

import io.sorimark.chapters.Talk.Part;
import io.sorimark.language.FunctionWords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The first name of the guest, as the host greets them. */
final class Guest {

  private static final int WITHIN = 60;

  private static final Pattern GREETED =
      Pattern.compile(
          "(?i:\\b(?:welcome(?: back)?|hi|hello|hey|thanks|thank you|joining us)|\\b(guest(?:"
              + " today)?(?: is)?|joined (?:today )?by))[,:]?(?: [\u2014\u2013-])?"
              + " (\\p{Lu}\\p{Ll}+)\\b");

  /** A name that is greeted once may be misheard, or no name; a guest is called so. */
  private static final int SURE = 2;

  private Guest() {}

  /**
   * Who is greeted at the start: a known person if once, else a guest called so or one whose name
   * is always written as a name if twice.
   *
   * @param people names of speakers, as far as they are known
   */
  static Optional<String> of(Talk talk, Collection<String> people) {
    Map<String, Integer> greeted = new LinkedHashMap<>();
    talk.parts().stream()
        .map(Part::said)
        .flatMap(List::stream)
        .limit(WITHIN)
        .forEach(said -> count(said, talk.casing(), people, greeted));
    return greeted.entrySet().stream()
        .filter(name -> name.getValue() >= SURE)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static void count(
      Said said, Casing casing, Collection<String> people, Map<String, Integer> greeted) {
    for (MatchResult match : GREETED.matcher(said.text()).results().toList()) {
      String name = match.group(2);
      boolean known = people.stream().anyMatch(person -> person.split(" ")[0].equals(name));
      String lower = name.toLowerCase(Locale.ROOT);
      if (known || (!FunctionWords.isEveryday(lower) && casing.capitals(lower) >= 1)) {
        greeted.merge(name, known || match.group(1) != null ? SURE : 1, Integer::sum);
      }
    }
  }
}
