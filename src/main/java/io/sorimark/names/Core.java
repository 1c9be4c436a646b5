package io.sorimark.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a surface may be the name.
 *
 * @param ending a possessive or plural ending that is kept: "'s", "s" or nothing
 */
record Core(String text, String ending) {

  private static final Pattern POSSESSIVE = Pattern.compile("(.+)(['\u2019]s)");
  private static final Pattern PLURAL = Pattern.compile("(.*[\\p{L}]{2})(s)");

  /** The surface without its possessive ending, and without a plural s where it may have one. */
  static List<Core> of(String surface) {
    Matcher possessive = POSSESSIVE.matcher(surface);
    if (possessive.matches()) {
      return List.of(new Core(possessive.group(1), possessive.group(2)));
    }
    List<Core> cores = new ArrayList<>(List.of(new Core(surface, "")));
    Matcher plural = PLURAL.matcher(surface);
    if (plural.matches()) {
      cores.add(new Core(plural.group(1), plural.group(2)));
    }
    return cores;
  }

  boolean isPlural() {
    return ending.equals("s");
  }
}
