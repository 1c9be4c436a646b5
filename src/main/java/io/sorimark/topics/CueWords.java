package io.sorimark.topics;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How much the words of a sentence and of its neighbours sound like those at boundaries elsewhere:
 * a logistic regression over word n-grams, each of which carries its place ("first word", "in the
 * sentence before"). N-grams are known by their CRC-32 only.
 */
final class CueWords {

  private static final Pattern TOKEN = Pattern.compile("[a-z']+|\\?|\\d+");
  private static final double RANK_SECONDS = 45;
  private static final int[] AROUND = {-3, -2, -1, 1, 2, 3};
  private static final double NOWHERE = -5;

  private final long[] keys;
  private final byte[] weights;
  private final float scale;
  private final float bias;

  private CueWords(long[] keys, byte[] weights, float scale, float bias) {
    this.keys = keys;
    this.weights = weights;
    this.scale = scale;
    this.bias = bias;
  }

  /**
   * Reads weights: "CUE1", their number, the scale of a weight, the bias, the sorted unsigned
   * CRC-32 keys, a byte each.
   */
  static CueWords read(DataInputStream in) throws IOException {
    if (in.readInt() != 0x43554531) {
      throw new IOException("not a file of cue words");
    }
    int count = in.readInt();
    float scale = in.readFloat();
    float bias = in.readFloat();
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = Integer.toUnsignedLong(in.readInt());
    }
    byte[] weights = new byte[count];
    in.readFully(weights);
    return new CueWords(keys, weights, scale, bias);
  }

  void add(Features features, Talk talk) {
    List<List<String>> tokens = tokens(talk);
    double[] scores =
        Series.of(talk.size(), i -> score(grams(tokens, i, talk.sentences().get(i).opensTurn())));
    features.add("cue", scores);
    features.add("cue_rank45", Series.rank(scores, talk.starts(), RANK_SECONDS));
    features.add("cue_minus_max45", Series.lead(scores, talk.starts(), RANK_SECONDS));
    for (int by : AROUND) {
      features.add("cue@" + by, Series.shifted(scores, by, NOWHERE));
    }
  }

  private double score(Set<String> grams) {
    long sum = 0;
    for (String gram : grams) {
      int found = Arrays.binarySearch(keys, key(gram));
      sum += found >= 0 ? weights[found] : 0;
    }
    return bias + scale * (double) sum;
  }

  static long key(String gram) {
    CRC32 crc = new CRC32();
    crc.update(gram.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  static List<List<String>> tokens(Talk talk) {
    return talk.sentences().stream().map(sentence -> tokens(sentence.text())).toList();
  }

  /** Words, question marks, and 0 for any number. */
  private static List<String> tokens(String text) {
    return TOKEN
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> Character.isDigit(match.group().charAt(0)) ? "0" : match.group())
        .toList();
  }

  /** The n-grams of sentence {@code i}, each with a letter for where it stands. */
  static Set<String> grams(List<List<String>> tokens, int i, boolean opensTurn) {
    Set<String> grams = new HashSet<>();
    addOwn(grams, tokens.get(i), opensTurn ? "T" : "N");
    if (i + 1 < tokens.size()) {
      List<String> next = tokens.get(i + 1);
      head(next, 8).forEach(word -> grams.add("c:" + word));
      addJoined(grams, "c2:", next, 2);
    }
    if (i + 2 < tokens.size()) {
      head(tokens.get(i + 2), 8).forEach(word -> grams.add("d:" + word));
    }
    if (i > 0) {
      addPrevious(grams, tokens.get(i - 1));
    }
    if (i > 1) {
      tail(tokens.get(i - 2), 6).forEach(word -> grams.add("r:" + word));
    }
    return grams;
  }

  private static void addOwn(Set<String> grams, List<String> words, String turn) {
    head(words, 6).forEach(word -> grams.add("a:" + word));
    addPairs(grams, "a2:", head(words, 6));
    for (int n = 1; n <= 3; n++) {
      addJoined(grams, "f" + n + ":", words, n);
      if (n < 3) {
        addJoined(grams, turn + "f" + n + ":", words, n);
      }
    }
    words.forEach(word -> grams.add("b:" + word));
    addPairs(grams, "b2:", words);
  }

  private static void addPrevious(Set<String> grams, List<String> words) {
    tail(words, 6).forEach(word -> grams.add("p:" + word));
    addJoined(grams, "pf:", words, 1);
    addPairs(grams, "p2:", words);
    addJoined(grams, "pf2:", words, 2);
    if (words.size() <= 3) {
      grams.add("pw:" + String.join(" ", words));
    }
  }

  private static void addPairs(Set<String> grams, String place, List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      grams.add(place + words.get(i) + " " + words.get(i + 1));
    }
  }

  /** The first {@code count} words as one, where there are so many. */
  private static void addJoined(Set<String> grams, String place, List<String> words, int count) {
    if (words.size() >= count) {
      grams.add(place + String.join(" ", head(words, count)));
    }
  }

  private static List<String> head(List<String> words, int count) {
    return words.subList(0, Math.min(count, words.size()));
  }

  private static List<String> tail(List<String> words, int count) {
    return words.subList(Math.max(0, words.size() - count), words.size());
  }
}
