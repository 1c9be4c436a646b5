package io.sorimark.eval;

import io.sorimark.eval.NamePlaces.Placed;
import io.sorimark.eval.NameRow.Duty;
import io.sorimark.model.Correction;
import io.sorimark.model.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds corrections of a transcript against what people wrote down. A wanted place is right if it
 * reads right afterwards and nothing beside it was changed with it. A correction is wrong if it
 * touches a wanted place and that is not right afterwards, and damage if nobody wanted it.
 */
public final class NameJudge {

  private enum Verdict {
    RIGHT,
    ALLOWED,
    WRONG,
    DAMAGE
  }

  private record Change(Correction correction, int from, int to) {}

  private final NamePlaces places;
  private final List<Placed> wanted;
  private final List<Placed> lookalikes;
  private final KnownNames known;
  private final List<NameRow> missing;

  /**
   * A judge of one episode.
   *
   * @param known the names that the corrector had
   */
  public NameJudge(Transcript transcript, List<NameRow> rows, KnownNames known) {
    this.places = new NamePlaces(transcript);
    List<Placed> placed = places.of(rows);
    this.wanted = placed.stream().filter(place -> !place.row().is(Duty.LEAVE)).toList();
    this.lookalikes = placed.stream().filter(place -> place.row().is(Duty.LEAVE)).toList();
    this.known = known;
    Set<NameRow> found = placed.stream().map(Placed::row).collect(Collectors.toSet());
    this.missing = rows.stream().filter(row -> !found.contains(row)).toList();
  }

  /** Rows that stand nowhere in the transcript. */
  public List<NameRow> missing() {
    return missing;
  }

  /** What these corrections do. */
  public NameTally tally(List<Correction> corrections) {
    List<Change> changes =
        corrections.stream()
            .map(c -> new Change(c, places.at(c.from()), places.at(c.to())))
            .sorted(Comparator.comparingInt(Change::from))
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    Map<Change, Verdict> verdicts = new LinkedHashMap<>();
    wanted.forEach(place -> judge(place, changes, verdicts, counts));
    changes.forEach(change -> verdicts.putIfAbsent(change, Verdict.DAMAGE));
    count(NameTally.WRONG, (int) count(verdicts, Verdict.WRONG), counts);
    count(NameTally.DAMAGE, (int) count(verdicts, Verdict.DAMAGE), counts);
    countGroups(verdicts, counts);
    for (Placed place : lookalikes) {
      boolean touched =
          changes.stream()
              .filter(change -> KnownNames.changesLetters(change.correction))
              .anyMatch(change -> place.overlaps(change.from, change.to));
      count(NameTally.LOOKALIKES, 1, counts);
      count(NameTally.TOUCHED, touched ? 1 : 0, counts);
    }
    return new NameTally(counts);
  }

  /** How many of these change a place that this name is wanted at, and not to it. */
  public int wrongAt(Set<String> names, KnownNames all, List<Correction> corrections) {
    Set<Correction> wrong = new HashSet<>();
    for (Placed place : wanted) {
      boolean its = all.of(place.row().right()).stream().anyMatch(names::contains);
      if (its && place.row().is(Duty.REQUIRED)) {
        corrections.stream()
            .filter(c -> place.overlaps(places.at(c.from()), places.at(c.to())))
            .filter(c -> !known.isRight(c.replacement(), Set.of(), place.row().right()))
            .forEach(wrong::add);
      }
    }
    return wrong.size();
  }

  /** The names that must be found and that the glossary holds. */
  public Set<String> needed() {
    return wanted.stream()
        .filter(place -> place.row().is(Duty.REQUIRED))
        .flatMap(place -> known.of(place.row().right()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void judge(
      Placed place,
      List<Change> changes,
      Map<Change, Verdict> verdicts,
      Map<String, Integer> counts) {
    List<Change> touching =
        changes.stream().filter(change -> place.overlaps(change.from, change.to)).toList();
    boolean required = place.row().is(Duty.REQUIRED);
    boolean right = !touching.isEmpty() && isRight(place, touching);
    Verdict verdict = right ? (required ? Verdict.RIGHT : Verdict.ALLOWED) : Verdict.WRONG;
    touching.forEach(change -> verdicts.put(change, verdict));
    if (required) {
      String kind = place.row().kind();
      count(NameTally.NEEDED, 1, counts);
      count(NameTally.HELD, known.of(place.row().right()).isEmpty() ? 0 : 1, counts);
      count(NameTally.RIGHT, right ? 1 : 0, counts);
      if (!kind.isEmpty()) {
        count(NameTally.NEEDED + "/" + kind, 1, counts);
        count(NameTally.RIGHT + "/" + kind, right ? 1 : 0, counts);
      }
    }
  }

  private boolean isRight(Placed place, List<Change> touching) {
    if (!touching.stream().allMatch(change -> place.holds(change.from, change.to))) {
      return false;
    }
    StringBuilder made = new StringBuilder();
    int at = place.from();
    for (Change change : touching) {
      made.append(places.text(at, change.from)).append(change.correction.replacement());
      at = change.to;
    }
    made.append(places.text(at, place.to()));
    Set<String> whole =
        touching.size() == 1 && touching.getFirst().from == place.from() && at == place.to()
            ? Set.of(touching.getFirst().correction.canonical())
            : Set.of();
    return known.isRight(made.toString(), whole, place.row().right());
  }

  /** Equal changes are one decision, right if most of its places are. */
  private static void countGroups(Map<Change, Verdict> verdicts, Map<String, Integer> counts) {
    Map<List<String>, List<Verdict>> groups = new HashMap<>();
    verdicts.forEach((change, verdict) ->
        groups
            .computeIfAbsent(
                List.of(change.correction.original(), change.correction.replacement()),
                none -> new ArrayList<>())
            .add(verdict));
    for (List<Verdict> group : groups.values()) {
      long right = group.stream().filter(Verdict.RIGHT::equals).count();
      long allowed = group.stream().filter(Verdict.ALLOWED::equals).count();
      if (allowed < group.size()) {
        count(NameTally.GROUPS, 1, counts);
        count(NameTally.RIGHT_GROUPS, 2 * (right + allowed) >= group.size() ? 1 : 0, counts);
      }
    }
  }

  private static long count(Map<Change, Verdict> verdicts, Verdict wanted) {
    return verdicts.values().stream().filter(wanted::equals).count();
  }

  private static void count(String name, int more, Map<String, Integer> counts) {
    counts.merge(name, more, Integer::sum);
  }
}
