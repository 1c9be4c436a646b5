package io.sorimark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sorimark.search.QueryTree.Form;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueryParserTest {

  @Test
  void readsWhatIsAsked() throws QuerySyntaxException {
    Map<String, String> trees =
        Map.ofEntries(
            Map.entry("rust", "rust"),
            Map.entry("vector database", "(vector & database)"),
            Map.entry("\"vector database\"", "<vector database>"),
            Map.entry("\"one\"", "one"),
            Map.entry("vect*", "vect*"),
            Map.entry("\"big vect*\"", "<big vect*>"),
            Map.entry("qdrant~ swyx~ chroma~1", "(qdrant~2 & swyx~1 & chroma~1)"),
            Map.entry("a OR b c", "(a | (b & c))"),
            Map.entry("(a OR b) AND c", "((a | b) & c)"),
            Map.entry("a -b NOT \"c d\"", "(a - b - <c d>)"),
            Map.entry("humane NEAR/5 pin", "near5(humane, pin)"),
            Map.entry("a NEAR b NEAR/3 c", "near10(a, b, c)"),
            Map.entry("and or not near", "(and & or & not & near)"),
            Map.entry("벡터 DB", "(벡터 & DB)"),
            Map.entry("e-mail GPT-4", "(e-mail & GPT-4)"));
    for (Map.Entry<String, String> tree : trees.entrySet()) {
      assertThat(shown(QueryParser.parse(tree.getKey(), Form.ANY)))
          .as(tree.getKey())
          .isEqualTo(tree.getValue());
    }
  }

  @Test
  void pointsAtWhatIsWrong() {
    Map<String, Integer> columns =
        Map.ofEntries(
            Map.entry("", 1),
            Map.entry("a OR", 5),
            Map.entry("a OR OR b", 6),
            Map.entry("AND b", 1),
            Map.entry("a (b", 3),
            Map.entry("a b)", 4),
            Map.entry("()", 2),
            Map.entry("say \"hello", 5),
            Map.entry("a \" \"", 3),
            Map.entry("-b", 1),
            Map.entry("a ~", 3),
            Map.entry("word~9", 6),
            Map.entry("wo*rd", 3),
            Map.entry("a NEAR/x b", 8),
            Map.entry("a NEAR", 7),
            Map.entry("(a b) NEAR c", 1));
    for (Map.Entry<String, Integer> column : columns.entrySet()) {
      QuerySyntaxException wrong =
          assertThrows(
              QuerySyntaxException.class,
              () -> QueryParser.parse(column.getKey(), Form.ANY),
              column.getKey());
      assertThat(wrong.column())
          .as(column.getKey() + ": " + wrong.getMessage())
          .isEqualTo(column.getValue());
    }
  }

  @Test
  void neverFailsInAnotherWay() {
    Random random = new Random(7);
    List<String> signs =
        List.of("a", "(", ")", "\"", " ", "OR", "AND", "NOT", "NEAR/2", "-", "*", "~", "~3", "가");
    for (int n = 0; n < 20_000; n++) {
      String query =
          random
              .ints(random.nextInt(12), 0, signs.size())
              .mapToObj(signs::get)
              .collect(Collectors.joining());
      try {
        assertThat(shown(QueryParser.parse(query, Form.ANY))).isNotEmpty();
      } catch (QuerySyntaxException wrong) {
        assertThat(wrong.column()).as(query).isBetween(1, query.length() + 1);
      }
    }
  }

  private static String shown(QueryTree tree) {
    return switch (tree) {
      case QueryTree.Word word -> word(word);
      case QueryTree.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
      case QueryTree.Phrase phrase ->
          phrase.words().stream()
              .map(QueryParserTest::word)
              .collect(Collectors.joining(" ", "<", ">"));
      case QueryTree.Near near -> "near" + near.gaps() + "(" + shown(near.parts(), ", ") + ")";
      case QueryTree.Or or -> "(" + shown(or.parts(), " | ") + ")";
      case QueryTree.And and ->
          "("
              + shown(and.parts(), " & ")
              + and.not().stream().map(part -> " - " + shown(part)).collect(Collectors.joining())
              + ")";
    };
  }

  private static String word(QueryTree.Word word) {
    return word.text() + (word.form() == Form.PREFIX ? "*" : "");
  }

  private static String shown(List<QueryTree> parts, String between) {
    return parts.stream().map(QueryParserTest::shown).collect(Collectors.joining(between));
  }
}
