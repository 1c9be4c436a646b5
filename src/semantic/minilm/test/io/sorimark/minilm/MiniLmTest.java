package io.sorimark.minilm;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.pipeline.Indexing;
import io.sorimark.search.Embedder;
import io.sorimark.search.Filters;
import io.sorimark.search.Hit;
import io.sorimark.search.QueryTree;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.QueryTree.Word;
import io.sorimark.search.Request;
import io.sorimark.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real model on our demo episode, among the segments of a longer one where it is there. */
class MiniLmTest {

  private static final Path TALK = Path.of("transcripts/small-tools-ep12.txt");
  private static final Path OTHERS = Path.of("../shared/seeds/003_c5c8ed661156632b.txt");
  private static final Path QUERIES =
      Path.of("src/semantic/minilm/test/queries/small-tools-ep12.tsv");
  private static final int SHOWN = 5;

  private static final Embedder EMBEDDER = Embedder.installed().orElseThrow();

  @TempDir Path folder;

  private final Map<String, float[]> known = new HashMap<>();

  /** A question and a moment at which it is spoken of. */
  private record Query(String text, Duration at) {
    static Query of(String line) {
      String[] parts = line.split("\t");
      return new Query(parts[0], Duration.ofSeconds(Integer.parseInt(parts[1])));
    }
  }

  @Test
  void findsByMeaningWhatHasOtherWords() throws Exception {
    List<Query> queries = queries();
    try (SearchIndex index = index()) {
      int all = 0;
      int any = 0;
      int meaning = 0;
      int fused = 0;
      for (Query query : queries) {
        int rank = rank(byMeaning(index, query), query);
        all += isShown(rank(byWords(index, new QueryTree.And(words(query), List.of())), query));
        any += isShown(rank(byWords(index, new QueryTree.Or(words(query))), query));
        meaning += isShown(rank);
        fused += isShown(rank(fused(index, query), query));
        System.out.printf("%d  %s%n", rank, query.text());
      }
      System.out.printf(
          "of %d queries among the first %d: all words %d, any word %d, meaning %d, fused %d%n",
          queries.size(), SHOWN, all, any, meaning, fused);
      assertThat(queries).hasSizeGreaterThanOrEqualTo(15);
      assertThat(fused).isGreaterThan(queries.size() * 3 / 4).isGreaterThan(any);
    }
  }

  @Test
  void findsNothingThatIsNotThere() throws Exception {
    try (SearchIndex index = index()) {
      for (String text :
          List.of(
              "volcanic eruption in Iceland",
              "penalty shootout in the football final",
              "symptoms of kidney disease",
              "medieval cathedral architecture")) {
        List<Hit> hits = fused(index, new Query(text, Duration.ZERO));
        System.out.printf("%d hits  %s%n", hits.size(), text);
        assertThat(hits).as(text).hasSizeLessThan(SHOWN);
      }
    }
  }

  @Test
  void tellsNearFromFar() {
    List<float[]> vectors =
        EMBEDDER.embed(
            List.of("The heating is broken.", "My boiler does not work.", "We ate a stew."));

    assertThat(cosine(vectors.get(0), vectors.get(0))).isBetween(.999, 1.001);
    assertThat(cosine(vectors.get(0), vectors.get(1)))
        .isGreaterThan(EMBEDDER.leastCosine())
        .isGreaterThan(cosine(vectors.get(0), vectors.get(2)));
  }

  private SearchIndex index() throws Exception {
    Path index = folder.resolve("index");
    List<Path> files = Stream.of(TALK, OTHERS).filter(Files::isRegularFile).toList();
    Indexing indexing = new Indexing(files, index, folder, 2);
    indexing.run(total -> {}, done -> {});
    indexing.embed(EMBEDDER, total -> {}, done -> {});
    return SearchIndex.open(index);
  }

  private static List<Query> queries() throws IOException {
    return Files.readAllLines(QUERIES).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Query::of)
        .toList();
  }

  private static List<QueryTree> words(Query query) {
    return Arrays.stream(query.text().split(" "))
        .<QueryTree>map(word -> new Word(word, Form.ANY))
        .toList();
  }

  private static List<Hit> byWords(SearchIndex index, QueryTree tree) throws IOException {
    return index.search(new Request(new Request.Words(tree, false), Filters.NONE, SHOWN, 0)).hits();
  }

  private static List<Hit> fused(SearchIndex index, Query query) throws IOException {
    Request.Meaning meaning = new Request.Meaning(query.text(), EMBEDDER);
    return index.search(new Request(meaning, Filters.NONE, SHOWN, 0)).hits();
  }

  /** All passages by their nearness alone. */
  private List<Hit> byMeaning(SearchIndex index, Query query) throws IOException {
    Request.Meaning meaning = new Request.Meaning(query.text(), EMBEDDER);
    float[] asked = vector(query.text());
    return index.search(new Request(meaning, Filters.NONE, Integer.MAX_VALUE, 0)).hits().stream()
        .sorted(
            Comparator.comparingDouble(
                hit -> -cosine(asked, known.computeIfAbsent(hit.text(), MiniLmTest::vector))))
        .toList();
  }

  private static float[] vector(String text) {
    return EMBEDDER.embed(List.of(text)).getFirst();
  }

  /** From 1; 0 if it is not there. */
  private static int rank(List<Hit> hits, Query query) {
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      boolean holds =
          hit.facts().path().equals(TALK.toString())
              && hit.span().orElseThrow().start().compareTo(query.at()) <= 0
              && hit.span().orElseThrow().end().compareTo(query.at()) > 0;
      if (holds) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int isShown(int rank) {
    return rank > 0 && rank <= SHOWN ? 1 : 0;
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
