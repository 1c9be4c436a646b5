package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.format.CueText.Spoken;
import io.sorimark.model.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CueTextTest {

  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("<i>cold</i> <b>and</b> <u>wet</u>", "cold and wet"),
          Map.entry("<c.yellow.bg_blue>cold</c>", "cold"),
          Map.entry("{\\an8}cold{\\i1} water", "cold water"),
          Map.entry("{cold} water", "{cold} water"),
          Map.entry("a <font color=\"#fff\" size=2>b</FONT><br/>c", "a b\nc"),
          Map.entry("<ruby>\u6d77<rt>\u3046\u307f</rt></ruby>", "\u6d77(\u3046\u307f)"),
          Map.entry("x < y & z > 0", "x < y & z > 0"),
          Map.entry("map<int, long> and <html>", "map<int, long> and <html>"),
          Map.entry("&lt;b&gt; &amp;amp; &#x263A; &eacute;", "<b> &amp; \u263a \u00e9"),
          Map.entry("AT&T; R&D, &unknown; &lt", "AT&T; R&D, &unknown; &lt"),
          Map.entry("an open <b tag", "an open <b tag"),
          Map.entry(" cold \n\n\twater ", "cold\nwater"));

  @Test
  void takesMarkupForWhatItMeansAndNothingElseForMarkup() {
    PLAIN.forEach((raw, text) -> assertThat(parse(raw)).as(raw).containsExactly(said(text)));
  }

  @Test
  void keepsVoiceNamesWithSpaces() {
    assertThat(parse("<v.first.loud Mira  van &amp; Olsen>cold</v>"))
        .containsExactly(said("Mira van & Olsen", "cold"));
  }

  @Test
  void partsVoices() {
    assertThat(parse("<v Mira>Deep?\n<v Jonas>Yes.</v></v> (gulls)"))
        .containsExactly(said("Mira", "Deep?"), said("Jonas", "Yes."), said("(gulls)"));
  }

  @Test
  void keepsAVoiceThatSaysNothing() {
    assertThat(parse("<v Mira>")).containsExactly(said("Mira", ""));
  }

  @Test
  void timesWords() {
    assertThat(words("ten<00:00:01.500> fathoms down<00:00:02.000>"))
        .containsExactly("ten 1000-1500", "fathoms 1500-2000", "down 1500-2000");
  }

  @Test
  void pullsTimesIntoTheCueAndInOrder() {
    assertThat(words("a<00:09.000> b<00:01.200> c"))
        .containsExactly("a 1000-3000", "b 3000-3000", "c 3000-3000");
  }

  @Test
  void continuesTimesInTheNextVoice() {
    assertThat(words("<v A>ten<00:00:01.500> <v B>fathoms<00:00:02.000> down"))
        .containsExactly("ten 1000-1500", "fathoms 1500-2000", "down 2000-3000");
  }

  @Test
  void standsAMillionOpenTags() {
    assertThat(parse("<".repeat(1_000_000))).hasSize(1);
    assertThat(parse("<v ".repeat(300_000))).hasSize(1);
    assertThat(parse("{\\".repeat(500_000))).hasSize(1);
    assertThat(parse("&".repeat(1_000_000))).hasSize(1);
  }

  private static List<Spoken> parse(String raw) {
    return CueText.parse(raw, TimeSpan.ofMillis(1000, 3000));
  }

  private static List<String> words(String raw) {
    return parse(raw).stream()
        .flatMap(spoken -> spoken.words().stream())
        .map(word ->
            "%s %d-%d"
                .formatted(
                    word.text(), word.span().start().toMillis(), word.span().end().toMillis()))
        .toList();
  }

  private static Spoken said(String text) {
    return new Spoken(Optional.empty(), text, List.of());
  }

  private static Spoken said(String voice, String text) {
    return new Spoken(Optional.of(voice), text, List.of());
  }
}
