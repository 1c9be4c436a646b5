package io.sorimark.glossary;

import io.sorimark.reading.TextFile;
import java.util.List;

/** Lines of a glossary that say nothing of names: blank ones, and those that begin with #. */
final class Comments {

  private static final int LOOKED_AT = 50;

  private Comments() {}

  static boolean isSilent(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  /** The first of the other lines: for sniffing. */
  static List<String> without(TextFile in) {
    return in.text().lines().filter(line -> !isSilent(line)).limit(LOOKED_AT).toList();
  }
}
