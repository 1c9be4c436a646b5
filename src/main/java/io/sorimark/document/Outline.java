package io.sorimark.document;

import io.sorimark.model.Document;
import io.sorimark.model.Document.Link;
import io.sorimark.model.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A document in the making. White space is made single blanks; a text that grows too long ends the
 * reading with {@link Full}.
 */
final class Outline {

  /** There is more text than is believed. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1;

    Full() {
      super("too much text", null, false, false);
    }
  }

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\x{a0}\\p{Cntrl}]+");

  private final int mostCharacters;
  private final List<Section> sections = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final SortedMap<Integer, String> headings = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private String title = "";
  private Optional<String> language = Optional.empty();
  private int characters;

  Outline(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  /** The first one counts. */
  void title(String newTitle) {
    title = title.isEmpty() ? plain(newTitle) : title;
  }

  void language(String tag) {
    if (language.isEmpty() && tag.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")) {
      language = Optional.of(tag.replace('_', '-'));
    }
  }

  /** A heading; those of its level and below end. */
  void heading(int level, String heading) {
    String plain = plain(heading);
    if (!plain.isEmpty()) {
      endSection();
      headings.tailMap(level).clear();
      headings.put(level, fitting(plain));
      count(plain);
    }
  }

  /** A paragraph, a list item, a cell of a table. */
  void paragraph(String paragraph) {
    String plain = plain(paragraph);
    if (!plain.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(fitting(plain));
      count(plain);
    }
  }

  void link(String linkText, String target) {
    links.add(new Link(plain(linkText), target.strip()));
  }

  /** Why a part of the document is not in it. */
  void gap(String why) {
    gaps.add(why);
  }

  List<String> gaps() {
    return List.copyOf(gaps);
  }

  boolean isEmpty() {
    return sections.isEmpty() && headings.isEmpty() && text.isEmpty();
  }

  Document document() {
    endSection();
    return new Document(title, language, sections, links);
  }

  private void endSection() {
    if (!text.isEmpty() || !headings.isEmpty()) {
      sections.add(new Section(List.copyOf(headings.values()), text.toString()));
    }
    text.setLength(0);
  }

  /** As much of it as is still believed. */
  private String fitting(String plain) {
    int left = Math.max(0, mostCharacters - characters);
    return plain.length() <= left ? plain : plain.substring(0, left);
  }

  private void count(String more) {
    characters += more.length() + 1;
    if (characters > mostCharacters) {
      throw new Full();
    }
  }

  static String plain(String some) {
    return WHITE_SPACE.matcher(some).replaceAll(" ").strip();
  }
}
