package io.sorimark.punctuation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * What is known of English talk, in three files: which signs stand between which words, which
 * sentences are questions, and which words are written with capitals. See {@code src/train} for how
 * they are made.
 *
 * @param signs its scores are logarithms of odds
 */
record Model(LinearModel signs, LinearModel questions, Vocabulary vocabulary) {

  static final String SIGNS = "signs.bin.gz";
  static final String QUESTIONS = "questions.bin.gz";
  static final String WORDS = "words.tsv.gz";

  /** A file by its name. */
  @FunctionalInterface
  private interface Folder {
    InputStream open(String name) throws IOException;
  }

  /** The model that comes with this class; loaded on first use. */
  static Model load() {
    return Loaded.MODEL;
  }

  private static final class Loaded {
    static final Model MODEL = own();
  }

  private static Model own() {
    try {
      return read(Model::resource);
    } catch (IOException e) {
      throw new UncheckedIOException("the punctuation model in the jar cannot be read", e);
    }
  }

  /** The same files in a folder. */
  static Model read(Path folder) throws IOException {
    return read(name -> Files.newInputStream(folder.resolve(name)));
  }

  private static Model read(Folder files) throws IOException {
    try (InputStream signs = unpacked(files, SIGNS);
        InputStream questions = unpacked(files, QUESTIONS);
        InputStream words = unpacked(files, WORDS)) {
      return new Model(
          LinearModel.read(new DataInputStream(signs)),
          LinearModel.read(new DataInputStream(questions)),
          Vocabulary.read(new InputStreamReader(words, StandardCharsets.UTF_8)));
    }
  }

  private static InputStream unpacked(Folder files, String name) throws IOException {
    return new BufferedInputStream(new GZIPInputStream(files.open(name)));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Model.class.getResourceAsStream("/punctuation/" + name), name);
  }

  /** Probabilities of {@link Evidence}'s signs behind each word, by the words alone. */
  double[][] signs(Features features) {
    double[][] all = new double[features.size()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = shares(signs.of(features.behind(i)));
    }
    return all;
  }

  /** Log odds that the words {@code [from, to)} are a question. */
  double question(Features features, int from, int to) {
    double[] scores = questions.of(features.sentence(from, to));
    return scores[1] - scores[0];
  }

  /** Softmax. */
  static double[] shares(double[] scores) {
    double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
