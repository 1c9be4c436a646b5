package io.sorimark.audio;

import io.sorimark.model.TranscriptException;
import io.sorimark.process.Child;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Samples as ffmpeg decodes them, through a pipe. */
final class FfmpegPcm implements Pcm {

  private final Path file;
  private final Child child;
  private byte[] bytes = new byte[0];
  private long samples;

  private FfmpegPcm(Path file, Child child) {
    this.file = file;
    this.child = child;
  }

  static Pcm open(Path file, Sampling sampling, Ffmpeg ffmpeg) throws IOException {
    return new FfmpegPcm(file, ffmpeg.start(arguments(file, sampling)));
  }

  private static List<String> arguments(Path file, Sampling sampling) {
    List<String> arguments = new ArrayList<>();
    sampling
        .span()
        .ifPresent(span ->
            arguments.addAll(
                List.of(
                    "-ss", Timecode.seconds(span.start()), "-t", Timecode.seconds(span.length()))));
    arguments.addAll(List.of("-i", Ffmpeg.name(file), "-map", "0:a:" + (sampling.track() - 1)));
    sampling
        .channel()
        .ifPresent(channel -> arguments.addAll(List.of("-af", "pan=mono|c0=c" + (channel - 1))));
    arguments.addAll(
        List.of("-ac", "1", "-ar", String.valueOf(sampling.rate()), "-f", "s16le", "pipe:1"));
    return arguments;
  }

  @Override
  public int read(short[] buffer) throws IOException, TranscriptException {
    if (bytes.length != buffer.length * 2) {
      bytes = new byte[buffer.length * 2];
    }
    int read = child.out().readNBytes(bytes, 0, bytes.length) / 2;
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(buffer, 0, read);
    samples += read;
    if (read < buffer.length) {
      checkEnd();
    }
    return read;
  }

  /** A file that is damaged in places is decoded around them; one that gives nothing is no use. */
  private void checkEnd() throws IOException, TranscriptException {
    try {
      int exit = child.await();
      if (exit != 0 && samples == 0) {
        throw new TranscriptException(file + ": " + Complaint.inWords(child.complaint()));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while decoding " + file, interrupted);
    }
  }

  @Override
  public void close() {
    child.close();
  }
}
