package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.search.Embedder;
import io.sorimark.search.TinyEmbedder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher from a copy of the project that has nothing but the launcher and a jar. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String TALK = "[00:00:00.000 --> 00:00:02.000]   안녕하세요. Good morning.\n";

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "cat",
          "dirname",
          "find",
          "head",
          "mkdir",
          "mv",
          "nice",
          "readlink",
          "rm",
          "sleep",
          "tr");

  @TempDir Path folder;
  private Path home;
  private Path launcher;

  @BeforeEach
  void installALauncher() throws IOException {
    home = Files.createDirectories(folder.resolve("the home"));
    launcher = home.resolve("sorimark");
    Files.copy(Path.of("sorimark"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
  }

  @Test
  void runsThroughALinkAndUnderTheNameOfACommand() throws Exception {
    jar(home.resolve("target/sorimark.jar"));
    Path link = Files.createSymbolicLink(folder.resolve("linked"), launcher);
    Path chapterize = Files.createSymbolicLink(folder.resolve("chapterize"), Path.of("linked"));

    assertThat(run(link, Map.of(), "--version").out()).startsWith("sorimark ");
    assertThat(run(chapterize, Map.of(), "--help").out()).contains("Usage: sorimark chapterize");
  }

  @Test
  void openFilesWithOtherLettersInTheirNamesWithoutALocale() throws Exception {
    jar(home.resolve("target/sorimark.jar"));
    Path talk = Files.writeString(folder.resolve("대화.txt"), TALK);

    CliRun run = run(launcher, Map.of("LC_ALL", "C"), "convert", talk.toString(), "-t", "srt");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(folder.resolve("대화.srt")).content().contains("안녕하세요");
  }

  @Test
  void takesWhatWasBuiltForSearchByMeaning() throws Exception {
    jar(home.resolve("target/sorimark.jar"));
    embedder(home.resolve("target/semantic/tiny embedder.jar"));
    Path talk = Files.writeString(folder.resolve("talk.txt"), TALK.replaceAll("[가-힣]", ""));
    String index = folder.resolve("index").toString();
    String output = folder.resolve("output").toString();
    String[] command = {"index", "--semantic", talk.toString(), "--index", index, "-o", output};

    CliRun run = run(launcher, Map.of(), command);

    assertThat(run.err()).contains("1 passage to find by meaning (tiny)");
  }

  @Test
  void aBrokenCacheChangesNothing() throws Exception {
    jar(home.resolve("target/sorimark.jar"));
    Path talk = Files.writeString(folder.resolve("talk.txt"), TALK);
    String[] command = {"convert", talk.toString(), "-t", "srt", "-o", "-"};
    CliRun first = run(launcher, Map.of(), command);
    Path cache = cache();
    byte[] whole = Files.readAllBytes(cache);

    assertThat(run(launcher, Map.of(), command)).isEqualTo(first);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    byte[] foreign = "not a cache at all".repeat(1000).getBytes(StandardCharsets.UTF_8);
    byte[] otherHead = whole.clone();
    Arrays.fill(otherHead, 0, 512, (byte) 7);
    byte[] otherBody = whole.clone();
    Arrays.fill(otherBody, whole.length / 2, whole.length / 2 + 100_000, (byte) 7);
    for (byte[] broken : List.of(cut, foreign, otherHead, otherBody, new byte[0])) {
      Files.write(cache, broken);
      assertThat(run(launcher, Map.of(), command)).isEqualTo(first);
    }
    assertThat(first.out()).startsWith("1\n00:00:00,000").contains("안녕하세요");
    assertThat(first.err()).isEmpty();
  }

  @Test
  void saysWhichJavaWontDo() throws Exception {
    CliRun run = run(launcher, Map.of("SORIMARK_JAVA", "/no/such/java"), "--version");

    assertThat(run.exit()).isEqualTo(ExitCode.MISSING.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("/no/such/java").contains("no Java of 21 or newer");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Files.writeString(home.resolve("pom.xml"), "<project/>");

    CliRun run = run(launcher, Map.of("PATH", path()), "--version");

    assertThat(run.exit()).isEqualTo(ExitCode.MISSING.code());
    assertThat(run.err()).contains("Install Maven");
  }

  @Test
  void buildsOnceAndKeepsTheBuildQuiet() throws Exception {
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Path built = folder.resolve("built.jar");
    jar(built);
    String path = path();
    maven(
        "echo building; echo x >>'%s/builds'; cp '%s' '%s/target/sorimark.jar'"
            .formatted(folder, built, home));

    CliRun first = run(launcher, Map.of("PATH", path + ":/bin:/usr/bin"), "--version");
    CliRun second = run(launcher, Map.of("PATH", path + ":/bin:/usr/bin"), "--version");

    assertThat(first.out()).startsWith("sorimark ").doesNotContain("building");
    assertThat(second).isEqualTo(new CliRun(0, first.out(), ""));
    assertThat(folder.resolve("builds")).hasContent("x");
  }

  @Test
  void showsTheOutputOfABuildThatFailed() throws Exception {
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    String path = path();
    maven("echo 'Main.java is broken'; exit 1");

    CliRun run = run(launcher, Map.of("PATH", path), "--version");

    assertThat(run.exit()).isEqualTo(ExitCode.MISSING.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Main.java is broken").contains("the build failed");
  }

  /** The cache, once the background has made it. */
  private Path cache() throws Exception {
    for (int i = 0; i < 600; i++) {
      try (Stream<Path> files = Files.list(home.resolve("target"))) {
        var cache = files.filter(file -> file.toString().endsWith(".jsa")).findFirst();
        if (cache.isPresent()) {
          return cache.get();
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("no cache after a minute");
  }

  /** A folder with the tools that the launcher needs, and no Maven. */
  private String path() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Path real =
          Stream.of("/bin", "/usr/bin")
              .map(d -> Path.of(d, tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      script(tool, "exec " + real + " \"$@\"");
    }
    return bin.toString();
  }

  private void maven(String text) throws IOException {
    script("mvn", text);
  }

  private void script(String name, String text) throws IOException {
    Path script = folder.resolve("bin").resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + text + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private CliRun run(Path program, Map<String, String> environment, String... args)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("SORIMARK_JAVA", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new CliRun(exit, Files.readString(out), Files.readString(err));
  }

  /** Our classes as a jar, the libraries by reference. */
  private static void jar(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    Path classes =
        Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    String libraries =
        classPath().filter(entry -> entry.endsWith(".jar")).collect(Collectors.joining(" "));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
  }

  /** A service that is found by its jar alone. */
  private static void embedder(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    String name = TinyEmbedder.class.getName();
    String file = name.replace('.', '/') + ".class";
    try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar));
        InputStream code = TinyEmbedder.class.getResourceAsStream("/" + file)) {
      entries.putNextEntry(new ZipEntry("META-INF/services/" + Embedder.class.getName()));
      entries.write(name.getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new ZipEntry(file));
      code.transferTo(entries);
    }
  }

  /** Addresses of what the tests run from; a test runner may have a class loader of its own. */
  private static Stream<String> classPath() {
    return Main.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs()).map(URL::toString)
        : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString());
  }
}
