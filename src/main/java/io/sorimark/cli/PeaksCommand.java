package io.sorimark.cli;

import io.sorimark.audio.Audio;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Clipping;
import io.sorimark.pipeline.Clipping.Outline;
import io.sorimark.pipeline.DataFolder;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sorimark peaks}. */
@Command(
    name = "peaks",
    description = "Draw the outline of a recording's waveform, for players.",
    footer = {
      "",
      "The file is that of BBC's audiowaveform, version 2: peaks.js and others read it.",
      "",
      "Example:  sorimark peaks ep12.mp3 --zoom 512 --bits 8 -o ep12.dat"
    })
final class PeaksCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "AUDIO", description = "The recording.")
  private Path audio = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "NAME.json or NAME.dat (default: output/EPISODE/peaks.json).")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = {"-z", "--zoom"},
      paramLabel = "N",
      description = "Samples for each pixel (default: 256).")
  private int zoom = 256;

  @Option(
      names = {"-b", "--bits"},
      paramLabel = "N",
      description = "8 or 16 bits for each value (default: 16).")
  private int bits = 16;

  @Mixin private TrackOption track;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  PeaksCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Usage.refuse(spec, zoom < 2, "--zoom must be at least 2");
    Usage.refuse(spec, bits != 8 && bits != 16, "--bits is 8 or 16");
    Report report = reporting.open(console);
    Clipping clipping = new Clipping(Audio.with(DataFolder.ofUser()), writing.outputs());
    report.add(outcome(clipping.peaks(audio, new Outline(track.number(), zoom, bits), output)));
    return report.finish();
  }

  private Outcome outcome(Outputs.Written written) {
    Map<String, Object> data =
        Map.of("input", audio.toString(), "outputs", List.of(Writings.data(written)));
    List<Outputs.Written> outputs = List.of(written);
    Outcome done =
        Outcome.done(audio.toString(), data, "")
            .withNote(Writings.note(Source.of(audio), outputs, writing.outputs()))
            .withExit(Writings.exit(outputs));
    return written.status() == Outputs.Status.REFUSED
        ? done.withFaults(List.of(Writings.refusal(written)))
        : done;
  }
}
