package io.sorimark.cli;

import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.KnownVoices.Sample;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.SpeakerHearing.Learned;
import io.sorimark.pipeline.SpeakerHearing.Result;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Voices that were heard and learned, in words and as data. */
final class Hearings {

  private Hearings() {}

  /** Who speaks how long. */
  static Outcome outcome(Source source, Result result, Outputs settings) {
    List<Written> outputs = List.of(result.written());
    Map<String, Object> data = data(source, outputs);
    data.put("speakers", result.times().entrySet().stream().map(Hearings::data).toList());
    return Outcome.done(source.name(), data, table(result.times()))
        .withNote(Writings.note(source, outputs, settings))
        .withFaults(faults(source, result))
        .withExit(Writings.exit(outputs));
  }

  private static List<Fault> faults(Source source, Result result) {
    List<Fault> faults = new ArrayList<>();
    if (result.times().isEmpty()) {
      faults.add(Fault.warning("nothing-said", source.name() + ": nobody is heard in it"));
    }
    if (Writings.exit(List.of(result.written())) == ExitCode.REFUSED) {
      faults.add(Writings.refusal(result.written()));
    }
    return faults;
  }

  /** What would be written. */
  static Outcome rehearsed(EpisodeFolder folder, Outputs settings) throws IOException {
    List<Written> outputs = List.of(settings.making(folder.voices()).untouched());
    Source source = folder.source();
    return Outcome.done(source.name(), data(source, outputs), "")
        .withNote(Writings.note(source, outputs, settings));
  }

  /** Whose voices were learned. */
  static Outcome learned(Source source, Learned learned, Outputs settings) {
    List<Written> outputs = List.of(learned.written());
    Map<String, Duration> times = new LinkedHashMap<>();
    for (Sample sample : learned.samples()) {
      times.put(sample.name(), sample.time());
    }
    Map<String, Object> data = data(source, outputs);
    data.put("voices", times.entrySet().stream().map(Hearings::data).toList());
    List<Fault> faults =
        learned.tooShort().stream()
            .map(name -> Fault.warning("too-short", name + " says too little to be known by voice"))
            .toList();
    return Outcome.done(source.name(), data, table(times))
        .withNote(Writings.note(source, outputs, settings))
        .withFaults(faults);
  }

  private static Map<String, Object> data(Source source, List<Written> outputs) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", source.name());
    data.put("outputs", outputs.stream().map(Writings::data).toList());
    return data;
  }

  private static Map<String, Object> data(Map.Entry<String, Duration> time) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", time.getKey());
    data.put("seconds", new BigDecimal(Timecode.seconds(time.getValue())));
    return data;
  }

  private static String table(Map<String, Duration> times) {
    double all = times.values().stream().mapToLong(Duration::toMillis).sum();
    List<List<String>> rows = new ArrayList<>();
    times.forEach((name, time) ->
        rows.add(
            List.of(
                name,
                Timecode.brief(time),
                String.format(Locale.ROOT, "%.0f%%", 100 * time.toMillis() / all))));
    return times.isEmpty() ? "" : new Table("NAME", "SPEAKS", "SHARE").rows(rows);
  }
}
