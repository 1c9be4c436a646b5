package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.asr.Catalogue;
import io.sorimark.asr.ModelStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the real Whisper. */
@Tag("slow")
class TranscribeWhisperTest {

  private static final Path SPEECH = Path.of("src/test/resources/speech");
  private static final Path CLIP = SPEECH.resolve("librivox-0870.flac");

  @TempDir Path folder;

  @BeforeEach
  void needsTheModel() throws IOException {
    String data = System.getenv().getOrDefault("SORIMARK_DATA", "target/data");
    ModelStore store = new ModelStore(Path.of(data, "models"), Catalogue.ofResource());
    Assumptions.assumeTrue(
        store.installed("whisper-tiny.en").isPresent(),
        "no Whisper: `SORIMARK_DATA=target/data sorimark models get whisper-tiny.en`");
  }

  @Test
  void expectsTheNamesOfAGlossaryAndStartsOverWithOthers() throws Exception {
    Path glossary = Files.writeString(folder.resolve("glossary.txt"), "Jon Dashwoode\n");
    long children = ProcessHandle.current().descendants().count();

    CliRun plain = transcribe(CLIP);
    CliRun told = transcribe(CLIP, "--glossary", glossary);

    assertThat(plain.exit()).as(plain.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(plain.err()).contains("whisper with whisper-tiny.en (en), 1 at once");
    assertThat(told.err()).contains("recognized anew");
    Path out = folder.resolve("out/librivox-0870");
    assertThat(Files.readString(out.resolve("transcript.txt"))).contains("Jon Dashwoode");
    assertThat(Files.readString(out.resolve("transcript.json"))).contains("\"words\"");
    assertThat(ProcessHandle.current().descendants().count()).isEqualTo(children);
  }

  @Test
  void aFolderWithARecordingOfEachSpeakerIsOneTranscript() throws Exception {
    Path talk = Files.createDirectories(folder.resolve("ep 12"));
    Files.copy(CLIP, talk.resolve("ep12_Maren.flac"));
    Files.copy(SPEECH.resolve("librivox-0880.flac"), talk.resolve("ep12_Jae-won.flac"));

    CliRun run = transcribe(talk, "--multitrack", "-t", "text,vtt");

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE.code());
    Path out = folder.resolve("out/ep 12");
    assertThat(out.resolve("transcript.vtt"))
        .content()
        .contains("<v Maren>")
        .contains("<v Jae-won>");
    assertThat(out.resolve("transcript.txt")).content().contains("young man");
  }

  @Test
  void musicHasNoWordsAndTheRunEndsWell() throws Exception {
    CliRun run = transcribe(music());

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(run.err()).contains("no word was recognized");
    assertThat(folder.resolve("out/music/transcript.txt")).content().isBlank();
  }

  @Test
  void aModelForAnotherEngineOrLanguageIsRefused() {
    assertThat(CliRun.of("transcribe", CLIP, "--engine", "vosk", "--model", "whisper-tiny.en"))
        .satisfies(run -> {
          assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
          assertThat(run.err()).contains("is for whisper, not for vosk");
        });
    assertThat(
            CliRun.of("transcribe", CLIP, "--language", "ko", "--model", "whisper-tiny.en").err())
        .contains("understands en, not ko");
  }

  /** With Whisper's own names of options. */
  private CliRun transcribe(Path file, Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("transcribe", file, "--engine", "whisper", "--language", "en"));
    args.addAll(List.of("--output_dir", folder.resolve("out"), "--beam_size", "1"));
    args.addAll(List.of("--threads", "1", "-y"));
    args.addAll(List.of(more));
    return CliRun.of(args.toArray());
  }

  /** Twenty seconds of chords that change each second, with a beat. */
  private Path music() throws IOException {
    int rate = 16_000;
    int length = 20 * rate;
    ByteBuffer out = ByteBuffer.allocate(44 + length * 2).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length * 2);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
    out.putShort((short) 1).putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length * 2);
    double[] roots = {220, 174.6, 261.6, 196};
    for (int i = 0; i < length; i++) {
      double time = (double) i / rate;
      double root = roots[(int) time % roots.length];
      double fade = Math.exp(-2 * (time * 2 % 1));
      double sound = 0;
      for (double step : new double[] {1, 1.26, 1.5, 2}) {
        sound += Math.sin(2 * Math.PI * root * step * time);
      }
      out.putShort((short) (sound * 3000 * fade));
    }
    return Files.write(folder.resolve("music.wav"), out.array());
  }
}
