package io.sorimark.asr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A child JVM that talks as the real one does, recognizes nothing, and fails when it is told to.
 */
final class FakeWorker {

  private FakeWorker() {}

  /** Arguments: what goes wrong, as {@code crash:2}; a folder to remember in what went wrong. */
  public static void main(String[] args) throws Exception {
    List<String> wrongs = List.of(args[0].split(","));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // A locale with decimal commas breaks Vosk's JSON, another encoding than UTF-8 its words.
    boolean settled =
        "C.UTF-8".equals(System.getenv("LC_ALL"))
            && "UTF-8".equals(System.getProperty("jna.encoding"));
    if (wrongs.contains("unusable") || !settled) {
      out.println("unusable\tno such model");
      return;
    }
    out.println("LOG: a library's chatter");
    out.println("ready");
    if (wrongs.contains("stray")) {
      out.println("done\t7\t");
      out.println("failed\t99999999999999999999\tnonsense");
      out.println("utterance\t8\tnonsense");
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String number = line.split("\t")[0];
      goWrong(wrongs, number, Path.of(args[1]), out);
      out.println(
          "utterance\t%s\t{\"result\":[{\"conf\":0.5,\"start\":1.5,\"end\":1.8,\"word\":\"단어%s\"}]}"
              .formatted(number, number));
      out.println("done\t" + number + "\t");
    }
  }

  private static void goWrong(List<String> wrongs, String number, Path memory, PrintStream out)
      throws IOException, InterruptedException {
    if (wrongs.contains("crash:" + number)) {
      System.err.println("SIGSEGV in a library");
      Runtime.getRuntime().halt(134);
    }
    if (wrongs.contains("crash-once:" + number) && isFirst(memory.resolve(number))) {
      Runtime.getRuntime().halt(134);
    }
    if (wrongs.contains("fail:" + number)) {
      out.println("failed\t" + number + "\tno such file");
    }
    if (wrongs.contains("hang:" + number)) {
      Thread.sleep(1_000_000);
    }
  }

  private static boolean isFirst(Path mark) throws IOException {
    boolean first = !Files.exists(mark);
    Files.writeString(mark, "x");
    return first;
  }
}
