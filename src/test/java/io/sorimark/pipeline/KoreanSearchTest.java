package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.search.Filters;
import io.sorimark.search.QueryParser;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.Request;
import io.sorimark.search.SearchIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries as a Korean reader would type them find the section that they are about. */
class KoreanSearchTest {

  private static final Path SEEDS = Path.of("../shared/seeds");
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
    Path index = folder.resolve("index");
    new Indexing(List.of(SEEDS), index, folder, 2).run(total -> {}, done -> {});
    Path talk = SEEDS.resolve("003_c5c8ed661156632b.txt");

    List<Relating.Part> parts;
    try (SearchIndex opened = SearchIndex.open(index)) {
      parts = Relating.of(talk, folder, opened, 3);
    }

    assertThat(parts)
        .filteredOn(part -> part.start().orElseThrow().compareTo(Duration.ofMinutes(72)) > 0)
        .flatExtracting(Relating.Part::related)
        .anySatisfy(related -> {
          assertThat(related.hit().heading())
              .hasValueSatisfying(h -> assertThat(h).startsWith("Rabbit"));
          assertThat(related.shared()).contains("Rabbit", "Humane");
        });
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
