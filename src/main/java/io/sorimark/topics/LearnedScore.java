package io.sorimark.topics;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Log odds of a boundary by a small net over {@link Features}, trained on episodes that people gave
 * chapters (see {@code src/train} for how). The weights are resources of this package; loading them
 * takes a moment, so one score serves many talks. Thread-safe.
 */
final class LearnedScore implements BoundaryScore {

  private static final int EVERYDAY_SIZE = 1 << 15;

  private final BoundaryNet net;
  private final CueWords cueWords;
  private final byte[] everyday;

  private LearnedScore(BoundaryNet net, CueWords cueWords, byte[] everyday) {
    this.net = net;
    this.cueWords = cueWords;
    this.everyday = everyday;
  }

  static LearnedScore load() {
    try (DataInputStream net = open("boundaries.bin");
        DataInputStream cueWords = open("cue-words.bin");
        DataInputStream everyday = open("everyday.bin")) {
      byte[] table = new byte[EVERYDAY_SIZE];
      everyday.readFully(table);
      return new LearnedScore(BoundaryNet.read(net), CueWords.read(cueWords), table);
    } catch (IOException e) {
      throw new UncheckedIOException("the boundary model in the jar cannot be read", e);
    }
  }

  @Override
  public double[] of(Talk talk) {
    return net.of(features(talk).rows());
  }

  Features features(Talk talk) {
    return Features.of(talk, Series.of(talk.vocabulary(), i -> rarity(talk.names().get(i))), cueWords);
  }

  /** How rare a stem is in talk at large, .05 to 1; stems of one hash share it. */
  private double rarity(String stem) {
    int slot = (int) (CueWords.key(stem) & (EVERYDAY_SIZE - 1));
    return (everyday[slot] & 0xff) / 255.0 * .95 + .05;
  }

  private static DataInputStream open(String name) {
    InputStream in = LearnedScore.class.getResourceAsStream("/topics/" + name);
    return new DataInputStream(new BufferedInputStream(Objects.requireNonNull(in, name)));
  }
}
