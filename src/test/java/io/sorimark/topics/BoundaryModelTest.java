package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class BoundaryModelTest {

  /** See src/train/README.md for how the files are made. */
  private static final Map<String, String> SUMS =
      Map.of(
          "boundaries.bin", "4bb349165b0a8bc821b06dcae366e1ca4eecf54b66621c0cb053ea002dad3ad6",
          "cue-words.bin", "57f531231058a05f4effa00617aee32e98a1f7d0e4d062c224a9e9fcd0c0d813",
          "everyday.bin", "91a548511a659d9a14bbcef469fc2484bfaad251038871b7f7c8717edb91abbc");

  @Test
  void theWeightsAreThoseThatWereMeasured() throws Exception {
    for (Map.Entry<String, String> file : SUMS.entrySet()) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes(file.getKey()));
      assertThat(HexFormat.of().formatHex(sum)).as(file.getKey()).isEqualTo(file.getValue());
    }
  }

  @Test
  void anotherFileIsNoModel() {
    for (String text : List.of("", "SGN", "not a model at all")) {
      Assertions.assertThatIOException()
          .isThrownBy(() ->
              BoundaryNet.read(new DataInputStream(new ByteArrayInputStream(text.getBytes()))));
    }
  }

  @Test
  void theNetGivesOddsForAnyNumberOfSentences() throws IOException {
    BoundaryNet net =
        BoundaryNet.read(new DataInputStream(new ByteArrayInputStream(bytes("boundaries.bin"))));
    for (int sentences : new int[] {0, 1, 50}) {
      double[] odds = net.of(new float[sentences][207]);
      assertThat(odds).hasSize(sentences);
      for (double value : odds) {
        assertThat(value).isFinite();
      }
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = BoundaryModelTest.class.getResourceAsStream("/topics/" + name)) {
      return in.readAllBytes();
    }
  }
}
