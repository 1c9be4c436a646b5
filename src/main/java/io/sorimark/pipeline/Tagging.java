package io.sorimark.pipeline;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.tags.AudioChapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Chapters put inside an audio file: into a copy, or into the file itself when that is asked for.
 */
public final class Tagging {

  /**
   * What was done.
   *
   * @param losses what of the chapters the file cannot hold
   */
  public record Tagged(Written output, List<String> losses) {}

  private Tagging() {}

  /**
   * Writes audio with these chapters and no others; audio and other tags keep their bytes.
   *
   * @param out the audio file itself to change it
   * @throws TranscriptException if it is no audio that can hold chapters, or broken
   */
  public static Tagged write(Path audio, Path out, List<Chapter> chapters, Outputs outputs)
      throws IOException, TranscriptException {
    Status status = status(audio, out, outputs);
    boolean writes = status == Status.WRITTEN || status == Status.REPLACED;
    if (outputs.dryRun() || !writes) {
      return new Tagged(new Written(out, status), List.of());
    }
    return new Tagged(new Written(out, status), AudioChapters.write(audio, out, chapters));
  }

  private static Status status(Path audio, Path out, Outputs outputs) throws IOException {
    if (!Files.exists(out)) {
      return Status.WRITTEN;
    }
    if (Files.isSameFile(audio, out)) {
      return Status.REPLACED;
    }
    return switch (outputs.overwrite()) {
      case REFUSE -> Status.REFUSED;
      case SKIP -> Status.SKIPPED;
      case REPLACE -> Status.REPLACED;
    };
  }
}
