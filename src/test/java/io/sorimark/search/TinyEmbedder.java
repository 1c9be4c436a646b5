package io.sorimark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Four things that one can speak of, each in several words: enough to test what is made of vectors.
 * It counts what it is asked for and can break off.
 */
public final class TinyEmbedder implements Embedder {

  private static final List<List<String>> MEANINGS =
      List.of(
          List.of("boat", "vessel", "ship"),
          List.of("lamp", "lantern", "light"),
          List.of("kite", "flying", "wind"),
          List.of("bread", "bakery", "rolls"));

  private final List<String> asked = new ArrayList<>();
  private final int most;

  public TinyEmbedder() {
    this(Integer.MAX_VALUE);
  }

  /** One that fails when it is asked for more texts. */
  TinyEmbedder(int most) {
    this.most = most;
  }

  @Override
  public String model() {
    return "tiny";
  }

  @Override
  public synchronized List<float[]> embed(List<String> texts) {
    asked.addAll(texts);
    if (asked.size() > most) {
      throw new IllegalStateException("broken off");
    }
    return texts.stream().map(TinyEmbedder::vector).toList();
  }

  @Override
  public float leastCosine() {
    return .5f;
  }

  /** All texts, in their order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** The last number is for what has none of these meanings. */
  private static float[] vector(String text) {
    float[] vector = new float[MEANINGS.size() + 1];
    String small = text.toLowerCase(Locale.ROOT);
    double squares = 0;
    for (int i = 0; i < MEANINGS.size(); i++) {
      vector[i] = MEANINGS.get(i).stream().filter(small::contains).count();
      squares += vector[i] * vector[i];
    }
    if (squares == 0) {
      vector[MEANINGS.size()] = 1;
      return vector;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
