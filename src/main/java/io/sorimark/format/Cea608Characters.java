package io.sorimark.format;

/** The characters of CEA-608 line 21 captions, by code without its parity bit. */
final class Cea608Characters {

  /** Codes 0x11 0x30 to 0x3F; 0x39 is a blank through which the picture shows. */
  private static final String SPECIAL = "®°½¿™¢£♪à\u00a0èâêîôû";

  /** Codes 0x12 0x20 to 0x3F: Spanish, French and others. */
  private static final String EXTENDED_WEST = "ÁÉÓÚÜü‘¡*'—©℠•“”ÀÂÇÈÊËëÎÏïÔÙùÛ«»";

  /** Codes 0x13 0x20 to 0x3F: Portuguese, German, Danish, and corners. */
  private static final String EXTENDED_NORTH = "ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥¤¦ÅåØø┌┐└┘";

  private Cea608Characters() {}

  /** A basic character, 0x20 to 0x7F: ASCII but for ten. */
  static char basic(int code) {
    return switch (code) {
      case 0x2a -> 'á';
      case 0x5c -> 'é';
      case 0x5e -> 'í';
      case 0x5f -> 'ó';
      case 0x60 -> 'ú';
      case 0x7b -> 'ç';
      case 0x7c -> '÷';
      case 0x7d -> 'Ñ';
      case 0x7e -> 'ñ';
      case 0x7f -> '█';
      default -> (char) code;
    };
  }

  /** A special character, 0x30 to 0x3F. */
  static char special(int code) {
    return SPECIAL.charAt(code - 0x30);
  }

  /**
   * An extended character, which takes the place of the plain one sent ahead of it for old
   * decoders.
   *
   * @param set 0x12 or 0x13
   * @param code 0x20 to 0x3F
   */
  static char extended(int set, int code) {
    return (set == 0x12 ? EXTENDED_WEST : EXTENDED_NORTH).charAt(code - 0x20);
  }
}
