package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "한글, 4",
    "漢字, 4",
    "ｆｕｌｌ, 8",
    "naïve, 5",
    "e\u0301, 1",
    "👩‍💻, 2",
    "🎙️, 2",
    "한글 ok, 7"
  })
  void countsColumns(String text, int columns) {
    assertThat(Width.of(text)).isEqualTo(columns);
  }
}
