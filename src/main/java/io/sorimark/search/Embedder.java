package io.sorimark.search;

import io.sorimark.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Turns texts into vectors of length 1 that point the more in one direction the nearer the texts
 * are in meaning. The program itself has none: an artifact of its own brings one, as a service. It
 * holds its model from when it is made to the end of the process. Thread-safe.
 */
public interface Embedder {

  /** What made the vectors; those of different models cannot be compared. */
  String model();

  /** The vectors of texts, in their order. */
  List<float[]> embed(List<String> texts);

  /** The cosine below which two texts have nothing to do with each other. */
  float leastCosine();

  /** The one that is installed. */
  static Optional<Embedder> installed() {
    return ServiceLoader.load(Embedder.class).findFirst();
  }

  /** Whether a text is in the language that models are made for: English, or in its letters. */
  static boolean understands(String text) {
    return Language.guess(text) == Language.ENGLISH;
  }
}
