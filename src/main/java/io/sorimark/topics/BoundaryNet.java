package io.sorimark.topics;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * From features to log odds of a boundary: two dense layers, two bidirectional layers of gated
 * recurrent units (Cho et al. 2014, in PyTorch's variant: the reset gate works on the hidden side
 * after its weights), and one output over both directions and the dense layer. Several nets,
 * trained from different seeds, are averaged. Weights are stored in half precision.
 */
final class BoundaryNet {

  private static final int WIDTH = 64;
  private static final double FARTHEST = 5;

  private final float[] mean;
  private final float[] deviation;
  private final List<Net> nets;

  private BoundaryNet(float[] mean, float[] deviation, List<Net> nets) {
    this.mean = mean;
    this.deviation = deviation;
    this.nets = nets;
  }

  /**
   * Reads weights: "SGN1", the number of nets and of features, mean and deviation of each feature,
   * then each net's matrices, row by row, as half floats.
   */
  static BoundaryNet read(DataInputStream in) throws IOException {
    if (in.readInt() != 0x53474e31) {
      throw new IOException("not a file of boundary nets");
    }
    int count = in.readUnsignedShort();
    int features = in.readUnsignedShort();
    float[] mean = floats(in, features);
    float[] deviation = floats(in, features);
    List<Net> nets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nets.add(Net.read(in, features));
    }
    return new BoundaryNet(mean, deviation, nets);
  }

  /** The log odds of each row. */
  double[] of(float[][] rows) {
    float[][] standard = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      standard[i] = standardized(rows[i]);
    }
    double[] sum = new double[rows.length];
    for (float[] odds : nets.parallelStream().map(net -> net.of(standard)).toList()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += odds[i] / nets.size();
      }
    }
    return sum;
  }

  private float[] standardized(float[] row) {
    float[] standard = new float[row.length];
    for (int f = 0; f < row.length; f++) {
      standard[f] =
          (float) Math.clamp((row[f] - mean[f]) / (double) deviation[f], -FARTHEST, FARTHEST);
    }
    return standard;
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** A matrix and what is added. Kept by input, so that the inner loop runs over the outputs. */
  private record Dense(float[][] byInput, float[] bias) {

    static Dense read(DataInputStream in, int outputs, int inputs) throws IOException {
      float[][] byInput = matrix(in, outputs, inputs);
      return new Dense(byInput, halves(in, outputs));
    }

    float[] of(float[] input) {
      float[] output = bias.clone();
      addTo(output, byInput, input);
      return output;
    }

    float[] rectified(float[] input) {
      float[] output = of(input);
      for (int o = 0; o < output.length; o++) {
        output[o] = Math.max(0, output[o]);
      }
      return output;
    }
  }

  /** One direction of one recurrent layer; gates in the order reset, update, new. */
  private record Recurrent(
      float[][] input, float[][] hidden, float[] inputBias, float[] hiddenBias) {

    static Recurrent read(DataInputStream in, int inputs) throws IOException {
      float[][] input = matrix(in, 3 * WIDTH, inputs);
      float[][] hidden = matrix(in, 3 * WIDTH, WIDTH);
      return new Recurrent(input, hidden, halves(in, 3 * WIDTH), halves(in, 3 * WIDTH));
    }

    /** Writes its states into {@code out}, from column {@code column} on. */
    void run(float[][] rows, boolean backward, float[][] out, int column) {
      float[] state = new float[WIDTH];
      for (int n = 0; n < rows.length; n++) {
        int i = backward ? rows.length - 1 - n : n;
        state = next(rows[i], state);
        System.arraycopy(state, 0, out[i], column, WIDTH);
      }
    }

    private float[] next(float[] row, float[] state) {
      float[] in = inputBias.clone();
      addTo(in, input, row);
      float[] own = hiddenBias.clone();
      addTo(own, hidden, state);
      float[] next = new float[WIDTH];
      for (int k = 0; k < WIDTH; k++) {
        float reset = sigmoid(in[k] + own[k]);
        float update = sigmoid(in[WIDTH + k] + own[WIDTH + k]);
        float fresh = (float) Math.tanh(in[2 * WIDTH + k] + reset * own[2 * WIDTH + k]);
        next[k] = (1 - update) * fresh + update * state[k];
      }
      return next;
    }
  }

  private record Net(Dense first, Dense second, List<Recurrent> layers, Dense output) {

    static Net read(DataInputStream in, int features) throws IOException {
      Dense first = Dense.read(in, WIDTH, features);
      Dense second = Dense.read(in, WIDTH, WIDTH);
      List<Recurrent> layers = new ArrayList<>();
      for (int inputs : new int[] {WIDTH, WIDTH, 2 * WIDTH, 2 * WIDTH}) {
        layers.add(Recurrent.read(in, inputs));
      }
      return new Net(first, second, layers, Dense.read(in, 1, 3 * WIDTH));
    }

    float[] of(float[][] rows) {
      float[][] dense = new float[rows.length][];
      for (int i = 0; i < rows.length; i++) {
        dense[i] = second.rectified(first.rectified(rows[i]));
      }
      float[][] states = dense;
      for (int layer = 0; layer < layers.size(); layer += 2) {
        float[][] next = new float[rows.length][2 * WIDTH];
        layers.get(layer).run(states, false, next, 0);
        layers.get(layer + 1).run(states, true, next, WIDTH);
        states = next;
      }
      float[] odds = new float[rows.length];
      for (int i = 0; i < odds.length; i++) {
        odds[i] = output.of(joined(states[i], dense[i]))[0];
      }
      return odds;
    }

    private static float[] joined(float[] left, float[] right) {
      float[] joined = java.util.Arrays.copyOf(left, left.length + right.length);
      System.arraycopy(right, 0, joined, left.length, right.length);
      return joined;
    }
  }

  /** Four inputs a step: without loop optimisation by the JVM, three times as fast as one. */
  private static void addTo(float[] output, float[][] byInput, float[] input) {
    int i = 0;
    for (; i + 3 < input.length; i += 4) {
      addFour(output, byInput, input, i);
    }
    for (; i < input.length; i++) {
      for (int o = 0; o < output.length; o++) {
        output[o] += input[i] * byInput[i][o];
      }
    }
  }

  private static void addFour(float[] output, float[][] byInput, float[] input, int i) {
    float a = input[i];
    float b = input[i + 1];
    float c = input[i + 2];
    float d = input[i + 3];
    float[] ofA = byInput[i];
    float[] ofB = byInput[i + 1];
    float[] ofC = byInput[i + 2];
    float[] ofD = byInput[i + 3];
    for (int o = 0; o < output.length; o++) {
      output[o] = output[o] + a * ofA[o] + b * ofB[o] + c * ofC[o] + d * ofD[o];
    }
  }

  private static float sigmoid(float x) {
    return (float) (1 / (1 + Math.exp(-x)));
  }

  /** A matrix stored output by output, turned round. */
  private static float[][] matrix(DataInputStream in, int outputs, int inputs) throws IOException {
    float[][] byInput = new float[inputs][outputs];
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        byInput[i][o] = Float.float16ToFloat(in.readShort());
      }
    }
    return byInput;
  }

  private static float[] halves(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = Float.float16ToFloat(in.readShort());
    }
    return values;
  }
}
