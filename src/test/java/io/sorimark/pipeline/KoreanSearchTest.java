package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.document.Limits;
import io.sorimark.search.Entry.Passage;
import io.sorimark.search.Filters;
import io.sorimark.search.QueryParser;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.Request;
import io.sorimark.search.SearchIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries as a Korean reader would type them find the section that they are about. */
class KoreanSearchTest {

  private static final Path SEEDS = Path.of("../shared/seeds");
  private static final String NEWSLETTER = "000_b6762b0c7faadbd3.txt";
  private static final String TALK = "003_c5c8ed661156632b.txt";
  private static final Path QUERIES = Path.of("src/test/resources/search/korean-queries.tsv");

  /** Words of a query may stand in another section, too, but hardly in many better ones. */
  private static final int SHOWN = 3;

  @TempDir Path folder;

  @Test
  void findsTheSectionsThatQueriesAreAbout() throws Exception {
    assumeTrue(Files.isDirectory(SEEDS), "not here, so not tested: " + SEEDS);
    Path index = folder.resolve("index");
    new Indexing(List.of(SEEDS), index, folder, 2).run(total -> {}, done -> {});
    List<String[]> queries =
        Files.readAllLines(QUERIES).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .toList();

    List<String> missed = new ArrayList<>();
    int best = 0;
    try (SearchIndex opened = SearchIndex.open(index)) {
      for (String[] query : queries) {
        List<String> found = headings(opened, query[0], query[1]);
        best += found.stream().limit(1).anyMatch(title -> title.startsWith(query[2])) ? 1 : 0;
        if (found.stream().noneMatch(title -> title.startsWith(query[2]))) {
          missed.add(query[1] + ": " + found);
        }
      }
    }

    assertThat(queries).hasSizeGreaterThanOrEqualTo(40);
    assertThat(missed).isEmpty();
    assertThat(best)
        .as("queries with the section at the top")
        .isGreaterThan(queries.size() * 9 / 10);
  }

  @Test
  void relatesTalkInEnglishToNotesInKorean() throws Exception {
    assumeTrue(Files.isDirectory(SEEDS), "not here, so not tested: " + SEEDS);
    Path show = Files.createDirectory(folder.resolve("show"));
    Path talk = Files.copy(SEEDS.resolve(TALK), show.resolve(TALK));
    Files.copy(SEEDS.resolve(NEWSLETTER), show.resolve(NEWSLETTER));
    Files.writeString( // the newsletter has the name in two scripts, the recognizer wrote a third
        show.resolve("glossary.tsv"),
        """
        canonical\ttype\taliases\tsay\theard
        Avi Schiffmann\tperson\tAvi|\uc544\ube44 \uc26c\ud504\ub9cc\t\tAavi
        """);
    Path index = folder.resolve("index");
    new Indexing(List.of(show), index, folder, 2).run(total -> {}, done -> {});

    List<Relating.Part> parts;
    try (SearchIndex opened = SearchIndex.open(index)) {
      parts = Relating.of(talk, folder, opened, 3);
    }

    assertThat(parts)
        .filteredOn(part -> part.start().orElseThrow().compareTo(Duration.ofMinutes(72)) > 0)
        .flatExtracting(Relating.Part::related)
        .anySatisfy(related -> {
          assertThat(related.hit().heading())
              .hasValueSatisfying(h -> assertThat(h).startsWith("Rabbit").contains("Friend"));
          assertThat(related.shared()).contains("Rabbit", "Humane", "Avi Schiffmann");
        });
  }

  @Test
  void theNewsletterIsSearchedByItsDatedSectionsWithoutNoise() throws Exception {
    assumeTrue(Files.isDirectory(SEEDS), "not here, so not tested: " + SEEDS);
    Path file = SEEDS.resolve(NEWSLETTER);

    List<Passage> passages =
        DocumentPassages.of(file.toString(), Files.readAllBytes(file), Limits.DEFAULT).passages();

    assertThat(Files.readString(file))
        .contains("notion image", "\uc624\ud508AI \ubcf4\uc774\uc2a4");
    assertThat(passages).hasSizeGreaterThan(50);
    assertThat(passages).filteredOn(passage -> passage.date().isPresent()).hasSizeGreaterThan(10);
    assertThat(passages)
        .noneSatisfy(passage -> assertThat(passage.text()).contains("notion image"))
        .noneSatisfy(
            passage -> assertThat(passage.text()).contains("The Intelligence Age\uc624\ud508AI"));
    assertThat(passages)
        .filteredOn(passage -> passage.heading().startsWith("Meta\u2019s New Text-to-3D"))
        .singleElement()
        .satisfies(passage -> assertThat(passage.date()).contains(LocalDate.of(2024, 7, 3)));
  }

  private static List<String> headings(SearchIndex index, String seed, String query)
      throws Exception {
    Filters inSeed =
        new Filters(
            Optional.empty(),
            Optional.of(seed),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Request request =
        new Request(new Request.Words(QueryParser.parse(query, Form.ANY), false), inSeed, SHOWN, 0);
    return index.search(request).hits().stream().map(hit -> hit.heading().orElse("")).toList();
  }
}
