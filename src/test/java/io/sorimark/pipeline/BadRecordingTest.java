package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.asr.Babble;
import io.sorimark.audio.Audio;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Transcription.Settings;
import io.sorimark.pipeline.Transcription.Transcribed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that are none, or hardly. The engine is one that finds a word in each second. */
class BadRecordingTest {

  /** Unpacked once for all tests. */
  private static final Audio AUDIO = Audio.with(Path.of("target", "test-data"));

  private static final int SECOND = 16_000;

  @TempDir Path folder;

  private final ParrotEngine engine = new ParrotEngine("parrot", Set.of());

  @Test
  void whatIsNoSoundIsToldAndNothingIsWritten() throws Exception {
    Path text = Files.writeString(folder.resolve("talk.mp3"), "Hello.\n".repeat(1000));
    Path empty = Files.write(folder.resolve("empty.wav"), new byte[0]);
    Path noSamples = wav("none.wav", new short[0]);
    Path tags = Path.of("src/test/resources/tags/lame.mp3");
    Path cut = Files.write(folder.resolve("cut.mp3"), Arrays.copyOf(Files.readAllBytes(tags), 100));

    assertRefused(text, "not audio");
    assertRefused(empty, "is empty");
    assertRefused(noSamples, "no sound in it");
    assertRefused(cut, "too damaged");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void littleSilenceAndNoiseHaveNoWordsAndCostNoRecognition() throws Exception {
    assertThat(words(wav("silence.wav", new short[20 * SECOND]))).isZero();
    assertThat(words(wav("noise.wav", noise(20 * SECOND, 3000)))).isZero();

    assertThat(engine.recognized).isEmpty();
    assertThat(words(wav("little.wav", new short[SECOND / 20]))).isZero();
  }

  @Test
  void soundsOfAnyShapeAreHeard() throws Exception {
    short[] talk = Babble.samples(10, 1);
    Path odd = Files.createDirectories(folder.resolve("내 방송 (1)"));
    Path spaces = Files.copy(wav("a.wav", talk), odd.resolve("한국어 대화 \"1\".wav"));

    assertThat(words(spaces)).isEqualTo(9);
    assertThat(words(wav("six.wav", talk, talk, talk, talk, talk, talk))).isEqualTo(9);
    assertThat(words(telephone(talk))).isEqualTo(9);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatCannotBeWrittenIsTold() throws Exception {
    Path locked = Files.createDirectories(folder.resolve("locked"));
    assertThat(locked.toFile().setWritable(false)).isTrue();
    Assumptions.assumeFalse(Files.isWritable(locked), "this user may write everywhere");

    assertThatThrownBy(() -> run(wav("a.wav", Babble.samples(5, 1)), locked.resolve("out")))
        .isInstanceOf(IOException.class);
    assertThat(locked).isEmptyDirectory();
  }

  @Test
  void aFileWhereAFolderMustBeIsToldAndStays() throws Exception {
    Path file = Files.writeString(folder.resolve("output"), "mine");

    assertThatThrownBy(() -> run(wav("a.wav", Babble.samples(5, 1)), file.resolve("a")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("output");
    assertThat(file).hasContent("mine");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFullDiskIsToldAndNothingHalfIsLeft() throws Exception {
    Path small = Files.createDirectories(folder.resolve("small"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64k", "none", small.toString())
            .redirectErrorStream(true)
            .start();
    Assumptions.assumeTrue(mount.waitFor() == 0, "this user may not mount a small disk");
    try {
      FileStore disk = Files.getFileStore(small);
      assertThat(disk.getTotalSpace()).isLessThan(100_000);

      assertThatThrownBy(() -> run(wav("a.wav", Babble.samples(10, 1)), small.resolve("out")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space left on device");

      try (var left = Files.walk(small).filter(Files::isRegularFile)) {
        assertThat(left).allMatch(file -> file.getFileName().toString().equals(".lock"));
      }
    } finally {
      new ProcessBuilder("umount", small.toString()).start().waitFor();
    }
  }

  /** Samples of it all lie on the disk while it is heard, 1.4 GB. */
  @Test
  @Tag("slow")
  void halfADayIsHeard() throws Exception {
    Path half = folder.resolve("half a day.wav");
    long samples = 12L * 3600 * SECOND;
    ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (36 + samples));
    head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    head.putShort((short) 1).putShort((short) 1).putInt(SECOND).putInt(SECOND);
    head.putShort((short) 1).putShort((short) 8);
    head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) samples);
    try (RandomAccessFile file = new RandomAccessFile(half.toFile(), "rw")) {
      file.write(head.array());
      for (long at = 44; at < 44 + samples; at += 1 << 20) {
        byte[] quiet = new byte[(int) Math.min(1 << 20, 44 + samples - at)];
        Arrays.fill(quiet, (byte) 128);
        file.write(quiet);
      }
    }
    Transcribed transcribed = run(half, folder.resolve("out"));

    assertThat(transcribed.length()).isEqualTo(Duration.ofHours(12));
    assertThat(transcribed.transcript().cues()).isEmpty();
    assertThat(hidden(folder.resolve("out"))).doesNotContain(".samples.pcm");
  }

  private void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> run(file, folder.resolve("out")))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining(why)
        .hasMessageContaining(file.getFileName().toString());
  }

  private long words(Path file) throws Exception {
    Path out = folder.resolve("out of " + file.getFileName());
    long words =
        run(file, out).transcript().cues().stream().mapToInt(cue -> cue.words().size()).sum();
    assertThat(hidden(out)).containsOnly(".lock", ".recognition.jsonl");
    return words;
  }

  private Transcribed run(Path file, Path out) throws Exception {
    return new Transcription(AUDIO, engine, Optional.of("en"), SpeakerTelling.NONE)
        .run(file, out, Settings.WHOLE, (done, total) -> {});
  }

  private static List<String> hidden(Path out) throws IOException {
    try (var files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Every second sample, at half the rate. */
  private Path telephone(short[] samples) throws IOException {
    short[] half = new short[samples.length / 2];
    for (int i = 0; i < half.length; i++) {
      half[i] = samples[2 * i];
    }
    Path file = wav("telephone.wav", half);
    try (RandomAccessFile head = new RandomAccessFile(file.toFile(), "rw")) {
      head.seek(24);
      head.write(
          ByteBuffer.allocate(8)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(8000)
              .putInt(16_000)
              .array());
    }
    return file;
  }

  private static short[] noise(int length, int level) {
    Random random = new Random(1);
    short[] noise = new short[length];
    for (int i = 0; i < length; i++) {
      noise[i] = (short) Math.clamp(random.nextGaussian() * level, -30_000, 30_000);
    }
    return noise;
  }

  private Path wav(String name, short[]... channels) throws IOException {
    int bytes = channels[0].length * channels.length * 2;
    ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
    out.putShort((short) channels.length).putInt(SECOND).putInt(SECOND * channels.length * 2);
    out.putShort((short) (channels.length * 2)).putShort((short) 16);
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (int i = 0; i < channels[0].length; i++) {
      for (short[] channel : channels) {
        out.putShort(channel[i]);
      }
    }
    return Files.write(folder.resolve(name), out.array());
  }
}
