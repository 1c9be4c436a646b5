package io.sorimark.tags;

import static org.assertj.core.api.Assertions.fail;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes: chapters, or an exception that is the file's fault, and soon. */
@Timeout(300)
class BrokenFilesTest {

  /**
   * In the quick tests every so many bytes are tried; a prime, so that all fields get their turn.
   */
  private static final int STRIDE = 97;

  private static final byte[][] LIES = {
    {-1, -1, -1, -1}, {127, -1, -1, -1}, {0, 0, 0, 0}, {0, 0, 0, 1}, {-128, 0, 0, 0}
  };

  @TempDir private Path folder;

  @Test
  void outlivesCuts() throws Exception {
    cut(STRIDE);
  }

  @Test
  @Tag("slow")
  void outlivesACutAtEveryByte() throws Exception {
    cut(1);
  }

  @Test
  void outlivesSizesThatLie() throws Exception {
    lie(STRIDE);
  }

  @Test
  @Tag("slow")
  void outlivesALieAtEveryByte() throws Exception {
    lie(1);
  }

  private void cut(int stride) throws Exception {
    for (String name : Samples.WRITABLE) {
      byte[] whole = withChapters(name);
      for (int length = 0; length < Math.min(whole.length, 3000); length += stride) {
        outlives(Arrays.copyOf(whole, length), name + " cut to " + length);
      }
    }
  }

  private void lie(int stride) throws Exception {
    for (String name : Samples.WRITABLE) {
      byte[] whole = withChapters(name);
      for (int at = 0; at + 4 <= Math.min(whole.length, 3000); at += stride) {
        byte[] lie = LIES[at % LIES.length];
        byte[] lying = whole.clone();
        System.arraycopy(lie, 0, lying, at, lie.length);
        outlives(lying, name + " lying at " + at);
      }
    }
  }

  @Test
  void outlivesNoise() throws Exception {
    Random random = new Random(7);
    for (String start : List.of("ID3\3\0\0\0\0\3\0", "OggS\0\2", "fLaC", "\0\0\0\20ftyp")) {
      for (int i = 0; i < 50; i++) {
        byte[] noise = new byte[500];
        random.nextBytes(noise);
        byte[] head = start.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, noise, 0, head.length);
        outlives(noise, "noise " + i);
      }
    }
  }

  private byte[] withChapters(String name) throws Exception {
    Path file = folder.resolve(name);
    AudioChapters.write(Samples.file(name), file, Samples.chapters(3));
    return Files.readAllBytes(file);
  }

  private void outlives(byte[] content, String what) throws IOException {
    Path file = Files.write(folder.resolve("broken"), content);
    try {
      AudioChapters.read(file);
      AudioChapters.write(file, folder.resolve("out"), Samples.chapters(2));
    } catch (TranscriptException expected) {
      // that is how it is told
    } catch (RuntimeException | OutOfMemoryError wrong) {
      fail(what, wrong);
    }
  }
}
