package io.sorimark.pipeline;

import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Correction.Status;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.Transcript;
import io.sorimark.names.Applied;
import io.sorimark.names.Corrections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The changes of an episode and what people have decided about them.
 *
 * @param all by place
 */
public record Changes(List<Change> all) {

  /** Places where the same is to become the same: one decision. */
  public record Group(String original, String replacement, List<Change> places) {

    public Change first() {
      return places.getFirst();
    }
  }

  /** A transcript with changes in it, and those that do not fit. */
  public record Corrected(
      Transcript transcript, List<Correction> applied, List<Problem> problems) {}

  public Changes {
    all = all.stream().sorted(Comparator.comparing(change -> change.correction().from())).toList();
  }

  static Changes of(List<Correction> corrections) {
    return new Changes(corrections.stream().map(Change::of).toList());
  }

  /**
   * The same proposals with what was decided before: a decision about the same change stays, and so
   * does an accepted change that is not proposed any more, unless another stands there now.
   */
  Changes decidedAs(Changes before) {
    Map<String, Change> decided = new LinkedHashMap<>();
    before.all.stream().filter(Change::isDecided).forEach(c -> decided.put(c.id(), c));
    List<Change> changes = new ArrayList<>();
    for (Change change : all) {
      Change old = decided.remove(change.id());
      if (old != null && old.isSame(change)) {
        changes.add(change.with(old.correction().status()));
      } else {
        changes.add(change);
      }
    }
    decided.values().stream()
        .filter(old -> changes.stream().noneMatch(other -> overlap(old, other)))
        .forEach(changes::add);
    return new Changes(changes);
  }

  /** These, and of the others those whose places are free. */
  Changes and(Changes others) {
    List<Change> changes = new ArrayList<>(all);
    others.all.stream()
        .filter(other -> all.stream().noneMatch(change -> overlap(change, other)))
        .forEach(changes::add);
    return new Changes(changes);
  }

  private static boolean overlap(Change one, Change other) {
    return one.correction().from().compareTo(other.correction().to()) < 0
        && other.correction().from().compareTo(one.correction().to()) < 0;
  }

  /**
   * Decides about the places that are named: by an id, by original=replacement, or by an original.
   * Where both lists name a place, the one that names it more exactly counts, and rejecting where
   * both are as exact. The order of the names does not matter.
   */
  Changes decided(Set<String> accept, Set<String> reject) {
    return new Changes(
        all.stream()
            .map(change -> {
              int accepted = exactness(change, accept);
              int rejected = exactness(change, reject);
              if (accepted == 0 && rejected == 0) {
                return change;
              }
              return change.with(accepted > rejected ? Status.ACCEPTED : Status.REJECTED);
            })
            .toList());
  }

  /** Accepts what is proposed up to this band and not decided. */
  Changes accepted(Band band) {
    return with(
        change -> !change.isDecided() && change.correction().reasons().band().compareTo(band) <= 0,
        Status.ACCEPTED);
  }

  /** Takes decisions back; what is in without one is rejected. */
  Changes undone(Set<String> names) {
    return new Changes(
        all.stream().map(change -> isNamed(change, names) ? undone(change) : change).toList());
  }

  /** Takes all decisions back. */
  Changes undecided() {
    return with(change -> true, Status.PROPOSED);
  }

  private static Change undone(Change change) {
    return change.with(change.isDecided() || !change.isIn() ? Status.PROPOSED : Status.REJECTED);
  }

  private Changes with(Predicate<Change> which, Status status) {
    return new Changes(
        all.stream().map(change -> which.test(change) ? change.with(status) : change).toList());
  }

  /** What is named and is in none of the changes. */
  List<String> unknown(Set<String> names) {
    return names.stream()
        .filter(name -> all.stream().noneMatch(change -> isNamed(change, Set.of(name))))
        .sorted()
        .toList();
  }

  private static boolean isNamed(Change change, Set<String> names) {
    return exactness(change, names) > 0;
  }

  /** 3 if its place is named, 2 its original and replacement, 1 its original, 0 nothing of it. */
  private static int exactness(Change change, Set<String> names) {
    Correction correction = change.correction();
    if (names.contains(change.id())) {
      return 3;
    }
    if (names.contains(correction.original() + "=" + correction.replacement())) {
      return 2;
    }
    return names.contains(correction.original()) ? 1 : 0;
  }

  /** One group for the same change at several places; surest and most frequent first. */
  public List<Group> groups() {
    Map<List<String>, List<Change>> groups = new LinkedHashMap<>();
    for (Change change : all) {
      groups
          .computeIfAbsent(
              List.of(change.correction().original(), change.correction().replacement()),
              none -> new ArrayList<>())
          .add(change);
    }
    return groups.entrySet().stream()
        .map(group ->
            new Group(group.getKey().getFirst(), group.getKey().getLast(), group.getValue()))
        .sorted(
            Comparator.comparing((Group group) -> group.first().correction().reasons().band())
                .thenComparingInt(group -> -group.places().size())
                .thenComparingDouble(group -> -group.first().correction().reasons().score()))
        .toList();
  }

  /**
   * The transcript with all that {@linkplain Change#isIn is in}. What does not fit is refused place
   * by place.
   *
   * @param file the name of the file that the changes were read from
   */
  public Corrected applied(Transcript transcript, String file) {
    Map<Correction, Integer> lines = new HashMap<>();
    all.forEach(change -> lines.put(change.correction(), change.line()));
    Applied applied =
        Corrections.apply(
            transcript, all.stream().filter(Change::isIn).map(Change::correction).toList());
    List<Problem> problems = new ArrayList<>();
    for (Applied.Refusal refusal : applied.refused()) {
      int line = Math.max(1, lines.getOrDefault(refusal.correction(), 1));
      problems.add(
          new Problem(Severity.WARNING, file, line, 1, "refused-change", why(refusal, transcript)));
    }
    return new Corrected(
        SpeakerLabels.corrected(applied.transcript(), applied.applied()),
        applied.applied(),
        problems);
  }

  private static String why(Applied.Refusal refusal, Transcript transcript) {
    Correction correction = refusal.correction();
    String change = "'%s' -> '%s'".formatted(correction.original(), correction.replacement());
    return switch (refusal.reason()) {
      case NO_SUCH_PLACE -> change + ": the transcript has no such place";
      case OTHER_TEXT ->
          change + ": other text stands there: " + cue(transcript, correction.from().cue());
      case OVERLAP -> change + ": overlaps the change before it";
      case EMPTY_CUE -> change + ": would leave a caption without words";
    };
  }

  private static String cue(Transcript transcript, int index) {
    return "'" + transcript.cues().get(index).text().replace('\n', ' ') + "'";
  }
}
