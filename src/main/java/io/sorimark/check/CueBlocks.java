package io.sorimark.check;

import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The blocks of a WebVTT or SubRip file and the cues among them, by line numbers, as the file has
 * them: nothing is sorted, mended or left out. Of JSON, its segments.
 *
 * @param blocks runs of lines without a blank one between; none in JSON
 */
record CueBlocks(List<Block> blocks, List<RawCue> cues) {

  static final String ARROW = "-->";

  /** Consecutive lines that are not blank, from the 0-based line {@code line} on. */
  record Block(int line, List<String> lines) {

    /** Which of its lines holds the times: the first or the second, if any. */
    OptionalInt arrow() {
      return IntStream.range(0, Math.min(2, lines.size()))
          .filter(i -> lines.get(i).contains(ARROW))
          .findFirst();
    }

    boolean isCue() {
      return arrow().isPresent() && !isNote();
    }

    /** Whether a line stands above the times: an identifier or a number. */
    boolean hasLineAboveTimes() {
      return arrow().equals(OptionalInt.of(1));
    }

    /** 0-based line of the file with the times of a cue. */
    int timeLine() {
      return line + arrow().orElseThrow();
    }

    String times() {
      return lines.get(arrow().orElseThrow());
    }

    /** The lines below the times of a cue. */
    List<String> payload() {
      return lines.subList(arrow().orElseThrow() + 1, lines.size());
    }

    /** 0-based line of the file with the first line below the times. */
    int payloadLine() {
      return timeLine() + 1;
    }

    /** A comment may hold an arrow, but above the times of a cue NOTE is its identifier. */
    boolean isNote() {
      return startsWith("NOTE") && !hasLineAboveTimes();
    }

    boolean isStyle() {
      return arrow().isEmpty() && (startsWith("STYLE") || startsWith("REGION"));
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

  static CueBlocks of(Kind kind, List<String> lines, StrictJson json) {
    return switch (kind) {
      case VTT, SRT, VTT_CHAPTERS -> ofBlocks(lines);
      case PODCAST_JSON -> new CueBlocks(List.of(), segments(json));
      default -> new CueBlocks(List.of(), List.of());
    };
  }

  /** The blocks that are cues. */
  List<Block> cueBlocks() {
    return blocks.stream().filter(Block::isCue).toList();
  }

  private static CueBlocks ofBlocks(List<String> lines) {
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
    return new CueBlocks(
        blocks, blocks.stream().filter(Block::isCue).map(CueBlocks::times).toList());
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

  private static List<RawCue> segments(StrictJson json) {
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
