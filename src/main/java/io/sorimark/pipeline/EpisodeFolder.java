package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.publish.ChaptersJson;
import io.sorimark.publish.DescriptionText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where all that is made of one episode goes: a folder named after its transcript. */
public record EpisodeFolder(Source source, Path folder) {

  /**
   * A folder for each source.
   *
   * @throws TranscriptException if two sources would share one
   */
  public static List<EpisodeFolder> of(List<Source> sources, Path output)
      throws TranscriptException {
    Map<String, String> takers = new HashMap<>();
    for (Source source : sources) {
      String other = takers.putIfAbsent(source.stem(), source.name());
      if (other != null) {
        throw new TranscriptException(
            "%s and %s would both become %s"
                .formatted(other, source.name(), output.resolve(source.stem())));
      }
    }
    return sources.stream().map(s -> new EpisodeFolder(s, output.resolve(s.stem()))).toList();
  }

  /** Writes the chapters for players and for the description, and the cleaned transcript. */
  public List<Written> write(Chapterize.Result result, Outputs outputs) throws IOException {
    return List.of(
        outputs.write(folder.resolve("chapters.json"), ChaptersJson.write(result.chapters())),
        outputs.write(
            folder.resolve("description.txt"), DescriptionText.of(result.chapters()).text()),
        outputs.write(
            folder.resolve(source.stem() + ".vtt"),
            Transcripts.write(result.transcript(), Format.VTT, Layout.HOST)));
  }
}
