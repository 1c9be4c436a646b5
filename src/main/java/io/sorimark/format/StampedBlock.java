package io.sorimark.format;

import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a time and the lines below it, up to the next such line: what people
 * write, paste and export as a transcript. The first block of a file has no stamp and holds what
 * stands above the first.
 *
 * @param rows lines with text, that of the stamp's own line first
 */
record StampedBlock(Optional<Stamp> stamp, List<Row> rows) {

  /**
   * {@code 0:04}, {@code [00:00:04]}, {@code (1:02:03)}, {@code 00:04 - 00:09}.
   *
   * @param line 0-based
   * @param isAlone whether no text follows on the line
   */
  record Stamp(Duration start, Optional<Duration> end, int line, int column, boolean isAlone) {}

  /** Text on a line, stripped; the line 0-based. */
  record Row(int line, String text) {}

  private static final String TIME = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";

  private static final String SPOKEN_PART =
      "(?:1 (?:hour|minute|second)|\\d+ (?:hours|minutes|seconds))";

  /** {@code 1 minute, 2 seconds}: a time as it is read aloud, on the newer YouTube page. */
  private static final String SPOKEN = SPOKEN_PART + "(?:, " + SPOKEN_PART + "){0,2}";

  private static final Pattern SPOKEN_HEAD = Pattern.compile("^" + SPOKEN);

  /** Text copied from that page may have both forms in one piece: "1:021 minute, 2 seconds". */
  private static final Pattern STAMP =
      Pattern.compile(
          "^\\s*(?:[*\u2022-]\\s+)?(?:\\*\\*)?(?<open>[\\[(])?(?<start>"
              + TIME
              + ")(?:\\s*(?:-|\u2013|\u2014|to|(?<arrow>-{1,2}>|\u2192))\\s*(?<end>"
              + TIME
              + "))?(?<close>[\\])])?(?:\\*\\*)?(?!\\s*-{1,2}>)"
              + "(?:\\s*[-\u2013\u2014|:]\\s+|\\s+|(?<=[\\])])|(?="
              + SPOKEN
              + ")|$)(?<text>.*)$");

  /** The blocks of a file. */
  static List<StampedBlock> in(Lines lines) {
    List<StampedBlock> blocks = new ArrayList<>();
    blocks.add(new StampedBlock(Optional.empty(), new ArrayList<>()));
    for (int i = 0; i < lines.count(); i++) {
      if (!lines.isBlank(i)) {
        add(lines.get(i), i, blocks);
      }
    }
    return blocks;
  }

  /** The rows below one another. */
  String text() {
    return String.join("\n", rows.stream().map(Row::text).toList());
  }

  /** The text behind a time as it is read aloud; the text itself when it begins with none. */
  static String withoutSpoken(String text) {
    Matcher spoken = SPOKEN_HEAD.matcher(text);
    return spoken.find() ? text.substring(spoken.end()).strip() : text;
  }

  /** Whether the time stands on a line of its own, or before its spoken form. */
  boolean isPasted() {
    return stamp.filter(Stamp::isAlone).isPresent()
        || (stamp.isPresent() && SPOKEN_HEAD.matcher(text()).find());
  }

  private static void add(String line, int index, List<StampedBlock> blocks) {
    Matcher stamp = STAMP.matcher(line);
    Optional<Duration> start =
        stamp.matches() && isBracketed(stamp)
            ? Timecode.parse(stamp.group("start"))
            : Optional.empty();
    String text = start.isPresent() ? stamp.group("text").strip() : line.strip();
    if (start.isPresent()) {
      Optional<Duration> end = Optional.ofNullable(stamp.group("end")).flatMap(Timecode::parse);
      blocks.add(
          new StampedBlock(
              Optional.of(new Stamp(start.get(), end, index, stamp.start("start"), text.isEmpty())),
              new ArrayList<>()));
    }
    if (!text.isEmpty()) {
      blocks.getLast().rows().add(new Row(index, text));
    }
  }

  /** In a pair of brackets or in none; an arrow between times outside of them is SubRip's. */
  private static boolean isBracketed(Matcher stamp) {
    boolean open = stamp.group("open") != null;
    return open == (stamp.group("close") != null) && (open || stamp.group("arrow") == null);
  }
}
