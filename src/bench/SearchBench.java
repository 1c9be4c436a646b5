import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.pipeline.Indexing;
import io.sorimark.search.Filters;
import io.sorimark.search.Hit;
import io.sorimark.search.QueryParser;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.Request;
import io.sorimark.search.SearchIndex;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Search in a large index: {@code make TALK FOLDER CUES} writes changed copies of a talk and
 * queries, {@code index FOLDER} indexes them, {@code query FOLDER} asks. search.sh runs them all.
 */
final class SearchBench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int QUERIES = 300;
  private static final int TOP = 10;
  private static final double CHANGED = .35;
  private static final int VOCABULARY = 60_000;

  private SearchBench() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "make" -> make(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
      case "index" -> index(Path.of(args[1]));
      default -> query(Path.of(args[1]));
    }
  }

  /** A third of the words of each copy are other ones, few of them often and many seldom. */
  private static void make(Path talk, Path folder, int most) throws IOException {
    Random random = new Random(1);
    List<Cue> cues =
        Transcripts.read(talk.toString(), Files.readAllBytes(talk)).transcript().cues();
    Files.createDirectories(folder.resolve("talks"));
    Map<String, List<String>> queries = new LinkedHashMap<>();
    for (int copy = 0; copy * cues.size() < most; copy++) {
      List<String> texts = cues.stream().map(cue -> changed(cue.text(), random)).toList();
      StringBuilder file = new StringBuilder();
      for (int i = 0; i < texts.size(); i++) {
        file.append('[').append(Timecode.vtt(cues.get(i).span().start())).append(" --> ");
        file.append(Timecode.vtt(cues.get(i).span().end())).append("]   ");
        file.append(texts.get(i)).append('\n');
      }
      Files.writeString(folder.resolve("talks/ep" + copy + ".txt"), file);
      addQueries(texts, copy, random, queries);
    }
    List<String> lines = new ArrayList<>();
    queries.forEach((kind, all) -> {
      Collections.shuffle(all, random);
      all.stream().limit(QUERIES).forEach(query -> lines.add(kind + "\t" + query));
    });
    Files.write(folder.resolve("queries.tsv"), lines);
  }

  private static String changed(String text, Random random) {
    return Arrays.stream(text.split(" "))
        .map(word -> random.nextDouble() < CHANGED ? rare(random) : word)
        .collect(Collectors.joining(" "));
  }

  private static String rare(Random random) {
    int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
    StringBuilder word = new StringBuilder();
    for (int rest = rank + 30; rest > 0; rest /= 30) {
      word.append("bdfgklmnprstvz".charAt(rest % 14)).append("aeiou".charAt(rest / 6 % 5));
    }
    return word.toString();
  }

  private static void addQueries(
      List<String> cues, int copy, Random random, Map<String, List<String>> queries) {
    for (int n = 0; n < 3; n++) {
      int at = random.nextInt(cues.size() - 1);
      List<String> words = words(cues.get(at));
      List<String> next = words(cues.get(at + 1));
      if (words.size() < 4 || next.size() < 2) {
        continue;
      }
      String word = words.get(random.nextInt(words.size()));
      add(queries, "term", word);
      add(queries, "two terms", word + " " + words.getLast());
      add(queries, "phrase", "\"" + String.join(" ", words.subList(0, 3)) + "\"");
      List<String> over = words.subList(words.size() - 2, words.size());
      add(
          queries,
          "phrase over cues",
          "\"" + String.join(" ", over) + " " + next.getFirst() + "\"");
      if (word.length() > 3) {
        add(queries, "fuzzy", word + "~");
        add(queries, "prefix", word.substring(0, 3) + "*");
      }
      add(queries, "filtered", word + "\tep" + copy);
    }
  }

  private static void add(Map<String, List<String>> queries, String kind, String query) {
    queries.computeIfAbsent(kind, unused -> new ArrayList<>()).add(query);
  }

  /** Words that every tokenizer sees alike. */
  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split(" "))
        .map(word -> word.replaceAll("[.,?!]", ""))
        .takeWhile(word -> word.matches("[a-z]+"))
        .toList();
  }

  private static void index(Path folder) throws Exception {
    long start = System.nanoTime();
    new Indexing(
            List.of(folder.resolve("talks")), folder.resolve("index"), folder.resolve("out"), 2)
        .run(total -> {}, done -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      System.out.printf(
          Locale.ROOT, "sorimark\tbuilt in %.1f s\t%d MB%n", seconds, bytes / 1_000_000);
    }
    printPeak("indexing");
  }

  private static void query(Path folder) throws Exception {
    Map<String, List<String[]>> kinds = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
      String[] parts = line.split("\t");
      kinds.computeIfAbsent(parts[0], unused -> new ArrayList<>()).add(parts);
    }
    try (SearchIndex index = SearchIndex.open(folder.resolve("index"))) {
      for (String round : List.of("cold", "warm")) {
        for (Map.Entry<String, List<String[]>> kind : kinds.entrySet()) {
          double[] millis = new double[kind.getValue().size()];
          double[] processor = new double[millis.length];
          int found = 0;
          for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            List<Hit> hits = index.search(request(kind.getValue().get(i))).hits();
            processor[i] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
            millis[i] = (System.nanoTime() - start) / 1e6;
            found += hits.isEmpty() ? 0 : 1;
          }
          Arrays.sort(millis);
          Arrays.sort(processor);
          System.out.printf(
              Locale.ROOT,
              "sorimark\t%s\t%s\tp50 %.2f\tp99 %.2f\tprocessor %.2f\t%.2f\tfound %d of %d%n",
              round,
              kind.getKey(),
              millis[millis.length / 2],
              millis[millis.length * 99 / 100],
              processor[millis.length / 2],
              processor[millis.length * 99 / 100],
              found,
              millis.length);
        }
      }
      scan(index);
    }
    printPeak("searching");
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.out.printf(
        "sorimark\theap after all %d MB%n",
        (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
  }

  /** Patterns are looked for in every text, to the end: these stand in few of them. */
  private static void scan(SearchIndex index) throws Exception {
    for (String pattern : List.of("survey of \\w+ans", "(?i)zyzzyva|qqq\\d")) {
      long start = System.nanoTime();
      long used = THREADS.getCurrentThreadCpuTime();
      Request.Text text = new Request.Text(Pattern.compile(pattern));
      int found = index.search(new Request(text, Filters.NONE, TOP, 0)).hits().size();
      double seconds = (System.nanoTime() - start) / 1e9;
      double processor = (THREADS.getCurrentThreadCpuTime() - used) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "sorimark\tpattern %s\t%.1f s\tprocessor %.1f s\tfound %d%n",
          pattern,
          seconds,
          processor,
          found);
    }
  }

  /** The most memory that the process had, as Linux counts it. */
  private static void printPeak(String doing) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(line -> System.out.println("sorimark\t" + doing + "\t" + line));
    }
  }

  private static Request request(String[] query) throws Exception {
    Filters none = Filters.NONE;
    Filters filters =
        new Filters(
            none.speaker(),
            query.length > 2 ? Optional.of(query[2]) : Optional.empty(),
            none.chapter(),
            none.show(),
            none.after(),
            none.before());
    return new Request(
        new Request.Words(QueryParser.parse(query[1], Form.ANY), false), filters, TOP, 0);
  }
}
