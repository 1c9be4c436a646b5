package io.sorimark.asr;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The native library of whisper.cpp, out of the jar of whisper-jni. */
final class WhisperNatives {

  private static final Path CPU = Path.of("/proc/cpuinfo");

  private WhisperNatives() {}

  /** Whether there is a library for this machine with the C interface in it; Windows has none. */
  static boolean haveInterface() {
    return isMac() || (isLinux() && (isArm() || machine().equals("amd64")));
  }

  /**
   * Unpacks the library and loads what it builds on.
   *
   * @return the library
   */
  static Path unpack(Path folder) throws IOException {
    String machine = isArm() ? "arm64" : "amd64";
    if (isMac()) {
      load("macos-" + machine + "/libggml.dylib", folder.resolve("libggml.dylib"));
      return copy("macos-" + machine + "/libwhisper.1.dylib", folder.resolve("libwhisper.1.dylib"));
    }
    String build = isArm() ? armBuild() : intelBuild();
    load("debian-" + machine + "/" + build, folder.resolve("libggml.so"));
    return copy("debian-" + machine + "/libwhisper.so.1", folder.resolve("libwhisper.so.1"));
  }

  /** What is loaded is found by its name then, wherever it lies. */
  private static void load(String resource, Path target) throws IOException {
    System.load(copy(resource, target).toString());
  }

  private static boolean isMac() {
    return system().contains("mac");
  }

  private static boolean isLinux() {
    return system().contains("linux");
  }

  private static boolean isArm() {
    return machine().equals("aarch64");
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }

  private static String machine() {
    return System.getProperty("os.arch");
  }

  private static String intelBuild() throws IOException {
    return has("avx2", "fma", "f16c", "avx") ? "libggml+mf16c+mfma+mavx+mavx2.so" : "libggml.so";
  }

  private static String armBuild() throws IOException {
    return has("fphp", "crc32") ? "libggml+fp16.so" : "libggml+crc.so";
  }

  private static boolean has(String... features) throws IOException {
    List<String> known =
        Files.readAllLines(CPU).stream()
            .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
            .findFirst()
            .map(line -> List.of(line.split("\\s+")))
            .orElse(List.of());
    return known.containsAll(List.of(features));
  }

  private static Path copy(String resource, Path target) throws IOException {
    try (InputStream in = WhisperJNI.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IOException("not in the jar of whisper-jni: " + resource);
      }
      Files.copy(in, target);
      return target.toAbsolutePath();
    }
  }
}
