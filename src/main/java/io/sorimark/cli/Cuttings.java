package io.sorimark.cli;

import io.sorimark.audio.Clip;
import io.sorimark.audio.Cut;
import io.sorimark.model.TimeSpan;
import io.sorimark.pipeline.Clipping.Clipped;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Source;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code cut} did, in words and as data. */
final class Cuttings {

  private Cuttings() {}

  static Outcome outcome(Path audio, Clip clip, Clipped clipped, Outputs outputs) {
    List<Outputs.Written> written = List.of(clipped.output());
    List<Fault> faults = new ArrayList<>();
    if (clipped.output().status() == Status.REFUSED) {
      faults.add(Writings.refusal(clipped.output()));
    }
    clipped.cut().filter(cut -> !cut.isMeasured()).ifPresent(cut -> faults.add(unmeasured(audio)));
    return Outcome.done(audio.toString(), data(audio, clipped), edges(clip, clipped.cut()))
        .withFaults(faults)
        .withNote(Writings.note(Source.of(audio), written, outputs))
        .withExit(Writings.exit(written));
  }

  static Fault unmeasured(Path audio) {
    return Fault.warning(
        "edges-unknown",
        audio + ": too quiet there to find out where the copied clip really begins");
  }

  /** {@code 10:00.120 to 10:42.480 (42.360 s), asked for 10:00.000 to 10:42.500}. */
  private static String edges(Clip clip, Optional<Cut> cut) {
    return cut.map(c -> edges(clip.span(), c.span())).orElse("");
  }

  private static String edges(TimeSpan asked, TimeSpan made) {
    String text = "%s (%s s)".formatted(inWords(made), Timecode.seconds(made.length()));
    return (made.equals(asked) ? text : text + ", asked for " + inWords(asked)) + "\n";
  }

  private static String inWords(TimeSpan span) {
    return Timecode.vtt(span.start()) + " to " + Timecode.vtt(span.end());
  }

  private static Map<String, Object> data(Path audio, Clipped clipped) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", audio.toString());
    clipped
        .cut()
        .ifPresent(cut -> {
          data.put("startSeconds", seconds(cut.span().start()));
          data.put("endSeconds", seconds(cut.span().end()));
          data.put("format", cut.format());
        });
    data.put("outputs", List.of(Writings.data(clipped.output())));
    return data;
  }

  private static BigDecimal seconds(Duration time) {
    return new BigDecimal(Timecode.seconds(time));
  }
}
