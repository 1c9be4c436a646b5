package io.sorimark.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/check.md} lists the rules as they are. {@code -Dsorimark.rewrite=true} writes its
 * list anew.
 */
class RulesPageTest {

  private static final Path PAGE = Path.of("docs/check.md");
  private static final String BEGIN = "<!-- rules: made from Rules.java -->\n";
  private static final String END = "<!-- end of rules -->\n";

  @Test
  void listsEveryRule() throws IOException {
    String page = Files.readString(PAGE);
    String expected =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + table()
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("sorimark.rewrite")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String table() {
    return "\n| rule | | files | who stumbles | what it says | what to do | `--fix` |\n"
        + "|---|---|---|---|---|---|---|\n"
        + Rules.ALL.stream().map(RulesPageTest::row).collect(Collectors.joining())
        + "\n";
  }

  private static String row(Rule rule) {
    return "| `%s` | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            rule.id(),
            severity(rule.severity()),
            rule.kinds().size() == Kind.values().length
                ? "all"
                : rule.kinds().stream().map(Kind::id).collect(Collectors.joining(", ")),
            rule.receivers().size() == Receiver.values().length - 1
                ? "all"
                : rule.receivers().stream().map(Receiver::id).collect(Collectors.joining(", ")),
            cell(rule.says()),
            cell(rule.advice()),
            rule.fix() == Fix.NONE ? "" : rule.fix().name().toLowerCase(Locale.ROOT));
  }

  private static String severity(Severity severity) {
    return severity == Severity.ERROR ? "**error**" : severity.name().toLowerCase(Locale.ROOT);
  }

  private static String cell(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|");
  }
}
