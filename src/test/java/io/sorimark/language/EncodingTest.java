package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

  private static final String KOREAN = "안녕하세요, 오늘은 벡터 데이터베이스와 검색을 이야기합니다. 반갑습니다.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1250 | Příliš žluťoučký kůň úpěl ďábelské ódy, a pak se šel napít k řece.",
        "windows-1251 | Сегодня мы говорим о поиске и о том, что в нём ломается чаще всего.",
        "windows-1252 | Déjà vu à l’été: où êtes-vous, mon garçon? Ça va très bien là-bas.",
        "x-windows-949 | 안녕하세요, 오늘은 벡터 데이터베이스와 검색을 이야기합니다. 반갑습니다.",
        "windows-31j | こんにちは、今日は検索エンジンについて話します。よろしくお願いします。",
        "GB18030 | 大家好，今天我们来谈谈搜索引擎和向量数据库，欢迎收听我们的节目。",
        "UTF-16LE | plain words without a mark, 한글도 조금",
        "UTF-16BE | plain words without a mark, 한글도 조금",
      })
  void recognizesCharsets(String charset, String text) {
    String longer = (text + "\n").repeat(5);
    Encoding.Decoded decoded = Encoding.decode(longer.getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(longer);
    assertThat(decoded.certain()).isFalse();
  }

  @Test
  void trustsByteOrderMarks() {
    assertThat(Encoding.decode("\ufeffcue".getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("cue");
    assertThat(Encoding.decode("\ufeffcue".getBytes(StandardCharsets.UTF_16LE)).text())
        .isEqualTo("cue");
    assertThat(Encoding.decode("\ufeffcue".getBytes(StandardCharsets.UTF_16BE)).text())
        .isEqualTo("cue");
  }

  @Test
  void keepsUtf8WithAFewBrokenBytes() {
    byte[] bytes = KOREAN.repeat(3).getBytes(StandardCharsets.UTF_8);
    Encoding.Decoded cut = Encoding.decode(Arrays.copyOf(bytes, bytes.length - 3));
    assertThat(cut.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(cut.text()).startsWith(KOREAN);
    assertThat(cut.firstDamage()).contains(cut.text().indexOf('\ufffd'));
  }

  @Test
  void aReplacementCharacterInTheFileIsNoDamage() {
    assertThat(Encoding.decode("84\ufffdF".getBytes(StandardCharsets.UTF_8)).firstDamage())
        .isEmpty();
  }

  @Test
  void neverFails() {
    for (int length = 0; length < 64; length++) {
      byte[] bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) (i * 37 + length * 101);
      }
      assertThat(Encoding.decode(bytes).text()).isNotNull();
    }
  }
}
