package io.sorimark.audio;

import io.sorimark.model.TranscriptException;
import io.sorimark.process.Child;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Integrated loudness by EBU R 128. */
final class Loudness {

  private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[\\d.]+|-inf) LUFS");

  /** What the standard counts as silence; there is nothing to bring to another loudness. */
  private static final double GATE = -70;

  private Loudness() {}

  /**
   * The loudness of what these options read, in LUFS.
   *
   * @throws TranscriptException if it is silent
   */
  static double of(Ffmpeg ffmpeg, List<String> input)
      throws IOException, TranscriptException, InterruptedException {
    List<String> arguments = new ArrayList<>(input);
    arguments.addAll(
        List.of("-loglevel", "info", "-af", "ebur128=framelog=quiet", "-f", "null", "-"));
    Child.Ended ended = ffmpeg.run(arguments);
    double loudness = Double.NEGATIVE_INFINITY;
    for (Matcher found = INTEGRATED.matcher(ended.complaint()); found.find(); ) {
      loudness =
          found.group(1).equals("-inf")
              ? Double.NEGATIVE_INFINITY
              : Double.parseDouble(found.group(1));
    }
    if (loudness <= GATE) {
      throw new TranscriptException("the clip is silent: it has no loudness to change");
    }
    return loudness;
  }
}
