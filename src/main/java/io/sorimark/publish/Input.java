package io.sorimark.publish;

import io.sorimark.language.Encoding;
import io.sorimark.language.Encoding.Decoded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One file of chapters to read: its text, cut into lines that know where they began. */
final class Input {

  private final String name;
  private final Decoded decoded;
  private final List<Integer> starts = new ArrayList<>();

  Input(String name, byte[] bytes) {
    this.name = name;
    this.decoded = Encoding.decode(bytes);
    int at = 0;
    while (at < text().length()) {
      starts.add(at);
      at = nextStart(at);
    }
  }

  /** As the user gave it; problems carry it. */
  String name() {
    return name;
  }

  Decoded decoded() {
    return decoded;
  }

  String text() {
    return decoded.text();
  }

  int lineCount() {
    return starts.size();
  }

  /** Line {@code index}, 0-based, without its end. */
  String line(int index) {
    int end = index + 1 < lineCount() ? starts.get(index + 1) : text().length();
    while (end > starts.get(index) && isLineEnd(text().charAt(end - 1))) {
      end--;
    }
    return text().substring(starts.get(index), end);
  }

  /** The lines that say something, so many at most: for sniffing. */
  List<String> firstLines(int most) {
    return text().lines().filter(line -> !line.isBlank()).limit(most).toList();
  }

  /** Where the character at this offset stands. */
  Place place(int offset) {
    int found = Collections.binarySearch(starts, offset);
    int line = Math.max(0, found >= 0 ? found : -found - 2);
    return new Place(line, lineCount() == 0 ? 0 : Math.max(0, offset - starts.get(line)));
  }

  /** The last two parts of the name count: {@code ep1.chapters.txt} ends with both. */
  boolean endsWith(String extension) {
    return name.toLowerCase(Locale.ROOT).endsWith("." + extension);
  }

  private int nextStart(int from) {
    for (int i = from; i < text().length(); i++) {
      char c = text().charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return text().startsWith("\n", i + 1) ? i + 2 : i + 1;
      }
    }
    return text().length();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
