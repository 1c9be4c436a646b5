package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real caption files, which are not ours and lie beside the project. */
class CaptionCorpusTest {

  private static final Set<String> FORMATS = Set.of("vtt", "srt", "sbv");
  private static final Pattern COUNT = Pattern.compile("\\d+");

  /** One line of the manifest: what the file's own project says of it. */
  private record Entry(String file, String format, String expected) {

    byte[] bytes() throws IOException {
      return Files.readAllBytes(Shared.path("eval", "formats", "dev", file));
    }

    /** Read as its format, whatever the detection says. */
    Parsed read() throws IOException {
      return Transcripts.read(file, bytes(), Format.of(format).orElseThrow());
    }
  }

  @TestFactory
  Stream<DynamicTest> findsAsManyCuesAsTheFilesOwnProjectStates() throws IOException {
    return entries().stream()
        .filter(entry -> COUNT.matcher(entry.expected()).lookingAt())
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.file(),
                () -> {
                  Parsed parsed = Transcripts.read(entry.file(), entry.bytes());
                  assertThat(parsed.format().id()).isEqualTo(entry.format());
                  assertThat(parsed.transcript().cues()).hasSize(count(entry.expected()));
                }));
  }

  @TestFactory
  Stream<DynamicTest> losesNoWord() throws IOException {
    return entries().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.file(), () -> losesNoWord(entry)));
  }

  @Test
  void namesWhoSpeaksInAZoomMeeting() throws IOException {
    for (Entry entry : entries()) {
      if (entry.file().startsWith("074-forkcast")) {
        assertThat(entry.read().transcript().cues()).allMatch(cue -> cue.speaker().isPresent());
      }
    }
  }

  /** Each line of text is in a cue, a note or a problem, markup and the repetitions left out. */
  private static void losesNoWord(Entry entry) throws IOException {
    Parsed parsed = entry.read();
    StringBuilder found = new StringBuilder("WEBVTT STYLE Style NOTE REGION Region Language en");
    parsed
        .transcript()
        .cues()
        .forEach(cue ->
            found.append(cue.speaker().orElse("")).append(cue.id().orElse("")).append(cue.text()));
    parsed.transcript().notes().forEach(note -> found.append(note.text()));
    parsed.problems().forEach(problem -> found.append(problem.message()));
    String all = letters(found.toString());
    for (String line : new Input(entry.file(), entry.bytes()).text().lines().toList()) {
      if (!line.contains("-->") && line.indexOf('<') < 0 && line.indexOf('&') < 0) {
        for (String word : line.split("[\\s:]+")) {
          assertThat(all).contains(letters(word));
        }
      }
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}]+", "");
  }

  private static int count(String expected) {
    Matcher matcher = COUNT.matcher(expected);
    return matcher.lookingAt() ? Integer.parseInt(matcher.group()) : 0;
  }

  private static List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(Shared.path("eval", "formats", "manifest.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (FORMATS.contains(columns[2])) {
        entries.add(new Entry(columns[1], columns[2], columns[6]));
      }
    }
    return entries;
  }
}
