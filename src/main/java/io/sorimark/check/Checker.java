package io.sorimark.check;

import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the rules over a file. */
public final class Checker {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding finding) -> finding.problem().line())
          .thenComparingInt(finding -> finding.problem().column());

  private Checker() {}

  /**
   * What these receivers will stumble over, by place in the file.
   *
   * <p>A receiver that does not take files of this kind gets one finding that says so, and no more.
   */
  public static List<Finding> check(Subject subject, Set<Receiver> receivers) {
    Set<Receiver> takers = EnumSet.noneOf(Receiver.class);
    List<Finding> findings = new ArrayList<>();
    for (Receiver receiver : receivers) {
      if (receiver.takes(subject)) {
        takers.add(receiver);
      } else {
        findings.add(notTaken(subject, receiver));
      }
    }
    Rules.ALL.stream()
        .filter(rule -> rule.kinds().contains(subject.kind()))
        .forEach(rule -> findings.addAll(find(rule, subject, takers)));
    return withoutEchoes(findings).stream().sorted(BY_PLACE).toList();
  }

  private static List<Finding> find(Rule rule, Subject subject, Set<Receiver> takers) {
    Set<Receiver> concerned = EnumSet.copyOf(rule.receivers());
    concerned.retainAll(takers);
    if (concerned.isEmpty()) {
      return List.of();
    }
    Breaches breaches = new Breaches(subject.name(), rule);
    rule.detector().detect(subject, breaches);
    return breaches.problems().stream()
        .map(problem -> new Finding(rule, concerned, problem))
        .toList();
  }

  private static Finding notTaken(Subject subject, Receiver receiver) {
    Problem problem =
        new Problem(
            Severity.ERROR,
            subject.name(),
            1,
            1,
            FileRules.FORMAT_NOT_TAKEN.id(),
            "%s takes %s, this is %s"
                .formatted(
                    receiver.title(), receiver.takesInstead(subject.kind()), subject.format()));
    return new Finding(FileRules.FORMAT_NOT_TAKEN, Set.of(receiver), problem);
  }

  /** What the reader says of a line for which a rule of the specification has its own words. */
  private static List<Finding> withoutEchoes(List<Finding> findings) {
    Set<Integer> spoken = new HashSet<>();
    for (Finding finding : findings) {
      if (!finding.rule().equals(FileRules.READER) && finding.receivers().contains(Receiver.SPEC)) {
        spoken.add(finding.problem().line());
      }
    }
    return findings.stream()
        .filter(finding ->
            !finding.rule().equals(FileRules.READER) || !spoken.contains(finding.problem().line()))
        .toList();
  }
}
