package io.sorimark.cli;

import io.sorimark.model.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What came of one input (or of a command that has none).
 *
 * @param input its name as the user gave it; empty for a command without inputs
 * @param data the result for {@code --json}: maps, lists, strings, numbers and truth values
 * @param text the result for people, printed to standard output; empty when there is none
 * @param note what was done, for standard error; empty when there is nothing to say
 */
record Outcome(
    String input,
    Map<String, Object> data,
    String text,
    String note,
    List<Fault> faults,
    ExitCode exit) {

  Outcome {
    faults = List.copyOf(faults);
  }

  static Outcome done(String input, Map<String, Object> data, String text) {
    return new Outcome(input, data, text, "", List.of(), ExitCode.DONE);
  }

  static Outcome failed(String input, ExitCode exit, Fault fault) {
    return new Outcome(input, Map.of(), "", "", List.of(fault), exit);
  }

  Outcome withFaults(List<Fault> newFaults) {
    return new Outcome(input, data, text, note, newFaults, exit);
  }

  Outcome withMoreFaults(List<Fault> more) {
    return withFaults(Stream.concat(more.stream(), faults.stream()).toList());
  }

  /** With more results, which come after those that are there. */
  Outcome withMoreData(Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(data);
    all.putAll(more);
    return new Outcome(input, all, text, note, faults, exit);
  }

  Outcome withNote(String newNote) {
    return new Outcome(input, data, text, newNote, faults, exit);
  }

  Outcome withExit(ExitCode newExit) {
    return new Outcome(input, data, text, note, faults, newExit);
  }

  boolean hasWarnings() {
    return faults.stream().anyMatch(fault -> fault.severity() != Severity.INFO);
  }
}
