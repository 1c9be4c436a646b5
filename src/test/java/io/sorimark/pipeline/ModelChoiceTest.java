package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.asr.Catalogue;
import io.sorimark.asr.ModelStore;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
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
        .hasMessageContaining("sorimark models get ko (86 MB, Apache-2.0)");
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
        .hasMessageContaining("--language");
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

  private ModelChoice choose(Optional<String> name, Optional<String> language) throws Exception {
    return ModelChoice.of(store(), name, language);
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
