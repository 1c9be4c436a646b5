package io.sorimark.chapters;

import io.sorimark.chapters.TitleProvider.Suggestion;
import io.sorimark.language.LightStems;
import io.sorimark.model.Chapter.Reasons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives each part one of its suggestions, no two parts the same. The surest choose first; a title
 * that shares words with one that is given is worth less.
 */
final class Assignment {

  private static final double SHARED = .08;

  /** A title with more of its words in another is no alternative to it. */
  private static final double ALIKE = .5;

  private static final int ALTERNATIVES = 3;

  /** Nothing speaks for what is less likely. */
  private static final double LEAST = .05;

  private final List<Set<String>> taken = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();
  private final Map<String, Set<String>> stems = new HashMap<>();

  private Assignment() {}

  /**
   * For each part its suggestions, the one that it gets first; at most three more, not fewer where
   * that one is doubtful if there are any; and the best question if none of them is one.
   */
  static List<List<Suggestion>> of(List<List<Suggestion>> parts) {
    Assignment assignment = new Assignment();
    List<Integer> surestFirst =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(Comparator.comparingDouble(part -> -parts.get(part).getFirst().confidence()))
            .toList();
    List<List<Suggestion>> given = new ArrayList<>(parts);
    for (int part : surestFirst) {
      given.set(part, List.of(assignment.take(parts.get(part))));
    }
    for (int part = 0; part < parts.size(); part++) {
      given.set(part, assignment.withAlternatives(given.get(part).getFirst(), parts.get(part)));
    }
    return given;
  }

  private Suggestion take(List<Suggestion> suggestions) {
    Suggestion best =
        suggestions.stream()
            .filter(this::isFree)
            .max(Comparator.comparingDouble(s -> s.confidence() - SHARED * nearest(s)))
            .orElseThrow(() -> new IllegalArgumentException("nothing left to choose from"));
    taken.add(stems(best));
    titles.add(best.title().toLowerCase(Locale.ROOT));
    return best;
  }

  private boolean isFree(Suggestion suggestion) {
    return !titles.contains(suggestion.title().toLowerCase(Locale.ROOT))
        && (stems(suggestion).isEmpty() || nearest(suggestion) < 1);
  }

  private double nearest(Suggestion suggestion) {
    Set<String> own = stems(suggestion);
    return taken.stream().mapToDouble(other -> alike(own, other)).max().orElse(0);
  }

  private List<Suggestion> withAlternatives(Suggestion first, List<Suggestion> all) {
    List<Suggestion> chosen = new ArrayList<>(List.of(first));
    List<Suggestion> likely =
        all.stream().filter(next -> isFree(next) && next.confidence() >= LEAST).toList();
    for (Suggestion next : likely) {
      boolean other = chosen.stream().allMatch(one -> alike(stems(one), stems(next)) <= ALIKE);
      if (other && chosen.size() <= ALTERNATIVES) {
        chosen.add(next);
      }
    }
    if (Reasons.isDoubtful(first.confidence())) {
      all.stream()
          .filter(next -> isFree(next) && !chosen.contains(next))
          .limit(1L + ALTERNATIVES - chosen.size())
          .toList()
          .forEach(chosen::add);
    }
    if (chosen.stream().noneMatch(Suggestion::isQuestion)) {
      likely.stream().filter(Suggestion::isQuestion).findFirst().ifPresent(chosen::add);
    }
    return List.copyOf(chosen);
  }

  /** Jaccard's index. */
  private static double alike(Set<String> a, Set<String> b) {
    int common = 0;
    for (String stem : a) {
      common += b.contains(stem) ? 1 : 0;
    }
    int all = a.size() + b.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private Set<String> stems(Suggestion suggestion) {
    return stems.computeIfAbsent(
        suggestion.title(), title -> new HashSet<>(LightStems.contentIn(title)));
  }
}
