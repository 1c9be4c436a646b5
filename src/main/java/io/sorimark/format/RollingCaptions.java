package io.sorimark.format;

import io.sorimark.format.CaptionList.Caption;
import io.sorimark.model.Cue;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * YouTube's automatic captions roll: each line is shown twice, below while it is spoken and above
 * while the next one is, with cues of ten milliseconds between that hold the picture. Of each cue
 * only what is new in it counts.
 *
 * <p>A file is taken to roll when half of the cues that follow another at once begin with the last
 * line of that one, untimed where words are timed, and it has timed words or holding cues; someone
 * who says a thing twice does not make it roll.
 */
final class RollingCaptions {

  private static final Duration HOLD = Duration.ofMillis(10);
  private static final int LEAST_REPEATS = 2;

  private final List<Caption> captions;
  private final boolean rolls;
  private int left;
  private Optional<Caption> first = Optional.empty();

  RollingCaptions(List<Caption> captions) {
    this.captions = captions;
    this.rolls = canRoll() && rolls();
  }

  /** What caption {@code index} shows for the first time; empty when it shows nothing new. */
  Optional<Caption> newIn(int index) {
    Caption caption = captions.get(index);
    int repeated = rolls ? repeatedLines(index) : 0;
    if (repeated == 0) {
      return rolls && caption.cue().text().isEmpty() ? Optional.empty() : Optional.of(caption);
    }
    left += repeated;
    first = first.or(() -> Optional.of(caption));
    List<String> lines = lines(caption);
    return repeated == lines.size()
        ? Optional.empty()
        : Optional.of(caption.withCue(withoutLines(caption.cue(), lines, repeated)));
  }

  void report(Draft draft) {
    first.ifPresent(caption ->
        draft.info(
            caption.line(),
            caption.column(),
            "rolling",
            "rolling captions: " + left + " lines shown a second time were left out"));
  }

  /** A quick look that spares most files the comparison of lines. */
  private boolean canRoll() {
    return captions.stream()
        .anyMatch(caption -> isHold(caption) || !caption.cue().words().isEmpty());
  }

  private boolean rolls() {
    int follow = 0;
    int repeat = 0;
    int hold = 0;
    boolean timed = false;
    for (int i = 1; i < captions.size(); i++) {
      if (followsAtOnce(i)) {
        boolean repeats = repeatedLines(i) > 0;
        follow++;
        repeat += repeats ? 1 : 0;
        hold += repeats && isHold(captions.get(i)) ? 1 : 0;
        timed |= !captions.get(i).cue().words().isEmpty();
      }
    }
    return repeat >= LEAST_REPEATS && repeat * 2 >= follow && (timed || hold >= LEAST_REPEATS);
  }

  private static boolean isHold(Caption caption) {
    return caption.end().minus(caption.start()).compareTo(HOLD) <= 0;
  }

  private boolean followsAtOnce(int index) {
    return captions.get(index).start().equals(captions.get(index - 1).end());
  }

  /** How many lines at the top of a caption are those at the bottom of the one before. */
  private int repeatedLines(int index) {
    if (index == 0 || !followsAtOnce(index)) {
      return 0;
    }
    List<String> before = lines(captions.get(index - 1));
    List<String> now = lines(captions.get(index));
    for (int count = Math.min(before.size(), now.size()); count > 0; count--) {
      if (before.subList(before.size() - count, before.size()).equals(now.subList(0, count))) {
        boolean isOld = areUntimed(captions.get(index).cue(), wordsIn(now.subList(0, count)));
        return isOld ? count : 0;
      }
    }
    return 0;
  }

  /** Lines shown again have no times in them; who says a thing again has. */
  private static boolean areUntimed(Cue cue, int count) {
    List<Word> words = cue.words().subList(0, Math.min(count, cue.words().size()));
    return words.stream().map(Word::span).distinct().count() <= 1;
  }

  private static Cue withoutLines(Cue cue, List<String> lines, int count) {
    int words = wordsIn(lines.subList(0, count));
    return cue.withText(String.join("\n", lines.subList(count, lines.size())))
        .withWords(
            cue.words().isEmpty()
                ? List.of()
                : cue.words().subList(Math.min(words, cue.words().size()), cue.words().size()));
  }

  private static int wordsIn(List<String> lines) {
    return lines.stream().mapToInt(line -> line.split("\\s+").length).sum();
  }

  private static List<String> lines(Caption caption) {
    String text = caption.cue().text();
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }
}
