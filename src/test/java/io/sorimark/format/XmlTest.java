package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class XmlTest {

  @Test
  void startsWithTheFirstElementBehindPrologueAndComments() {
    String prologue = "\n<?xml version='1.0'?>\n<!-- <p> -->\n<!DOCTYPE tt>\n";
    assertThat(Xml.startsWith(prologue + "<tt:tt xmlns:tt='x'>", "tt")).isTrue();
    assertThat(Xml.startsWith(prologue + "<html><tt>typed</tt>", "tt")).isFalse();
    assertThat(Xml.startsWith("<ttml>", "tt")).isFalse();
  }

  @Test
  @Timeout(600) // so that a pattern that hangs fails
  void thousandsOfCommentsDoNotHangTheSniffer() {
    assertThat(Xml.startsWith("<!---->".repeat(2000) + "<? ?>".repeat(2000) + "x", "tt")).isFalse();
  }

  @Test
  void readsDeepNestingToTheEnd() {
    String head = "<tt><body><div begin='1s'>";
    String p = "<p begin='1s' end='9s'>";
    for (String deep :
        List.of(
            head + "<div>".repeat(50_000) + p + "at the bottom",
            head + p + "<span>".repeat(50_000) + "at the bottom")) {
      Parsed parsed = Transcripts.read("deep.ttml", deep.getBytes(StandardCharsets.UTF_8));
      assertThat(parsed.transcript().cues()).extracting(Cue::text).containsExactly("at the bottom");
      assertThat(parsed.transcript().end()).isEqualTo(Duration.ofSeconds(10));
    }
  }

  @Test
  void escapesWhatXmlCannotHold() {
    assertThat(Xml.escape("a<b>&\"\u0000\ud800\ufffe"))
        .isEqualTo("a&lt;b&gt;&amp;&quot;\ufffd\ufffd\ufffd");
    assertThat(Xml.escape("팟캐스트 🎙")).isEqualTo("팟캐스트 🎙");
  }
}
