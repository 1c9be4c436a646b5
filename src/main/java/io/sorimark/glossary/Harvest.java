package io.sorimark.glossary;

import io.sorimark.glossary.NameRuns.Run;
import io.sorimark.language.PartOfSpeech;
import io.sorimark.language.Tagger;
import io.sorimark.language.Token;
import io.sorimark.language.WordLists;
import io.sorimark.model.Document;
import io.sorimark.model.Document.Link;
import io.sorimark.model.Document.Section;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names in documents about an episode. What is found may be no name at all: it only suggests.
 * The title and the people are data of the episode, the rest is harvested.
 */
public final class Harvest {

  private static final int LONGEST_LINK = 4;

  /** The rank of words that are often written in capitals for weight. */
  private static final int COMMON = 3000;

  private static final Pattern LOWER =
      Pattern.compile("(?<![\\p{L}\\p{N}.-])\\p{Ll}[\\p{Ll}'\u2019]+");

  private static final Pattern PEOPLE =
      Pattern.compile("(?i)(?:people|hosts?|guests?|speakers?|출연|출연자|게스트|진행|패널)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HANGUL = Pattern.compile("[가-힣]+");

  private final Tally tally = new Tally();
  private final Set<String> lower = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final Tagger tagger = new Tagger();

  private Harvest() {}

  /** The names in a document, the most trusted first, else in the order of the document. */
  public static List<Name> of(Document document) {
    Harvest harvest = new Harvest();
    harvest.learn(document);
    harvest.takeLine(document.title(), Trust.METADATA);
    for (Section section : document.sections()) {
      if (!section.headings().isEmpty()) {
        harvest.takeLine(section.headings().getLast(), Trust.HARVESTED);
      }
      boolean people =
          section.headings().stream().anyMatch(heading -> PEOPLE.matcher(heading).matches());
      section
          .text()
          .lines()
          .forEach(line -> harvest.takeLine(line, people ? Trust.METADATA : Trust.HARVESTED));
    }
    document.links().forEach(harvest::takeLink);
    return harvest.tally.names();
  }

  /**
   * A word that is also written without a capital is no name where it has one; addresses hold
   * names.
   */
  private void learn(Document document) {
    LOWER
        .matcher(NameRuns.withoutAddresses(document.text()))
        .results()
        .forEach(word -> lower.add(word.group()));
    for (Link link : document.links()) {
      addresses.addAll(List.of(NO_WORD.split(link.target().toLowerCase(Locale.ROOT))));
    }
  }

  private void takeLine(String line, Trust trust) {
    People.in(line).forEach(name -> tally.addPerson(name, Trust.METADATA));
    HangulPairs.in(line).forEach(pair -> tally.addAlias(pair.latin(), pair.hangul(), trust));
    List<Run> runs = NameRuns.in(line);
    Set<String> proper = runs.isEmpty() ? Set.of() : properNouns(line);
    for (Run run : runs) {
      boolean named =
          !run.first()
              || proper.contains(run.text())
              || isLinked(run.text())
              || !WordLists.isWord(run.text().toLowerCase(Locale.ROOT));
      if (run.sure() || (named && isName(run.text()))) {
        tally.add(run.text(), trust);
      }
    }
  }

  /** In an English line any word may have a capital; in a Korean one hardly any has. */
  private Set<String> properNouns(String line) {
    Set<String> proper = new HashSet<>();
    boolean korean = line.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HANGUL);
    List<Token> tokens = Token.in(line);
    List<PartOfSpeech> tags = korean ? List.of() : tagger.tags(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (korean || tags.get(i) == PartOfSpeech.PROPN) {
        proper.add(
            korean ? HANGUL.matcher(tokens.get(i).text()).replaceAll("") : tokens.get(i).text());
      }
    }
    return proper;
  }

  /** Whether an address in the document consists of it in part: qdrant.tech. */
  private boolean isLinked(String word) {
    return addresses.contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean isName(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean shouted = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 2;
    return !lower.contains(small) && !(shouted && WordLists.rank(small) < COMMON);
  }

  /** A link is often called as what it leads to. */
  private void takeLink(Link link) {
    String text = link.text();
    boolean lowerCase = text.length() > 2 && isLinked(text) && !StopNames.isEmpty(text);
    List<Run> runs = NameRuns.in(text);
    boolean whole =
        runs.size() == 1
            && runs.getFirst().text().equals(text)
            && text.split(" ").length <= LONGEST_LINK;
    if (lowerCase || (whole && isName(text))) {
      tally.add(text, Trust.HARVESTED);
    }
  }
}
