package io.sorimark.chapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.dev.ChapteredTalk;
import io.sorimark.eval.Rouge;
import io.sorimark.language.Language;
import io.sorimark.language.Tagger;
import io.sorimark.language.Words;
import io.sorimark.model.Chapter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Titles against those that people gave, on parts that people divided. With {@code
 * -Dsorimark.titles=FOLDER} other episodes than the evaluation set, with {@code
 * -Dsorimark.models=FOLDER} other models than ours.
 */
@Tag("slow")
class TitlesCorpusTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("sorimark.titles", "../shared/eval/chapters/dev"));

  private static final String SEED = "seed-latent-space-four-wars";
  private static final int READ = Integer.getInteger("sorimark.read", 40);
  private static final int FEWEST_SENTENCES = 3;

  /** A part, what a person called it and what we do. */
  private record Titled(
      String episode, String set, String human, Chapter chapter, double[] scores) {

    String line() {
      return "%-9s %s => %s%s  [%s]"
          .formatted(
              set,
              human,
              chapter.title(),
              "  (%.2f)".formatted(chapter.reasons().confidence().orElse(0)),
              String.join(" | ", chapter.reasons().alternatives()));
    }
  }

  @Test
  void titlesShareWordsWithThoseOfPeople() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), () -> "skipped, no evaluation set in " + FOLDER);
    List<Titled> all = all();
    Map<String, List<Titled>> sets =
        all.stream()
            .collect(Collectors.groupingBy(Titled::set, LinkedHashMap::new, Collectors.toList()));
    System.out.println("set, titles: ROUGE-1, ROUGE-L, another title, best candidate");
    sets.forEach((set, titled) -> System.out.println(row(set, titled)));
    System.out.println(mean("mean of 4", sets, "core", "vector", "datatalks", "optech"));
    System.out.println(mean("without optech", sets, "core", "vector", "datatalks"));
    print(all);
    assertThat(mean(all, 0)).isGreaterThan(.2);
  }

  private static void print(List<Titled> all) {
    all.stream()
        .filter(t -> t.episode().equals(SEED))
        .map(Titled::line)
        .forEach(System.out::println);
    List<Titled> others =
        new ArrayList<>(all.stream().filter(t -> !t.episode().equals(SEED)).toList());
    Collections.shuffle(others, new Random(Integer.getInteger("sorimark.seed", 11)));
    others.stream().limit(READ).map(Titled::line).forEach(System.out::println);
  }

  private static List<Titled> all() throws IOException {
    List<Titled> all = new ArrayList<>();
    TitleModel model = model();
    for (Path file : ChapteredTalk.files(FOLDER)) {
      all.addAll(titled(ChapteredTalk.read(file), model));
    }
    return all;
  }

  /** The model that comes with Sorimark, or one that was trained on fewer shows. */
  private static TitleModel model() throws IOException {
    String folder = System.getProperty("sorimark.models");
    if (folder == null) {
      return TitleModel.load();
    }
    Path from = Path.of(folder);
    try (InputStream words = Files.newInputStream(from.resolve("words.trees"));
        InputStream phrases = Files.newInputStream(from.resolve("phrases.trees"))) {
      StemCounts counts = StemCounts.read(from.resolve("stems.tsv"));
      return TitleModel.of(counts, Trees.read(words), Trees.read(phrases));
    }
  }

  private static List<Titled> titled(ChapteredTalk talk, TitleModel model) {
    Talk parts = Talk.of(talk.topics(), talk.end());
    Optional<String> guest = TitleTraining.guest(talk.opening(), talk.topics(), talk.end());
    List<Chapter> chapters =
        Titles.chosen(
            talk.topics(),
            talk.end(),
            Words.of(Language.ENGLISH),
            PhraseTitles.of(parts, guest, model),
            TitleStyle.PHRASE.provider());
    Tagger tagger = new Tagger();
    List<Titled> titled = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      if (talk.topics().get(i).sentences().size() >= FEWEST_SENTENCES) {
        String human = talk.titles().get(i);
        Talk.Part part = parts.parts().get(i);
        double best =
            model.rank(parts, part, model.likely(parts, part), guest, tagger).stream()
                .mapToDouble(
                    ranked -> Rouge.one(human, TitleText.joined(ranked.candidate().words())))
                .max()
                .orElse(0);
        String title = chapters.get(i).title();
        double[] scores = {
          Rouge.one(human, title), Rouge.longest(human, title), another(talk.titles(), i), best
        };
        titled.add(new Titled(talk.id(), talk.set(), human, chapters.get(i), scores));
      }
    }
    return titled;
  }

  /** What the titles of the other parts would score, on average. */
  private static double another(List<String> titles, int i) {
    return Stream.iterate(0, n -> n < titles.size(), n -> n + 1)
        .filter(n -> n != i)
        .mapToDouble(n -> Rouge.one(titles.get(i), titles.get(n)))
        .average()
        .orElse(0);
  }

  private static String row(String set, List<Titled> titled) {
    return "| %s | %d | %.3f | %.3f | %.3f | %.3f |"
        .formatted(
            set, titled.size(), mean(titled, 0), mean(titled, 1), mean(titled, 2), mean(titled, 3));
  }

  private static String mean(String name, Map<String, List<Titled>> sets, String... of) {
    StringBuilder row = new StringBuilder("| " + name + " | |");
    for (int score = 0; score < 4; score++) {
      double sum = 0;
      for (String set : of) {
        sum += mean(sets.getOrDefault(set, List.of()), score) / of.length;
      }
      row.append(" %.3f |".formatted(sum));
    }
    return row.toString();
  }

  private static double mean(List<Titled> titled, int score) {
    return titled.stream().mapToDouble(t -> t.scores()[score]).average().orElse(0);
  }
}
