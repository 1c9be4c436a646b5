package io.sorimark.topics;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Log odds of a boundary by a small net over {@link Features}, trained on episodes that people gave
 * chapters (see {@code src/train} for how). The weights are resources of this package; they are
 * loaded once. Thread-safe.
 */
final class LearnedScore implements BoundaryScore {

  /** A file of weights by its name. */
  @FunctionalInterface
  private interface Weights {
    byte[] of(String name) throws IOException;
  }

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
    static final LearnedScore SCORE = own();
  }

  private static LearnedScore own() {
    try {
      return read(LearnedScore::resource);
    } catch (IOException e) {
      throw new UncheckedIOException("the boundary model in the jar cannot be read", e);
    }
  }

  /** The same three files in a folder. */
  static LearnedScore read(Path folder) throws IOException {
    return read(name -> Files.readAllBytes(folder.resolve(name)));
  }

  private static LearnedScore read(Weights weights) throws IOException {
    return new LearnedScore(
        BoundaryNet.read(data(weights.of("boundaries.bin"))),
        CueWords.read(data(weights.of("cue-words.bin"))),
        new Everyday(weights.of("everyday.bin")));
  }

  @Override
  public double[] of(Talk talk) {
    return net.of(Features.of(talk, everyday, cueWords).rows());
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = LearnedScore.class.getResourceAsStream("/topics/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static DataInputStream data(byte[] all) {
    return new DataInputStream(new ByteArrayInputStream(all));
  }
}
