package io.sorimark.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordTest {

  @Test
  void quotesWhatAShellWouldTakeApart() {
    assertThat(ShellWord.of("talks/ep-12.mp3")).isEqualTo("talks/ep-12.mp3");
    assertThat(ShellWord.of("내 방송 1화.mp3")).isEqualTo("'내 방송 1화.mp3'");
    assertThat(ShellWord.of("it's.mp3")).isEqualTo("'it'\\''s.mp3'");
  }
}
