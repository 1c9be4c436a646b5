package io.sorimark.format;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** JSON as our writers make it: by hand, a cue a line, so that two versions can be compared. */
final class JsonText {

  private JsonText() {}

  /** The text as a JSON string, quotes included. */
  static String quote(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** {@code "name":"text"}. */
  static String field(String name, String text) {
    return quote(name) + ":" + quote(text);
  }
}
