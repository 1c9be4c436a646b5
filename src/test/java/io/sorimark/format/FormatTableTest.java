package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The tables of formats in the docs are made from the rows of {@link Format}. {@code
 * -Dsorimark.rewrite=true} writes them anew.
 */
class FormatTableTest {

  private static final Path DOCS = Path.of("docs/formats.md");
  private static final Path README = Path.of("README.md");

  @Test
  void docsListWhatEachFormatKeeps() throws IOException {
    assertSection(DOCS, docsTable());
  }

  @Test
  void readmeNamesEveryFormat() throws IOException {
    assertSection(README, readmeList());
  }

  private static String docsTable() {
    return Arrays.stream(Format.values())
        .map(FormatTableTest::row)
        .collect(
            Collectors.joining(
                "\n",
                "| id | format | files | written | keeps (host) | rich adds |\n"
                    + "|---|---|---|---|---|---|\n",
                "\n"));
  }

  private static String row(Format format) {
    Set<Keeps> host = format.keeps(Layout.HOST);
    return "| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            format.id(),
            format.title(),
            format.extensions().stream().map(e -> "." + e).collect(Collectors.joining(" ")),
            format.isWritable() ? "yes, in steps of " + format.step().toMillis() + " ms" : "",
            words(host),
            words(
                format.keeps(Layout.RICH).stream()
                    .filter(keep -> !host.contains(keep))
                    .collect(Collectors.toSet())));
  }

  private static String words(Set<Keeps> keeps) {
    return keeps.stream()
        .sorted()
        .map(keep -> keep.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static String readmeList() {
    return "Read and written: %s.\n\nRead: %s.\n".formatted(ids(true), ids(false));
  }

  private static String ids(boolean writable) {
    return Arrays.stream(Format.values())
        .filter(format -> format.isWritable() == writable)
        .map(format -> "`" + format.id() + "`")
        .collect(Collectors.joining(", "));
  }

  private static void assertSection(Path file, String wanted) throws IOException {
    String begin = "<!-- formats: made by FormatTableTest -->\n\n";
    String end = "\n<!-- end of formats -->";
    String text = Files.readString(file);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end, from);
    if (Boolean.getBoolean("sorimark.rewrite")) {
      Files.writeString(file, text.substring(0, from) + wanted + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to)).isEqualTo(wanted);
  }
}
