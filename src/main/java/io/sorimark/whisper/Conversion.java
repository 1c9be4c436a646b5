package io.sorimark.whisper;

import io.sorimark.model.TranscriptException;
import io.sorimark.whisper.Ct2File.Variable;
import io.sorimark.whisper.GgmlWriter.Form;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Turns a Whisper model of faster-whisper (CTranslate2) into one of whisper.cpp (ggml). Only names,
 * order and packing differ: each number is copied.
 */
public final class Conversion {

  private static final String MODEL = "model.bin";
  private static final String EMBEDDINGS = "decoder/embeddings/weight";
  private static final String AUDIO_POSITIONS = "encoder/position_encodings/encodings";
  private static final String TEXT_POSITIONS = "decoder/position_encodings/encodings";
  private static final int HALF_FLOATS = 1;

  private final Ct2File from;
  private final GgmlWriter to;

  private Conversion(Ct2File from, GgmlWriter to) {
    this.from = from;
    this.to = to;
  }

  /** The file that every model of CTranslate2 has. */
  public static String mark() {
    return MODEL;
  }

  /** Whether a folder looks like a model of CTranslate2. */
  public static boolean isFor(Path folder) {
    return Files.isRegularFile(folder.resolve(MODEL))
        && (Files.exists(folder.resolve("config.json"))
            || Files.exists(folder.resolve("vocabulary.txt"))
            || Files.exists(folder.resolve("vocabulary.json")));
  }

  /**
   * Converts.
   *
   * @param folder with {@code model.bin} and a vocabulary
   * @throws TranscriptException if it is no Whisper model, quantised, damaged or cut off
   */
  public static void run(Path folder, Path target) throws IOException, TranscriptException {
    List<byte[]> vocabulary = Vocabulary.read(folder);
    try (Ct2File from = Ct2File.open(folder.resolve(MODEL));
        GgmlWriter to = new GgmlWriter(target, from)) {
      new Conversion(from, to).write(vocabulary);
    }
  }

  private void write(List<byte[]> vocabulary) throws IOException, TranscriptException {
    int audioLayers = layers("encoder");
    int textLayers = layers("decoder");
    writeHead(audioLayers, textLayers);
    to.vocabulary(vocabulary);
    to.tensor("encoder.positional_embedding", from.weights(AUDIO_POSITIONS), Form.FLOATS);
    to.tensor("decoder.positional_embedding", from.weights(TEXT_POSITIONS), Form.FLOATS);
    to.tensor("decoder.token_embedding.weight", from.weights(EMBEDDINGS), Form.HALVES);
    for (String conv : List.of("conv1", "conv2")) {
      String name = "encoder." + conv;
      to.tensor(name + ".weight", from.weights("encoder/" + conv + "/weight"), Form.HALVES);
      to.tensor(name + ".bias", from.weights("encoder/" + conv + "/bias"), Form.COLUMN);
    }
    norm("encoder.ln_post", "encoder/layer_norm");
    norm("decoder.ln", "decoder/layer_norm");
    for (int layer = 0; layer < audioLayers; layer++) {
      block("encoder", layer);
    }
    for (int layer = 0; layer < textLayers; layer++) {
      block("decoder", layer);
      crossAttention(layer);
    }
  }

  private void writeHead(int audioLayers, int textLayers) throws IOException, TranscriptException {
    Variable embeddings = from.weights(EMBEDDINGS);
    Variable conv = from.weights("encoder/conv1/weight");
    int mels = conv.dimensions().get(1);
    to.ints(
        GgmlModel.MAGIC,
        embeddings.rows(),
        from.weights(AUDIO_POSITIONS).rows(),
        conv.rows(),
        from.number("encoder/num_heads"),
        audioLayers,
        from.weights(TEXT_POSITIONS).rows(),
        embeddings.dimensions().get(1),
        from.number("decoder/num_heads"),
        textLayers,
        mels,
        HALF_FLOATS);
    to.ints(mels, MelFilters.BINS);
    to.floats(MelFilters.of(mels));
  }

  private int layers(String side) {
    int layers = 0;
    while (from.has(layer(side, layers) + "ffn/linear_0/weight")
        || from.has(layer(side, layers) + "ffn/linear_0/weight_scale")) {
      layers++;
    }
    return layers;
  }

  private static String layer(String side, int number) {
    return side + "/layer_" + number + "/";
  }

  /** What encoder and decoder have in common: attention to themselves, and two wide layers. */
  private void block(String side, int layer) throws IOException, TranscriptException {
    String ours = side + ".blocks." + layer + ".";
    String theirs = layer(side, layer);
    String own = theirs + "self_attention/";
    norm(ours + "attn_ln", own + "layer_norm");
    Variable weight = from.weights(own + "linear_0/weight");
    Variable bias = from.weights(own + "linear_0/bias");
    int third = weight.rows() / 3;
    requireZero(bias, third, 2 * third);
    to.rows(ours + "attn.query.weight", weight, 0, third, Form.HALVES);
    to.rows(ours + "attn.key.weight", weight, third, 2 * third, Form.HALVES);
    to.rows(ours + "attn.value.weight", weight, 2 * third, 3 * third, Form.HALVES);
    to.rows(ours + "attn.query.bias", bias, 0, third, Form.FLOATS);
    to.rows(ours + "attn.value.bias", bias, 2 * third, 3 * third, Form.FLOATS);
    linear(ours + "attn.out", own + "linear_1");
    norm(ours + "mlp_ln", theirs + "ffn/layer_norm");
    linear(ours + "mlp.0", theirs + "ffn/linear_0");
    linear(ours + "mlp.2", theirs + "ffn/linear_1");
  }

  /** What the decoder attends to of the encoder. */
  private void crossAttention(int layer) throws IOException, TranscriptException {
    String ours = "decoder.blocks." + layer + ".cross_attn";
    String theirs = layer("decoder", layer) + "attention/";
    norm(ours + "_ln", theirs + "layer_norm");
    linear(ours + ".query", theirs + "linear_0");
    Variable weight = from.weights(theirs + "linear_1/weight");
    Variable bias = from.weights(theirs + "linear_1/bias");
    int half = weight.rows() / 2;
    requireZero(bias, 0, half);
    to.rows(ours + ".key.weight", weight, 0, half, Form.HALVES);
    to.rows(ours + ".value.weight", weight, half, 2 * half, Form.HALVES);
    to.rows(ours + ".value.bias", bias, half, 2 * half, Form.FLOATS);
    linear(ours + ".out", theirs + "linear_2");
  }

  private void norm(String ours, String theirs) throws IOException, TranscriptException {
    to.tensor(ours + ".weight", from.weights(theirs + "/gamma"), Form.FLOATS);
    to.tensor(ours + ".bias", from.weights(theirs + "/beta"), Form.FLOATS);
  }

  private void linear(String ours, String theirs) throws IOException, TranscriptException {
    to.tensor(ours + ".weight", from.weights(theirs + "/weight"), Form.HALVES);
    to.tensor(ours + ".bias", from.weights(theirs + "/bias"), Form.FLOATS);
  }

  /** Whisper's keys have no bias, and ggml's form no place for one. */
  private void requireZero(Variable bias, int start, int end)
      throws IOException, TranscriptException {
    ByteBuffer numbers = from.read(bias.position(), (int) bias.bytes());
    for (int i = start; i < end; i++) {
      if (bias.numbers().at(numbers, i) != 0) {
        throw new TranscriptException(bias.name() + ": keys have a bias; not a Whisper model");
      }
    }
  }
}
