package io.sorimark.check;

import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import java.util.Set;

/**
 * A place where a file breaks a rule.
 *
 * @param receivers those asked for that stumble over it
 * @param problem where and what; its rule name is the rule's, or for {@link FileRules#READER} that
 *     of the reader
 */
public record Finding(Rule rule, Set<Receiver> receivers, Problem problem) {

  public Finding {
    receivers = Set.copyOf(receivers);
  }

  public Severity severity() {
    return problem.severity();
  }

  public String advice() {
    return rule.advice();
  }

  public boolean isFixable() {
    return rule.fix() != Fix.NONE;
  }
}
