package io.sorimark.cli;

import io.sorimark.model.Transcript;
import io.sorimark.pipeline.MissingNames;
import io.sorimark.pipeline.MissingNames.Missing;
import io.sorimark.pipeline.NameSources.Found;
import io.sorimark.text.Timecode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sorimark names missing}. */
@Command(
    name = "missing",
    description = {
      "List words that may be names which your glossary lacks.",
      "They come again and again, are no known words and like no known name."
    },
    footer = {"", "Example:  sorimark names missing talk.vtt --glossary names.tsv"})
final class NamesMissingCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private EpisodeOptions episode;
  @Mixin private NameOptions names;
  @Mixin private ReportOptions reporting;

  NamesMissingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return episode.run(
        reporting.open(console),
        (work, parsed) -> {
          Transcript transcript = parsed.transcript();
          Found found = names.sources(work.source()).read(transcript);
          List<Missing> missing = MissingNames.in(transcript, found.glossary());
          Map<String, Object> data = new LinkedHashMap<>();
          data.put("input", work.source().name());
          data.put("missing", missing.stream().map(NamesMissingCommand::data).toList());
          return Outcome.done(work.source().name(), data, table(missing, transcript))
              .withFaults(NameOptions.faults(found));
        });
  }

  private static String table(List<Missing> missing, Transcript transcript) {
    if (missing.isEmpty()) {
      return "no name is missing\n";
    }
    return new Table("N", "WORD", "FIRST AT", "SAYS")
        .rows(
            missing.stream()
                .map(one -> {
                  var cue = transcript.cues().get(one.cues().getFirst());
                  return List.of(
                      Integer.toString(one.cues().size()),
                      one.word(),
                      Timecode.brief(cue.span().start()),
                      cue.text().replace('\n', ' '));
                })
                .toList());
  }

  private static Map<String, Object> data(Missing missing) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("word", missing.word());
    data.put("count", missing.cues().size());
    data.put("cues", missing.cues().stream().map(cue -> cue + 1).toList());
    return data;
  }
}
