package io.sorimark.chapters;

import io.sorimark.model.Sentence;
import io.sorimark.model.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An episode in parts, one a topic, with what is counted over all of them. */
final class Talk {

  /**
   * The sentences of one topic, and what leads in to it.
   *
   * @param start in seconds, as is the end
   * @param counts of the stems, in the order in which they are first said
   */
  record Part(
      int index,
      List<Said> said,
      double start,
      double end,
      Map<String, Integer> counts,
      int total) {

    int count(String stem) {
      return counts.getOrDefault(stem, 0);
    }

    /** Seconds from the start of the part to a sentence of it. */
    double since(int sentence) {
      return said.get(sentence).start() - start;
    }
  }

  /** A lead-in has at most so many sentences and begins at most so long before the mark. */
  private static final int LEAD_IN = 2;

  private static final double LEAD_IN_SECONDS = 12;

  private final List<Part> parts;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> partsWith = new HashMap<>();
  private final Map<String, Integer> firstPart = new HashMap<>();
  private final Casing casing = new Casing();
  private int total;

  private Talk(List<Part> parts) {
    this.parts = List.copyOf(parts);
    for (Part part : parts) {
      part.counts().forEach((stem, n) -> counts.merge(stem, n, Integer::sum));
      part.counts().keySet().forEach(stem -> partsWith.merge(stem, 1, Integer::sum));
      part.counts().keySet().forEach(stem -> firstPart.putIfAbsent(stem, part.index()));
      part.said().forEach(casing::add);
      total += part.total();
    }
  }

  static Talk of(List<Topic> topics, Duration end) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      Duration next = i + 1 < topics.size() ? topics.get(i + 1).start() : end;
      List<Sentence> sentences = new ArrayList<>();
      if (i > 0) {
        sentences.addAll(leadIn(topics.get(i - 1).sentences(), topics.get(i).start()));
      }
      sentences.addAll(topics.get(i).sentences());
      parts.add(part(i, sentences, seconds(topics.get(i).start()), seconds(next)));
    }
    return new Talk(parts);
  }

  /**
   * The question or announcement that a part answers, where the mark was set behind it; and what
   * follows it. They are said in both parts.
   */
  private static List<Sentence> leadIn(List<Sentence> before, Duration start) {
    for (int i = before.size() - 1; i > 0 && i >= before.size() - LEAD_IN; i--) {
      Said said = new Said(before.get(i));
      boolean near = seconds(start) - said.start() <= LEAD_IN_SECONDS;
      if (near && (said.asks() || said.announces())) {
        return before.subList(i, before.size());
      }
    }
    return List.of();
  }

  private static Part part(int index, List<Sentence> sentences, double start, double end) {
    List<Said> said = sentences.parallelStream().map(Said::new).toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    int total = 0;
    for (Said one : said) {
      one.stemsInOrder().forEach(stem -> counts.merge(stem.text(), 1, Integer::sum));
      total += one.stemsInOrder().size();
    }
    return new Part(index, said, start, Math.max(start, end), counts, total);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  List<Part> parts() {
    return parts;
  }

  Casing casing() {
    return casing;
  }

  int count(String stem) {
    return counts.getOrDefault(stem, 0);
  }

  int total() {
    return total;
  }

  /** In how many parts a stem is said. */
  int partsWith(String stem) {
    return partsWith.getOrDefault(stem, 0);
  }

  boolean isNewIn(Part part, String stem) {
    Integer first = firstPart.get(stem);
    return first != null && first == part.index();
  }

  /** The stems of the last sentences before a part. */
  Set<String> stemsBefore(Part part, int sentences) {
    Set<String> stems = new HashSet<>();
    if (part.index() > 0) {
      List<Said> before = parts.get(part.index() - 1).said();
      before
          .subList(Math.max(0, before.size() - sentences), before.size())
          .forEach(said -> stems.addAll(said.stemSet()));
    }
    return stems;
  }
}
