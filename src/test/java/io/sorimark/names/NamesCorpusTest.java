package io.sorimark.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.format.Transcripts;
import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Cue;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import io.sorimark.model.Transcript;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A real episode with 110 spans that a person says must change, and talk in which nothing is wrong,
 * kept beside the project. The bounds are a little below what is measured.
 */
@Tag("slow")
class NamesCorpusTest {

  private static final Path SHARED = Path.of("..", "shared");
  private static final Path NAMES = SHARED.resolve("eval/names");

  /** A row of the gold list: where, what stands there, what may stand there, whether it must. */
  private record Gold(Duration cue, String surface, List<String> right, boolean required) {}

  /** Of what was changed, how much was right; of what must change, how much was found. */
  private record Quality(double precision, double recall) {}

  @Test
  void changesTheRightNamesOfAnEpisodeUnasked() throws IOException {
    Quality fixed = quality(glossary(), Settings.DEFAULT, Set.of(Band.FIXED));
    assertThat(fixed.precision()).isGreaterThanOrEqualTo(.97);
    assertThat(fixed.recall()).isGreaterThanOrEqualTo(.70);
  }

  @Test
  void findsMostOfTheRestWhenAsked() throws IOException {
    Quality asked = quality(glossary(), Settings.DEFAULT, Set.of(Band.FIXED, Band.CHECK));
    assertThat(asked.precision()).isGreaterThanOrEqualTo(.80);
    assertThat(asked.recall()).isGreaterThanOrEqualTo(.85);
  }

  @Test
  void makesFewMistakesWithHalfOfTheNames() throws IOException {
    double sum = 0;
    for (int draw = 0; draw < 10; draw++) {
      List<Name> names = new ArrayList<>(glossary());
      Collections.shuffle(names, new Random(draw));
      Set<Name> half = new HashSet<>(names.subList(0, names.size() / 2));
      List<Name> kept = glossary().stream().filter(half::contains).toList();
      sum += quality(kept, Settings.DEFAULT, Set.of(Band.FIXED)).precision();
    }
    assertThat(sum / 10).isGreaterThanOrEqualTo(.93);
  }

  /** With the right name out of reach, another one must not take its place. */
  @Test
  void aMissingNameIsSeldomTakenForAnother() throws IOException {
    List<Name> all = glossary();
    Set<String> needed = new HashSet<>();
    Map<String, Set<String>> canonical = canonicalByForm(all);
    gold().stream()
        .filter(Gold::required)
        .flatMap(gold -> gold.right.stream())
        .forEach(
            right -> needed.addAll(canonical.getOrDefault(Spelling.squashed(right), Set.of())));
    long wrong = 0;
    for (String name : needed) {
      wrong += wrongWithout(name, all, canonical);
    }
    assertThat(wrong).isLessThanOrEqualTo(8);
  }

  @Test
  void printsWhatEachPartAdds() throws IOException {
    print("all", Settings.DEFAULT);
    for (Settings.Part part : Settings.Part.values()) {
      print("without " + part.name().toLowerCase(Locale.ROOT), Settings.DEFAULT.without(part));
    }
    assertThat(gold()).hasSize(179);
  }

  private static void print(String name, Settings settings) throws IOException {
    Quality fixed = quality(glossary(), settings, Set.of(Band.FIXED));
    Quality asked = quality(glossary(), settings, Set.of(Band.FIXED, Band.CHECK));
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f |%n",
        name,
        fixed.precision(),
        fixed.recall(),
        asked.precision(),
        asked.recall());
  }

  private static long wrongWithout(String name, List<Name> all, Map<String, Set<String>> canonical)
      throws IOException {
    Transcript talk = episode();
    List<Gold> its =
        gold().stream()
            .filter(Gold::required)
            .filter(gold ->
                gold.right.stream()
                    .map(right -> canonical.getOrDefault(Spelling.squashed(right), Set.of()))
                    .anyMatch(names -> names.contains(name)))
            .toList();
    List<Name> others = all.stream().filter(other -> !other.canonical().equals(name)).toList();
    return propose(talk, others, Settings.DEFAULT).stream()
        .filter(change -> change.reasons().band() == Band.FIXED)
        .filter(change -> its.stream().anyMatch(gold -> stands(gold, change, talk)))
        .filter(change -> its.stream().noneMatch(gold -> isRight(change, gold, Map.of())))
        .count();
  }

  private static boolean stands(Gold gold, Correction change, Transcript talk) {
    return gold.cue.equals(talk.cues().get(change.from().cue()).span().start())
        && (gold.surface.contains(change.original()) || change.original().contains(gold.surface));
  }

  @Test
  void leavesOddNamesThatAreRight() throws IOException {
    Transcript talk = episode();
    Set<String> keep = new HashSet<>();
    rows("seed/keep.tsv").forEach(row -> keep.add(row[0]));
    assertThat(propose(talk, glossary(), Settings.DEFAULT))
        .filteredOn(c -> c.reasons().band() == Band.FIXED && keep.contains(c.original()))
        .allMatch(c -> Spelling.squashed(c.original()).equals(Spelling.squashed(c.replacement())));
  }

  @Test
  void changesNearlyNothingWhereNothingIsWrong() throws IOException {
    long words = 0;
    long letters = 0;
    for (Transcript talk : cleanTalk()) {
      words += talk.cues().stream().mapToLong(cue -> cue.text().split("\\s+").length).sum();
      letters +=
          propose(talk, glossary(), Settings.DEFAULT).stream()
              .filter(c -> c.reasons().band() == Band.FIXED)
              .filter(
                  c -> !Spelling.squashed(c.original()).equals(Spelling.squashed(c.replacement())))
              .count();
    }
    assertThat(letters * 1000.0 / words).isLessThanOrEqualTo(.1);
  }

  @Test
  void keepsTheNumberAndTimesOfTheCues() throws IOException {
    Transcript talk = episode();
    Applied done = Corrections.apply(talk, propose(talk, glossary(), Settings.DEFAULT));
    assertThat(done.refused()).isEmpty();
    assertThat(done.transcript().cues())
        .extracting(Cue::span)
        .isEqualTo(talk.cues().stream().map(Cue::span).toList());
  }

  private static Quality quality(List<Name> names, Settings settings, Set<Band> bands)
      throws IOException {
    Transcript talk = episode();
    List<Gold> gold = gold();
    Map<String, Set<String>> canonical = canonicalByForm(names);
    double right = 0;
    double wrong = 0;
    for (Correction change : propose(talk, names, settings)) {
      if (!bands.contains(change.reasons().band())) {
        continue;
      }
      Duration cue = talk.cues().get(change.from().cue()).span().start();
      List<Gold> here =
          gold.stream()
              .filter(g -> g.cue.equals(cue) && g.surface.equals(change.original()))
              .toList();
      boolean fits = here.stream().anyMatch(g -> isRight(change, g, canonical));
      if (!fits) {
        wrong++;
      } else if (here.getFirst().required) {
        right++;
      }
    }
    double required = gold.stream().filter(Gold::required).count();
    return new Quality(right / (right + wrong), right / required);
  }

  private static boolean isRight(Correction change, Gold gold, Map<String, Set<String>> canonical) {
    String made = Spelling.squashed(change.replacement());
    return gold.right.stream()
        .map(Spelling::squashed)
        .anyMatch(right ->
            right.equals(made)
                || canonical.getOrDefault(right, Set.of()).contains(change.canonical()));
  }

  private static Map<String, Set<String>> canonicalByForm(List<Name> names) {
    Map<String, Set<String>> forms = new HashMap<>();
    for (Name name : names) {
      Stream.concat(Stream.of(name.canonical()), name.aliases().stream())
          .forEach(form ->
              forms
                  .computeIfAbsent(Spelling.squashed(form), key -> new HashSet<>())
                  .add(name.canonical()));
    }
    return forms;
  }

  private static List<Correction> propose(Transcript talk, List<Name> names, Settings settings) {
    return Corrections.propose(talk, new Glossary(names, List.of()), settings);
  }

  private static Transcript episode() throws IOException {
    return read(SHARED.resolve("seeds/003_c5c8ed661156632b.txt"));
  }

  private static List<Transcript> cleanTalk() throws IOException {
    try (Stream<Path> files = Files.list(needed(SHARED.resolve("eval/speakers/dev")))) {
      List<Transcript> talk = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".nodash.txt")).sorted().toList()) {
        talk.add(read(file));
      }
      return talk;
    }
  }

  private static List<Gold> gold() throws IOException {
    return rows("seed/gold.tsv").stream()
        .map(row ->
            new Gold(
                time(row[0]),
                row[1],
                List.of(row[2].split("\\|")),
                row[5].matches("(mishear|spacing).*") && !row[4].equals("unsure")))
        .toList();
  }

  private static List<Name> glossary() throws IOException {
    return rows("glossary-ai.tsv").stream()
        .map(row ->
            new Name(
                row[0],
                row[1],
                cells(row, 2),
                cells(row, 3),
                List.of(),
                List.of(),
                Trust.CONFIRMED))
        .toList();
  }

  private static List<String> cells(String[] row, int column) {
    return column >= row.length
        ? List.of()
        : Arrays.stream(row[column].split("\\|")).filter(cell -> !cell.isBlank()).toList();
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(needed(NAMES.resolve(file))).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static Duration time(String clock) {
    return Timecode.parse(clock).orElseThrow();
  }

  private static Transcript read(Path file) throws IOException {
    return Transcripts.read(file.getFileName().toString(), Files.readAllBytes(needed(file)))
        .transcript();
  }

  private static Path needed(Path path) {
    assumeTrue(Files.exists(path), () -> "not here, so not tested: " + path);
    return path;
  }
}
