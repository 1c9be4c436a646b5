package io.sorimark.topics;

/**
 * How everyday a stem is in talk at large: its inverse document frequency over many episodes, a
 * byte a slot. Stems of one slot share it.
 */
final class Everyday {

  static final int SIZE = 1 << 15;

  private final byte[] table;

  Everyday(byte[] table) {
    if (table.length != SIZE) {
      throw new IllegalArgumentException("not a table of stems: " + table.length + " bytes");
    }
    this.table = table;
  }

  /** .05 for a stem of every episode, 1 for one of none. */
  double rarity(String stem) {
    return (table[slot(stem)] & 0xff) / 255.0 * .95 + .05;
  }

  double[] rarities(Talk talk) {
    return Series.of(talk.vocabulary(), i -> rarity(talk.names().get(i)));
  }

  static int slot(String stem) {
    return (int) (CueWords.key(stem) & (SIZE - 1));
  }

  /**
   * @param in the number of episodes that each slot occurs in
   * @param count of all episodes
   */
  static byte[] table(int[] in, int count) {
    byte[] table = new byte[SIZE];
    for (int slot = 0; slot < SIZE; slot++) {
      double rarity = Math.log((count + 1.0) / (in[slot] + 1)) / Math.log(count + 1.0);
      table[slot] = (byte) Math.round(rarity * 255);
    }
    return table;
  }
}
