package io.sorimark.topics;

import io.sorimark.language.Words;
import io.sorimark.model.Sentence;
import io.sorimark.model.Turn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Well-known ways to find topics, to measure ours against. */
public enum Baseline {
  /**
   * Topics of the same length, begun at the nearest sentence; it looks at no word, and without a
   * count it sees one topic.
   */
  EVEN("even", false) {
    @Override
    int[] cuts(List<Sentence> sentences, Duration end, Words words, OptionalInt count) {
      Talk talk = Talk.of(sentences, end, words);
      int topics = count.orElse(1);
      return IntStream.range(1, topics)
          .map(n -> Series.nearest(talk.starts(), n * talk.length() / topics, talk.size()))
          .filter(cut -> cut > 0)
          .distinct()
          .toArray();
    }
  },
  /** {@link TextTiling}. */
  TEXT_TILING("texttiling", true) {
    @Override
    int[] cuts(List<Sentence> sentences, Duration end, Words words, OptionalInt count) {
      return new TextTiling(sentences, words).cuts(count);
    }
  },
  /** {@link C99}. */
  C99("c99", true) {
    @Override
    int[] cuts(List<Sentence> sentences, Duration end, Words words, OptionalInt count) {
      return new C99(Talk.of(sentences, end, words)).cuts(count);
    }
  };

  private final String id;
  private final boolean hasRule;

  Baseline(String id, boolean hasRule) {
    this.id = id;
    this.hasRule = hasRule;
  }

  public String id() {
    return id;
  }

  /** Whether the method can tell how many topics there are. */
  public boolean hasRule() {
    return hasRule;
  }

  /**
   * Where topics begin, the first with the recording.
   *
   * @param count of topics; without one, by the rule that was published with the method
   */
  public List<Duration> starts(List<Turn> turns, Duration end, Words words, OptionalInt count) {
    List<Sentence> sentences = Sentences.of(turns);
    if (sentences.isEmpty()) {
      return List.of();
    }
    Stream<Duration> later =
        Arrays.stream(cuts(sentences, end, words, count))
            .mapToObj(cut -> sentences.get(cut).span().start());
    return Stream.concat(Stream.of(Duration.ZERO), later).toList();
  }

  /** The same of a document: the paragraphs that sections begin with, the first left out. */
  public int[] cuts(List<String> paragraphs, Words words, OptionalInt count) {
    return cuts(
        Sections.sentences(paragraphs), Duration.ofSeconds(paragraphs.size()), words, count);
  }

  /** Sentences that topics begin with, the first left out, ascending. */
  abstract int[] cuts(List<Sentence> sentences, Duration end, Words words, OptionalInt count);
}
