package io.sorimark.document;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The code pages of an RTF file: that of the font that a text is set in, else that of the file. A
 * font for Western text says nothing, since Korean programs set Korean in it, too.
 */
final class RtfCodePages {

  private static final int KOREAN = 949;
  private static final int WESTERN = 1252;

  /** Languages whose code page is taken where a file says none, by Windows' number. */
  private static final Map<Integer, Integer> OF_LANGUAGES =
      Map.of(1041, 932, 1042, KOREAN, 1028, 950, 2052, 936, 1049, 1251);

  /** Code pages by what fonts call them, {@code \fcharset}. */
  private static final Map<Integer, Integer> OF_FONTS =
      Map.ofEntries(
          Map.entry(128, 932),
          Map.entry(129, KOREAN),
          Map.entry(130, 1361),
          Map.entry(134, 936),
          Map.entry(136, 950),
          Map.entry(161, 1253),
          Map.entry(162, 1254),
          Map.entry(163, 1258),
          Map.entry(177, 1255),
          Map.entry(178, 1256),
          Map.entry(186, 1257),
          Map.entry(204, 1251),
          Map.entry(222, 874),
          Map.entry(238, 1250));

  /** Java's names where they are not {@code windows-} and the number. */
  private static final Map<Integer, String> NAMES =
      Map.of(
          932,
          "windows-31j",
          KOREAN,
          "x-windows-949",
          1361,
          "x-Johab",
          936,
          "GBK",
          950,
          "x-windows-950",
          874,
          "x-windows-874",
          65001,
          "UTF-8",
          10000,
          "x-MacRoman",
          437,
          "IBM437",
          850,
          "IBM850");

  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Optional<Charset> file = Optional.empty();
  private Optional<Charset> language = Optional.empty();

  /** {@code \ansicpg}: what the file says of itself. */
  void ofFile(int codePage) {
    file = charset(codePage).or(() -> file);
  }

  /** {@code \deflang}. */
  void ofLanguage(int number) {
    language =
        language.or(
            () -> Optional.ofNullable(OF_LANGUAGES.get(number)).flatMap(RtfCodePages::charset));
  }

  /** {@code \fcharset} of a font. */
  void ofFont(int font, int number) {
    Optional.ofNullable(OF_FONTS.get(number))
        .flatMap(RtfCodePages::charset)
        .ifPresent(known -> fonts.put(font, known));
  }

  Charset at(int font) {
    Charset known = fonts.get(font);
    return known != null ? known : file.or(() -> language).or(() -> charset(WESTERN)).orElseThrow();
  }

  /** Whether two bytes make a character there, of which this is the first. */
  boolean isLead(int octet, int font) {
    return octet > 0x80 && octet < 0xFF && at(font).newEncoder().maxBytesPerChar() > 1;
  }

  private static Optional<Charset> charset(int codePage) {
    String name = NAMES.getOrDefault(codePage, "windows-" + codePage);
    return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }
}
