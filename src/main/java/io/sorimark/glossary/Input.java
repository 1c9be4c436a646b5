package io.sorimark.glossary;

import io.sorimark.language.Encoding;
import io.sorimark.language.Encoding.Decoded;
import java.util.List;
import java.util.Locale;

/**
 * One glossary to read.
 *
 * @param name as the user gave it; problems carry it
 * @param lines without their ends
 */
record Input(String name, Decoded decoded, List<String> lines) {

  private static final int LOOKED_AT = 50;

  static Input of(String name, byte[] bytes) {
    Decoded decoded = Encoding.decode(bytes);
    return new Input(name, decoded, decoded.text().lines().toList());
  }

  String text() {
    return decoded.text();
  }

  /** The first lines that say something, without comments: for sniffing. */
  List<String> head() {
    return lines.stream().filter(line -> !isSilent(line)).limit(LOOKED_AT).toList();
  }

  /** Where the character at this offset stands. */
  Place place(int offset) {
    List<String> before = text().substring(0, offset).lines().toList();
    boolean fresh = before.isEmpty() || text().substring(0, offset).endsWith("\n");
    return fresh
        ? Place.line(before.size())
        : new Place(before.size() - 1, before.getLast().length());
  }

  /** Whether a line is blank or a comment. */
  static boolean isSilent(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  boolean endsWith(String extension) {
    return name.toLowerCase(Locale.ROOT).endsWith("." + extension);
  }
}
