package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.reading.Fit;
import io.sorimark.reading.TextFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Glossaries in files: reads every format there is a row for, and writes most. Reading is total:
 * any bytes give a result. No state; safe for many threads.
 */
public final class GlossaryFiles {

  private GlossaryFiles() {}

  /**
   * Reads a glossary as what the content looks like; the extension breaks ties.
   *
   * @param name the file's, as the user gave it
   */
  public static ParsedGlossary read(String name, byte[] bytes) {
    TextFile in = TextFile.of(name, bytes);
    return recognized(in).read(in);
  }

  /** Reads a glossary as this, whatever it looks like. */
  public static ParsedGlossary read(String name, byte[] bytes, GlossaryFormat format) {
    return format.read(TextFile.of(name, bytes));
  }

  /**
   * Writes a glossary.
   *
   * @throws IllegalArgumentException if the format is only read
   */
  public static WrittenGlossary write(Glossary glossary, GlossaryFormat format) {
    return format.write(glossary);
  }

  private static GlossaryFormat recognized(TextFile in) {
    List<GlossaryFormat> formats = Arrays.asList(GlossaryFormat.values());
    Fit best =
        formats.stream()
            .map(format -> format.sniff(in))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return formats.stream()
        .filter(format -> format.sniff(in) == best)
        .min(Comparator.comparing(format -> !isNamed(in, format)))
        .orElseThrow();
  }

  private static boolean isNamed(TextFile in, GlossaryFormat format) {
    return format.extensions().stream().anyMatch(in::endsWith);
  }
}
