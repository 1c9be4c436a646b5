package io.sorimark.speakers;

import io.sorimark.speakers.Naming.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where speakers are named, in English: introductions of oneself and of others near the
 * start, and addresses anywhere. A name is a word with a capital that the conversation never has
 * without one and, for addresses, that stands in the middle of a sentence somewhere.
 */
final class Namings {

  /** Sentences in which people are introduced. */
  private static final int OPENING = 40;

  /** No longer, so that no text makes the search slow. */
  private static final String ONE = "\\p{Lu}\\p{Ll}[\\p{L}'\u2019-]{0,30}+";

  private static final String NAME =
      "(" + ONE + "(?: (?:(?:St\\.|van|von|de) )?(?!St\\b)" + ONE + "){0,3})";

  private static final Pattern SELF =
      Pattern.compile(
          "(?:^(?:(?i:hey|hi|hello|and|so|welcome)[^.]{0,20}?,? )?(?i:this is)|(?i:\\bmy name"
              + " is|\\bmy name's|\\bmyself,)|(?:^|, |\\b[Aa]nd )I(?:'|\u2019| a)m) "
              + NAME
              + "(?=[,.]| (?:from|here|with|and|St)\\b|$)");

  private static final Pattern PRESENTED =
      Pattern.compile(
          "(?i:joined(?: \\w+){0,3} by|special guest(?: today)?|my guest(?: today)?(?: is)?"
              + "|guests? today(?: is| are)?|conversation with|we have|we've got|welcome"
              + "|co-?hosts?|here with|with me(?: today)?(?: is)?|introduce|talking (?:to|with)"
              + "|speaking with),?(?: (?:my|our|the|a|special|guest|friend|co-?host|back|once|again"
              + "|today|is),?){0,4} "
              + NAME);

  private static final Pattern AND_ANOTHER = Pattern.compile("(?:,? and|,) " + NAME);
  private static final Pattern GOING_ON = Pattern.compile("^(?:\\.\\.\\.|\u2026) ?and " + NAME);

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(?:(?i:thanks|thank"
              + " you|welcome|hi|hey|hello|yeah|yes|so|okay|ok|well|right|and|no|great),? (?:so"
              + " much,? |very much,? |again,? |back,? )?)?("
              + ONE
              + ")(?=,)|(?i:thanks|thank you|welcome|hey|hi|hello)(?: so much| very much| again|"
              + " back)?,? ("
              + ONE
              + ")\\b|(?<!\\s\\p{Lu}\\p{L}{0,20}), ("
              + ONE
              + ")[.?!]*$");

  /** "Pieter and Tim, you ...", "what is it, Ada, that you ...". */
  private static final Pattern BETWEEN_COMMAS =
      Pattern.compile(
          "(?<!\\s\\p{Lu}\\p{L}{0,20})(?:^|, )(?:("
              + ONE
              + ") and )?("
              + ONE
              + "),(?! (?:and |or )?"
              + ONE
              + ")");

  private static final Pattern YOU =
      Pattern.compile("(?i)\\byou(?:r|'re|\u2019re|'ve|\u2019ve)?\\b");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'\u2019-]*");

  private final List<Naming> found = new ArrayList<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> inside = new HashSet<>();

  private Namings() {}

  static List<Naming> in(List<Utterance> said) {
    Namings namings = new Namings();
    said.forEach(namings::learn);
    for (int i = 0; i < said.size(); i++) {
      namings.add(i, said.get(i).text());
    }
    return List.copyOf(namings.found);
  }

  private void learn(Utterance said) {
    Matcher words = WORD.matcher(said.text());
    boolean first = true;
    while (words.find()) {
      String word = words.group();
      if (Character.isLowerCase(word.charAt(0))) {
        common.add(word);
      } else if (!first) {
        inside.add(word);
      }
      first = false;
    }
  }

  private void add(int at, String text) {
    Set<String> told = new HashSet<>();
    addAll(at, SELF.matcher(text), Kind.SELF, told);
    if (at < OPENING) {
      Matcher presented = PRESENTED.matcher(text);
      while (presented.find()) {
        add(at, presented.group(1), Kind.PRESENTED, told);
        Matcher another = AND_ANOTHER.matcher(text).region(presented.end(), text.length());
        if (another.lookingAt()) {
          add(at, another.group(1), Kind.PRESENTED, told);
        }
      }
      addAll(at, GOING_ON.matcher(text), Kind.PRESENTED, told);
    }
    addAll(at, ADDRESS.matcher(text), Kind.ADDRESSED, told);
    if (YOU.matcher(text).find()) {
      addAll(at, BETWEEN_COMMAS.matcher(text), Kind.ADDRESSED, told);
    }
  }

  private void addAll(int at, Matcher matcher, Kind kind, Set<String> told) {
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String name = matcher.group(group);
        if (name != null) {
          add(at, name, kind, told);
        }
      }
    }
  }

  private void add(int at, String said, Kind kind, Set<String> told) {
    String name = POSSESSIVE.matcher(said).replaceFirst("");
    String first = Naming.firstOf(name);
    boolean isName =
        !common.contains(first.toLowerCase(Locale.ROOT))
            && !Lexicon.isKnown(first.toLowerCase(Locale.ROOT))
            && inside.contains(first);
    if (isName && told.add(first)) {
      found.add(new Naming(at, name, kind));
    }
  }
}
