package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.NameSources;
import io.sorimark.pipeline.NameSources.Found;
import io.sorimark.pipeline.NameSources.Noticed;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the names of an episode come from. */
final class NameOptions {

  @Option(
      names = {"-g", "--glossary"},
      paramLabel = "F",
      description = {
        "A glossary, of any format that docs/glossary.md names; may be given again. Beside a",
        "transcript, EPISODE.glossary.tsv, glossary.tsv and learned.tsv are found by themselves."
      })
  private List<Path> glossaries = List.of();

  @Option(
      names = "--notes",
      paramLabel = "F",
      description = {
        "A document about the episode, whose names only suggest; may be given again.",
        "Beside a transcript, EPISODE.notes.md and the like are found by themselves."
      })
  private List<Path> documents = List.of();

  /** These alone. */
  NameSources sources() {
    return new NameSources(glossaries, documents);
  }

  /** These and those beside the transcript. */
  NameSources sources(Source transcript) {
    return sources().with(transcript);
  }

  /** What was noticed in the files, and that they hold no name where one is needed. */
  static List<Fault> faultsWithNone(Found found) throws IOException, TranscriptException {
    List<Fault> faults = faults(found);
    if (found.glossary().names().isEmpty()) {
      faults.add(
          Fault.warning(
              "no-names", "no names are known: give some with --glossary F or --notes F"));
    }
    return faults;
  }

  /**
   * What was noticed in the files, warnings and errors alone: notes are for those who wrote them.
   */
  static List<Fault> faults(Found found) throws IOException, TranscriptException {
    List<Fault> faults = new ArrayList<>();
    for (Noticed noticed : found.noticed()) {
      faults.addAll(Problems.faults(noticed.problems(), Source.of(noticed.file())));
    }
    return faults;
  }
}
