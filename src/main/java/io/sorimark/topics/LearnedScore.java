package io.sorimark.topics;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Log odds of a boundary by a small net over {@link Features}, trained on episodes that people gave
 * chapters (see {@code src/train} for how). The weights are resources of this package; they are
 * loaded once. Thread-safe.
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

  /** The model that comes with this class; loaded on first use. */
  static LearnedScore load() {
    return Loaded.SCORE;
  }

  private static final class Loaded {
    static final LearnedScore SCORE = read();
  }

  private static LearnedScore read() {
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

  private static DataInputStream open(String name) throws IOException {
    try (InputStream in = LearnedScore.class.getResourceAsStream("/topics/" + name)) {
      byte[] all = Objects.requireNonNull(in, name).readAllBytes();
      return new DataInputStream(new ByteArrayInputStream(all));
    }
  }
}
