package io.sorimark.punctuation;

import java.util.Arrays;
import java.util.List;

/**
 * What the models see, as hashes. A word that is rare stands for those of its shape: with the same
 * last three letters, or a number as long. Word and order of the features are part of the model.
 */
final class Features {

  private static final int NOTHING = hash("<s>");
  private static final int SUFFIX = 3;
  private static final int LONG_NUMBER = 4;

  /** What a question may begin with: do you, so is that, and what would. */
  private static final int OPENING = 6;

  private static final int[] LENGTHS = {2, 4, 7, 12, 20};

  private final int size;

  /** Hash of each word, or of its shape where it is rare. */
  private final int[] words;

  /** Hash of each word that is among the most frequent, of the shape of all others. */
  private final int[] classes;

  private final int[] suffixes;

  Features(List<String> plain, Vocabulary vocabulary) {
    size = plain.size();
    words = new int[size];
    classes = new int[size];
    suffixes = new int[size];
    for (int i = 0; i < size; i++) {
      String word = plain.get(i);
      String shape = shape(word);
      words[i] = hash(vocabulary.isKnown(word) ? word : shape);
      classes[i] = hash(vocabulary.isFrequent(word) ? word : shape);
      suffixes[i] = hash("s" + tail(word));
    }
  }

  int size() {
    return size;
  }

  /** What stands about the gap behind a word. */
  int[] behind(int i) {
    int w2 = at(words, i - 2);
    int w1 = at(words, i - 1);
    int w0 = at(words, i);
    int v1 = at(words, i + 1);
    int v2 = at(words, i + 2);
    int v3 = at(words, i + 3);
    int c2 = at(classes, i - 2);
    int c1 = at(classes, i - 1);
    int c0 = at(classes, i);
    int d1 = at(classes, i + 1);
    int d2 = at(classes, i + 2);
    int d3 = at(classes, i + 3);
    int s0 = at(suffixes, i);
    int s1 = at(suffixes, i + 1);
    return new int[] {
      mix(1, 0),
      mix(2, w0),
      mix(3, v1),
      mix(4, w1),
      mix(5, v2),
      mix(6, w2),
      mix(7, v3),
      mix(8, w0, v1),
      mix(9, w1, w0),
      mix(10, v1, v2),
      mix(11, v2, v3),
      mix(12, w1, w0, v1),
      mix(13, w0, v1, v2),
      mix(14, v1, v2, v3),
      mix(15, w2, w1, w0),
      mix(16, c1, c0, d1, d2),
      mix(17, c0, d1, d2),
      mix(18, c1, c0, d1),
      mix(19, d1, d2, d3),
      mix(20, c2, c1, c0),
      mix(21, c0, d1),
      mix(22, s0),
      mix(23, s1),
      mix(24, s0, s1),
      mix(25, c0, d2),
      mix(26, c1, d1),
      mix(27, at(words, i - 3)),
      mix(28, at(words, i + 4)),
      mix(29, d1, d2, d3, at(classes, i + 4)),
      mix(30, c0, d1, d2, d3),
    };
  }

  /** How a sentence, {@code [from, to)}, begins and ends. */
  int[] sentence(int from, int to) {
    int opening = Math.min(OPENING, to - from);
    int[] fixed = {
      mix(1, length(to - from)),
      mix(2, at(words, from)),
      mix(3, at(words, from), within(from + 1, to)),
      mix(4, at(words, from), within(from + 1, to), within(from + 2, to)),
      mix(5, at(words, to - 1)),
      mix(6, to - from < 2 ? NOTHING : at(words, to - 2), at(words, to - 1)),
      mix(7, at(words, from), length(to - from)),
      mix(8, at(words, to)),
      mix(9, at(words, to), at(words, to + 1)),
      mix(10, at(words, from), at(words, to - 1)),
      mix(11, at(words, to - 1), at(words, to)),
    };
    int[] all = Arrays.copyOf(fixed, fixed.length + 2 * opening);
    for (int i = 0; i < opening; i++) {
      all[fixed.length + 2 * i] = mix(12, at(words, from + i));
      all[fixed.length + 2 * i + 1] = mix(13, at(words, from + i), within(from + i + 1, to));
    }
    return all;
  }

  private int within(int i, int to) {
    return i < to ? at(words, i) : NOTHING;
  }

  private static int length(int words) {
    int step = 0;
    while (step < LENGTHS.length && words > LENGTHS[step]) {
      step++;
    }
    return step;
  }

  private int at(int[] hashes, int i) {
    return i < 0 || i >= size ? NOTHING : hashes[i];
  }

  private static String shape(String word) {
    if (word.chars().noneMatch(Character::isDigit)) {
      return "~" + tail(word);
    }
    boolean number = word.chars().allMatch(Character::isDigit);
    return number ? "#" + Math.min(LONG_NUMBER, word.length()) : "#";
  }

  private static String tail(String word) {
    return word.substring(Math.max(0, word.length() - SUFFIX));
  }

  /** As MurmurHash3 finishes a hash (Appleby 2008). */
  private static int hash(String text) {
    int hash = text.hashCode();
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }

  private static int mix(int kind, int... hashes) {
    int mixed = kind;
    for (int hash : hashes) {
      mixed = mixed * 0x9e3779b1 ^ hash + 0x7f4a7c15 + (mixed << 6) + (mixed >>> 2);
      mixed = (mixed ^ mixed >>> 15) * 0x2c1b3c6d;
      mixed ^= mixed >>> 12;
    }
    return mixed;
  }
}
