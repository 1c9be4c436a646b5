package io.sorimark.alignment;

import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives times to words that were not heard: they lie between their neighbours, each with its share
 * of letters, and close to the one that is in the same cue where there is more time than they take.
 */
final class Filling {

  /** About what a letter takes to be said. */
  private static final Duration LETTER = Duration.ofMillis(75);

  private final Written written;
  private final List<Optional<TimeSpan>> heard;
  private final List<TimeSpan> all = new ArrayList<>();

  private Filling(Written written, List<Optional<TimeSpan>> heard) {
    this.written = written;
    this.heard = heard;
  }

  /** A time for each word, starts and ends rising. */
  static List<TimeSpan> of(Written written, List<Optional<TimeSpan>> heard) {
    Filling filling = new Filling(written, heard);
    int at = 0;
    while (at < written.size()) {
      int end = at;
      while (end < written.size() && heard.get(end).isEmpty()) {
        end++;
      }
      filling.fill(at, end);
      if (end < written.size()) {
        filling.all.add(heard.get(end).orElseThrow());
      }
      at = end + 1;
    }
    return filling.all;
  }

  private void fill(int from, int to) {
    if (from == to) {
      return;
    }
    Duration start = from == 0 ? Duration.ZERO : all.getLast().end();
    Duration need = length(from, to);
    Duration end = to == written.size() ? start.plus(need) : heard.get(to).orElseThrow().start();
    if (end.minus(start).compareTo(need) <= 0) {
      spread(from, to, start, end);
      return;
    }
    int split = split(from, to);
    spread(from, split, start, start.plus(length(from, split)));
    spread(split, to, end.minus(length(split, to)), end);
  }

  /** Words of the next one's cue, and all that stand before the first, are said right before it. */
  private int split(int from, int to) {
    if (from == 0) {
      return from;
    }
    int split = to;
    while (to < written.size() && split > from && written.inOneCue(split - 1, to)) {
      split--;
    }
    return written.inOneCue(from, from - 1) && split == from && to < written.size() ? to : split;
  }

  private void spread(int from, int to, Duration start, Duration end) {
    int letters = letters(from, to);
    int before = 0;
    for (int i = from; i < to; i++) {
      int own = written.words().get(i).length();
      Duration length = end.minus(start);
      all.add(
          new TimeSpan(
              start.plus(length.multipliedBy(before).dividedBy(letters)),
              start.plus(length.multipliedBy(before + own).dividedBy(letters))));
      before += own;
    }
  }

  private Duration length(int from, int to) {
    return LETTER.multipliedBy(letters(from, to));
  }

  private int letters(int from, int to) {
    return written.words().subList(from, to).stream().mapToInt(String::length).sum();
  }
}
