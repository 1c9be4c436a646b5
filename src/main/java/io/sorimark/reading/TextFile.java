package io.sorimark.reading;

import io.sorimark.language.Encoding;
import io.sorimark.language.Encoding.Decoded;
import java.util.List;
import java.util.Locale;

/**
 * One file of text to read.
 *
 * @param name as the user gave it; problems carry it
 */
public record TextFile(String name, Decoded decoded, Lines lines) {

  public static TextFile of(String name, byte[] bytes) {
    Decoded decoded = Encoding.decode(bytes);
    return new TextFile(name, decoded, new Lines(decoded.text()));
  }

  public String text() {
    return decoded.text();
  }

  /** The lines that say something, so many at most: for sniffing. */
  public List<String> firstLines(int most) {
    return text().lines().filter(line -> !line.isBlank()).limit(most).toList();
  }

  /** Where the character at this offset stands. */
  public Place place(int offset) {
    return lines.place(offset);
  }

  /** The last two parts of the name count: {@code ep1.chapters.txt} ends with both. */
  public boolean endsWith(String extension) {
    return name.toLowerCase(Locale.ROOT).endsWith("." + extension);
  }
}
