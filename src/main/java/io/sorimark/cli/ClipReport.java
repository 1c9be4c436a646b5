package io.sorimark.cli;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ClipList;
import io.sorimark.pipeline.Clipping;
import io.sorimark.pipeline.EpisodeClips;
import io.sorimark.pipeline.EpisodeClips.Made;
import io.sorimark.pipeline.EpisodeSearch;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Source;
import io.sorimark.search.Hit;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes clips and lists of an episode, and says what came of it. */
record ClipReport(Report report, EpisodeSearch episode, Path folder, Outputs outputs) {

  /** The stretches of hits, with the cues around that were asked for. */
  static List<TimeSpan> spans(List<Hit> hits) {
    return hits.stream()
        .flatMap(hit -> hit.stretch().stream())
        .filter(span -> !span.isEmpty())
        .distinct()
        .toList();
  }

  int clips(List<TimeSpan> spans, Clipping clipping, EpisodeClips clips)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    if (spans.isEmpty()) {
      report.add(
          Outcome.failed(
              episode.facts().path(),
              ExitCode.NOTHING_FOUND,
              Fault.error("nothing-found", episode.facts().path() + ": nobody says that")));
    } else {
      tellWhatIsMissing("so no sound is cut");
    }
    report.begin(spans.size());
    for (TimeSpan span : spans) {
      report.add(outcome(span, clips.make(span, clipping)));
    }
    return report.finish();
  }

  int lists(List<Hit> hits, List<ClipList> lists) throws IOException {
    tellWhatIsMissing("so the list names " + episode.facts().name() + ".mp3");
    String audio =
        episode
            .audio() // a player looks for it from where the list lies
            .map(file -> file.toAbsolutePath().normalize().toString())
            .orElse(episode.facts().name() + ".mp3");
    List<Written> written = new ArrayList<>();
    for (ClipList list : lists) {
      Path file = folder.resolve(episode.facts().name() + "." + list.extension());
      written.add(outputs.write(file, list.of(hits, audio)));
    }
    report.add(outcome(Map.of(), "", written));
    return report.finish();
  }

  private void tellWhatIsMissing(String consequence) {
    if (episode.audio().isEmpty()) {
      report.warn(
          Fault.warning(
              "no-recording",
              "%s: no recording beside it (%s.mp3, .m4a, .opus ...), %s"
                  .formatted(episode.facts().path(), episode.facts().name(), consequence)));
    }
  }

  private Outcome outcome(TimeSpan asked, Made made) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("start", seconds(made.span().start()));
    data.put("end", seconds(made.span().end()));
    String edges = Timecode.vtt(made.span().start()) + " to " + Timecode.vtt(made.span().end());
    String text =
        made.span().equals(asked)
            ? edges + "\n"
            : edges
                + ", asked for "
                + Timecode.vtt(asked.start())
                + " to "
                + Timecode.vtt(asked.end())
                + "\n";
    List<Fault> unmeasured =
        made.cut().filter(cut -> !cut.isMeasured()).stream()
            .map(cut -> Cuttings.unmeasured(episode.audio().orElseThrow()))
            .toList();
    return outcome(data, text, made.outputs()).withMoreFaults(unmeasured);
  }

  private Outcome outcome(Map<String, Object> some, String text, List<Written> written) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", episode.facts().path());
    data.putAll(some);
    data.put("outputs", written.stream().map(Writings::data).toList());
    List<Fault> refused =
        written.stream()
            .filter(one -> one.status() == Status.REFUSED)
            .map(Writings::refusal)
            .toList();
    return Outcome.done(episode.facts().path(), data, text)
        .withFaults(refused)
        .withNote(Writings.note(Source.of(Path.of(episode.facts().path())), written, outputs))
        .withExit(Writings.exit(written));
  }

  private static BigDecimal seconds(Duration time) {
    return new BigDecimal(Timecode.seconds(time));
  }
}
