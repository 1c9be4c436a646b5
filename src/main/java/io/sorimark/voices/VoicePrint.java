package io.sorimark.voices;

import java.util.List;
import java.util.Map;

/** What tells a voice from others, as {@link VoiceEncoder} hears it. Immutable. */
public final class VoicePrint {

  private final float[] numbers;

  private VoicePrint(float[] numbers) {
    this.numbers = numbers;
  }

  /** By numbers of any length but zero. */
  static VoicePrint of(float[] numbers) {
    return new VoicePrint(VoiceVectors.unit(numbers));
  }

  /**
   * One that was written down.
   *
   * @throws IllegalArgumentException if it has not {@value VoiceEncoder#NUMBERS} numbers
   */
  public static VoicePrint of(List<Float> numbers) {
    if (numbers.size() != VoiceEncoder.NUMBERS) {
      throw new IllegalArgumentException("not a voice: " + numbers.size() + " numbers");
    }
    float[] copy = new float[numbers.size()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = numbers.get(i);
    }
    return of(copy);
  }

  /**
   * The same voice on several occasions.
   *
   * @param weights of each; not empty
   */
  public static VoicePrint mean(Map<VoicePrint, Double> weights) {
    float[] sum = new float[VoiceEncoder.NUMBERS];
    weights.forEach((print, weight) -> {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (float) (weight * print.numbers[i]);
      }
    });
    return of(sum);
  }

  /** How alike two voices are: the cosine, 1 at most. */
  public double likeness(VoicePrint other) {
    return VoiceVectors.dot(numbers, other.numbers);
  }

  /** The numbers to write down. */
  public List<Float> numbers() {
    Float[] boxed = new Float[numbers.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = numbers[i];
    }
    return List.of(boxed);
  }
}
