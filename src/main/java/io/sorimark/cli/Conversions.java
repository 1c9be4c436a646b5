package io.sorimark.cli;

import io.sorimark.format.Format;
import io.sorimark.format.Keeps;
import io.sorimark.format.Layout;
import io.sorimark.format.Parsed;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Conversion.Converted;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Plan;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code convert} did, in words and as data. */
final class Conversions {

  private Conversions() {}

  static Outcome outcome(Plan.Job job, Converted converted, Outputs settings)
      throws IOException, TranscriptException {
    Source source = job.source();
    if (converted.outputs().isEmpty()) {
      return refused(source, converted.parsed());
    }
    List<Fault> faults = new ArrayList<>(Problems.faults(converted.parsed(), source));
    faults.addAll(losses(source, converted.edited(), formats(job)));
    for (int i = 0; i < job.targets().size(); i++) {
      if (converted.outputs().get(i).status() == Status.REFUSED) {
        faults.add(refusal(job.targets().get(i), converted.outputs().get(i)));
      }
    }
    return Outcome.done(source.name(), data(job, converted), "")
        .withFaults(faults)
        .withNote(Writings.note(source, converted.outputs(), settings))
        .withExit(Writings.exit(converted.outputs()));
  }

  /** Not converted because of {@code --strict}. */
  static Outcome refused(Source source, Parsed parsed) throws IOException, TranscriptException {
    List<Fault> faults = faults(source, parsed, List.of());
    faults.add(
        Fault.error("strict", source.name() + ": not converted, for it has problems (--strict)"));
    return Outcome.done(source.name(), Map.of("input", source.name()), "")
        .withFaults(faults)
        .withExit(ExitCode.WARNINGS);
  }

  /** What is wrong with a source that is to become these formats. */
  static List<Fault> faults(Source source, Parsed parsed, List<Format> formats)
      throws IOException, TranscriptException {
    List<Fault> faults = new ArrayList<>(Problems.faults(parsed, source));
    faults.addAll(losses(source, parsed.transcript(), formats));
    return faults;
  }

  private static List<Fault> losses(Source source, Transcript written, List<Format> formats) {
    List<Fault> losses = new ArrayList<>(noTimes(source, written, formats));
    losses.addAll(noSpeakers(source, written, formats));
    return losses;
  }

  private static List<Fault> noSpeakers(Source source, Transcript written, List<Format> formats) {
    return formats.stream()
        .filter(format -> format.keeps(Layout.RICH).contains(Keeps.SPEAKER_TIMES_ONLY))
        .filter(format -> written.cues().stream().allMatch(cue -> cue.speaker().isEmpty()))
        .map(format ->
            Fault.warning(
                "no-speakers",
                "%s: no speakers known, and %s holds nothing else: it is empty; see `sorimark speakers`"
                    .formatted(source.name(), format.title())))
        .toList();
  }

  private static List<Fault> noTimes(Source source, Transcript written, List<Format> formats) {
    return formats.stream()
        .filter(format -> written.timing() == Timing.NONE)
        .filter(format -> format.keeps(Layout.RICH).contains(Keeps.STARTS))
        .map(format ->
            Fault.warning(
                "no-times",
                "%s: no times in it, and %s needs them: all are zero"
                    .formatted(source.name(), format.title())))
        .toList();
  }

  private static Fault refusal(Plan.Target target, Written written) {
    return target.isInput()
        ? Fault.error(
            "is-input",
            target.file() + ": is an input and stays as it is; -o DIR writes somewhere else")
        : Writings.refusal(written);
  }

  private static List<Format> formats(Plan.Job job) {
    return job.targets().stream().map(Plan.Target::format).toList();
  }

  private static Map<String, Object> data(Plan.Job job, Converted converted) {
    List<Map<String, Object>> outputs = new ArrayList<>();
    for (int i = 0; i < job.targets().size(); i++) {
      Map<String, Object> output = Writings.data(converted.outputs().get(i));
      output.put("format", job.targets().get(i).format().id());
      outputs.add(output);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", job.source().name());
    data.put("format", converted.parsed().format().id());
    data.put("cues", converted.parsed().transcript().cues().size());
    data.put("outputs", outputs);
    return data;
  }
}
