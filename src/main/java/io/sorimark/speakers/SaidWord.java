package io.sorimark.speakers;

import io.sorimark.model.Cue;
import io.sorimark.text.TurnMarks;
import io.sorimark.text.TurnMarks.TurnMark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a transcript as it stands there, punctuation included.
 *
 * @param cue index of its cue
 * @param offset where it, or the turn mark before it, begins in the cue's text
 * @param isMarked whether a turn mark stands before it
 * @param start when it is said, as far as the cue tells
 */
record SaidWord(int cue, int offset, String text, boolean isMarked, Duration start, Duration end) {

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern QUESTION = Pattern.compile("[?\uff1f][\"\u201d\u2019')\\]]*$");
  private static final Pattern END = Pattern.compile("[.!\u2026\u3002][\"\u201d\u2019')\\]]*$");

  static List<SaidWord> of(List<Cue> cues) {
    List<SaidWord> words = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      add(i, cues.get(i), words);
    }
    return words;
  }

  private static void add(int index, Cue cue, List<SaidWord> words) {
    List<TurnMark> marks = TurnMarks.in(cue.text());
    Matcher matcher = WORD.matcher(cue.text());
    int next = 0;
    int marked = -1;
    while (matcher.find()) {
      int from = matcher.start();
      while (next < marks.size() && marks.get(next).start() <= from) {
        marked = marked < 0 ? marks.get(next).start() : marked;
        next++;
      }
      if (next > 0 && matcher.end() <= marks.get(next - 1).end()) {
        continue; // the mark itself
      }
      words.add(
          new SaidWord(
              index,
              marked < 0 ? from : marked,
              matcher.group(),
              marked >= 0,
              cue.timeAt(from),
              end(cue, matcher.end())));
      marked = -1;
    }
  }

  /** When the word that ends here ends; where words have times, not when the next begins. */
  private static Duration end(Cue cue, int offset) {
    Duration next = cue.timeAt(offset);
    return cue.words().stream()
        .map(word -> word.span().end())
        .filter(end -> end.compareTo(next) <= 0)
        .reduce((one, other) -> other)
        .filter(end -> !cue.words().isEmpty() && end.compareTo(cue.span().start()) > 0)
        .orElse(next);
  }

  Duration middle() {
    return start.plus(end.compareTo(start) > 0 ? end.minus(start).dividedBy(2) : Duration.ZERO);
  }

  boolean asks() {
    return QUESTION.matcher(text).find();
  }

  boolean ends() {
    return END.matcher(text).find();
  }
}
