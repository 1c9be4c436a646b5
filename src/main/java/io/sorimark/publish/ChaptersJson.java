package io.sorimark.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.sorimark.model.Chapter;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Chapters as the JSON file of Podcasting 2.0, version 1.2.0: what {@code <podcast:chapters>} links
 * to, served as {@code application/json+chapters}. Starts are decimal seconds. Ends are not
 * written: a chapter lasts until the next.
 */
public final class ChaptersJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ChaptersJson() {}

  /** The file, indented by two blanks, lines ended by LF. */
  public static String write(List<Chapter> chapters) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(layout());
      json.writeStartObject();
      json.writeStringField("version", "1.2.0");
      json.writeArrayFieldStart("chapters");
      for (Chapter chapter : chapters) {
        json.writeStartObject();
        json.writeNumberField("startTime", new BigDecimal(Timecode.seconds(chapter.start())));
        json.writeStringField("title", chapter.title());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be written", impossible);
    }
    return out + "\n";
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter()
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter)
        .withSeparators(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
  }
}
