package io.sorimark.audio;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Samples that come as they are read, so that a day of sound takes no more memory than a second.
 * Closing it ends whatever makes them. One thread reads it.
 */
public interface Pcm extends AutoCloseable {

  /**
   * Fills the buffer as far as there are samples.
   *
   * @return how many; fewer than the buffer holds only at the end, 0 after it
   * @throws TranscriptException if nothing in the file can be decoded
   */
  int read(short[] buffer) throws IOException, TranscriptException;

  @Override
  void close() throws IOException;

  /**
   * All samples at once; for stretches of seconds.
   *
   * @param expected about how many there are
   */
  default short[] readAll(int expected) throws IOException, TranscriptException {
    short[] all = new short[Math.max(expected, 1024)];
    short[] buffer = new short[8192];
    int length = 0;
    for (int read = read(buffer); read > 0; read = read(buffer)) {
      if (length + read > all.length) {
        all = Arrays.copyOf(all, Math.max(all.length * 2, length + read));
      }
      System.arraycopy(buffer, 0, all, length, read);
      length += read;
    }
    return Arrays.copyOf(all, length);
  }
}
