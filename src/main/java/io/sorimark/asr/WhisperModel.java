package io.sorimark.asr;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;

/** A loaded Whisper model, in the child JVM. Several threads may use it. */
interface WhisperModel {

  /**
   * What is said.
   *
   * @param samples 16 kHz
   * @param percent hears how far it is
   * @throws IOException if the library fails
   */
  Heard hear(float[] samples, IntConsumer percent) throws IOException;

  /**
   * What was heard.
   *
   * @param language that it was taken for; empty where the library does not tell
   */
  record Heard(String language, List<Segment> segments) {}

  /**
   * A sentence or a part of one.
   *
   * @param start in hundredths of a second, as all times of the library
   * @param estimated whether the words' times are guessed from their lengths
   */
  record Segment(long start, long end, boolean estimated, List<Piece> words) {}

  /** A word with its marks. */
  record Piece(String text, long start, long end, OptionalDouble probability) {}

  /**
   * How it is asked.
   *
   * @param language "auto", or the library's name for it, mostly ISO 639-1
   * @param prompt what it is made to think was said before
   * @param beam hypotheses that are kept; 1 takes the best token each time
   */
  record Asking(String language, String prompt, int beam) {}
}
