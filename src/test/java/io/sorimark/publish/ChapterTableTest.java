package io.sorimark.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.publish.ChapterFormat.Keeps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of carriers in the docs is made from the rows of {@link ChapterFormat}. {@code
 * -Dsorimark.rewrite=true} writes it anew.
 */
class ChapterTableTest {

  private static final Path DOCS = Path.of("docs/chapters.md");
  private static final String BEGIN = "<!-- chapters: made by ChapterTableTest -->\n\n";
  private static final String END = "\n<!-- end of chapters -->";

  @Test
  void docsListWhatEachCarrierKeeps() throws IOException {
    String text = Files.readString(DOCS);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END, from - 1);
    if (Boolean.getBoolean("sorimark.rewrite")) {
      Files.writeString(DOCS, text.substring(0, from) + table() + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to)).isEqualTo(table());
  }

  private static String table() {
    return Arrays.stream(ChapterFormat.values())
        .map(ChapterTableTest::row)
        .collect(
            Collectors.joining(
                "\n",
                "| id | carrier | written as | in steps of | keeps |\n|---|---|---|---|---|\n",
                "\n"));
  }

  private static String row(ChapterFormat format) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            format.id(),
            format.title(),
            format.isWritable() ? "`" + format.fileName() + "`" : "",
            step(format.step()),
            words(format.keeps()));
  }

  private static String step(Duration step) {
    if (step.isZero()) {
      return "";
    }
    return step.toNanos() % 1_000_000 == 0
        ? step.toMillis() + " ms"
        : "1/%d s".formatted(Duration.ofSeconds(1).dividedBy(step));
  }

  private static String words(Set<Keeps> keeps) {
    return keeps.stream()
        .sorted()
        .map(keep -> keep.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
