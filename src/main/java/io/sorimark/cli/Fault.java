package io.sorimark.cli;

import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to tell the user that is not a result.
 *
 * @param code stable, in kebab case; scripts may depend on it
 * @param at the place in the user's file, when there is one
 * @param excerpt the line it is about with a caret under it; empty when there is none
 */
record Fault(Severity severity, String code, String message, Optional<Problem> at, String excerpt) {

  static Fault error(String code, String message) {
    return new Fault(Severity.ERROR, code, message, Optional.empty(), "");
  }

  static Fault warning(String code, String message) {
    return new Fault(Severity.WARNING, code, message, Optional.empty(), "");
  }

  static Fault of(Problem problem, String excerpt) {
    return new Fault(
        problem.severity(), problem.rule(), problem.message(), Optional.of(problem), excerpt);
  }

  /** As a compiler would say it, with the excerpt on lines of its own. */
  String text() {
    String line =
        at.map(Problem::toString)
            .orElseGet(
                () -> "sorimark: " + severity.name().toLowerCase(Locale.ROOT) + ": " + message);
    return excerpt.isEmpty() ? line : line + "\n" + excerpt;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", code);
    json.put("severity", severity.name().toLowerCase(Locale.ROOT));
    json.put("message", message);
    at.ifPresent(problem -> {
      json.put("file", problem.source());
      json.put("line", problem.line());
      json.put("column", problem.column());
    });
    return json;
  }
}
