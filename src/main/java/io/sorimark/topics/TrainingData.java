package io.sorimark.topics;

import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Turn;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the boundary model sees of an episode, written down for {@code src/train}. Integers and
 * floats are big-endian:
 *
 * <ol>
 *   <li>the number of sentences n and of features f
 *   <li>n starts and the end of the talk, in seconds, as doubles
 *   <li>n rows of f floats, the cue words left out; then the same of the talk with its turns
 *       unmarked
 *   <li>for each sentence the number of its word n-grams and their CRC-32 keys; then the same with
 *       turns unmarked
 * </ol>
 */
public final class TrainingData {

  private final Talk talk;

  private TrainingData(Talk talk) {
    this.talk = talk;
  }

  public static TrainingData of(List<Turn> turns, Duration end) {
    Words words = Words.of(Language.ENGLISH);
    return new TrainingData(Talk.of(Sentences.of(turns), end, words));
  }

  /** In how many of the talks each slot of stems occurs, as {@link Everyday} wants it. */
  public static byte[] everyday(Iterable<TrainingData> talks) {
    int[] in = new int[Everyday.SIZE];
    int count = 0;
    for (TrainingData data : talks) {
      Set<Integer> slots = new HashSet<>();
      data.talk.names().forEach(stem -> slots.add(Everyday.slot(stem)));
      slots.forEach(slot -> in[slot]++);
      count++;
    }
    return Everyday.table(in, count);
  }

  public void write(byte[] everyday, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    Talk plain = talk.withoutTurns();
    float[][] rows = rows(talk, everyday);
    out.writeInt(rows.length);
    out.writeInt(rows[0].length);
    for (double start : talk.starts()) {
      out.writeDouble(start);
    }
    write(rows, out);
    write(rows(plain, everyday), out);
    writeGrams(talk, out);
    writeGrams(plain, out);
    out.flush();
  }

  private static float[][] rows(Talk talk, byte[] everyday) {
    return Features.withoutCueWords(talk, new Everyday(everyday)).rows();
  }

  private static void write(float[][] rows, DataOutputStream out) throws IOException {
    for (float[] row : rows) {
      for (float value : row) {
        out.writeFloat(value);
      }
    }
  }

  private static void writeGrams(Talk talk, DataOutputStream out) throws IOException {
    List<List<String>> tokens = CueWords.tokens(talk);
    for (int i : IntStream.range(0, talk.size()).toArray()) {
      Set<String> grams = CueWords.grams(tokens, i, talk.sentences().get(i).opensTurn());
      out.writeInt(grams.size());
      for (String gram : grams) {
        out.writeInt((int) CueWords.key(gram));
      }
    }
  }
}
