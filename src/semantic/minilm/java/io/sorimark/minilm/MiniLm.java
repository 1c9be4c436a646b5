package io.sorimark.minilm;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.sorimark.pipeline.DataFolder;
import io.sorimark.search.Embedder;
import java.util.List;

/**
 * all-MiniLM-L6-v2 with weights of eight bits: 384 numbers for a text. It was made for sentences
 * and short paragraphs of English; in Korean it takes unrelated sentences for much the same.
 */
public final class MiniLm implements Embedder {

  /** Related passages of talk are mostly above it, unrelated ones below. */
  private static final float LEAST = .25f;

  private final EmbeddingModel model;

  public MiniLm() {
    // Its tokenizer would ask the network whether it runs in Amazon's cloud, and tell Amazon so.
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("DJL_CACHE_DIR", DataFolder.ofUser().resolve("djl").toString());
    model = new AllMiniLmL6V2QuantizedEmbeddingModel();
  }

  @Override
  public String model() {
    return "all-MiniLM-L6-v2-q";
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
    return model.embedAll(segments).content().stream().map(Embedding::vector).toList();
  }

  @Override
  public float leastCosine() {
    return LEAST;
  }
}
