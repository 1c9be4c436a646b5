package io.sorimark.pipeline;

import io.sorimark.audio.Audio;
import io.sorimark.audio.AudioTrack;
import io.sorimark.audio.Clip;
import io.sorimark.audio.Cut;
import io.sorimark.audio.Cutter;
import io.sorimark.audio.Pcm;
import io.sorimark.audio.Peaks;
import io.sorimark.audio.Recording;
import io.sorimark.audio.Sampling;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Outputs.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** From a recording to files for players: clips, and the outline of its waveform. */
public final class Clipping {

  /** Where all that is made of a recording goes, when nothing else is said. */
  private static final Path OUTPUT = Path.of("output");

  /**
   * What was cut.
   *
   * @param cut empty when nothing was written
   */
  public record Clipped(Written output, Optional<Cut> cut) {}

  /**
   * How an outline is drawn.
   *
   * @param samplesAPixel at least 2
   * @param bits 8 or 16
   */
  public record Outline(int track, int samplesAPixel, int bits) {}

  private final Audio audio;
  private final Outputs outputs;

  public Clipping(Audio audio, Outputs outputs) {
    this.audio = audio;
    this.outputs = outputs;
  }

  /**
   * Cuts a clip.
   *
   * @param out where to; empty for a file named after the clip, in the recording's folder
   * @throws TranscriptException if it cannot be cut
   */
  public Clipped clip(Path file, Clip clip, Optional<Path> out)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Recording recording = audio.probe(file);
    Cutter cutter = new Cutter(audio, recording);
    Path target = out.isPresent() ? out.get() : folder(file).resolve(cutter.nameFor(clip));
    refuseItself(file, target);
    try (Making making = outputs.making(target)) {
      if (!making.isWanted()) {
        return new Clipped(making.untouched(), Optional.empty());
      }
      Cut cut = cut(cutter, clip, making.temporary(), target);
      return new Clipped(making.keep(), Optional.of(cut));
    }
  }

  /** What goes wrong is told of the file that the user named, not of the temporary one. */
  private static Cut cut(Cutter cutter, Clip clip, Path temporary, Path target)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    try {
      return cutter.cut(clip, temporary);
    } catch (TranscriptException wrong) {
      String message = String.valueOf(wrong.getMessage());
      throw new TranscriptException(message.replace(temporary.toString(), target.toString()));
    }
  }

  /**
   * Draws the outline of the waveform.
   *
   * @param out a name that ends in .dat is the binary form; empty for peaks.json in the recording's
   *     folder
   */
  public Written peaks(Path file, Outline outline, Optional<Path> out)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Recording recording = audio.probe(file);
    Path target = out.orElseGet(() -> folder(file).resolve("peaks.json"));
    refuseItself(file, target);
    int rate = recording.track(outline.track()).map(AudioTrack::sampleRate).orElse(1);
    Sampling sampling = Sampling.SPEECH.withRate(rate).withTrack(outline.track());
    try (Pcm pcm = audio.pcm(recording, sampling)) {
      Peaks peaks = Peaks.of(pcm, rate, outline.samplesAPixel());
      return target.toString().endsWith(".dat")
          ? outputs.write(target, peaks.dat(outline.bits()))
          : outputs.write(target, peaks.json(outline.bits()));
    }
  }

  private static void refuseItself(Path file, Path target) throws IOException, TranscriptException {
    if (Files.exists(target) && Files.isSameFile(file, target)) {
      throw new TranscriptException(target + ": is the recording itself, which is only read");
    }
  }

  private static Path folder(Path file) {
    return OUTPUT.resolve(Source.of(file).episode());
  }
}
