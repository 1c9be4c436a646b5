package io.sorimark.audio;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The build of ffmpeg that comes with us, in a jar of Bytedeco's: programs and their libraries,
 * unpacked into a folder named after the jar. The folder appears whole, whoever else unpacks at the
 * same time.
 */
final class FfmpegBundle {

  private static final String RESOURCES = "org/bytedeco/ffmpeg/";
  private static final String FOR_JAVA = "jni";

  private FfmpegBundle() {}

  /** The programs, unpacked; empty if there are none for this machine. */
  static Optional<Ffmpeg> find(Path folder) throws IOException {
    URL url = FfmpegBundle.class.getResource("/" + RESOURCES + platform() + "/" + programName());
    if (url == null || !(url.openConnection() instanceof JarURLConnection inJar)) {
      return Optional.empty();
    }
    Path jar = Path.of(placeOf(inJar.getJarFileURL()));
    Path unpacked = folder.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
    Optional<Ffmpeg> there = Ffmpeg.in(unpacked);
    if (there.isPresent()) {
      return there;
    }
    unpack(jar, unpacked);
    return Ffmpeg.in(unpacked);
  }

  private static URI placeOf(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException odd) {
      throw new IOException("not a place of a jar: " + url, odd);
    }
  }

  private static void unpack(Path jar, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path temporary = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".ffmpeg");
    try {
      try (JarFile entries = new JarFile(jar.toFile())) {
        for (JarEntry entry : wanted(entries)) {
          copy(entries, entry, temporary);
        }
      }
      if (!Files.exists(target)) {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException failed) {
      if (Ffmpeg.in(target).isEmpty()) { // else another process was quicker
        throw failed;
      }
    } finally {
      delete(temporary);
    }
  }

  /** Programs and the libraries they need, not the bindings for Java. */
  private static List<JarEntry> wanted(JarFile jar) {
    String folder = RESOURCES + platform() + "/";
    return jar.stream()
        .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
        .filter(entry -> !entry.getName().substring(folder.length()).contains("/"))
        .filter(entry -> !entry.getName().contains(FOR_JAVA))
        .toList();
  }

  private static void copy(JarFile jar, JarEntry entry, Path folder) throws IOException {
    Path file = folder.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
    try (var in = jar.getInputStream(entry)) {
      Files.copy(in, file);
    }
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + file);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String programName() {
    return platform().startsWith("windows") ? "ffmpeg.exe" : "ffmpeg";
  }

  /** In Bytedeco's words: "linux-x86_64", "macosx-arm64" ... */
  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String first =
        system.contains("mac") ? "macosx" : system.contains("windows") ? "windows" : "linux";
    return first + (processor.matches("aarch64|arm64") ? "-arm64" : "-x86_64");
  }
}
