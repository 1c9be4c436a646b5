package io.sorimark.asr;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.List;

/** Which words are a stretch's own, where neighbours hear the same few seconds. */
final class Ownership {

  private Ownership() {}

  /** Those whose middle lies in it, so that none is taken twice or left out at a border. */
  static List<Word> of(Stretch stretch, List<Word> words) {
    return words.stream().filter(word -> stretch.own().contains(middle(word.span()))).toList();
  }

  private static Duration middle(TimeSpan span) {
    return span.start().plus(span.length().dividedBy(2));
  }
}
