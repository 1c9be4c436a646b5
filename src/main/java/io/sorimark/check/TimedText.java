package io.sorimark.check;

import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of a WebVTT or SubRip file and the cues among them, by line numbers, as the file has
 * them: nothing is sorted, mended or left out. Of JSON, its segments.
 *
 * @param blocks runs of lines without a blank one between; none in JSON
 */
record TimedText(List<Block> blocks, List<RawCue> cues) {

  static final String ARROW = "-->";

  /** Consecutive lines that are not blank, from the 0-based line {@code line} on. */
  record Block(int line, List<String> lines) {

    /** Which of its lines holds the times: the first or the second, or -1 for none. */
    int arrow() {
      for (int i = 0; i < Math.min(2, lines.size()); i++) {
        if (lines.get(i).contains(ARROW)) {
          return i;
        }
      }
      return -1;
    }

    boolean isCue() {
      return arrow() >= 0 && !isNote();
    }

    /** 0-based line of the file with the times of a cue. */
    int timeLine() {
      return line + arrow();
    }

    String times() {
      return lines.get(arrow());
    }

    /** The lines below the times of a cue. */
    List<String> payload() {
      return lines.subList(arrow() + 1, lines.size());
    }

    /** 0-based line of the file with the first line below the times. */
    int payloadLine() {
      return timeLine() + 1;
    }

    /** A comment may hold an arrow, but above the times of a cue NOTE is its identifier. */
    boolean isNote() {
      return startsWith("NOTE") && arrow() < 1;
    }

    boolean isStyle() {
      return arrow() < 0 && (startsWith("STYLE") || startsWith("REGION"));
    }

    private boolean startsWith(String word) {
      String first = lines.getFirst();
      return first.startsWith(word)
          && (first.length() == word.length()
              || Character.isWhitespace(first.charAt(word.length())));
    }
  }

  /** The times of a cue, as far as they can be read, and where they stand (0-based). */
  record RawCue(int line, int column, Optional<Duration> start, Optional<Duration> end) {}

  static TimedText of(Kind kind, List<String> lines, JsonTree json) {
    return switch (kind) {
      case VTT, SRT, VTT_CHAPTERS -> ofBlocks(lines);
      case PODCAST_JSON -> new TimedText(List.of(), segments(json));
      default -> new TimedText(List.of(), List.of());
    };
  }

  /** The blocks that are cues. */
  List<Block> cueBlocks() {
    return blocks.stream().filter(Block::isCue).toList();
  }

  private static TimedText ofBlocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).isBlank()) {
        if (i > from) {
          blocks.add(new Block(from, lines.subList(from, i)));
        }
        from = i + 1;
      }
    }
    return new TimedText(
        blocks, blocks.stream().filter(Block::isCue).map(TimedText::times).toList());
  }

  private static RawCue times(Block block) {
    String line = block.times();
    int arrow = line.indexOf(ARROW);
    String end = line.substring(arrow + ARROW.length()).strip();
    int settings = end.indexOf(' ');
    return new RawCue(
        block.timeLine(),
        0,
        Timecode.parse(line, 0, arrow),
        Timecode.parse(settings < 0 ? end : end.substring(0, settings)));
  }

  private static List<RawCue> segments(JsonTree json) {
    return json.root().field("segments").items().stream()
        .map(segment ->
            new RawCue(
                segment.line(),
                segment.column(),
                segment.field("startTime").seconds(),
                segment.field("endTime").seconds()))
        .toList();
  }
}
