package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Fit;
import io.sorimark.text.TurnMarks;
import java.util.List;
import java.util.Optional;

/**
 * Text without times: an article of paragraphs, "Name: " where the speaker changes. What no other
 * format knows is read as this.
 *
 * <p>A paragraph without a name goes on in the turn before it; one that begins with a dash or
 * another turn mark says that somebody else speaks, and not who.
 */
final class PlainText {

  /** A monologue gets a new paragraph at the first sentence that ends after so many characters. */
  private static final int PARAGRAPH = 600;

  private PlainText() {}

  static Fit sniff(Input in) {
    return Fit.FALLBACK;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.TEXT);
    List<Block> blocks = Block.of(in.lines(), 0);
    NameLabels labels = NameLabels.in(blocks.stream().map(Block::text).toList());
    Paragraphs paragraphs = new Paragraphs();
    Optional<String> speaker = Optional.empty();
    for (Block block : blocks) {
      draft.claim(block.from(), block.to());
      Optional<NameLabels.Labelled> label = labels.split(block.text());
      if (label.isPresent()) {
        speaker = label.map(NameLabels.Labelled::speaker);
      } else if (beginsWithTurnMark(block.text())) {
        speaker = Optional.empty();
      }
      String said = label.map(NameLabels.Labelled::text).orElse(block.text());
      paragraphs.add(block.from(), 0, Optional.empty(), speaker, said);
    }
    paragraphs.emit(draft);
    return draft.finish();
  }

  /**
   * Paragraphs by turns. A cue without a speaker goes on in the turn before it, as in SubRip files
   * that name a speaker once; a turn mark ends that.
   */
  static String write(Transcript transcript, Layout layout) {
    StringBuilder out = new StringBuilder();
    Optional<Cue> before = Optional.empty();
    int length = 0;
    for (Cue plain : transcript.cues()) {
      String text = Texts.oneLine(plain.text());
      if (text.isEmpty()) {
        continue;
      }
      Cue cue = plain.withSpeaker(speaker(plain, before));
      if (before.isPresent() && isSameParagraph(before.get(), cue, transcript.timing(), length)) {
        out.append(' ').append(text);
        length += text.length() + 1;
      } else {
        out.append(out.isEmpty() ? "" : "\n\n")
            .append(lead(before, cue, text, transcript.timing()))
            .append(text);
        length = text.length();
      }
      before = Optional.of(cue);
    }
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  private static Optional<String> speaker(Cue cue, Optional<Cue> before) {
    return cue.speaker().isPresent() || beginsWithTurnMark(cue.text())
        ? cue.speaker()
        : before.flatMap(Cue::speaker);
  }

  /** Cues of a text without times are paragraphs already. */
  private static boolean isSameParagraph(Cue before, Cue cue, Timing timing, int length) {
    return timing != Timing.NONE
        && before.speaker().equals(cue.speaker())
        && !beginsWithTurnMark(cue.text())
        && !(length >= PARAGRAPH && endsSentence(before.text()));
  }

  /**
   * What a paragraph needs in front to be understood: a name, a dash, or nothing. "Note: ..." of
   * nobody gets a dash, lest it be taken for a name; in a text without times it was not.
   */
  private static String lead(Optional<Cue> before, Cue cue, String text, Timing timing) {
    boolean looksLabelled = NameLabels.looksLabelled(text);
    if (cue.speaker().isEmpty()) {
      return looksLabelled && timing != Timing.NONE ? "- " : "";
    }
    boolean goesOn = before.flatMap(Cue::speaker).equals(cue.speaker());
    boolean plain = !looksLabelled && !beginsWithTurnMark(text);
    return goesOn && plain ? "" : label(cue.speaker().get()) + ": ";
  }

  private static String label(String name) {
    return Texts.oneLine(name).replaceAll("[:\uff1a]+$", "");
  }

  private static boolean beginsWithTurnMark(String text) {
    List<TurnMarks.TurnMark> marks = TurnMarks.in(text);
    return !marks.isEmpty() && marks.getFirst().start() == 0;
  }

  private static boolean endsSentence(String text) {
    String end = text.strip();
    return end.isEmpty()
        || ".?!\u2026\"\u201d)\u3002\uff1f\uff01".indexOf(end.charAt(end.length() - 1)) >= 0;
  }
}
