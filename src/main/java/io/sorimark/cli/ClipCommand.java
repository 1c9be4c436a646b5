package io.sorimark.cli;

import io.sorimark.audio.Audio;
import io.sorimark.format.Format;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ClipList;
import io.sorimark.pipeline.Clipping;
import io.sorimark.pipeline.DataFolder;
import io.sorimark.pipeline.EpisodeClips;
import io.sorimark.pipeline.EpisodeSearch;
import io.sorimark.search.Hit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sorimark clip}. */
@Command(
    name = "clip",
    description = {
      "Cut what is said out of an episode, with captions of its own.",
      "That is every match of a query, or one stretch of time."
    },
    footer = {
      "",
      "Both ends move into the nearest pause, as with `sorimark cut`, unless --exact is given.",
      "Without a recording beside the transcript captions and lists are written all the same.",
      "",
      "Examples:",
      "  sorimark clip ep12.vtt --match '\"small boats\"'",
      "  sorimark clip ep12.vtt --from 12:34 --to 13:10 --exact",
      "  sorimark clip ep12.vtt --match boats --list edl"
    })
final class ClipCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--match",
      paramLabel = "QUERY",
      description = "What to cut out, as `sorimark search` takes it.")
  private Optional<String> query = Optional.empty();

  @Option(
      names = {"--from", "-ss"},
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Where the clip begins: 1:02:03.5, or seconds.")
  private Optional<Duration> from = Optional.empty();

  @Option(
      names = {"--to", "-to"},
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Where it ends.")
  private Optional<Duration> to = Optional.empty();

  @Option(names = "--exact", description = "Cut at the very times, not in the nearest pause.")
  private boolean exact;

  @Option(
      names = "--copy",
      description = "Copy packets as they are: quick; where a clip really begins and ends is told.")
  private boolean copy;

  @Option(
      names = {"-t", "--captions"},
      paramLabel = "FMT",
      split = ",",
      description = "Formats of the captions (default: vtt,srt).")
  private List<String> captions = List.of("vtt", "srt");

  @Option(
      names = "--list",
      paramLabel = "FMT",
      split = ",",
      description = "Cut nothing, write a list of the stretches: m3u, edl, csv.")
  private List<ClipList> lists = List.of();

  @Mixin private EpisodeQueryOptions searching;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  ClipCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Usage.refuse(
        spec,
        query.isPresent() == from.isPresent() || from.isPresent() != to.isPresent(),
        "--match, or --from and --to");
    Usage.refuse(
        spec,
        from.isPresent() && to.orElseThrow().compareTo(from.get()) <= 0,
        "--to must be later than --from");
    Usage.refuse(spec, query.isEmpty() && !lists.isEmpty(), "--list is for --match");
    List<Format> formats = FormatConverter.writable(captions);
    Report report = reporting.open(console);
    EpisodeSearch searched = searching.open(report);
    Path folder = searching.output().resolve(searched.facts().name()).resolve("clips");
    List<Hit> hits =
        query.isPresent() ? searching.hits(searched, query.get(), Integer.MAX_VALUE) : List.of();
    ClipReport clips = new ClipReport(report, searched, folder, writing.outputs());
    if (!lists.isEmpty() && !hits.isEmpty()) {
      return clips.lists(hits, lists);
    }
    List<TimeSpan> spans =
        query.isPresent()
            ? ClipReport.spans(hits)
            : List.of(new TimeSpan(from.orElseThrow(), to.orElseThrow()));
    return clips.clips(
        spans,
        new Clipping(Audio.with(DataFolder.ofUser()), writing.outputs()),
        new EpisodeClips(searched, folder, formats, exact, copy, writing.outputs()));
  }
}
