package io.sorimark.punctuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PunctuationModelTest {

  private static final int MOST_BYTES = 8_000_000;

  /** See src/train/README.md for how the files are made. */
  private static final Map<String, String> SUMS =
      Map.of(
          Model.SIGNS, "1e3ba5e9b4ae2109d443eb3d281471a34f66116fe8d1842ae55aa944901afe92",
          Model.QUESTIONS, "484e6560400a89433ef64ace1e5207908016158baa32f479dcadca1563018c4e",
          Model.WORDS, "0465d6e0ee68173a20aa6773676f5a0d6b52f821618b915c15e4f621af59897c");

  @Test
  void theWeightsAreThoseThatWereMeasured() throws Exception {
    int size = 0;
    for (Map.Entry<String, String> file : SUMS.entrySet()) {
      byte[] bytes = bytes(file.getKey());
      size += bytes.length;
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(HexFormat.of().formatHex(sum)).as(file.getKey()).isEqualTo(file.getValue());
    }
    assertThat(size).isLessThan(MOST_BYTES);
  }

  @Test
  void anotherFileIsNoModel() {
    for (String text : List.of("", "LIN", "not a model at all", "LIN1 too short")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThatIOException()
          .isThrownBy(() -> LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes))));
    }
    assertThatIOException().isThrownBy(() -> Vocabulary.read(new StringReader("one\ttwo\n")));
  }

  @Test
  void itIsTrainedByWhatItGetsWrong() {
    Perceptron perceptron = new Perceptron(1 << 8, 2, 1);
    for (int i = 0; i < 100; i++) {
      perceptron.learn(new int[] {1, 3}, 0);
      perceptron.learn(new int[] {2, 3}, 1);
    }
    LinearModel model = perceptron.model();
    double[] one = model.of(new int[] {1, 3});
    double[] other = model.of(new int[] {2, 3});
    assertThat(one[0]).isGreaterThan(one[1]);
    assertThat(other[1]).isGreaterThan(other[0]);
  }

  @Test
  void whatATranscriptShowsOutweighsWhatIsBelieved() {
    int size = 4000;
    double[][] words = new double[size][];
    Gap[] gaps = new Gap[size];
    for (int i = 0; i < size; i++) {
      boolean end = i % 10 == 0;
      words[i] = end ? new double[] {.2, .1, .7} : new double[] {.85, .1, .05};
      gaps[i] = end ? Gap.UNKNOWN : Gap.SHORT_CUE; // the other way round than usual
    }
    words[5] = new double[] {.5, .1, .4};
    double[][] weighed = Evidence.weigh(words, List.of(gaps));
    assertThat(weighed[0][Evidence.END]).isGreaterThan(.95);
    assertThat(weighed[5][Evidence.END]).isLessThan(.2);
  }

  private static byte[] bytes(String name) throws Exception {
    try (InputStream in = PunctuationModelTest.class.getResourceAsStream("/punctuation/" + name)) {
      return in.readAllBytes();
    }
  }
}
