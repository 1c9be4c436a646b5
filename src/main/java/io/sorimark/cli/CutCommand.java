package io.sorimark.cli;

import io.sorimark.audio.Audio;
import io.sorimark.audio.Clip;
import io.sorimark.audio.Clip.Edges;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Clipping;
import io.sorimark.pipeline.Clipping.Clipped;
import io.sorimark.pipeline.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sorimark cut}. */
@Command(
    name = "cut",
    description = "Cut a clip out of an audio or video file.",
    footer = {
      "",
      "Both ends move into the nearest pause (2 s at most), so that no word is cut in two, and are",
      "faded for 40 ms. Codec and bit rate stay, unless the output's name asks for another format:",
      "mp3, m4a, opus, flac, wav.",
      "",
      "Examples:",
      "  sorimark cut ep12.mp3 --from 10:00 --to 10:42.5",
      "  sorimark cut ep12.m4a --from 1:02:03 --to 1:03:00 --loudness -16 -o teaser.mp3"
    })
final class CutCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "AUDIO", description = "The recording.")
  private Path audio = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The clip (default: output/NAME/NAME-FROM-TO.EXT).")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--exact", description = "Cut at the very times, not in the nearest pause.")
  private boolean exact;

  @Option(
      names = "--copy",
      description = {
        "Copy packets as they are: quick, without loss and without fades;",
        "where the clip really begins and ends is told."
      })
  private boolean copy;

  @Option(
      names = "--loudness",
      paramLabel = "LUFS",
      description = "Bring the clip to this loudness (EBU R 128); podcasts have -16.")
  private Optional<Double> loudness = Optional.empty();

  @Mixin private PartOptions part;
  @Mixin private TrackOption track;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  CutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Clip clip = clip();
    Clipping clipping = new Clipping(Audio.with(DataFolder.ofUser()), writing.outputs());
    Report report = reporting.open(console);
    Clipped clipped = clipping.clip(audio, clip, output);
    report.add(Cuttings.outcome(audio, clip, clipped, writing.outputs()));
    return report.finish();
  }

  private Clip clip() {
    Usage.refuse(
        spec, copy && loudness.isPresent(), "--copy leaves the loudness as it is; one of the two");
    Usage.refuse(
        spec, loudness.filter(l -> l > -5 || l < -50).isPresent(), "--loudness is -50 to -5");
    return new Clip(
        part.span("--from and --to say what is cut out"),
        track.number(),
        exact ? Edges.EXACT : Edges.PAUSE,
        copy,
        loudness.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
  }
}
