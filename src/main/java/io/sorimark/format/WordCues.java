package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes cues out of words, for sources that give words and no cues. Every word is kept, in order,
 * and none is split. A new cue begins
 *
 * <ul>
 *   <li>with another speaker, and where the source itself begins something new
 *   <li>after a pause of more than {@link #PAUSE}, and where time jumps back
 *   <li>after the end of a sentence, once the cue has {@link #LEAST_SENTENCE} characters
 *   <li>before it would pass {@link #MOST_CHARACTERS} characters or {@link #LONGEST}
 * </ul>
 *
 * <p>Words are joined by a blank, but by nothing where both sides are of a script that is written
 * without blanks (Han, Kana, Thai, Lao, Khmer, Burmese) or East Asian punctuation.
 */
final class WordCues {

  /** A cue and the place of its first word in the file; 0-based. */
  record Placed(Cue cue, int line, int column) {}

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(7);
  private static final int LEAST_SENTENCE = 40;
  private static final int MOST_CHARACTERS = 80;

  private static final String SENTENCE_ENDS = ".?!\u2026\u3002\uff1f\uff01\uff0e";
  private static final String CLOSERS = "\"')]\u201d\u2019\u300d\u300f\uff09";

  private final List<Heard> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Duration end = Duration.ZERO;

  private WordCues() {}

  static List<Placed> of(List<Heard> words) {
    List<Placed> cues = new ArrayList<>();
    WordCues open = new WordCues();
    for (Heard word : words) {
      if (!open.words.isEmpty() && open.endsBefore(word)) {
        cues.add(open.placed());
        open = new WordCues();
      }
      open.add(word);
    }
    if (!open.words.isEmpty()) {
      cues.add(open.placed());
    }
    return cues;
  }

  /** The words as one text. */
  static String join(List<Heard> words) {
    StringBuilder joined = new StringBuilder();
    words.forEach(word -> append(joined, word.text()));
    return joined.toString();
  }

  private void add(Heard word) {
    append(text, word.text());
    words.add(word);
    end = word.span().end().compareTo(end) > 0 ? word.span().end() : end;
  }

  private boolean endsBefore(Heard word) {
    TimeSpan span = word.span();
    Duration start = words.getFirst().span().start();
    return word.first()
        || !word.speaker().equals(words.getFirst().speaker())
        || span.start().compareTo(start) < 0
        || span.start().minus(end).compareTo(PAUSE) > 0
        || span.end().minus(start).compareTo(LONGEST) > 0
        || (text.length() >= LEAST_SENTENCE && endsSentence())
        || text.length() + 1 + word.text().length() > MOST_CHARACTERS;
  }

  private boolean endsSentence() {
    int last = text.length() - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  private Placed placed() {
    Heard first = words.getFirst();
    boolean timed = words.stream().allMatch(Heard::isTimed);
    return new Placed(
        Cue.of(new TimeSpan(first.span().start(), end), text.toString())
            .withSpeaker(first.speaker())
            .withWords(timed ? words.stream().map(Heard::word).toList() : List.of()),
        first.line(),
        first.column());
  }

  private static void append(StringBuilder text, String word) {
    if (!text.isEmpty()
        && !(joinsWithoutBlank(text.codePointBefore(text.length()))
            && joinsWithoutBlank(word.codePointAt(0)))) {
      text.append(' ');
    }
    text.append(word);
  }

  private static boolean joinsWithoutBlank(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      case COMMON -> (codePoint >= 0x3000 && codePoint <= 0x303f) || codePoint >= 0xff01;
      default -> false;
    };
  }
}
