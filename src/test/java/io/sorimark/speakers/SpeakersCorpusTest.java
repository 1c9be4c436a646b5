package io.sorimark.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.format.Transcripts;
import io.sorimark.model.Speaker;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against people's labels, kept beside the project. */
class SpeakersCorpusTest {

  private static final Path SHARED = Path.of("..", "shared");
  private static final String LABELLED = ".labelled.txt";

  /** Three speak, but one of them for a minute. */
  private static final String NEARLY_TWO = "lenny-david-placek";

  @Test
  void tellsTheHostsOfTheFourWarsApart() throws IOException {
    List<Attributed> attributed =
        Attribution.of(turns(needed(SHARED.resolve("seeds/003_c5c8ed661156632b.txt"))));
    assertThat(who("I worked at Netlify", attributed)).isEqualTo("Zwickz");
    assertThat(who("Sarah, my wife", attributed)).isEqualTo("Alessio");
  }

  @Test
  @Tag("slow")
  void isBetterThanTakingTurns() throws IOException {
    System.out.println(
        "episode / input / speakers: accuracy, by turns, one; F1 of changes, by turns");
    double sparse = 0;
    double sparseByTurns = 0;
    for (Path file : labelled()) {
      List<String> gold = said(Attribution.of(turns(file)));
      for (String kind : List.of("labelled", "dash", "sparse", "nodash")) {
        Path input = Path.of(file.toString().replace(LABELLED, "." + kind + ".txt"));
        List<Turn> turns = turns(input);
        List<String> found = said(Attribution.of(turns));
        List<String> byTurns = said(alternating(turns));
        assertThat(found).as(input.toString()).hasSameSizeAs(gold);
        double accuracy = accuracy(gold, found);
        double baseline = kind.equals("labelled") ? 1 : accuracy(gold, byTurns);
        System.out.printf(
            Locale.ROOT,
            "%-52s %-8s %d: %.3f %.3f %.3f; %.3f %.3f%n",
            file.getFileName().toString().replace(LABELLED, ""),
            kind,
            gold.stream().distinct().count(),
            accuracy,
            baseline,
            accuracy(gold, gold.stream().map(word -> "").toList()),
            changesF1(gold, found),
            changesF1(gold, byTurns));
        if (kind.equals("dash")) {
          assertThat(accuracy).as(input.toString()).isGreaterThanOrEqualTo(baseline);
          if (gold.stream().distinct().count() == 2 || input.toString().contains(NEARLY_TWO)) {
            assertThat(accuracy).as(input.toString()).isGreaterThan(0.9);
          }
        }
        sparse += kind.equals("sparse") ? accuracy : 0;
        sparseByTurns += kind.equals("sparse") ? baseline : 0;
      }
    }
    assertThat(sparse).isGreaterThan(sparseByTurns + 2);
  }

  private static List<Path> labelled() throws IOException {
    Path folder = needed(SHARED.resolve("eval/speakers/dev"));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(LABELLED)).sorted().toList();
    }
  }

  private static Path needed(Path path) {
    assumeTrue(Files.exists(path), () -> "not here, so not tested: " + path);
    return path;
  }

  private static List<Turn> turns(Path file) throws IOException {
    Transcript read =
        Transcripts.read(file.getFileName().toString(), Files.readAllBytes(file)).transcript();
    return Turns.of(read);
  }

  private static String who(String words, List<Attributed> attributed) {
    return attributed.stream()
        .map(Attributed::turn)
        .filter(turn -> turn.text().contains(words))
        .map(turn -> turn.speaker().orElseThrow().name())
        .findFirst()
        .orElse("nobody");
  }

  /** The speaker of each word. */
  private static List<String> said(List<Attributed> attributed) {
    List<String> said = new ArrayList<>();
    for (Attributed one : attributed) {
      String speaker = one.turn().speaker().orElseThrow().name();
      Arrays.stream(one.turn().text().strip().split("\\s+")).forEach(word -> said.add(speaker));
    }
    return said;
  }

  private static List<Attributed> alternating(List<Turn> turns) {
    List<Attributed> alternating = new ArrayList<>();
    for (Turn turn : turns) {
      Speaker speaker = new Speaker(alternating.size() % 2 == 0 ? "A" : "B");
      alternating.add(new Attributed(new Turn(Optional.of(speaker), turn.cues()), 1));
    }
    return alternating;
  }

  /** Share of words with the right speaker under the best one-to-one mapping. */
  private static double accuracy(List<String> gold, List<String> found) {
    List<String> people = gold.stream().distinct().toList();
    List<String> names = found.stream().distinct().toList();
    int[][] together = new int[people.size()][names.size()];
    for (int i = 0; i < gold.size(); i++) {
      together[people.indexOf(gold.get(i))][names.indexOf(found.get(i))]++;
    }
    return most(together, 0, 0) / (double) gold.size();
  }

  private static int most(int[][] together, int person, int taken) {
    if (person == together.length) {
      return 0;
    }
    int most = most(together, person + 1, taken);
    for (int name = 0; name < together[person].length; name++) {
      if ((taken >> name & 1) == 0) {
        most =
            Math.max(most, together[person][name] + most(together, person + 1, taken | 1 << name));
      }
    }
    return most;
  }

  private static double changesF1(List<String> gold, List<String> found) {
    int both = 0;
    int all = 0;
    for (int i = 1; i < gold.size(); i++) {
      boolean real = !gold.get(i).equals(gold.get(i - 1));
      boolean told = !found.get(i).equals(found.get(i - 1));
      all += (real ? 1 : 0) + (told ? 1 : 0);
      both += real && told ? 1 : 0;
    }
    return all == 0 ? 1 : 2.0 * both / all;
  }
}
