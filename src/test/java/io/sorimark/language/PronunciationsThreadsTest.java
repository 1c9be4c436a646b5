package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library below keeps the word that it spells out in a buffer of its own. */
class PronunciationsThreadsTest {

  @Test
  void wordsThatNoListHasAreSaidTheSameByManyThreads() throws Exception {
    Random random = new Random(1);
    List<String> words = Stream.generate(() -> word(random)).limit(20_000).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      Callable<List<List<Phoneme>>> work = () -> said(words);
      List<List<Phoneme>> here = said(words);
      for (Future<List<List<Phoneme>>> there : pool.invokeAll(Collections.nCopies(4, work))) {
        assertThat(there.get()).isEqualTo(here);
      }
    }
  }

  private static List<List<Phoneme>> said(List<String> words) {
    return words.stream().map(Pronunciations::of).toList();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    random.ints(4 + random.nextInt(9), 'a', 'z' + 1).forEach(word::appendCodePoint);
    return word.toString();
  }
}
