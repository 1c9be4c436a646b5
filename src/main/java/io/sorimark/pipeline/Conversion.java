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
import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.pipeline.Outputs.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From one transcript format to others.
 *
 * @param from what inputs are read as; empty for what they look like
 * @param captions how cues are laid out anew; empty to leave them as they are
 * @param strict whether an input with a warning or an error is not converted
 */
public record Conversion(
    Optional<Format> from, Layout layout, Optional<CaptionStyle> captions, boolean strict) {

  /** What came of a source; nothing was written if it was {@linkplain #strict refused}. */
  public record Converted(Parsed parsed, List<Written> outputs) {}

  /** What became of one output. */
  public record Written(Format format, Path file, Status status) {}

  /** Reads, converts and writes one source. */
  public Converted convert(Plan.Job job, Outputs outputs) throws IOException, TranscriptException {
    Parsed parsed = job.source().read(from);
    List<Written> written = new ArrayList<>();
    if (accepts(parsed)) {
      for (Plan.Target target : job.targets()) {
        Outputs careful = target.isInput() ? untouched(outputs) : outputs;
        Status status = careful.write(target.file(), text(parsed.transcript(), target.format()));
        written.add(new Written(target.format(), target.file(), status));
      }
    }
    return new Converted(parsed, List.copyOf(written));
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

  private static Outputs untouched(Outputs outputs) {
    return outputs.overwrite() == Overwrite.REPLACE
        ? new Outputs(Overwrite.REFUSE, outputs.dryRun())
        : outputs;
  }
}
