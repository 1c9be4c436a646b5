package io.sorimark.glossary;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.stream.Collectors;

/** Texts as JSON has them; YAML reads them, too. */
final class JsonQuotes {

  private JsonQuotes() {}

  static String text(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  static String list(List<String> texts) {
    return texts.stream().map(JsonQuotes::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
