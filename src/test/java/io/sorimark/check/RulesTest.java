package io.sorimark.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.format.Format;
import io.sorimark.format.Parsed;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Transcript;
import io.sorimark.publish.ChapterFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file under {@code check/} breaks the rule it is named after; beside it stands all that its
 * receivers are told. {@code -Dsorimark.rewrite=true} writes that anew; git shows the difference.
 */
class RulesTest {

  private static final Path FOLDER = Path.of("src/test/resources/check");
  private static final boolean REWRITE = Boolean.getBoolean("sorimark.rewrite");

  /** Formats whose rules look at nothing but the text, by extension. */
  private static final Map<String, String> RAW =
      Map.of("json", "podcast-json", "html", "podcast-html");

  @TestFactory
  Stream<DynamicTest> findsWhatTheFileIsNamedAfter() {
    return fixtures().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
  }

  @Test
  void everyRuleHasAFileThatBreaksIt() {
    assertThat(fixtures().stream().map(file -> rule(file).id()))
        .containsExactlyInAnyOrderElementsOf(Rules.ALL.stream().map(Rule::id).toList());
  }

  @Test
  void everyRuleSaysWhatIsWrongAndWhatToDo() {
    for (Rule rule : Rules.ALL) {
      assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(rule.says()).as(rule.id()).isNotBlank().doesNotEndWith(".");
      assertThat(rule.advice()).as(rule.id()).isNotBlank();
    }
  }

  private static void compare(Path file) throws IOException {
    Rule rule = rule(file);
    Subject subject = subject(file, rule);
    Set<Receiver> asked = EnumSet.copyOf(rule.receivers());
    if (rule != FileRules.FORMAT_NOT_TAKEN) {
      asked.removeIf(receiver -> !receiver.takes(subject));
    }
    List<Finding> findings = Checker.check(subject, asked);
    Path golden = file.resolveSibling(rule.id() + ".expected");
    String actual = findings.stream().map(RulesTest::line).collect(Collectors.joining());
    if (REWRITE) {
      Files.writeString(golden, actual);
    }
    assertThat(findings).extracting(finding -> finding.rule().id()).contains(rule.id());
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  private static String line(Finding finding) {
    return "%s (%s)%s\n"
        .formatted(
            finding.problem(),
            finding.receivers().stream()
                .sorted()
                .map(Receiver::id)
                .collect(Collectors.joining(" ")),
            finding.isFixable() ? " " + finding.rule().fix().name().toLowerCase(Locale.ROOT) : "");
  }

  private static Subject subject(Path file, Rule rule) throws IOException {
    String name = file.getFileName().toString();
    byte[] bytes = Files.readAllBytes(file);
    if (name.endsWith(".audio.json")) {
      Kind first = rule.kinds().iterator().next();
      return Subject.audio(name, first, ChapterFiles.read(name, bytes).chapters());
    }
    if (rule.kinds().size() == 1 && Kind.CHAPTERS.containsAll(rule.kinds())) {
      return Subject.chapters(name, bytes, rule.kinds().iterator().next());
    }
    if (Kind.CHAPTERS.containsAll(rule.kinds())) {
      return Subject.chapters(
          name, bytes, name.endsWith(".json") ? Kind.CHAPTERS_JSON : Kind.DESCRIPTION);
    }
    String extension = name.substring(name.indexOf('.') + 1);
    if (RAW.containsKey(extension)) {
      return Subject.transcript(
          name, bytes, RAW.get(extension), Transcript.of(List.of()), List.of());
    }
    Format format = Format.of(extension).orElseThrow();
    Parsed parsed = Transcripts.read(name, bytes, format);
    return Subject.transcript(name, bytes, format.id(), parsed.transcript(), parsed.problems());
  }

  private static Rule rule(Path file) {
    String name = file.getFileName().toString();
    return Rules.of(name.substring(0, name.indexOf('.'))).orElseThrow();
  }

  private static List<Path> fixtures() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
