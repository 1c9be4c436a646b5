package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeardVoicesTest {

  @TempDir Path folder;

  @Test
  void tellsNamesFromNumbers() {
    HeardVoices heard =
        HeardVoices.of(
            List.of(
                cue(0, "SPEAKER_00"), cue(1, "Grace_Hopper"), cue(2, "Speaker_3"), cue(3, "7")));

    assertThat(heard.names()).isEqualTo(Map.of(1, "Grace Hopper"));
    assertThat(heard.spans()).extracting(span -> span.voice()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void keepsWhatItWroteForTheSameRecordingOnly() throws Exception {
    HeardVoices heard = HeardVoices.of(List.of(cue(0, "Ada"), cue(1, "Speaker 2"), cue(2, "Ada")));
    Path file = folder.resolve("log.json");

    VoiceLog.write(file, "key", heard);

    assertThat(VoiceLog.read(file, "key")).contains(heard);
    assertThat(VoiceLog.read(file, "other")).isEmpty();
    Files.writeString(file, "{\"key\":\"key\",\"voices\":[[5,1,0]]}");
    assertThat(VoiceLog.read(file, "key")).as("damaged").isEmpty();
  }

  @Test
  void labelsATranscriptByTheVoicesInTheEpisodesFolder() throws Exception {
    Path talk = Files.writeString(folder.resolve("talk.srt"), "");
    EpisodeFolder episode = new EpisodeFolder(Source.of(talk), folder);
    assertThat(episode.voiced(said(Optional.empty()))).isEqualTo(said(Optional.empty()));

    Files.writeString(episode.voices(), "SPEAKER talk 1 0.0 1.0 <NA> <NA> Ada <NA> <NA>\n");

    assertThat(episode.voiced(said(Optional.empty())).cues().getFirst().speaker()).contains("Ada");
    assertThat(episode.voiced(said(Optional.of("Bo"))).cues().getFirst().speaker())
        .as("a label")
        .contains("Bo");
  }

  private static Transcript said(Optional<String> speaker) {
    return Transcript.of(List.of(Cue.of(second(0), "Hello.").withSpeaker(speaker)));
  }

  private static Cue cue(int second, String speaker) {
    return Cue.of(second(second), speaker, "");
  }

  private static TimeSpan second(int second) {
    return TimeSpan.ofMillis(second * 1000L, second * 1000L + 1000);
  }
}
