package io.sorimark.reading;

import io.sorimark.language.Encoding.Decoded;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of a file as its reader meets them: the first {@value #MOST}, and how many more. */
public final class Findings {

  /** A file that is wrong in a thousand places is wrong in the same way. */
  private static final int MOST = 100;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private int more;

  public Findings(String file) {
    this.file = file;
  }

  public void add(Severity severity, Place at, String rule, String message) {
    if (problems.size() < MOST) {
      problems.add(new Problem(severity, file, at.line() + 1, at.column() + 1, rule, message));
    } else {
      more++;
    }
  }

  /** That the file is not UTF-8, and where its bytes are nothing at all. */
  public void encoding(Decoded decoded, Lines lines) {
    String charset = decoded.charset().name();
    if (!decoded.certain()) {
      add(Severity.INFO, Place.START, "encoding", "not UTF-8: read as " + charset);
    }
    decoded
        .firstDamage()
        .ifPresent(offset ->
            add(
                Severity.WARNING,
                lines.place(offset),
                "broken-encoding",
                "bytes that are not " + charset + " became U+FFFD"));
  }

  /** How many there were beyond those that are kept. */
  public int more() {
    return more;
  }

  /** Those that are kept, by place. */
  public List<Problem> kept() {
    return problems.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }

  /** Those that are kept, by place; the last one says how many more there were. */
  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(kept());
    if (more > 0) {
      Problem last = all.getLast();
      String message = more + " more problems";
      all.add(
          new Problem(Severity.INFO, file, last.line(), last.column(), "more-problems", message));
    }
    return all;
  }
}
