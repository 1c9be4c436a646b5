package io.sorimark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports go the way that the map in the root package says, and foreign libraries stay put. */
class PackageRulesTest {

  private static final Path ROOT = Path.of("src/main/java/io/sorimark");

  private static final Set<String> GROUND = Set.of("model", "text");
  private static final Set<String> STAGE = Set.of("model", "text", "language");

  /**
   * What each package may import of ours. Packages that are not here may import the ground only.
   */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("reading", STAGE),
          Map.entry("format", with(STAGE, "reading")),
          Map.entry("check", STAGE),
          Map.entry("speakers", STAGE),
          Map.entry("topics", STAGE),
          Map.entry("chapters", STAGE),
          Map.entry("names", STAGE),
          Map.entry("punctuation", STAGE),
          Map.entry("publish", with(STAGE, "reading")),
          Map.entry("tags", GROUND),
          Map.entry("audio", with(GROUND, "process")),
          Map.entry("whisper", GROUND),
          Map.entry("voices", GROUND),
          Map.entry("asr", with(GROUND, "process", "whisper", "voices")),
          Map.entry("eval", STAGE),
          Map.entry("document", STAGE),
          Map.entry("glossary", with(STAGE, "reading")),
          Map.entry("search", STAGE),
          Map.entry(
              "pipeline",
              with(
                  STAGE,
                  "format",
                  "check",
                  "names",
                  "punctuation",
                  "alignment",
                  "speakers",
                  "topics",
                  "chapters",
                  "publish",
                  "tags",
                  "glossary",
                  "audio",
                  "voices",
                  "asr",
                  "document",
                  "eval",
                  "search")),
          Map.entry(
              "dev",
              with(STAGE, "format", "speakers", "topics", "chapters", "eval", "punctuation")),
          Map.entry(
              "cli",
              with(
                  STAGE,
                  "format",
                  "check",
                  "names",
                  "punctuation",
                  "alignment",
                  "speakers",
                  "topics",
                  "chapters",
                  "publish",
                  "tags",
                  "glossary",
                  "audio",
                  "voices",
                  "asr",
                  "document",
                  "eval",
                  "search",
                  "pipeline")));

  /** Which packages see a library. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry(
              "com.fasterxml.jackson",
              Set.of(
                  "reading",
                  "format",
                  "check",
                  "publish",
                  "glossary",
                  "audio",
                  "voices",
                  "asr",
                  "whisper",
                  "eval",
                  "pipeline",
                  "dev",
                  "cli")),
          Map.entry("org.jsoup", Set.of("format", "publish")),
          Map.entry("org.yaml.snakeyaml", Set.of("reading")),
          Map.entry("com.ibm.icu", Set.of("language")),
          Map.entry("org.apache.lucene", Set.of("language", "search")),
          Map.entry("opennlp", Set.of("language")),
          Map.entry("com.sun.speech.freetts", Set.of("language")),
          Map.entry("com.nulabinc.zxcvbn", Set.of("language")),
          Map.entry("org.apache.commons.codec", Set.of("language")),
          Map.entry("org.vosk", Set.of("asr")),
          Map.entry("net.razorvine.pickle", Set.of("voices")),
          Map.entry("com.sun.jna", Set.of("asr")),
          Map.entry("io.github.givimad", Set.of("asr")),
          Map.entry("org.apache.tika", Set.of("document")),
          Map.entry("picocli", Set.of("cli")));

  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");

  @Test
  void importsFollowTheArrows() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path file : sources()) {
      String from = packageOf(file);
      for (String name : imports(file)) {
        String to = name.startsWith("io.sorimark.") ? name.split("\\.")[2] : from;
        if (!to.equals(from) && !ARROWS.getOrDefault(from, GROUND).contains(to)) {
          wrong.add(from + " -> " + to + " in " + file.getFileName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void eachLibraryIsSeenByItsPackagesAlone() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path file : sources()) {
      for (String name : imports(file)) {
        if (!isAllowed(name, packageOf(file))) {
          wrong.add(name + " in " + packageOf(file) + "/" + file.getFileName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isAllowed(String name, String by) {
    if (name.matches("(javax?|io\\.sorimark|org\\.jspecify|org\\.xml\\.sax)\\..*")) {
      return true;
    }
    return LIBRARIES.entrySet().stream()
        .anyMatch(library -> name.startsWith(library.getKey()) && library.getValue().contains(by));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.getParent().equals(ROOT))
          .sorted()
          .toList();
    }
  }

  private static List<String> imports(Path file) throws IOException {
    Matcher imports = IMPORT.matcher(Files.readString(file));
    return imports.results().map(result -> result.group(1)).toList();
  }

  private static String packageOf(Path file) {
    return ROOT.relativize(file).getName(0).toString();
  }

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }
}
