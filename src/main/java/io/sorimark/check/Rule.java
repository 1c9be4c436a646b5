package io.sorimark.check;

import io.sorimark.model.Severity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that a receiver stumbles over.
 *
 * @param id stable, in kebab case
 * @param kinds the files it applies to
 * @param receivers who stumbles
 * @param says what is wrong and what the receiver makes of it
 * @param advice what to do
 */
public record Rule(
    String id,
    Severity severity,
    Set<Kind> kinds,
    Set<Receiver> receivers,
    String says,
    String advice,
    Fix fix,
    Detector detector) {

  /** Finds the places in a file that break a rule. */
  @FunctionalInterface
  public interface Detector {
    void detect(Subject subject, Breaches breaches);
  }

  public Rule {
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    receivers = Collections.unmodifiableSet(EnumSet.copyOf(receivers));
  }

  static Rule error(String id, Detector detector) {
    return of(id, Severity.ERROR, detector);
  }

  static Rule warning(String id, Detector detector) {
    return of(id, Severity.WARNING, detector);
  }

  static Rule info(String id, Detector detector) {
    return of(id, Severity.INFO, detector);
  }

  /** For files of these kinds, of all kinds when it is not said. */
  Rule in(Kind first, Kind... rest) {
    return in(EnumSet.of(first, rest));
  }

  Rule in(Set<Kind> these) {
    return new Rule(id, severity, these, receivers, says, advice, fix, detector);
  }

  /** For these receivers, for all when it is not said. */
  Rule stops(Receiver first, Receiver... rest) {
    return new Rule(id, severity, kinds, EnumSet.of(first, rest), says, advice, fix, detector);
  }

  Rule says(String what) {
    return new Rule(id, severity, kinds, receivers, what, advice, fix, detector);
  }

  Rule advice(String what) {
    return new Rule(id, severity, kinds, receivers, says, what, fix, detector);
  }

  Rule fix(Fix how) {
    return new Rule(id, severity, kinds, receivers, says, advice, how, detector);
  }

  private static Rule of(String id, Severity severity, Detector detector) {
    return new Rule(
        id,
        severity,
        EnumSet.allOf(Kind.class),
        EnumSet.complementOf(EnumSet.of(Receiver.A11Y)),
        "",
        "",
        Fix.NONE,
        detector);
  }
}
