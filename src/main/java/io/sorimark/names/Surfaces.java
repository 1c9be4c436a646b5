package io.sorimark.names;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is the same surface: spaces and capitals aside. */
final class Surfaces {

  private static final Pattern GAP = Pattern.compile("\\s+");

  private Surfaces() {}

  static String key(String surface) {
    return GAP.matcher(surface.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** Whether both are the same but for white space. */
  static boolean isSame(String a, String b) {
    return GAP.matcher(a.strip()).replaceAll(" ").equals(GAP.matcher(b.strip()).replaceAll(" "));
  }
}
