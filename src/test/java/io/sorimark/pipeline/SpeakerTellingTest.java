package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.asr.Catalogue;
import io.sorimark.asr.ModelStore;
import io.sorimark.pipeline.SpeakerTelling.By;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakerTellingTest {

  @TempDir Path folder;

  private ModelStore store = new ModelStore(Path.of("nowhere"), Catalogue.ofResource());

  @BeforeEach
  void open() {
    store = new ModelStore(folder.resolve("models"), Catalogue.ofResource());
  }

  @Test
  void withoutItsModelNobodyIsToldApartUnasked() throws IOException {
    SpeakerTelling telling = SpeakerTelling.of(store, Optional.empty());

    assertThat(telling.by()).isEqualTo(By.NOTHING);
    assertThat(telling.why()).contains("sorimark models get speakers");
  }

  @Test
  void withoutItsModelTheSoundTellsAsManyAsAreCounted() throws IOException {
    assertThat(by(SpeakerWish.of(2))).isEqualTo(By.SOUND);
    assertThat(by(SpeakerWish.AUTO)).isEqualTo(By.TEXT);
    assertThat(by(SpeakerWish.OFF)).isEqualTo(By.NOTHING);
  }

  @Test
  void withItsModelTheVoiceTells() throws Exception {
    Path model = Files.createDirectories(folder.resolve("models/ge2e"));
    Files.writeString(
        model.resolve("sorimark.json"), // nobody listens here, so the store's word will do
        "{\"name\":\"ge2e\",\"engine\":\"ge2e\",\"language\":\"mul\",\"files\":[]}");

    assertThat(SpeakerTelling.of(store, Optional.empty()).by()).isEqualTo(By.VOICE);
    assertThat(by(SpeakerWish.of(3))).isEqualTo(By.VOICE);
    assertThat(by(SpeakerWish.AUTO)).isEqualTo(By.VOICE);
    assertThat(by(SpeakerWish.OFF)).isEqualTo(By.NOTHING);
  }

  private By by(SpeakerWish wish) throws IOException {
    return SpeakerTelling.of(store, Optional.of(wish)).by();
  }
}
