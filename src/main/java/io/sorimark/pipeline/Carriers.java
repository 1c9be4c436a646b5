package io.sorimark.pipeline;

import io.sorimark.model.Chapter;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.publish.ChapterFiles;
import io.sorimark.publish.ChapterFormat;
import io.sorimark.publish.WrittenChapters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chapters that were written to carriers, a file each.
 *
 * @param warnings what carriers could not hold, or their receivers may not like, each once with the
 *     carriers it is about
 */
public record Carriers(List<Written> outputs, List<String> warnings) {

  public static final Carriers NONE = new Carriers(List.of(), List.of());

  /** Where the text of a carrier goes. */
  @FunctionalInterface
  interface Target {
    Written write(ChapterFormat format, String text) throws IOException;
  }

  public Carriers {
    outputs = List.copyOf(outputs);
    warnings = List.copyOf(warnings);
  }

  static Carriers write(List<Chapter> chapters, List<ChapterFormat> formats, Target target)
      throws IOException {
    List<Written> outputs = new ArrayList<>();
    Map<String, List<String>> warned = new LinkedHashMap<>();
    for (ChapterFormat format : formats) {
      WrittenChapters written = ChapterFiles.write(chapters, format);
      outputs.add(target.write(format, written.text()));
      written
          .warnings()
          .forEach(warning ->
              warned.computeIfAbsent(warning, unused -> new ArrayList<>()).add(format.id()));
    }
    return new Carriers(
        outputs,
        warned.entrySet().stream()
            .map(warning -> String.join(", ", warning.getValue()) + ": " + warning.getKey())
            .toList());
  }

  /** With one more file. */
  Carriers and(Written output) {
    List<Written> more = new ArrayList<>(outputs);
    more.add(output);
    return new Carriers(more, warnings);
  }
}
