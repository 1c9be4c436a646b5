package io.sorimark.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the text of a WebVTT cue beside the words: tags and character references. */
final class VttMarkup {

  /**
   * A tag, {@code [start, end)} in its line.
   *
   * @param name "v", "/v", "i"; a time for a time tag; as it stands for one that is none
   * @param annotation what follows the name and its classes, as it stands
   */
  record Tag(int start, int end, String name, String annotation) {

    boolean isVoice() {
      return name.equals("v");
    }

    boolean isKnown() {
      return KNOWN.matcher(name).matches();
    }
  }

  private static final Pattern TAG =
      Pattern.compile("<(/?[^\\s.<>&]*)((?:\\.[^\\s.<>&]*)*)(?:[ \\t]+([^<>]*))?>|<");
  private static final Pattern KNOWN =
      Pattern.compile("/?(?:c|i|b|u|v|lang|ruby|rt)|(?:\\d{2,}:)?\\d{2}:\\d{2}\\.\\d{3}");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]*|#\\d+|#[xX][0-9A-Fa-f]+);");

  private VttMarkup() {}

  /** The tags of a line in order; a bare "&lt;" counts as an unknown one. */
  static List<Tag> tags(String line) {
    List<Tag> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(line);
    while (matcher.find()) {
      tags.add(
          new Tag(
              matcher.start(),
              matcher.end(),
              matcher.group(1) == null ? "" : timeOr(matcher),
              matcher.group(3) == null ? "" : matcher.group(3)));
    }
    return tags;
  }

  /** Where the first ampersand stands that begins no character reference. */
  static OptionalInt bareAmpersand(String line) {
    Matcher reference = REFERENCE.matcher(line);
    for (int i = line.indexOf('&'); i >= 0; i = line.indexOf('&', i + 1)) {
      if (!reference.region(i, line.length()).lookingAt()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The line without tags, each reference as one character: for counting. */
  static String plain(String line) {
    return REFERENCE.matcher(TAG.matcher(line).replaceAll("")).replaceAll("&");
  }

  /** The fraction of a time tag looks like a class. */
  private static String timeOr(Matcher matcher) {
    String name = matcher.group(1);
    return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? name + matcher.group(2) : name;
  }
}
