package io.sorimark.pipeline;

import io.sorimark.asr.Portions;
import io.sorimark.asr.Recognized;
import io.sorimark.asr.SpeechEngine;
import io.sorimark.asr.Stretch;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Recognizes nothing: says a word with the number of each second, the last stretch first. */
final class ParrotEngine implements SpeechEngine {

  private final String identity;
  private final Set<Integer> failing;
  final List<Integer> recognized = new ArrayList<>();
  int most = Integer.MAX_VALUE;

  /** One that fails at stretches with these numbers. */
  ParrotEngine(String identity, Set<Integer> failing) {
    this.identity = identity;
    this.failing = failing;
  }

  @Override
  public String identity() {
    return identity;
  }

  @Override
  public Portions portions() {
    return new Portions(
        Duration.ofMinutes(2),
        Duration.ofMinutes(3),
        Duration.ofMinutes(5),
        Duration.ofSeconds(3),
        Duration.ofMillis(300));
  }

  @Override
  public void recognize(Path samples, List<Stretch> stretches, Listener listener)
      throws IOException, InterruptedException {
    List<Stretch> backwards = new ArrayList<>(stretches);
    Collections.reverse(backwards);
    for (Stretch stretch : backwards) {
      if (recognized.size() == most) {
        throw new InterruptedException("killed");
      }
      listener.reached(stretch, stretch.own().length().dividedBy(2));
      if (failing.contains(stretch.number())) {
        listener.failed(stretch, "the parrot died");
      } else {
        recognized.add(stretch.number());
        listener.recognized(stretch, Recognized.of(words(stretch.own())));
      }
    }
  }

  private static List<Word> words(TimeSpan own) {
    List<Word> words = new ArrayList<>();
    for (long second = own.start().toSeconds() + 1; second < own.end().toSeconds(); second++) {
      words.add(Word.of(TimeSpan.ofMillis(second * 1000, second * 1000 + 500), "w" + second));
    }
    return words;
  }

  @Override
  public void close() {}
}
