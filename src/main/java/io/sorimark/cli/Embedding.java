package io.sorimark.cli;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Indexing;
import io.sorimark.pipeline.Indexing.Done;
import io.sorimark.search.Embedder;
import io.sorimark.search.OutdatedIndexException;
import io.sorimark.search.SearchIndex;
import io.sorimark.search.SearchIndex.Embedded;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code --semantic} needs, and what is said of it. */
final class Embedding {

  private static final String MISSING =
      """
      search by meaning is not built: its model and libraries are 131 MB that few need
        mvn -DskipTests -f src/semantic package
      in the folder of Sorimark builds it; then run `sorimark index --semantic DIR` and this again\
      """;

  private Embedding() {}

  static Embedder installed() throws NotInstalledException {
    return Embedder.installed().orElseThrow(() -> new NotInstalledException(MISSING));
  }

  /** Gives an index vectors; what to say of it as data. */
  static Map<String, Object> run(Indexing indexing, Embedder embedder, Report report)
      throws IOException, TranscriptException, InterruptedException {
    indexing.embed(
        embedder,
        report::begin,
        group ->
            report.step(
                group.stream().findFirst().map(Done::file).map(Object::toString).orElse("")));
    Embedded embedded = embedded(indexing, embedder.model());
    report.add(Outcome.done("", Map.of(), "").withNote(note(embedded, embedder.model())));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("model", embedder.model());
    data.put("passages", embedded.with());
    data.put("leftOut", embedded.without());
    return Map.of("embedded", data);
  }

  private static Embedded embedded(Indexing indexing, String model)
      throws IOException, TranscriptException {
    try (SearchIndex index = SearchIndex.open(indexing.index())) {
      return index.embedded(model);
    } catch (OutdatedIndexException | NotInstalledException taken) {
      throw new TranscriptException(String.valueOf(taken.getMessage()));
    }
  }

  private static String note(Embedded embedded, String model) {
    String passages = embedded.with() == 1 ? " passage" : " passages";
    String note = embedded.with() + passages + " to find by meaning (" + model + ")";
    return embedded.without() == 0
        ? note
        : note
            + "; "
            + embedded.without()
            + " left out, which are not in English: the model knows no other language";
  }

  /** Refuses an index that has no vectors, and warns of one that has some. */
  static void check(SearchIndex index, IndexOptions options, Embedder embedder, Report report)
      throws IOException, NotInstalledException {
    Embedded embedded = index.embedded(embedder.model());
    if (embedded.with() == 0) {
      throw new NotInstalledException(
          options.index()
              + ": nothing in it to find by meaning; `sorimark index --semantic DIR` adds it");
    }
    if (embedded.missing() > 0) {
      report.warn(
          Fault.warning(
              "not-embedded",
              options.index()
                  + ": "
                  + count(embedded.missing())
                  + " not prepared for it yet, or in"
                  + " part; `sorimark index --semantic DIR` goes on"));
    }
  }

  private static String count(int files) {
    return files == 1 ? "1 file is" : files + " files are";
  }
}
