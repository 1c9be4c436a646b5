package io.sorimark.reading;

/**
 * Puts commas into JSON where a value ends and another begins with nothing between them. Subtitle
 * Edit's PodcastIndexer writes such files: no comma after the version and none after the speaker.
 */
final class MissingCommas {

  private MissingCommas() {}

  static String insert(String json) {
    StringBuilder out = new StringBuilder(json.length() + 64);
    boolean afterValue = false;
    int at = 0;
    while (at < json.length()) {
      char c = json.charAt(at);
      int end = at + 1;
      if (c == '"') {
        end = endOfString(json, at);
      } else if (isBare(c)) {
        while (end < json.length() && isBare(json.charAt(end))) {
          end++;
        }
      }
      if (!Character.isWhitespace(c)) {
        boolean startsValue = c == '"' || c == '{' || c == '[' || isBare(c);
        if (afterValue && startsValue) {
          out.append(',');
        }
        afterValue = c == '"' || c == '}' || c == ']' || isBare(c);
      }
      out.append(json, at, end);
      at = end;
    }
    return out.toString();
  }

  private static int endOfString(String json, int open) {
    for (int i = open + 1; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i + 1;
      }
    }
    return json.length();
  }

  /** A character of a number, true, false or null. */
  private static boolean isBare(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '+'
        || c == '.'
        || c == 'E';
  }
}
