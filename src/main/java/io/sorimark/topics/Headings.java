package io.sorimark.topics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which paragraphs of a plain text are headings: those that its table of contents lists, or
 * else short lines that end in no mark and stand above text that does.
 */
final class Headings {

  /** What tables of contents are called. */
  private static final Set<String> CONTENTS =
      Set.of("contents", "table of contents", "in this article", "목차", "차례", "inhalt", "sommaire");

  /** One heading alone may be anything. */
  private static final int LEAST = 2;

  /** This share of a table of contents must be found again. */
  private static final double LISTED = .8;

  private static final int MOST_CHARACTERS = 80;
  private static final int MOST_WORDS = 12;

  /** Of the paragraphs no more are headings, or all of it is short lines. */
  private static final double MOST_HEADINGS = 1 / 3.0;

  /** Of the other paragraphs as many end in a mark or are items, or nothing in it is. */
  private static final double LEAST_ENDED = .6;

  private static final Pattern ENDED = Pattern.compile("[.!?:;,…。！？]['\"”’)\\]]*$");
  private static final Pattern NO_HEADING =
      Pattern.compile("[.:;,…。]['\"”’)\\]]*$|://|^[-–—>\\[(\"“'‘♪]");

  private Headings() {}

  /** The headings among these paragraphs, none of which is blank. */
  static BitSet in(List<String> paragraphs) {
    BitSet listed = listed(paragraphs);
    return listed.isEmpty() ? shaped(paragraphs) : listed;
  }

  private static BitSet listed(List<String> paragraphs) {
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      if (CONTENTS.contains(paragraphs.get(i).toLowerCase(Locale.ROOT).replaceAll(":$", ""))) {
        BitSet found = listed(paragraphs, i + 1);
        if (found.cardinality() >= LEAST) {
          return found;
        }
      }
    }
    return new BitSet();
  }

  /** A table of one heading a line, or of all on one line: copied from a web page, they run on. */
  private static BitSet listed(List<String> paragraphs, int from) {
    List<String> squeezed = paragraphs.stream().map(Headings::squeezed).toList();
    List<String> lines = new ArrayList<>();
    int at = from;
    while (at < squeezed.size()
        && squeezed.subList(at + 1, squeezed.size()).contains(squeezed.get(at))) {
      lines.add(squeezed.get(at++));
    }
    return lines.size() >= LEAST
        ? listed(squeezed, at, String.join("", lines))
        : listed(squeezed, from + 1, squeezed.get(from));
  }

  private static BitSet listed(List<String> squeezed, int from, String contents) {
    BitSet headings = new BitSet();
    int found = 0;
    for (int i = from; i < squeezed.size(); i++) {
      if (contents.startsWith(squeezed.get(i), found)) {
        headings.set(i);
        found += squeezed.get(i).length();
      }
    }
    return found >= LISTED * contents.length() ? headings : new BitSet();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static BitSet shaped(List<String> paragraphs) {
    BitSet headings = new BitSet();
    int others = 0;
    int ended = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      boolean above = i + 1 < paragraphs.size() && !looksLikeOne(paragraphs.get(i + 1));
      if (above && looksLikeOne(text)) {
        headings.set(i);
      } else {
        others++;
        ended += ENDED.matcher(text).find() || Sections.isItem(text) ? 1 : 0;
      }
    }
    boolean sound =
        headings.cardinality() >= LEAST
            && headings.cardinality() <= MOST_HEADINGS * paragraphs.size()
            && ended >= LEAST_ENDED * others;
    return sound ? headings : new BitSet();
  }

  private static boolean looksLikeOne(String text) {
    return text.length() <= MOST_CHARACTERS
        && text.split("\\s+").length <= MOST_WORDS
        && text.codePoints().anyMatch(Character::isLetter)
        && !Character.isLowerCase(text.codePointAt(0))
        && !NO_HEADING.matcher(text).find()
        && !Sections.isItem(text);
  }
}
