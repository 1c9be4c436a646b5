package io.sorimark.check;

import io.sorimark.check.CueBlocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What can be mended in a file's text without reading it as a transcript: the findings whose fix is
 * {@link Fix#TEXT}. Nothing else changes, and mending twice changes nothing more.
 */
public final class TextFix {

  private TextFix() {}

  /**
   * The text as UTF-8 without a byte order mark, lines ended by LF, the last one too; in WebVTT and
   * SubRip with one empty line between blocks, in WebVTT without cue identifiers.
   */
  public static String apply(Subject subject) {
    return switch (subject.kind()) {
      case VTT -> blocks(subject, true);
      case SRT -> blocks(subject, false);
      default -> lines(subject.lines());
    };
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String blocks(Subject subject, boolean withoutIds) {
    List<String> out = new ArrayList<>();
    for (Block block : subject.timed().blocks()) {
      int from = withoutIds && block.hasLineAboveTimes() ? 1 : 0;
      out.addAll(block.lines().subList(from, block.lines().size()));
      out.add("");
    }
    return lines(out);
  }
}
