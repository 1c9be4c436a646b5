package io.sorimark.search;

import io.sorimark.language.KoreanDictionary;
import io.sorimark.model.Name;
import io.sorimark.model.NotInstalledException;
import io.sorimark.search.Hit.Range;
import io.sorimark.search.Request.Meaning;
import io.sorimark.search.Request.Text;
import io.sorimark.search.Request.Words;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** An index as it was when it was opened. Thread-safe. */
public final class SearchIndex implements AutoCloseable {

  /** More rows than hits that are wanted, since neighbours share cues. */
  private static final int SPARE = 2;

  /** So many times as many rows are asked for when the first were too few. */
  private static final long MORE = 4;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analysis analysis;

  private SearchIndex(DirectoryReader reader, IndexData data) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.analysis = new Analysis(data.dictionary());
  }

  /**
   * Opens an index.
   *
   * @throws NotInstalledException if there is none
   * @throws OutdatedIndexException if another version of the program made it
   */
  public static SearchIndex open(Path folder)
      throws IOException, NotInstalledException, OutdatedIndexException {
    if (!Files.isDirectory(folder)) {
      throw none(folder);
    }
    Lucene.settle();
    Directory directory = FSDirectory.open(folder);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw none(folder);
      }
      return of(folder, DirectoryReader.open(directory));
    } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
      directory.close();
      throw new OutdatedIndexException(folder, Set.of());
    } catch (CorruptIndexException | EOFException damaged) {
      directory.close();
      throw Lucene.damaged(folder, damaged);
    } catch (IOException | NotInstalledException | OutdatedIndexException broken) {
      directory.close();
      throw broken;
    }
  }

  /** The same index as it is now; empty if it is as it was. This one stays as it is. */
  Optional<SearchIndex> newer(Path folder) throws IOException, OutdatedIndexException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    return newer == null ? Optional.empty() : Optional.of(of(folder, newer));
  }

  private static SearchIndex of(Path folder, DirectoryReader reader)
      throws IOException, OutdatedIndexException {
    IndexData data = IndexData.of(reader.getIndexCommit().getUserData());
    if (!data.current()) {
      reader.close();
      throw new OutdatedIndexException(folder, data.folders());
    }
    return new SearchIndex(reader, data);
  }

  /** An index in memory, of these entries alone. */
  public static SearchIndex of(List<Entry> entries) throws IOException {
    Lucene.settle();
    KoreanDictionary dictionary = KoreanDictionary.with(koreanNames(entries));
    Analysis analysis = new Analysis(dictionary);
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(analysis.byField());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Entry entry : entries) {
        writer.addDocuments(Rows.of(entry, new NameForms(analysis)));
      }
    }
    IndexData data = new IndexData(true, dictionary, Set.of(), Optional.empty());
    return new SearchIndex(DirectoryReader.open(directory), data);
  }

  private static List<String> koreanNames(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry ->
            entry.content() instanceof Entry.Names names
                ? names.names().stream()
                : Stream.<Name>empty())
        .flatMap(name -> Stream.concat(Stream.of(name.canonical()), name.aliases().stream()))
        .toList();
  }

  private static NotInstalledException none(Path folder) {
    return new NotInstalledException(
        folder + ": no index there; `sorimark index FOLDER` makes one of the files in a folder");
  }

  /** Answers a question. */
  public Results search(Request request) throws IOException {
    HitList hits = new HitList(new RowReader(reader), request);
    return switch (request.wanted()) {
      case Words words -> search(words, request, hits);
      case Text text -> scan(text, request, hits);
      case Meaning meaning -> search(meaning, request, hits);
    };
  }

  /**
   * What speaks of the same names and words as a text, the nearest first.
   *
   * @param entries the keys of what the text is from, which are left out
   */
  public List<Related> related(String text, Set<String> entries, int most) throws IOException {
    return new RelatedSearch(searcher, analysis).to(text, entries, most);
  }

  /** The keys of the episodes and documents of this name, whatever its case. */
  public Set<String> named(String name) throws IOException {
    RowReader rows = new RowReader(reader);
    Set<String> keys = new TreeSet<>();
    Query named = new TermQuery(new Term(Schema.EPISODE, Schema.folded(name)));
    for (int number : RowNumbers.of(searcher, named)) {
      rows.row(number).map(Row::entry).ifPresent(keys::add);
    }
    return keys;
  }

  private Results search(Words words, Request request, HitList hits) throws IOException {
    Variants variants = new Variants(searcher, analysis, words.soundsLike());
    Query asked = new Compiler(analysis, variants).query(words.tree());
    Query filtered = filtered(asked, request.filters());
    Matching matching = new Matching(searcher, asked);
    RowReader rows = new RowReader(reader);
    boolean together = words.tree() instanceof QueryTree.And and && and.parts().size() > 1;
    int most = Math.max(1, reader.maxDoc());
    int wanted = (int) Math.min(most, (long) request.most() * SPARE + SPARE);
    int done = 0;
    while (true) {
      ScoreDoc[] found = searcher.search(filtered, wanted).scoreDocs;
      for (; done < found.length && !hits.isFull(); done++) {
        int number = found[done].doc;
        Optional<Row> row = rows.row(number);
        LeafReaderContext leaf = rows.leaf(number);
        if (row.isPresent()) {
          List<Range> matches = matching.in(leaf, number - leaf.docBase);
          hits.add(number, row.get(), matches, together);
        }
      }
      if (hits.isFull() || found.length < wanted || wanted == most) {
        return hits.results(variants.used());
      }
      wanted = (int) Math.min(most, wanted * MORE);
    }
  }

  private Results search(Meaning meaning, Request request, HitList hits) throws IOException {
    Variants variants = new Variants(searcher, analysis, false);
    new MeaningSearch(searcher, analysis, variants).addTo(hits, meaning, request);
    return hits.results(variants.used());
  }

  /** How much of it can be found by its meaning. */
  public Embedded embedded(String model) throws IOException {
    int entries = count(Schema.KIND, Schema.HEAD) - count(Schema.MODEL, Schema.NO_MODEL);
    int passages = count(Schema.KIND, Schema.CLIP) + count(Schema.KIND, Schema.SECTION);
    int vectors = searcher.count(new FieldExistsQuery(Schema.vector(model)));
    return new Embedded(entries - count(Schema.MODEL, model), vectors, passages - vectors);
  }

  /**
   * How far an index has vectors.
   *
   * @param missing so many entries have passages that could have one and have none
   * @param with passages that have one
   * @param without passages that have none, in these entries or for their language
   */
  public record Embedded(int missing, int with, int without) {}

  private int count(String field, String value) throws IOException {
    return searcher.count(new TermQuery(new Term(field, value)));
  }

  private Query filtered(Query asked, Filters filters) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(asked, Occur.MUST);
    for (Query filter : filters.queries(reader)) {
      all.add(filter, Occur.FILTER);
    }
    return all.build();
  }

  /** Row by row, in the order of the index. */
  private Results scan(Text text, Request request, HitList hits) throws IOException {
    List<BytesRef> kinds =
        List.of(
            new BytesRef(Schema.CLIP), new BytesRef(Schema.CHAPTER), new BytesRef(Schema.SECTION));
    Query filtered = filtered(new TermInSetQuery(Schema.KIND, kinds), request.filters());
    RowReader rows = new RowReader(reader);
    PatternScan scan = new PatternScan(rows, text.pattern());
    for (int number : RowNumbers.of(searcher, filtered)) {
      if (hits.isFull()) {
        break;
      }
      scan.add(number, hits);
    }
    return hits.results(List.of());
  }

  /** For those who share it: it is counted who holds it. */
  DirectoryReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    reader.directory().close();
  }
}
