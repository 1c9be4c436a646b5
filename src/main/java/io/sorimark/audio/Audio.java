package io.sorimark.audio;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Files with sound, whatever their kind: what ffmpeg reads, and plain WAV without it. Files are
 * only read. Thread-safe.
 */
public final class Audio {

  private final Path toolFolder;

  private Audio(Path toolFolder) {
    this.toolFolder = toolFolder;
  }

  /** With a folder that ffmpeg is unpacked into when it is needed first; 62 MB. */
  public static Audio with(Path toolFolder) {
    return new Audio(toolFolder);
  }

  /**
   * What is in a file.
   *
   * @throws TranscriptException if there is no sound in it
   */
  public Recording probe(Path file)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    if (Files.isDirectory(file)) {
      throw new TranscriptException(file + ": is a folder");
    }
    if (Files.size(file) == 0) {
      throw new TranscriptException(file + ": is empty");
    }
    Optional<Wav> wav = Wav.of(file);
    return wav.isPresent() ? recording(file, wav.get()) : Probe.of(file, ffmpeg());
  }

  /**
   * Decodes; the caller closes what it gets.
   *
   * @throws TranscriptException if there is no such track or channel
   */
  public Pcm pcm(Recording recording, Sampling sampling)
      throws IOException, TranscriptException, NotInstalledException {
    AudioTrack track = trackOf(recording, sampling.track());
    int channel = sampling.channel().orElse(1);
    if (channel > track.channels()) {
      throw new TranscriptException(
          String.format(
              Locale.ROOT,
              "%s: no channel %d, it has %d",
              recording.file(),
              channel,
              track.channels()));
    }
    Optional<Wav> wav = Wav.of(recording.file());
    return wav.isPresent()
        ? WavPcm.open(recording.file(), wav.get(), sampling)
        : FfmpegPcm.open(recording.file(), sampling, ffmpeg());
  }

  Ffmpeg ffmpeg() throws IOException, NotInstalledException {
    return Ffmpeg.find(toolFolder);
  }

  static AudioTrack trackOf(Recording recording, int number) throws TranscriptException {
    return recording
        .track(number)
        .orElseThrow(() ->
            new TranscriptException(
                String.format(
                    Locale.ROOT,
                    "%s: no track %d, it has %d",
                    recording.file(),
                    number,
                    recording.tracks().size())));
  }

  private static Recording recording(Path file, Wav wav) throws TranscriptException {
    if (wav.frames() == 0) {
      throw new TranscriptException(file + ": no sound in it (it has no samples)");
    }
    long bitRate = (long) wav.rate() * wav.bytesAFrame() * 8;
    AudioTrack track =
        new AudioTrack(
            1,
            wav.codec(),
            wav.channels(),
            wav.rate(),
            OptionalLong.of(bitRate),
            Optional.empty(),
            Optional.empty());
    return new Recording(file, "wav", Optional.of(wav.duration()), List.of(track), Map.of());
  }
}
