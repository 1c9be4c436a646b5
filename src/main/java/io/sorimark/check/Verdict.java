package io.sorimark.check;

import io.sorimark.model.Severity;
import java.util.List;
import java.util.Set;

/** How one receiver will take a file, as the number of findings of each severity. */
public record Verdict(Receiver receiver, int errors, int warnings, int notes) {

  /** One for each receiver, in the order of {@link Receiver}. */
  public static List<Verdict> of(List<Finding> findings, Set<Receiver> receivers) {
    return receivers.stream().sorted().map(receiver -> of(findings, receiver)).toList();
  }

  public boolean isOk() {
    return errors == 0 && warnings == 0;
  }

  private static Verdict of(List<Finding> findings, Receiver receiver) {
    return new Verdict(
        receiver,
        count(findings, receiver, Severity.ERROR),
        count(findings, receiver, Severity.WARNING),
        count(findings, receiver, Severity.INFO));
  }

  private static int count(List<Finding> findings, Receiver receiver, Severity severity) {
    return (int)
        findings.stream()
            .filter(finding -> finding.receivers().contains(receiver))
            .filter(finding -> finding.severity() == severity)
            .count();
  }
}
