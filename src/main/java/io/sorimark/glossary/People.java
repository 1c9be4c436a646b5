package io.sorimark.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People that a document names as such: "with Ada Lovelace from Babbage", "Guest: Ada Lovelace",
 * "진행: 서재원".
 */
final class People {

  private static final String LATIN =
      "\\p{Lu}(?:[\\p{L}.-]|['\u2019](?!s\\b))+(?: (?:(?:van|von|de|der|da|la)"
          + " ){0,2}\\p{Lu}[\\p{L}'\u2019.-]*){1,3}";
  private static final String HANGUL = "[가-힣]{2,4}";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^\\W*(?:hosts?|co-?hosts?|guests?|speakers?|with|featuring|hosted by|people|"
              + "진행|진행자|출연|출연자|게스트|호스트|패널) ?[:：] ?(.+)$");
  private static final Pattern WITH =
      Pattern.compile(
          "\\b(?:with|[Ii]nterview(?:ing| with)?|joined by|[Hh]osted by|[Gg]uest) (" + LATIN + ")");
  private static final Pattern ROLE =
      Pattern.compile(
          "^\\W*("
              + LATIN
              + ")(?: \\([^)]*\\))?, (?:\\w+ ){0,2}(?:co-?)?(?:host|guest|founder|CEO|CTO)\\b");
  private static final Pattern SEPARATOR = Pattern.compile(", | and | & |; |와 |과 |·");
  private static final Pattern ONE = Pattern.compile("(" + LATIN + "|" + HANGUL + ")(?=$|[ (,])");

  private People() {}

  static List<String> in(String line) {
    List<String> people = new ArrayList<>();
    Matcher label = LABEL.matcher(line);
    if (label.find()) {
      for (String part : SEPARATOR.split(label.group(1))) {
        Matcher one = ONE.matcher(part.strip());
        if (one.lookingAt()) {
          people.add(one.group(1));
        }
      }
    }
    Matcher with = WITH.matcher(line);
    while (with.find()) {
      people.add(withoutRole(with.group(1)));
    }
    Matcher role = ROLE.matcher(line);
    if (role.find()) {
      people.add(role.group(1));
    }
    people.removeIf(name -> List.of(name.split(" ")).stream().allMatch(StopNames::isEmpty));
    return people;
  }

  private static String withoutRole(String name) {
    List<String> words = new ArrayList<>(List.of(name.split(" ")));
    while (words.size() > 1 && StopNames.isRole(words.getLast())) {
      words.removeLast();
    }
    return String.join(" ", words).replaceAll("\\.$", "");
  }
}
