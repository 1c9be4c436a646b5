package io.sorimark.format;

import io.sorimark.format.StampedBlock.Stamp;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import java.util.List;

/**
 * A time before each paragraph: {@code 00:00:04 text}, {@code [00:00:04] Ada: text}, {@code (0:04)
 * text}, {@code 0:04 - text}, {@code [00:04 - 00:09] text}, with or without blank lines between.
 * Lines below belong to the paragraph above; what stands above the first is a note of kind
 * "heading". A name that comes again before a colon is the speaker.
 */
final class TimedText {

  /** How far down a first time may stand: below a title and a few lines about the episode. */
  private static final int MOST_ROWS_ABOVE = 12;

  /** A paragraph wrapped over more lines than this is an article with a time in it. */
  private static final int MOST_ROWS_A_STAMP = 12;

  private TimedText() {}

  static Fit sniff(Input in) {
    List<StampedBlock> blocks = StampedBlock.in(new Lines(in.head()));
    return isStamped(blocks) && !isPasted(blocks) ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.TIMED_TEXT);
    List<StampedBlock> blocks = StampedBlock.in(in.lines());
    NameLabels labels = NameLabels.in(blocks.stream().map(StampedBlock::text).toList());
    draft.timing(timing(blocks));
    for (StampedBlock block : blocks) {
      block
          .stamp()
          .ifPresentOrElse(
              stamp -> addCue(draft, stamp, block.text(), labels), () -> addHeading(draft, block));
      block.rows().forEach(row -> draft.claim(row.line()));
    }
    return draft.finish();
  }

  /** Whether times come soon and often enough. */
  static boolean isStamped(List<StampedBlock> blocks) {
    int rows = blocks.stream().mapToInt(block -> block.rows().size()).sum();
    return blocks.size() > 2
        && blocks.getFirst().rows().size() <= MOST_ROWS_ABOVE
        && rows <= blocks.size() * MOST_ROWS_A_STAMP;
  }

  /** Whether most times stand on lines of their own. */
  static boolean isPasted(List<StampedBlock> blocks) {
    long pasted = blocks.stream().filter(StampedBlock::isPasted).count();
    return pasted * 2 >= blocks.size() - 1;
  }

  /** Ends count only when every paragraph has one. */
  static Timing timing(List<StampedBlock> blocks) {
    return blocks.stream().skip(1).allMatch(block -> block.stamp().flatMap(Stamp::end).isPresent())
        ? Timing.SPANS
        : Timing.STARTS;
  }

  static void addHeading(Draft draft, StampedBlock block) {
    if (!block.rows().isEmpty()) {
      draft.note("heading", block.text());
    }
  }

  static void addCue(Draft draft, Stamp stamp, String text, NameLabels labels) {
    Cue plain = Cue.of(TimeSpan.at(stamp.start()), text);
    draft.cue(
        stamp.start(),
        stamp.end().orElse(stamp.start()),
        labels
            .split(text)
            .map(found -> Cue.of(plain.span(), found.speaker(), found.text()))
            .orElse(plain),
        stamp.line(),
        stamp.column());
  }
}
