package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.Problem;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import java.io.IOException;
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
    EpisodeFolder episode = episode();
    assertThat(voiced(episode, Optional.empty())).isEqualTo(Optional.empty());

    Files.writeString(episode.voices(), "SPEAKER talk 1 0.0 1.0 <NA> <NA> Ada <NA> <NA>\n");

    assertThat(voiced(episode, Optional.empty())).contains("Ada");
    assertThat(voiced(episode, Optional.of("Bo"))).as("a label").contains("Bo");
  }

  @Test
  void ofAFileOnSeveralRecordingsOursCounts() throws Exception {
    EpisodeFolder episode = episode();
    Files.writeString(
        episode.voices(),
        """
        SPEAKER other 1 0.0 1.0 <NA> <NA> Bo <NA> <NA>
        SPEAKER talk 1 0.0 1.0 <NA> <NA> Ada <NA> <NA>
        """);

    assertThat(voiced(episode, Optional.empty())).contains("Ada");
    assertThat(episode.heard(said(Optional.empty())).problems()).isEmpty();
  }

  @Test
  void tellsWhatIsWrongWithTheFile() throws Exception {
    EpisodeFolder episode = episode();
    Files.writeString(
        episode.voices(),
        """
        SPEAKER one 1 0.0 1.0 <NA> <NA> Bo <NA> <NA>
        SPEAKER two 1 0.0 1.0 <NA> <NA> Ada <NA> <NA>
        """);

    assertThat(voiced(episode, Optional.empty())).isEmpty();
    assertThat(episode.heard(said(Optional.empty())).problems())
        .extracting(Problem::rule)
        .containsExactly("several-recordings");

    Files.writeString(episode.voices(), "SPEAKER talk 1 0.0 1.0 <NA> <NA> Ada\nwhat is this\n");
    assertThat(episode.heard(said(Optional.empty())).problems())
        .extracting(Problem::line)
        .containsExactly(2);
  }

  private EpisodeFolder episode() throws IOException {
    Path talk = Files.writeString(folder.resolve("talk.srt"), "");
    return new EpisodeFolder(Source.of(talk), folder);
  }

  private static Optional<String> voiced(EpisodeFolder episode, Optional<String> speaker)
      throws IOException {
    Transcript said = said(speaker);
    return episode.heard(said).voices().label(said).cues().getFirst().speaker();
  }

  @Test
  void countsForNothingWhereTheVoicesEndLongBeforeTheText() throws Exception {
    Path talk = Files.writeString(folder.resolve("talk.srt"), "");
    EpisodeFolder episode = new EpisodeFolder(Source.of(talk), folder);
    Files.writeString(episode.voices(), "SPEAKER talk 1 0.0 37.0 <NA> <NA> Ada <NA> <NA>\n");
    Transcript fits =
        Transcript.of(List.of(Cue.of(second(0), "Hello."), Cue.of(second(60), "Ho.")));
    Transcript longer =
        Transcript.of(List.of(Cue.of(second(0), "Hello."), Cue.of(second(878), "Goodbye.")));

    assertThat(episode.heard(fits).voices().spans()).hasSize(1);
    assertThat(episode.heard(fits).problems()).isEmpty();
    assertThat(episode.heard(longer).voices()).isEqualTo(HeardVoices.NONE);
    assertThat(episode.heard(longer).problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("from 0:00 to 0:37, the text goes from 0:00 to 14:39");
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
