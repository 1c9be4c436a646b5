package io.sorimark.document;

import java.util.OptionalInt;

/** What holds within a group of an RTF file, and at first in the groups in it. */
final class RtfGroup {

  private static final int BODY_TEXT = 9;

  private String place = "";
  private RtfText text = new RtfText();
  private int start;
  private int font;
  private int plainFont;
  private int style;
  private int level;
  private int skipped = 1;
  private boolean hidden;

  private RtfGroup() {}

  static RtfGroup outermost() {
    return new RtfGroup();
  }

  RtfGroup inner() {
    RtfGroup inner = new RtfGroup();
    inner.place = place;
    inner.text = place.equals("stylesheet") ? new RtfText() : text;
    inner.font = font;
    inner.plainFont = plainFont;
    inner.style = style;
    inner.level = level;
    inner.skipped = skipped;
    inner.hidden = hidden;
    return inner;
  }

  /** What its text is; empty for that of the document. */
  String place() {
    return place;
  }

  /** From here on it is something else, with a text of its own. */
  void enter(String newPlace) {
    place = newPlace;
    text = new RtfText();
  }

  /** From here on it is something that is a part of the text, too. */
  void mark(String newPlace) {
    if (place.isEmpty()) {
      place = newPlace;
      start = text.length();
    }
  }

  boolean begins(String somePlace, RtfGroup around) {
    return place.equals(somePlace) && !around.place.equals(somePlace);
  }

  RtfText text() {
    return hidden ? new RtfText() : text;
  }

  /** Where the text begins that was marked. */
  int start() {
    return start;
  }

  int font() {
    return font;
  }

  int style() {
    return style;
  }

  /** Of the heading, from 1; 0 for none. */
  int level() {
    return level;
  }

  /** How many bytes stand behind a character for readers that do not know Unicode. */
  int skipped() {
    return skipped;
  }

  void defaultFont(int number) {
    plainFont = number;
    font = number;
  }

  void set(String name, OptionalInt number) {
    int value = number.orElse(0);
    switch (name) {
      case "f" -> font = value;
      case "s" -> style = value;
      case "outlinelevel" -> level = value < 0 || value >= BODY_TEXT ? 0 : value + 1;
      case "uc" -> skipped = Math.max(0, value);
      case "v", "deleted" -> hidden = number.isEmpty() || value != 0;
      case "plain" -> {
        font = plainFont;
        hidden = false;
      }
      case "pard" -> {
        style = 0;
        level = 0;
      }
      default -> {}
    }
  }
}
