package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void readsFieldsAsTheRfcHasThem() {
    Map.of(
            "a,b,c", List.of("a", "b", "c"),
            "\"a,b\",c", List.of("a,b", "c"),
            "\"say \"\"hi\"\"\",", List.of("say \"hi\"", ""),
            "a\"b,c", List.of("a\"b", "c"),
            " \"a\" , b", List.of("a", " b"),
            "\"\"", List.of(""))
        .forEach((text, fields) -> {
          assertThat(Csv.rows(text + ",x").getFirst().fields())
              .as(text)
              .startsWith(fields.toArray(String[]::new))
              .endsWith("x");
        });
  }

  @Test
  void knowsTheLinesOfARow() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      List<Csv.Row> rows = Csv.rows("a,b\n\n\"one\ntwo\",c\nd,e".replace("\n", end));
      assertThat(rows).extracting(Csv.Row::line).containsExactly(0, 2, 4);
      assertThat(rows).extracting(Csv.Row::endLine).containsExactly(1, 4, 5);
    }
  }

  @Test
  void aQuoteNeverClosedGoesToTheEnd() {
    List<Csv.Row> rows = Csv.rows("a,\"b\nc,d\n");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().isOpen()).isTrue();
    assertThat(rows.getFirst().fields()).containsExactly("a", "b\nc,d\n");
  }

  @Test
  void readsBackWhatItQuotes() {
    for (String field : List.of("", "a", "\"", "a,\"b\"\n,c", "\"\"")) {
      assertThat(Csv.rows("x," + Csv.quote(field)).getFirst().fields()).containsExactly("x", field);
    }
  }
}
