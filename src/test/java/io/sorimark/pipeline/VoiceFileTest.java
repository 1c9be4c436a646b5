package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.KnownVoices.Sample;
import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.voices.VoiceEncoder;
import io.sorimark.voices.VoicePrint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceFileTest {

  private static final Outputs OUTPUTS = new Outputs(Overwrite.REPLACE, false);

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("voices.json");
  }

  @Test
  void manyWhoLearnAtOnceLoseNothing() throws Exception {
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 20; i++) {
        String episode = "ep" + i;
        all.add(many.submit(() -> learn(episode)));
      }
    }

    for (Future<?> one : all) {
      one.get();
    }
    assertThat(KnownVoices.read(file).samples()).hasSize(20);
  }

  @Test
  void whatWasForgottenMeanwhileStaysForgotten() throws Exception {
    learn("ep1");
    new VoiceFile(file).change(kept -> kept.without(List.of("Ada of ep1")), OUTPUTS);
    learn("ep2");

    assertThat(KnownVoices.read(file).names()).containsExactly("Ada of ep2");
  }

  @Test
  void touchesNoFileThatIsNotOurs() throws Exception {
    Files.writeString(file, "{\"speakers\":[]}");

    assertThatThrownBy(() -> learn("ep1")).isInstanceOf(TranscriptException.class);
    assertThatThrownBy(() -> new VoiceFile(file).delete()).isInstanceOf(TranscriptException.class);

    assertThat(file).hasContent("{\"speakers\":[]}");
  }

  @Test
  void deletesWhatIsThere() throws Exception {
    assertThat(new VoiceFile(file).delete()).isFalse();
    assertThat(folder).isEmptyDirectory();

    learn("ep1");

    assertThat(new VoiceFile(file).delete()).isTrue();
    assertThat(file).doesNotExist();
  }

  private Outputs.Written learn(String episode) throws Exception {
    List<Float> numbers = new ArrayList<>(Collections.nCopies(VoiceEncoder.NUMBERS, 0f));
    numbers.set(0, 1f);
    Sample sample =
        new Sample(
            "Ada of " + episode, episode, "m", Duration.ofSeconds(60), VoicePrint.of(numbers));
    return new VoiceFile(file).change(kept -> kept.with(episode, List.of(sample)), OUTPUTS);
  }
}
