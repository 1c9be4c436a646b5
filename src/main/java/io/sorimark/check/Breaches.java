package io.sorimark.check;

import io.sorimark.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** Where one file breaks one rule; beyond {@value #MOST} places only their number is kept. */
public final class Breaches {

  /** A file that breaks a rule everywhere breaks it in one way. */
  private static final int MOST = 20;

  private final String source;
  private final Rule rule;
  private final List<Problem> problems = new ArrayList<>();
  private int more;

  Breaches(String source, Rule rule) {
    this.source = source;
    this.rule = rule;
  }

  /** The rule is broken here; line and column are 0-based. */
  void at(int line, int column, String message) {
    if (problems.size() < MOST) {
      problems.add(new Problem(rule.severity(), source, line + 1, column + 1, rule.id(), message));
    } else {
      more++;
    }
  }

  /** The rule is broken here, and what it says is all there is to say. */
  void at(int line, int column) {
    at(line, column, rule.says());
  }

  /** A problem that somebody else found. */
  void foreign(Problem problem) {
    problems.add(problem);
  }

  /** What was found, in the order in which it was; the last one tells of those left out. */
  List<Problem> problems() {
    if (more == 0) {
      return List.copyOf(problems);
    }
    List<Problem> all = new ArrayList<>(problems);
    Problem last = all.removeLast();
    all.add(
        new Problem(
            last.severity(),
            last.source(),
            last.line(),
            last.column(),
            last.rule(),
            last.message() + "; so do " + more + " more places"));
    return all;
  }
}
