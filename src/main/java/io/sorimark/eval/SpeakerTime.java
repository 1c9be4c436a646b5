package io.sorimark.eval;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two accounts of who speaks when, cut into moments in which nobody begins or ends.
 *
 * @param gold names of the speakers of the one, in the order in which they are met
 * @param found those of the other
 * @param moments in the order of time; those in which nobody speaks are left out
 */
record SpeakerTime(List<String> gold, List<String> found, List<Moment> moments) {

  /** So many nanoseconds in which these speak, by index. */
  record Moment(long nanos, Set<Integer> gold, Set<Integer> found) {}

  private record Edge(boolean inGold, int speaker, int step) {}

  static SpeakerTime of(List<Cue> gold, List<Cue> found) {
    Map<Duration, List<Edge>> edges = new TreeMap<>();
    List<String> goldNames = names(gold);
    List<String> foundNames = names(found);
    addEdges(gold, goldNames, true, edges);
    addEdges(found, foundNames, false, edges);
    return new SpeakerTime(goldNames, foundNames, moments(edges));
  }

  private static List<String> names(List<Cue> cues) {
    Set<String> names = new LinkedHashSet<>();
    for (Cue cue : cues) {
      if (!cue.span().isEmpty()) {
        cue.speaker().ifPresent(names::add);
      }
    }
    return List.copyOf(names);
  }

  private static void addEdges(
      List<Cue> cues, List<String> names, boolean inGold, Map<Duration, List<Edge>> edges) {
    for (Cue cue : cues) {
      TimeSpan span = cue.span();
      if (cue.speaker().isPresent() && !span.isEmpty()) {
        int speaker = names.indexOf(cue.speaker().get());
        edges
            .computeIfAbsent(span.start(), unused -> new ArrayList<>())
            .add(new Edge(inGold, speaker, 1));
        edges
            .computeIfAbsent(span.end(), unused -> new ArrayList<>())
            .add(new Edge(inGold, speaker, -1));
      }
    }
  }

  private static List<Moment> moments(Map<Duration, List<Edge>> edges) {
    Map<Integer, Integer> gold = new LinkedHashMap<>();
    Map<Integer, Integer> found = new LinkedHashMap<>();
    List<Moment> moments = new ArrayList<>();
    Duration since = Duration.ZERO;
    for (Map.Entry<Duration, List<Edge>> at : edges.entrySet()) {
      if (!gold.isEmpty() || !found.isEmpty()) {
        long nanos = at.getKey().minus(since).toNanos();
        moments.add(new Moment(nanos, new TreeSet<>(gold.keySet()), new TreeSet<>(found.keySet())));
      }
      at.getValue().forEach(edge -> step(edge.inGold ? gold : found, edge));
      since = at.getKey();
    }
    return moments;
  }

  /** A speaker may be said to speak twice at once. */
  private static void step(Map<Integer, Integer> active, Edge edge) {
    active.merge(edge.speaker, edge.step, Integer::sum);
    active.remove(edge.speaker, 0);
  }

  /** For how long each gold speaker and each found one speak at once. */
  long[][] together() {
    long[][] together = new long[gold.size()][found.size()];
    for (Moment moment : moments) {
      for (int one : moment.gold) {
        for (int other : moment.found) {
          together[one][other] += moment.nanos;
        }
      }
    }
    return together;
  }

  /** For how long a gold speaker speaks. */
  long goldTime(int speaker) {
    return moments.stream().filter(m -> m.gold.contains(speaker)).mapToLong(Moment::nanos).sum();
  }

  /** For how long a found speaker speaks. */
  long foundTime(int speaker) {
    return moments.stream().filter(m -> m.found.contains(speaker)).mapToLong(Moment::nanos).sum();
  }
}
