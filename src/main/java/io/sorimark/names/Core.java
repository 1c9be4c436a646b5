package io.sorimark.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a surface may be the name.
 *
 * @param ending a possessive or plural ending or a Korean particle that is kept; may be empty
 */
record Core(String text, String ending) {

  private static final Pattern POSSESSIVE = Pattern.compile("(.+)(['\u2019]s)");
  private static final Pattern PLURAL = Pattern.compile("(.*[\\p{L}]{2})(s)");

  /** What Korean hangs on a noun. */
  private static final Pattern PARTICLE =
      Pattern.compile(
          "(.*[\uac00-\ud7a3]{3})"
              + "(\uc5d0\uc11c|\uc73c\ub85c|\uc5d0\uac8c|\uae4c\uc9c0|\ubd80\ud130|\uc774\ub77c\ub294|\ub77c\ub294|\ucc98\ub7fc|\ubcf4\ub2e4"
              + "|[\uc740\ub294\uc774\uac00\uc744\ub97c\uc5d0\uc758\uc640\uacfc\ub3c4\ub85c\ub9cc])");

  /** The surface without its possessive ending, and without a plural s where it may have one. */
  static List<Core> of(String surface) {
    Matcher possessive = POSSESSIVE.matcher(surface);
    if (possessive.matches()) {
      return List.of(new Core(possessive.group(1), possessive.group(2)));
    }
    List<Core> cores = new ArrayList<>(List.of(new Core(surface, "")));
    Matcher particle = PARTICLE.matcher(surface);
    if (particle.matches()) {
      cores.add(new Core(particle.group(1), particle.group(2)));
    }
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
