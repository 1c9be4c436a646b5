package io.sorimark.cli;

import io.sorimark.asr.Unspoken;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.pipeline.ModelChoice;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.SpeakerTelling;
import io.sorimark.pipeline.TranscriptFiles;
import io.sorimark.pipeline.Transcription.Gap;
import io.sorimark.pipeline.Transcription.Transcribed;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code transcribe} did, in words and as data. */
final class Transcribings {

  private Transcribings() {}

  /** Which engine and model, and why. */
  static String announcement(ModelChoice choice, int threads) {
    return String.format(
        Locale.ROOT,
        "%s with %s (%s), %d at once: %s",
        choice.recognizer().id(),
        choice.model().name(),
        choice.model().language(),
        threads,
        choice.why());
  }

  /** By what speakers are told apart, and why. */
  static String announcement(SpeakerTelling telling) {
    String number =
        telling.count().isPresent()
            ? String.valueOf(telling.count().getAsInt())
            : "as many as there are";
    String how =
        switch (telling.by()) {
          case VOICE -> "by voice, " + number;
          case SOUND -> "by their sound alone, " + number;
          case TEXT -> "by what is said";
          case NOTHING -> "not told apart";
        };
    return "speakers %s: %s".formatted(how, telling.why());
  }

  static Outcome outcome(
      Source source, Transcribed transcribed, List<Written> outputs, Outputs settings) {
    List<Fault> faults = new ArrayList<>();
    transcribed.gaps().forEach(gap -> faults.add(fault(source, gap)));
    if (transcribed.transcript().cues().isEmpty()) {
      faults.add(Fault.warning("nothing-said", source.name() + ": no word was recognized"));
    }
    transcribed.unspoken().forEach(piece -> faults.add(fault(source, piece)));
    if (transcribed.startedOver()) {
      faults.add(
          Fault.warning(
              "started-over",
              source.name() + ": recognized anew, for the model or the settings are others"));
    }
    outputs.stream()
        .filter(written -> written.status() == Status.REFUSED)
        .forEach(written -> faults.add(Writings.refusal(written)));
    return Outcome.done(source.name(), data(source, transcribed, outputs), "")
        .withFaults(faults)
        .withNote(Writings.note(source, outputs, settings))
        .withExit(Writings.exit(outputs));
  }

  /** What would be written. */
  static Outcome rehearsed(Source source, TranscriptFiles files, Outputs settings)
      throws IOException {
    List<Written> outputs = new ArrayList<>();
    for (Path file : files.files().keySet()) {
      outputs.add(settings.making(file).untouched());
    }
    return Outcome.done(source.name(), Map.of("input", source.name()), "")
        .withNote(Writings.note(source, outputs, settings));
  }

  private static Fault fault(Source source, Gap gap) {
    return Fault.error(
        "not-recognized",
        "%s: %s could not be recognized (%s)"
            .formatted(source.name(), inWords(gap.span()), gap.why()));
  }

  private static Fault fault(Source source, Unspoken piece) {
    return Fault.warning(
        "nothing-spoken",
        "%s: %s left out, nobody speaks there: %s"
            .formatted(source.name(), inWords(piece.span()), piece.text()));
  }

  private static String inWords(TimeSpan span) {
    return Timecode.brief(span.start()) + " to " + Timecode.brief(span.end());
  }

  private static Map<String, Object> data(
      Source source, Transcribed transcribed, List<Written> outputs) {
    Transcript transcript = transcribed.transcript();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", source.name());
    data.put("lengthSeconds", new BigDecimal(Timecode.seconds(transcribed.length())));
    data.put("cues", transcript.cues().size());
    data.put("words", transcript.cues().stream().mapToInt(cue -> cue.words().size()).sum());
    data.put("speakers", speakers(transcript));
    data.put("gaps", transcribed.gaps().stream().map(Transcribings::data).toList());
    data.put("leftOut", transcribed.unspoken().stream().map(Transcribings::data).toList());
    data.put("outputs", outputs.stream().map(Writings::data).toList());
    return data;
  }

  private static List<String> speakers(Transcript transcript) {
    return transcript.cues().stream().flatMap(cue -> cue.speaker().stream()).distinct().toList();
  }

  private static Map<String, Object> data(Gap gap) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("startSeconds", new BigDecimal(Timecode.seconds(gap.span().start())));
    data.put("endSeconds", new BigDecimal(Timecode.seconds(gap.span().end())));
    data.put("why", gap.why());
    return data;
  }

  private static Map<String, Object> data(Unspoken piece) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("startSeconds", new BigDecimal(Timecode.seconds(piece.span().start())));
    data.put("endSeconds", new BigDecimal(Timecode.seconds(piece.span().end())));
    data.put("text", piece.text());
    return data;
  }
}
