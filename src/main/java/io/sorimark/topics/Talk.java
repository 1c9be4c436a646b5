package io.sorimark.topics;

import io.sorimark.language.Words;
import io.sorimark.model.Sentence;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences as numbers: what every judge of boundaries looks at.
 *
 * @param sentences by start
 * @param starts seconds; one more than there are sentences, the last is the end of the talk
 * @param stems of each sentence, numbered from 0 in the order of their first use
 * @param vocabulary how many different stems there are
 */
record Talk(List<Sentence> sentences, double[] starts, int[][] stems, int vocabulary) {

  static Talk of(List<Sentence> sentences, Duration end, Words words) {
    int count = sentences.size();
    double[] starts = new double[count + 1];
    int[][] stems = new int[count][];
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < count; i++) {
      starts[i] = seconds(sentences.get(i).span().start());
      stems[i] =
          words.in(sentences.get(i).text()).stream()
              .mapToInt(term -> numbers.computeIfAbsent(term.stem(), stem -> numbers.size()))
              .toArray();
    }
    starts[count] = count == 0 ? 0 : Math.max(starts[count - 1], seconds(end));
    return new Talk(sentences, starts, stems, numbers.size());
  }

  int size() {
    return sentences.size();
  }

  /** From the beginning of the recording to the end of the talk, in seconds. */
  double length() {
    return starts[starts.length - 1];
  }

  /**
   * Where the segment of the sentences from {@code i} begins; the first takes the silence ahead.
   */
  double begin(int i) {
    return i == 0 ? 0 : starts[i];
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
