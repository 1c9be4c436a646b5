package io.sorimark.topics;

import io.sorimark.language.Words;
import io.sorimark.model.Sentence;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sentences as numbers: what every judge of boundaries looks at. */
final class Talk {

  private final List<Sentence> sentences;
  private final double[] starts;
  private final int[][] stems;
  private final List<String> names;

  private Talk(List<Sentence> sentences, double[] starts, int[][] stems, List<String> names) {
    this.sentences = sentences;
    this.starts = starts;
    this.stems = stems;
    this.names = names;
  }

  /**
   * The talk of these sentences.
   *
   * @param sentences by start
   * @param end of the recording
   */
  static Talk of(List<Sentence> sentences, Duration end, Words words) {
    int count = sentences.size();
    double[] starts = new double[count + 1];
    int[][] stems = new int[count][];
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      starts[i] = seconds(sentences.get(i).span().start());
      stems[i] =
          words.in(sentences.get(i).text()).stream()
              .mapToInt(term -> numbers.computeIfAbsent(term.stem(), stem -> numbers.size()))
              .toArray();
    }
    starts[count] = count == 0 ? 0 : Math.max(starts[count - 1], seconds(end));
    return new Talk(sentences, starts, stems, List.copyOf(numbers.keySet()));
  }

  /** A talk that somebody else has cut and stemmed; see the accessors for what is what. */
  static Talk of(List<Sentence> sentences, double[] starts, int[][] stems, List<String> names) {
    return new Talk(sentences, starts.clone(), stems.clone(), List.copyOf(names));
  }

  /** The same talk without marks of turns. */
  Talk withoutTurns() {
    List<Sentence> unmarked =
        sentences.stream()
            .map(sentence -> new Sentence(sentence.span(), sentence.text(), false))
            .toList();
    return new Talk(unmarked, starts, stems, names);
  }

  List<Sentence> sentences() {
    return sentences;
  }

  int size() {
    return sentences.size();
  }

  /** Seconds; the start behind the last sentence is the end of the talk. */
  double start(int sentence) {
    return starts[sentence];
  }

  /**
   * The stems of a sentence, numbered from 0 in the order of their first use; not to be changed.
   */
  int[] stems(int sentence) {
    return stems[sentence];
  }

  /** The stems by number. */
  List<String> names() {
    return names;
  }

  /** All starts and the end of the talk; not to be changed. */
  double[] starts() {
    return starts;
  }

  /** How many stems are said in all. */
  int tokens() {
    return Arrays.stream(stems).mapToInt(own -> own.length).sum();
  }

  /** How many different stems there are. */
  int vocabulary() {
    return names.size();
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
