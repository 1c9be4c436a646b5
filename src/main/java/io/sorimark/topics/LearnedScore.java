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

  private final BoundaryNet net;
  private final CueWords cueWords;
  private final Everyday everyday;

  private LearnedScore(BoundaryNet net, CueWords cueWords, Everyday everyday) {
    this.net = net;
    this.cueWords = cueWords;
    this.everyday = everyday;
  }

  static LearnedScore load() {
    try (DataInputStream net = open("boundaries.bin");
        DataInputStream cueWords = open("cue-words.bin");
        DataInputStream everyday = open("everyday.bin")) {
      byte[] table = new byte[Everyday.SIZE];
      everyday.readFully(table);
      return new LearnedScore(BoundaryNet.read(net), CueWords.read(cueWords), new Everyday(table));
    } catch (IOException e) {
      throw new UncheckedIOException("the boundary model in the jar cannot be read", e);
    }
  }

  @Override
  public double[] of(Talk talk) {
    return net.of(Features.of(talk, everyday, cueWords).rows());
  }

  private static DataInputStream open(String name) {
    InputStream in = LearnedScore.class.getResourceAsStream("/topics/" + name);
    return new DataInputStream(new BufferedInputStream(Objects.requireNonNull(in, name)));
  }
}
