package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void pointsAtTheColumn() {
    assertThat(Excerpt.of("00:01 -> 00:02", 7)).isEqualTo("  00:01 -> 00:02\n        ^");
  }

  @Test
  void countsWideCharactersTwice() {
    assertThat(Excerpt.of("안녕 -> x", 4)).isEqualTo("  안녕 -> x\n       ^");
  }

  @Test
  void cutsALongLineAroundTheColumn() {
    String excerpt = Excerpt.of("a".repeat(500) + "!" + "b".repeat(500), 501);

    String[] lines = excerpt.split("\n");
    assertThat(lines[0]).hasSizeLessThan(90).startsWith("  ...aa").endsWith("bb...");
    assertThat(lines[0].charAt(lines[1].indexOf('^'))).isEqualTo('!');
  }

  @Test
  void standsBehindTheEndOfALine() {
    assertThat(Excerpt.of("ab", 9)).isEqualTo("  ab\n    ^");
    assertThat(Excerpt.of("", 1)).isEmpty();
  }

  @Test
  void letsNoControlCharacterThrough() {
    assertThat(Excerpt.of("a\u001b[31m\tb", 1)).doesNotContain("\u001b").doesNotContain("\t");
  }
}
