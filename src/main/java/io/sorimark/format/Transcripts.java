package io.sorimark.format;

import io.sorimark.model.Transcript;
import io.sorimark.reading.Fit;
import java.util.Optional;

/** Reading and writing transcripts, whatever the format. */
public final class Transcripts {

  private Transcripts() {}

  /**
   * Reads a transcript in whatever format it is. Content decides, the file name's extension breaks
   * ties. Never fails for what the bytes hold; see {@link Parsed#problems}.
   *
   * @param name for problems and for its extension; no file is opened
   */
  public static Parsed read(String name, byte[] bytes) {
    Input in = new Input(name, bytes);
    return detect(in).read(in);
  }

  /** Reads a transcript as this format, whatever it looks like. */
  public static Parsed read(String name, byte[] bytes, Format format) {
    return format.read(new Input(name, bytes));
  }

  /**
   * The transcript as text in this format, lines ended by LF.
   *
   * @throws IllegalArgumentException if the format {@linkplain Format#isWritable is only read}
   */
  public static String write(Transcript transcript, Format format, Layout layout) {
    return format.write(transcript, layout);
  }

  /**
   * The format that calls this file its own by its content; empty when nothing does, although
   * {@link #read(String, byte[])} would read it as some kind of text.
   */
  public static Optional<Format> recognize(String name, byte[] bytes) {
    Input in = new Input(name, bytes);
    Format best = detect(in);
    return best.sniff(in).compareTo(Fit.FALLBACK) > 0 ? Optional.of(best) : Optional.empty();
  }

  private static Format detect(Input in) {
    Format best = Format.TEXT;
    Fit most = Fit.NO;
    for (Format format : Format.values()) {
      Fit match = format.sniff(in);
      int better = match.compareTo(most);
      if (better > 0 || (better == 0 && hasExtension(format, in) && !hasExtension(best, in))) {
        most = match;
        best = match == Fit.NO ? best : format;
      }
    }
    return best;
  }

  private static boolean hasExtension(Format format, Input in) {
    return format.extensions().contains(in.extension());
  }
}
