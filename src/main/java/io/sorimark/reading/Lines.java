package io.sorimark.reading;

import java.util.Arrays;

/**
 * The lines of a text, ended by LF, CR or CRLF, cut out when asked for: ten million blank lines
 * cost their offsets and no more.
 */
public final class Lines {

  private final String text;
  private final int[] starts;
  private final int count;

  public Lines(String text) {
    this.text = text;
    int[] found = new int[64];
    int lines = 0;
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    for (int at = 0; at < text.length(); ) {
      if (lines == found.length) {
        found = Arrays.copyOf(found, lines * 2);
      }
      found[lines++] = at;
      // each end is searched for once and kept until it is passed: a file may have but one kind
      at = next(feed, carriage);
      feed = feed >= 0 && feed < at ? text.indexOf('\n', at) : feed;
      carriage = carriage >= 0 && carriage < at ? text.indexOf('\r', at) : carriage;
    }
    this.starts = found;
    this.count = lines;
  }

  /** How many there are; text after the last line end counts as one. */
  public int count() {
    return count;
  }

  /** Line {@code index}, 0-based, without its end. */
  public String get(int index) {
    return text.substring(starts[index], endOf(index));
  }

  /** Offset in the text after the last character of line {@code index}, its line end left out. */
  public int endOf(int index) {
    int end = index + 1 < count ? starts[index + 1] : text.length();
    if (end > starts[index] && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > starts[index] && text.charAt(end - 1) == '\r') {
      end--;
    }
    return end;
  }

  /** Lines {@code [from, to)} as they stand in the text, {@code from < to}. */
  public String text(int from, int to) {
    return text.substring(starts[from], endOf(to - 1));
  }

  public boolean isBlank(int index) {
    return isBlank(starts[index], index + 1 < count ? starts[index + 1] : text.length());
  }

  /** The 0-based line that holds the character at {@code offset}; 0 in an empty text. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  /** Where the character at {@code offset} stands. */
  public Place place(int offset) {
    int line = lineAt(offset);
    return new Place(line, count == 0 ? 0 : Math.max(0, offset - starts[line]));
  }

  /** Offset in the text at which line {@code index} begins. */
  public int startOf(int index) {
    return starts[index];
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\ufeff') {
        return false;
      }
    }
    return true;
  }

  /** Where the next line starts when the next LF and CR are at these offsets, -1 for none. */
  private int next(int feed, int carriage) {
    if (carriage >= 0 && (feed < 0 || carriage < feed)) {
      return feed == carriage + 1 ? feed + 1 : carriage + 1;
    }
    return feed < 0 ? text.length() : feed + 1;
  }
}
