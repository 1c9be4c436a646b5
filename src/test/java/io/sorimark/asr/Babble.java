package io.sorimark.asr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Sound that a recognizer takes for speech, made here: syllables of a hissed consonant and a vowel
 * with three formants, two to five to a word, words with pauses between. It means nothing.
 */
public final class Babble {

  private static final int RATE = SpeechEngine.RATE;

  /** First, second and third formant of some vowels, in Hz. */
  private static final int[][] VOWELS = {
    {730, 1090, 2440}, {270, 2290, 3010}, {300, 870, 2240}, {530, 1840, 2480}, {570, 840, 2410}
  };

  private final Random random;
  private final short[] samples;
  private int at = RATE / 2;

  private Babble(double seconds, long seed) {
    this.random = new Random(seed);
    this.samples = new short[(int) (seconds * RATE)];
  }

  /** So many seconds of it, the same for the same seed, one channel of 16 kHz. */
  public static short[] samples(double seconds, long seed) {
    Babble babble = new Babble(seconds, seed);
    while (babble.at < babble.samples.length - 3 * RATE) {
      babble.word();
    }
    for (int i = 0; i < babble.samples.length; i++) {
      babble.samples[i] += (short) (babble.random.nextGaussian() * 20);
    }
    return babble.samples;
  }

  /** The same as a WAV file. */
  public static Path wav(Path file, double seconds, long seed) throws IOException {
    short[] samples = samples(seconds, seed);
    ByteBuffer out = ByteBuffer.allocate(44 + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x46464952).putInt(36 + samples.length * 2).putInt(0x45564157);
    out.putInt(0x20746d66).putInt(16).putShort((short) 1).putShort((short) 1);
    out.putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16);
    out.putInt(0x61746164).putInt(samples.length * 2);
    out.asShortBuffer().put(samples);
    return Files.write(file, out.array());
  }

  private void word() {
    int syllables = 2 + random.nextInt(4);
    for (int i = 0; i < syllables; i++) {
      consonant(RATE * (30 + random.nextInt(50)) / 1000);
      vowel(RATE * (90 + random.nextInt(120)) / 1000);
    }
    at += RATE * (random.nextInt(4) == 0 ? 700 : 120) / 1000;
  }

  private void consonant(int length) {
    double last = 0;
    for (int i = 0; i < length; i++) {
      double noise = random.nextGaussian();
      add(i, (noise - last) * 900 * Math.sin(Math.PI * i / length));
      last = noise;
    }
    at += length;
  }

  private void vowel(int length) {
    int[] formants = VOWELS[random.nextInt(VOWELS.length)];
    double pitch = 100 + random.nextInt(60);
    double[][] memory = new double[formants.length][2];
    double phase = 0;
    for (int i = 0; i < length; i++) {
      phase += pitch / RATE;
      double sound = phase >= 1 ? 1 : 0;
      phase -= Math.floor(phase);
      for (int f = 0; f < formants.length; f++) {
        sound = resonance(sound, formants[f], memory[f]);
      }
      add(i, sound * 20 * Math.sin(Math.PI * i / length));
    }
    at += length;
  }

  /** A two-pole filter (Klatt 1980), 90 Hz wide. */
  private static double resonance(double in, int hertz, double[] memory) {
    double r = Math.exp(-Math.PI * 90 / RATE);
    double b = 2 * r * Math.cos(2 * Math.PI * hertz / RATE);
    double out = in + b * memory[0] - r * r * memory[1];
    memory[1] = memory[0];
    memory[0] = out;
    return out;
  }

  private void add(int offset, double value) {
    if (at + offset < samples.length) {
      samples[at + offset] = (short) Math.clamp(samples[at + offset] + value, -28_000, 28_000);
    }
  }
}
