package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.format.Format;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.pipeline.Outputs.Overwrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptFilesTest {

  @TempDir Path output;

  @Test
  void callsTheRecordingAfterTheEpisode() throws IOException {
    Path folder = Files.createDirectories(output.resolve("ep12"));
    Transcript said = Transcript.of(List.of(Cue.of(TimeSpan.ofMillis(0, 1000), "Ada", "Hello.")));

    new TranscriptFiles(folder, List.of(Format.RTTM, Format.VTT))
        .write(said, new Outputs(Overwrite.REPLACE, false));

    assertThat(folder.resolve("transcript.rttm"))
        .hasContent("SPEAKER ep12 1 0 1 <NA> <NA> Ada <NA> <NA>\n");
    assertThat(folder.resolve("transcript.vtt")).content().doesNotContain("ep12");
  }
}
