package io.sorimark.voices;

import java.util.Arrays;

/**
 * One layer of long short-term memory (Hochreiter and Schmidhuber 1997, with forget gates), on a
 * batch of inputs at once; the order of gates is PyTorch's: input, forget, cell, output.
 */
final class LstmLayer {

  private final float[][] ofInputs;
  private final float[][] ofOutputs;
  private final float[] bias;
  private final int size;

  /** Layer {@code number} of PyTorch's {@code lstm}, by the names of its tensors. */
  LstmLayer(Weights weights, int number, int inputs, int size) {
    this.size = size;
    this.ofInputs = weights.rows("lstm.weight_ih_l" + number, 4 * size, inputs);
    this.ofOutputs = weights.rows("lstm.weight_hh_l" + number, 4 * size, size);
    this.bias = new float[4 * size];
    float[] one = weights.row("lstm.bias_ih_l" + number, 4 * size);
    float[] other = weights.row("lstm.bias_hh_l" + number, 4 * size);
    for (int i = 0; i < bias.length; i++) {
      bias[i] = one[i] + other[i];
    }
  }

  /** What a layer remembers of a batch. */
  State begin(int batch) {
    return new State(batch);
  }

  /** Goes through the inputs of a batch, one moment after another. */
  final class State {
    private final float[][] gates;
    private final float[][] cells;
    private final float[][] outputs;

    private State(int batch) {
      gates = new float[4 * size][batch];
      cells = new float[size][batch];
      outputs = new float[size][batch];
    }

    /** Takes in a moment; gives the outputs, which the next moment overwrites. */
    float[][] step(float[][] inputs) {
      for (int i = 0; i < gates.length; i++) {
        Arrays.fill(gates[i], bias[i]);
      }
      BatchRows.multiplyAdd(ofInputs, inputs, gates);
      BatchRows.multiplyAdd(ofOutputs, outputs, gates);
      for (int i = 0; i < size; i++) {
        update(gates[i], gates[size + i], gates[2 * size + i], gates[3 * size + i], i);
      }
      return outputs;
    }

    private void update(float[] in, float[] forget, float[] fresh, float[] out, int unit) {
      BatchRows.sigmoid(in);
      BatchRows.sigmoid(forget);
      BatchRows.tanh(fresh, 1);
      BatchRows.sigmoid(out);
      float[] cell = cells[unit];
      float[] output = outputs[unit];
      for (int i = 0; i < cell.length; i++) {
        cell[i] = forget[i] * cell[i] + in[i] * fresh[i];
      }
      System.arraycopy(cell, 0, output, 0, cell.length);
      BatchRows.tanh(output, 1);
      for (int i = 0; i < output.length; i++) {
        output[i] *= out[i];
      }
    }
  }
}
