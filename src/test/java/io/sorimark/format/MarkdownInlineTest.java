package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownInlineTest {

  /** Markdown and what a browser shows of it. */
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("**bold** and *italic* and ***both***", "bold and italic and both"),
          Map.entry("_one_ __two__ snake_case_name", "one two snake_case_name"),
          Map.entry("2 * 3 * 4 and 5*", "2 * 3 * 4 and 5*"),
          Map.entry("`a*b*c` and ``x`y``", "a*b*c and x`y"),
          Map.entry("[text](https://a.example/b_(c) \"title\")", "text"),
          Map.entry("![alt *text*](x.png){:.left} after", "alt text after"),
          Map.entry("[not a link] (at all)", "[not a link] (at all)"),
          Map.entry("\\[03:56\\] \\*stars\\* \\a", "[03:56] *stars* \\a"),
          Map.entry("AT&amp;T &#8217; &nosuch; R&D", "AT&T \u2019 &nosuch; R&D"),
          Map.entry("a<br>b <em>c</em> x<y and a>b", "a\nb c x<y and a>b"),
          Map.entry("<https://a.example> <v Ada>", "https://a.example <v Ada>"),
          Map.entry("**never closed and _neither this", "**never closed and _neither this"));

  @Test
  void showsWhatABrowserShows() {
    SHOWN.forEach((markdown, text) -> assertThat(MarkdownInline.decode(markdown)).isEqualTo(text));
  }

  @Test
  void givesBackWhatItEscaped() {
    for (String text : SHOWN.values()) {
      assertThat(MarkdownInline.decode(MarkdownInline.escape(text))).isEqualTo(text);
      assertThat(MarkdownInline.decode(MarkdownInline.escapeAll(text))).isEqualTo(text);
    }
  }

  @Test
  void escapesNoMoreThanItHasTo() {
    assertThat(MarkdownInline.escape("AT&T, C++ - it's 50%: (yes)."))
        .isEqualTo("AT&T, C++ - it's 50%: (yes).");
  }
}
