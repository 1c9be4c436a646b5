package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.asr.Catalogue;
import io.sorimark.asr.ModelStore;
import io.sorimark.asr.Recognizer;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ModelChoice.Wish;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelChoiceTest {

  @TempDir Path folder;

  @Test
  void saysInThreeLinesWhatToDoWithoutAModel() {
    assertThatThrownBy(() -> choose(Optional.empty(), Optional.of("ko")))
        .isInstanceOf(NotInstalledException.class)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(3))
        .hasMessageContaining("sorimark models get ko (87 MB, Apache-2.0)");
    assertThatThrownBy(() -> choose(Optional.of("ko"), Optional.empty()))
        .hasMessageContaining("`sorimark models get ko`");
    assertThatThrownBy(() -> choose(Optional.of("unheard"), Optional.empty()))
        .hasMessageContaining("no model unheard");
  }

  @Test
  void takesWhatIsThereAndAsksWhereSeveralWouldDo() throws Exception {
    install("vosk-model-small-ko-0.22");
    assertThat(choose(Optional.empty(), Optional.empty()).model().language()).isEqualTo("ko");

    install("vosk-model-en-us-0.22");
    assertThat(choose(Optional.empty(), Optional.of("en")).model().name())
        .isEqualTo("vosk-model-en-us-0.22");
    assertThatThrownBy(() -> choose(Optional.empty(), Optional.empty()))
        .isInstanceOf(TranscriptException.class)
        .hasMessageEndingWith("--language en or --language ko");
    assertThatThrownBy(() -> choose(Optional.empty(), Optional.of("fr")))
        .isInstanceOf(NotInstalledException.class);
  }

  @Test
  void takesAFolderAsItIs() throws Exception {
    Path model = model("vosk-model-small-ko-0.22");

    ModelChoice choice = choose(Optional.of(model.toString()), Optional.empty());

    assertThat(choice.model().folder()).isEqualTo(model);
    Files.delete(model.resolve("graph/HCLG.fst"));
    assertThatThrownBy(() -> choose(Optional.of(model.toString()), Optional.empty()))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("is missing");
  }

  @Test
  void prefersVoskAndSaysWhatElseThereIs() throws Exception {
    whisper("ggml-tiny.en", 51864);
    ModelChoice alone = choose(Optional.empty(), Optional.of("en-GB"));
    assertThat(alone.recognizer()).isEqualTo(Recognizer.WHISPER);
    assertThat(alone.why())
        .isEqualTo("the only model of whisper that would do; other engines have none");

    install("vosk-model-en-us-0.22");
    ModelChoice both = choose(Optional.empty(), Optional.of("en"));
    assertThat(both.recognizer()).isEqualTo(Recognizer.VOSK);
    assertThat(both.why())
        .isEqualTo("the only model of vosk that would do; --engine whisper takes the other engine");
    Wish wish = new Wish(Optional.empty(), Optional.of(Recognizer.WHISPER), Optional.of("en"));
    assertThat(ModelChoice.of(store(), wish).model().name()).isEqualTo("ggml-tiny.en");
  }

  @Test
  void modelsOfManyLanguagesTakeAnyAndFindOut() throws Exception {
    whisper("ggml-base", 51865);

    ModelChoice korean = choose(Optional.empty(), Optional.of("ko"));
    assertThat(korean.language(wish(Optional.empty(), Optional.of("ko")))).contains("ko");
    assertThat(choose(Optional.empty(), Optional.empty()).language(Wish.NONE)).isEmpty();
  }

  @Test
  void refusesAModelThatDoesNotFit() throws Exception {
    whisper("ggml-tiny.en", 51864);

    assertThatThrownBy(() -> choose(Optional.of("ggml-tiny.en"), Optional.of("ko")))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("understands en, not ko");
    Wish wish =
        new Wish(Optional.of("ggml-tiny.en"), Optional.of(Recognizer.VOSK), Optional.empty());
    assertThatThrownBy(() -> ModelChoice.of(store(), wish))
        .hasMessageContaining("is for whisper, not for vosk");
  }

  /** A file that looks like a model of Whisper: its head, and as much as the smallest has. */
  private void whisper(String name, int vocabulary) throws Exception {
    Path file = folder.resolve(name + ".bin");
    ByteBuffer head = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(0x67676d6c).putInt(vocabulary).putInt(1500).putInt(384).putInt(6).putInt(4);
    head.putInt(448).putInt(384).putInt(6).putInt(4).putInt(80).putInt(1);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(head.array());
      out.setLength(16_000_000);
    }
    store().install(file, Optional.empty());
  }

  private static Wish wish(Optional<String> name, Optional<String> language) {
    return new Wish(name, Optional.empty(), language);
  }

  private ModelChoice choose(Optional<String> name, Optional<String> language) throws Exception {
    return ModelChoice.of(store(), wish(name, language));
  }

  private ModelStore store() {
    return new ModelStore(folder.resolve("models"), Catalogue.ofResource());
  }

  private void install(String name) throws Exception {
    store().install(model(name), Optional.empty());
  }

  private Path model(String name) throws IOException {
    Path model = folder.resolve(name);
    for (String file : List.of("am/final.mdl", "conf/mfcc.conf", "graph/HCLG.fst")) {
      Files.createDirectories(model.resolve(file).getParent());
      Files.writeString(model.resolve(file), "x");
    }
    return model;
  }
}
