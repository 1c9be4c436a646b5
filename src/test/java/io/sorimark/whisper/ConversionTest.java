package io.sorimark.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {

  /** A tensor as whisper.cpp reads it. */
  private record Tensor(List<Integer> dimensions, int form, ByteBuffer numbers) {

    float at(int index) {
      return form == 0
          ? numbers.getFloat(index * 4)
          : Float.float16ToFloat(numbers.getShort(index * 2));
    }
  }

  @TempDir Path folder;

  @Test
  void writesHeadVocabularyAndEveryTensor() throws Exception {
    ByteBuffer file = converted(TinyModel.whole());

    int[] head = new int[12];
    file.asIntBuffer().get(head);
    assertThat(head).containsExactly(0x67676d6c, 51864, 6, 4, 2, 1, 5, 4, 2, 1, 80, 1);
    file.position(48);
    assertThat(List.of(file.getInt(), file.getInt())).containsExactly(80, 201);
    file.position(file.position() + 80 * 201 * 4);
    assertThat(tokens(file)).containsExactly("a", " b", "한");

    Map<String, Tensor> tensors = tensors(file);
    assertThat(tensors).hasSize(11 + 15 + 24);
    assertThat(tensors.get("encoder.conv1.bias").dimensions()).containsExactly(1, 4);
    assertThat(tensors.get("encoder.conv1.weight").dimensions()).containsExactly(3, 80, 4);
    assertThat(tensors.get("decoder.token_embedding.weight").form()).isEqualTo(1);
    assertThat(tensors.get("encoder.positional_embedding").form()).isZero();
  }

  @Test
  void splitsWhatCtranslateHasInOne() throws Exception {
    Map<String, Tensor> tensors = tensorsOf(converted(TinyModel.whole()));

    assertThat(tensors.get("encoder.blocks.0.attn.query.weight").at(5)).isEqualTo(1 + 1 / 16f);
    assertThat(tensors.get("encoder.blocks.0.attn.key.weight").at(0)).isEqualTo(4);
    assertThat(tensors.get("decoder.blocks.0.attn.value.weight").at(0)).isEqualTo(8);
    assertThat(tensors.get("decoder.blocks.0.cross_attn.value.weight").at(0)).isEqualTo(4);
    assertThat(tensors).doesNotContainKey("encoder.blocks.0.attn.key.bias");
  }

  @Test
  void saysWhatIsWrong() {
    assertFails(TinyModel.whole().quantised(), "quantised (int8)");
    assertFails(TinyModel.whole().withSpec("TransformerSpec"), "not a Whisper model");
    assertFails(
        TinyModel.whole().without("decoder/layer_0/attention/linear_2/bias"),
        "decoder/layer_0/attention/linear_2/bias is missing");
  }

  @Test
  void noticesWhatIsCutOffWhereverItIs() throws Exception {
    Path model = TinyModel.whole().write(folder.resolve("model"));
    byte[] whole = Files.readAllBytes(model.resolve("model.bin"));
    for (int length : new int[] {0, 3, 20, 200, whole.length / 2, whole.length - 50}) {
      Files.write(model.resolve("model.bin"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Conversion.run(model, folder.resolve("cut.bin")))
          .as(length + " bytes")
          .isInstanceOf(TranscriptException.class);
    }
  }

  @Test
  void hearsThroughTrianglesOfSlaneysScale() {
    float[] filters = MelFilters.of(80);

    assertThat(filters).hasSize(80 * 201);
    // Of librosa.filters.mel(sr=16000, n_fft=400, n_mels=80).
    assertThat(filters[1]).isEqualTo(0.024862595f);
    assertThat(filters[201 + 2]).isEqualTo(0.022871772f);
    assertThat(filters[79 * 201 + 200]).isZero();
  }

  @Test
  void knowsAModelByItsHead() throws Exception {
    Path model = folder.resolve("ggml.bin");
    Conversion.run(TinyModel.whole().write(folder.resolve("model")), model);

    assertThat(GgmlModel.isOne(model)).isTrue();
    assertThatThrownBy(() -> GgmlModel.read(model)).hasMessageContaining("cut off");
    Files.writeString(model, "no model, but as long as the head of one has to be at the least");
    assertThat(GgmlModel.isOne(model)).isFalse();
    assertThatThrownBy(() -> GgmlModel.read(model)).isInstanceOf(TranscriptException.class);
  }

  private void assertFails(TinyModel model, String why) {
    assertThatThrownBy(() -> converted(model))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining(why);
  }

  private ByteBuffer converted(TinyModel model) throws IOException, TranscriptException {
    Path target = folder.resolve("ggml.bin");
    Conversion.run(model.write(folder.resolve("model")), target);
    return ByteBuffer.wrap(Files.readAllBytes(target)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Map<String, Tensor> tensorsOf(ByteBuffer file) {
    file.position(56 + 80 * 201 * 4);
    tokens(file);
    return tensors(file);
  }

  private static List<String> tokens(ByteBuffer file) {
    List<String> tokens = new ArrayList<>();
    int count = file.getInt();
    for (int i = 0; i < count; i++) {
      tokens.add(text(file, file.getInt()));
    }
    return tokens;
  }

  private static Map<String, Tensor> tensors(ByteBuffer file) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    while (file.hasRemaining()) {
      int rank = file.getInt();
      int nameLength = file.getInt();
      int form = file.getInt();
      List<Integer> dimensions = new ArrayList<>();
      int count = 1;
      for (int i = 0; i < rank; i++) {
        dimensions.add(file.getInt());
        count *= dimensions.getLast();
      }
      String name = text(file, nameLength);
      int bytes = count * (form == 0 ? 4 : 2);
      ByteBuffer numbers = file.slice(file.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
      file.position(file.position() + bytes);
      tensors.put(name, new Tensor(dimensions, form, numbers));
    }
    return tensors;
  }

  private static String text(ByteBuffer file, int length) {
    byte[] bytes = new byte[length];
    file.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
