package io.sorimark.pipeline;

import io.sorimark.format.CaptionStyle;
import io.sorimark.format.Captions;
import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Parsed;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Severity;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Outputs.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * From one transcript format to others.
 *
 * @param from what inputs are read as; empty for what they look like
 * @param captions how cues are laid out anew; empty to leave them as they are
 * @param strict whether an input with a warning or an error is not converted
 */
public record Conversion(
    Optional<Format> from, Layout layout, Optional<CaptionStyle> captions, boolean strict) {

  /**
   * What came of a source.
   *
   * @param edited what was written, captions aside
   * @param outputs in the order of its targets; none if it was {@linkplain #strict refused}
   */
  public record Converted(Parsed parsed, Transcript edited, List<Written> outputs) {}

  /** Reads, converts and writes one source. */
  public Converted convert(Plan.Job job, Outputs outputs) throws IOException, TranscriptException {
    return convert(job, outputs, UnaryOperator.identity());
  }

  /** The same with an edit in between. */
  public Converted convert(Plan.Job job, Outputs outputs, UnaryOperator<Transcript> edit)
      throws IOException, TranscriptException {
    Parsed parsed = job.source().read(from);
    List<Written> written = new ArrayList<>();
    Transcript edited = parsed.transcript();
    if (accepts(parsed)) {
      edited = edit.apply(edited);
      for (Plan.Target target : job.targets()) {
        Outputs careful = target.isInput() ? outputs.refusing() : outputs;
        written.add(careful.write(target.file(), text(edited, target.format())));
      }
    }
    return new Converted(parsed, edited, List.copyOf(written));
  }

  /** Whether it may be converted. */
  public boolean accepts(Parsed parsed) {
    return !strict
        || parsed.problems().stream().allMatch(problem -> problem.severity() == Severity.INFO);
  }

  /** The transcript in another format, lines ended by LF. */
  public String text(Transcript transcript, Format format) {
    Transcript fitted = captions.map(style -> Captions.fit(transcript, style)).orElse(transcript);
    return Transcripts.write(fitted, format, layout);
  }
}
