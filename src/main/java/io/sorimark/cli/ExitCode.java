package io.sorimark.cli;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What the process ends with. Scripts depend on the numbers: they do not change. */
enum ExitCode {
  DONE(0, "done, found, clean"),
  NOTHING_FOUND(1, "nothing found, or a check below the bar"),
  USAGE(2, "the command line is wrong"),
  UNREADABLE(
      3,
      "an input cannot be read, an output not be written, or an edit fits nothing in the episode"),
  MISSING(4, "something that is needed is not installed; the message says what"),
  PARTIAL(5, "some inputs of several failed"),
  REFUSED(6, "an output is there already and differs; nothing was overwritten"),
  WARNINGS(7, "an input has warnings or errors and --strict was asked for"),
  INTERNAL(70, "a bug in Sorimark"),
  INTERRUPTED(130, "interrupted; what was written is whole, run again to go on");

  private static final Set<ExitCode> SAME_FOR_SOME =
      EnumSet.of(NOTHING_FOUND, MISSING, REFUSED, WARNINGS);

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** In words, for the help and the documentation. */
  String meaning() {
    return meaning;
  }

  /**
   * One code for many inputs: {@link #DONE} if all went well; what the failures have in common if
   * all failed alike, or if it is a judgement ({@link #REFUSED}, {@link #WARNINGS} ...) that holds
   * beside successes; else {@link #PARTIAL}.
   */
  static ExitCode of(Collection<ExitCode> each) {
    Set<ExitCode> failures = EnumSet.noneOf(ExitCode.class);
    failures.addAll(each);
    boolean someWentWell = failures.remove(DONE);
    if (failures.isEmpty()) {
      return DONE;
    }
    ExitCode first = failures.iterator().next();
    boolean alike = failures.size() == 1;
    return alike && (!someWentWell || SAME_FOR_SOME.contains(first)) ? first : PARTIAL;
  }
}
