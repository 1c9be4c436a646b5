import io.sorimark.audio.Audio;
import io.sorimark.audio.Sampling;
import io.sorimark.audio.Speech;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the pauses that are found in recordings: {@code PauseList DATA FILE...}. */
final class PauseList {

  private PauseList() {}

  public static void main(String[] args) throws Exception {
    Audio audio = Audio.with(Path.of(args[0]));
    Path samples = Files.createTempFile("pauses", ".pcm");
    for (int i = 1; i < args.length; i++) {
      Speech speech = Speech.decode(audio, audio.probe(Path.of(args[i])), Sampling.SPEECH, samples);
      for (var pause : speech.pauses()) {
        System.out.printf(
            "%s\t%d\t%d%n", args[i], pause.start().toMillis(), pause.end().toMillis());
      }
    }
    Files.delete(samples);
  }
}
