package io.sorimark.cli;

import io.sorimark.model.Transcript;
import io.sorimark.pipeline.NameWork;
import io.sorimark.pipeline.Outputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of work on the names of an episode. */
final class NameOutcomes {

  private NameOutcomes() {}

  /**
   * The outcome of work on an episode.
   *
   * @param text what people see
   */
  static Outcome of(
      NameWork work,
      NameWork.Result result,
      Transcript transcript,
      String text,
      Outputs settings,
      List<Fault> more) {
    List<Fault> faults = new ArrayList<>(more);
    result.problems().forEach(problem -> faults.add(Fault.of(problem, "")));
    result
        .unknown()
        .forEach(name ->
            faults.add(
                Fault.error(
                    "unknown-change", "%s: no such change; nothing written".formatted(name))));
    String note = Writings.note(work.source(), result.outputs(), settings);
    String summary = NameChanges.summary(result.changes());
    return Outcome.done(work.source().name(), data(work, result, transcript), text)
        .withFaults(faults)
        .withNote(note.isEmpty() ? summary : summary + "\n" + note)
        .withExit(result.unknown().isEmpty() ? ExitCode.DONE : ExitCode.NOTHING_FOUND);
  }

  private static Map<String, Object> data(
      NameWork work, NameWork.Result result, Transcript transcript) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", work.source().name());
    data.put("changes", NameChanges.data(result.changes(), transcript));
    data.put("outputs", result.outputs().stream().map(Writings::data).toList());
    return data;
  }
}
