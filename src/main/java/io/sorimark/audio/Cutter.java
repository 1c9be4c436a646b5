package io.sorimark.audio;

import io.sorimark.audio.Clip.Edges;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import io.sorimark.process.Child;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts clips. By default the sound is decoded and encoded anew, so that a clip begins at the very
 * sample; the same input gives the same bytes.
 */
public final class Cutter {

  /** Long enough to take away a click, too short to hear. */
  private static final double FADE_SECONDS = 0.04;

  /** So that nothing clips when a lossy codec overshoots: -1.5 dB. */
  private static final double CEILING = 0.84;

  private final Audio audio;
  private final Recording recording;

  public Cutter(Audio audio, Recording recording) {
    this.audio = audio;
    this.recording = recording;
  }

  /** A name for a clip's file, by seconds: {@code ep12-600.25-612.mp3}. */
  public String nameFor(Clip clip) throws TranscriptException {
    String name = recording.file().getFileName().toString();
    String stem = name.substring(0, Math.max(name.lastIndexOf('.'), 1));
    String extension = ClipFormat.extensionFor(Audio.trackOf(recording, clip.track()));
    return "%s-%s-%s.%s"
        .formatted(
            stem,
            Timecode.seconds(clip.span().start()),
            Timecode.seconds(clip.span().end()),
            extension);
  }

  /**
   * Writes a clip.
   *
   * @param out its extension says in what format; what is there is overwritten
   * @throws TranscriptException if the clip lies outside the recording, or cannot be written so
   */
  public Cut cut(Clip clip, Path out)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    AudioTrack track = Audio.trackOf(recording, clip.track());
    TimeSpan asked = withinRecording(clip.span());
    Clip fitted = clip.withSpan(asked);
    Clip placed =
        clip.edges() == Edges.PAUSE
            ? clip.withSpan(Snap.toPauses(audio, recording, fitted))
            : fitted;
    if (clip.copies()) {
      run(copying(placed, out), out);
      return CopiedEdges.find(audio, recording, placed, out);
    }
    ClipFormat format = ClipFormat.of(out);
    run(encoding(placed, format.options(track), out), out);
    return new Cut(placed.span(), true, format.name().toLowerCase(Locale.ROOT));
  }

  private TimeSpan withinRecording(TimeSpan span) throws TranscriptException {
    var length = recording.duration();
    if (length.isPresent() && span.start().compareTo(length.get()) >= 0) {
      throw new TranscriptException(
          "%s: is only %s long".formatted(recording.file(), Timecode.brief(length.get())));
    }
    return length
        .filter(end -> span.end().compareTo(end) > 0)
        .map(end -> new TimeSpan(span.start(), end))
        .orElse(span);
  }

  private List<String> copying(Clip clip, Path out) {
    List<String> arguments = input(clip);
    arguments.addAll(List.of("-c", "copy", "-avoid_negative_ts", "make_zero"));
    return output(arguments, out);
  }

  private List<String> encoding(Clip clip, List<String> codec, Path out)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    List<String> arguments = input(clip);
    List<String> filters = new ArrayList<>();
    if (clip.loudness().isPresent()) {
      double gain = clip.loudness().getAsDouble() - Loudness.of(audio.ffmpeg(), input(clip));
      filters.add(String.format(Locale.ROOT, "volume=%.2fdB", gain));
      filters.add(String.format(Locale.ROOT, "alimiter=limit=%.2f:level=false", CEILING));
    }
    filters.addAll(fades(clip.span()));
    arguments.addAll(List.of("-af", String.join(",", filters)));
    arguments.addAll(codec);
    return output(arguments, out);
  }

  private static List<String> fades(TimeSpan span) {
    double length = span.length().toNanos() / 1e9;
    double fade = Math.min(FADE_SECONDS, length / 4);
    return List.of(
        String.format(Locale.ROOT, "afade=t=in:d=%.3f", fade),
        String.format(Locale.ROOT, "afade=t=out:st=%.3f:d=%.3f", length - fade, fade));
  }

  private List<String> input(Clip clip) {
    return new ArrayList<>(
        List.of(
            "-ss",
            Timecode.seconds(clip.span().start()),
            "-t",
            Timecode.seconds(clip.span().length()),
            "-i",
            Ffmpeg.name(recording.file()),
            "-map",
            "0:a:" + (clip.track() - 1)));
  }

  /** Without chapters, whose times would be wrong, and without the date and version of today. */
  private static List<String> output(List<String> arguments, Path out) {
    arguments.addAll(
        List.of("-map_chapters", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"));
    arguments.add(Ffmpeg.name(out));
    return arguments;
  }

  private void run(List<String> arguments, Path out)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Child.Ended ended = audio.ffmpeg().run(arguments);
    if (ended.exit() != 0 && ended.complaint().contains("opening output files: Invalid argument")) {
      throw new TranscriptException(out + ": no kind of file that this sound can be written into");
    }
    if (ended.exit() != 0) {
      throw new TranscriptException(
          "%s: %s".formatted(recording.file(), Complaint.inWords(ended.complaint())));
    }
  }
}
