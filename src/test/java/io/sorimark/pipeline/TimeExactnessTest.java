package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.search.Filters;
import io.sorimark.search.Hit;
import io.sorimark.search.QueryParser;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.Request;
import io.sorimark.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phrases of real talk are found in their episode, in the cue that they begin in. */
@Tag("slow")
class TimeExactnessTest {

  private static final Path SEED = Path.of("../shared/seeds/003_c5c8ed661156632b.txt");
  private static final Path DEV = Path.of("../shared/eval/chapters/dev");
  private static final int PHRASES = 1000;

  @TempDir Path folder;

  /** A word of an episode and the cue that it stands in. */
  private record Said(String word, Duration start) {}

  private record Talk(Path file, List<Said> words) {}

  @Test
  void findsPhrasesInTheirCue() throws Exception {
    boolean there = Files.isRegularFile(SEED) && Files.isDirectory(DEV);
    assumeTrue(there, "not here, so not tested: " + SEED + ", " + DEV);
    List<Talk> talks = talks();
    Path index = folder.resolve("index");
    new Indexing(List.of(SEED, DEV), index, folder, 2).run(total -> {}, done -> {});

    Random random = new Random(20_240_716);
    List<String> missed = new ArrayList<>();
    int overBorders = 0;
    try (SearchIndex opened = SearchIndex.open(index)) {
      for (int n = 0; n < PHRASES; n++) {
        Talk talk = talks.get(random.nextInt(talks.size()));
        List<Said> phrase = phrase(talk, random);
        overBorders += phrase.getFirst().start().equals(phrase.getLast().start()) ? 0 : 1;
        if (!isFound(opened, talk, phrase)) {
          missed.add(talk.file() + " " + phrase.getFirst().start() + ": " + text(phrase));
        }
      }
    }
    System.out.printf("%d phrases, %d over borders, missed %s%n", PHRASES, overBorders, missed);
    assertThat(missed).hasSizeLessThanOrEqualTo(PHRASES / 200);
    assertThat(overBorders).isGreaterThan(PHRASES / 5);
  }

  private static boolean isFound(SearchIndex index, Talk talk, List<Said> phrase) throws Exception {
    Request request =
        new Request(
            new Request.Words(QueryParser.parse("\"" + text(phrase) + "\"", Form.ANY), false),
            Filters.NONE,
            Integer.MAX_VALUE,
            0);
    List<Hit> hits = index.search(request).hits();
    return hits.stream()
        .anyMatch(hit ->
            hit.facts().path().equals(talk.file().toString())
                && hit.span().orElseThrow().start().equals(phrase.getFirst().start()));
  }

  private static List<Said> phrase(Talk talk, Random random) {
    int length = random.nextInt(3, 9);
    int from = random.nextInt(talk.words().size() - length);
    return talk.words().subList(from, from + length);
  }

  private static String text(List<Said> phrase) {
    return phrase.stream().map(Said::word).collect(Collectors.joining(" "));
  }

  private static List<Talk> talks() throws IOException {
    List<Path> files = new ArrayList<>(List.of(SEED));
    try (Stream<Path> dev = Files.list(DEV)) {
      dev.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
    }
    List<Talk> talks = new ArrayList<>();
    for (Path file : files) {
      List<Said> words = new ArrayList<>();
      for (Cue cue :
          Transcripts.read(file.toString(), Files.readAllBytes(file)).transcript().cues()) {
        for (String word : cue.text().replace('"', ' ').strip().split("\\s+")) {
          if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
            words.add(new Said(word, cue.span().start()));
          }
        }
      }
      talks.add(new Talk(file, words));
    }
    return talks;
  }
}
