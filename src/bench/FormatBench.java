import com.sun.management.OperatingSystemMXBean;
import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * How long Sorimark takes for a long transcript. {@code make FOLDER} writes the files that all
 * readers get; {@code run FILE ROUNDS} reads one and writes it, and prints milliseconds of
 * processor time (median of the second half of the rounds) and the most memory the process had.
 */
final class FormatBench {

  private static final int CUES = 100_000;
  private static final List<String> NAMES = List.of("Ada Moor", "Bo Lund", "\uc11c\uc7ac\uc6d0");
  private static final String[] WORDS =
      ("and so the index of a shoebox & its notes, which is small, finds the boiler again when"
           + " somebody asks for heating; \uac80\uc0c9 \uc0c9\uc778 \uc774\uc57c\uae30 yes,"
           + " really?")
          .split(" ");

  /** All threads count, those of the collector and the compiler too. */
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private FormatBench() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("make")) {
      make(Path.of(args[1]));
    } else {
      run(Path.of(args[1]), Integer.parseInt(args[2]));
    }
  }

  private static void make(Path folder) throws IOException {
    Random random = new Random(12);
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < CUES; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = 4 + random.nextInt(7); words > 0; words--) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(words > 1 ? " " : "");
      }
      cues.add(
          Cue.of(
              TimeSpan.ofMillis(i * 2000L, i * 2000L + 1800),
              NAMES.get(random.nextInt(NAMES.size())),
              text.toString()));
    }
    for (String format : List.of("srt", "vtt")) {
      Files.writeString(
          folder.resolve("long." + format),
          Transcripts.write(Transcript.of(cues), Format.of(format).orElseThrow(), Layout.HOST));
    }
  }

  private static void run(Path file, int rounds) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.toString();
    Transcript transcript = Transcripts.read(name, bytes).transcript();
    if (transcript.cues().size() != CUES) {
      throw new IllegalStateException(transcript.cues().size() + " cues");
    }
    Format format = Format.of(name.substring(name.lastIndexOf('.') + 1)).orElseThrow();
    double read = rounds == 1 ? 0 : median(rounds, () -> Transcripts.read(name, bytes));
    double write =
        rounds == 1 ? 0 : median(rounds, () -> Transcripts.write(transcript, format, Layout.HOST));
    System.out.printf("sorimark %.1f %.1f %d%n", read, write, peakMegabytes());
  }

  private static double median(int rounds, Callable<?> work) throws Exception {
    double[] millis = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = SYSTEM.getProcessCpuTime();
      Object result = work.call();
      millis[i] = (SYSTEM.getProcessCpuTime() - start) / 1e6;
      if (result == null) {
        throw new IllegalStateException();
      }
    }
    double[] warm = Arrays.copyOfRange(millis, rounds / 2, rounds);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }

  private static long peakMegabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }
}
