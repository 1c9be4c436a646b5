package io.sorimark.voices;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The speaker encoder GE2E (Wan et al. 2018, "Generalized end-to-end loss for speaker
 * verification") with the weights of Resemblyzer: three layers of LSTM over the {@link MelSpectrum
 * mel spectrum} of a second or two make 256 numbers, which are near those of other words of the
 * same voice. Thread-safe; a batch takes one processor.
 */
public final class VoiceEncoder {

  /** How many numbers tell a voice. */
  public static final int NUMBERS = 256;

  private static final int LAYERS = 3;

  /** Windows worked on at once: enough that loops over them are long. */
  static final int BATCH = 512;

  private final List<LstmLayer> layers;
  private final float[][] linear;
  private final float[] linearBias;

  private VoiceEncoder(Weights weights) {
    this.layers = new ArrayList<>();
    for (int i = 0; i < LAYERS; i++) {
      layers.add(new LstmLayer(weights, i, i == 0 ? MelSpectrum.BANDS : NUMBERS, NUMBERS));
    }
    this.linear = weights.rows("linear.weight", NUMBERS, NUMBERS);
    this.linearBias = weights.row("linear.bias", NUMBERS);
  }

  /**
   * Reads the weights.
   *
   * @throws TranscriptException if the file does not hold them
   */
  public static VoiceEncoder read(Path file) throws IOException, TranscriptException {
    try {
      return new VoiceEncoder(TorchFile.read(file, "model_state"));
    } catch (IllegalArgumentException other) {
      throw new TranscriptException(file + ": not the weights of GE2E, " + other.getMessage());
    }
  }

  /**
   * The voice in each window: {@value #NUMBERS} numbers, none negative, of length 1.
   *
   * @param windows frames of bands each; all have as many frames
   */
  float[][] embed(List<float[][]> windows) {
    float[][] voices = new float[windows.size()][];
    for (int from = 0; from < voices.length; from += BATCH) {
      List<float[][]> batch = windows.subList(from, Math.min(voices.length, from + BATCH));
      float[][] last = lastOutputs(batch);
      for (int i = 0; i < batch.size(); i++) {
        voices[from + i] = voice(last, i);
      }
    }
    return voices;
  }

  private float[][] lastOutputs(List<float[][]> batch) {
    List<LstmLayer.State> states = layers.stream().map(layer -> layer.begin(batch.size())).toList();
    float[][] inputs = new float[MelSpectrum.BANDS][batch.size()];
    float[][] outputs = inputs;
    int frames = batch.getFirst().length;
    for (int frame = 0; frame < frames; frame++) {
      for (int i = 0; i < batch.size(); i++) {
        for (int band = 0; band < inputs.length; band++) {
          inputs[band][i] = batch.get(i)[frame][band];
        }
      }
      outputs = inputs;
      for (LstmLayer.State state : states) {
        outputs = state.step(outputs);
      }
    }
    return outputs;
  }

  private float[] voice(float[][] outputs, int column) {
    float[] voice = new float[NUMBERS];
    double squares = 0;
    for (int i = 0; i < voice.length; i++) {
      float sum = linearBias[i];
      for (int j = 0; j < outputs.length; j++) {
        sum += linear[i][j] * outputs[j][column];
      }
      voice[i] = Math.max(0, sum);
      squares += (double) voice[i] * voice[i];
    }
    return VoiceVectors.scaled(voice, 1 / Math.sqrt(Math.max(squares, 1e-20)));
  }
}
