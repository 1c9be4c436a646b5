package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerNamesTest {

  @Test
  void areWhatDiffersInNamesOfFiles() {
    assertThat(SpeakerNames.of(List.of("1-alessio", "2-swyx"))).containsExactly("alessio", "swyx");
    assertThat(SpeakerNames.of(List.of("ep12_anna_raw", "ep12_annabel_raw")))
        .containsExactly("anna", "annabel");
    assertThat(SpeakerNames.of(List.of("한별", "민준"))).containsExactly("한별", "민준");
    assertThat(SpeakerNames.of(List.of("anna"))).containsExactly("anna");
  }

  @Test
  void areWholeNamesWhereNothingElseWouldBeLeft() {
    assertThat(SpeakerNames.of(List.of("track", "track-2"))).containsExactly("track", "track-2");
    assertThat(SpeakerNames.of(List.of("1", "2"))).containsExactly("1", "2");
  }
}
