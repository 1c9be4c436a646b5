package io.sorimark.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The text field of EBU STL subtitles: characters of one of five tables, teletext's colours and
 * boxes, each of which takes the room of a blank, and codes for style, line ends and unused space.
 */
final class EbuStlText {

  private static final int NEW_LINE = 0x8a;
  private static final int UNUSED = 0x8f;

  /** ISO 6937 from A0 on; U+FFFD where there is none. */
  private static final String LATIN =
      "\u00a0¡¢£$¥#§¤‘“«←↑→↓°±²³×µ¶·÷’”»¼½¾¿" // A0 to BF
          + "\ufffd\u0300\u0301\u0302\u0303\u0304\u0306\u0307" // C0: accents, sent ahead
          + "\u0308\u0308\u030a\u0327\ufffd\u030b\u0328\u030c"
          + "―¹®©™♪¬¦\ufffd\ufffd\ufffd\ufffd⅛⅜⅝⅞" // D0
          + "ΩÆĐªĦ\ufffdĲĿŁØŒºÞŦŊŉ" // E0
          + "ĸæđðħıĳŀłøœßþŧŋ\u00ad"; // F0

  private final Charset table;

  /**
   * @param code 00 for Latin (ISO 6937), 01 Cyrillic, 02 Arabic, 03 Greek, 04 Hebrew
   */
  EbuStlText(String code) {
    this.table =
        switch (code) {
          case "01" -> Charset.forName("ISO-8859-5");
          case "02" -> Charset.forName("ISO-8859-6");
          case "03" -> Charset.forName("ISO-8859-7");
          case "04" -> Charset.forName("ISO-8859-8");
          default -> StandardCharsets.US_ASCII;
        };
  }

  String decode(byte[] field) {
    StringBuilder text = new StringBuilder();
    StringBuilder accents = new StringBuilder();
    for (byte code : field) {
      int c = code & 0xff;
      if (c == UNUSED || (c >= 0x80 && c < 0xa0 && c != NEW_LINE)) {
        continue; // italics, underline, boxes and codes that mean nothing
      }
      char plain = character(c);
      if (Character.getType(plain) == Character.NON_SPACING_MARK) {
        accents.append(plain);
      } else {
        text.append(plain).append(accents);
        accents.setLength(0);
      }
    }
    String composed = Normalizer.normalize(text.append(accents), Normalizer.Form.NFC);
    return Texts.strippedLines(composed.replaceAll(" {2,}", " "));
  }

  private char character(int c) {
    if (c == NEW_LINE) {
      return '\n';
    }
    if (c < 0x20) {
      return ' ';
    }
    if (c >= 0xa0 && table.equals(StandardCharsets.US_ASCII)) {
      return LATIN.charAt(c - 0xa0);
    }
    return new String(new byte[] {(byte) c}, table).charAt(0);
  }
}
