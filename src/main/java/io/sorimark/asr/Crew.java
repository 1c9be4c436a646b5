package io.sorimark.asr;

import io.sorimark.asr.SpeechEngine.Listener;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gets stretches recognized by a worker that may die or hang. Those that it worked on then are
 * suspects: each is tried once more, alone, so that one that kills is found out and the others are
 * done.
 */
final class Crew implements AutoCloseable {

  /** Starts a worker. */
  @FunctionalInterface
  interface Hiring {
    Worker hire() throws IOException;
  }

  /**
   * How long a worker may be silent.
   *
   * @param loading until it is ready; a large model on a slow disk takes minutes
   * @param working while it has work
   */
  record Patience(Duration loading, Duration working) {
    static final Patience USUAL = new Patience(Duration.ofMinutes(10), Duration.ofMinutes(2));
  }

  private static final int MOST_FAILURES = 2;
  private static final Pattern SAID =
      Pattern.compile("(at|utterance|done|failed)\\t(\\d{1,9})\\t(.*)");

  private final Hiring hiring;
  private final Dialect dialect;
  private final int size;
  private final Patience patience;
  private final Map<Integer, Stretch> working = new LinkedHashMap<>();
  private final Map<Integer, List<Utterance>> utterances = new HashMap<>();
  private final Map<Integer, Integer> failures = new HashMap<>();
  private final Deque<Stretch> suspects = new ArrayDeque<>();
  private Optional<Worker> worker = Optional.empty();

  /**
   * A crew.
   *
   * @param size how many stretches the worker takes at once
   */
  Crew(Hiring hiring, Dialect dialect, int size, Patience patience) {
    this.hiring = hiring;
    this.dialect = dialect;
    this.size = size;
    this.patience = patience;
  }

  void recognize(Path samples, Collection<Stretch> stretches, Listener listener)
      throws IOException, TranscriptException, InterruptedException {
    Deque<Stretch> waiting = new ArrayDeque<>(stretches);
    while (!(waiting.isEmpty() && working.isEmpty() && suspects.isEmpty())) {
      Worker at = hired();
      handOut(at, samples, waiting);
      Optional<String> said = at.next(patience.working());
      if (said.isPresent()) {
        hear(said.get(), listener);
      } else {
        mourn(at, listener);
      }
    }
  }

  /** New work while nobody is suspect; suspects one by one when all is quiet. */
  private void handOut(Worker at, Path samples, Deque<Stretch> waiting) {
    while (suspects.isEmpty() && working.size() < size && !waiting.isEmpty()) {
      give(at, samples, waiting.removeFirst());
    }
    if (working.isEmpty() && !suspects.isEmpty()) {
      give(at, samples, suspects.removeFirst());
    }
  }

  private void give(Worker at, Path samples, Stretch stretch) {
    working.put(stretch.number(), stretch);
    utterances.put(stretch.number(), new ArrayList<>());
    String job =
        String.format(
            Locale.ROOT,
            "%d\t%d\t%d\t%s",
            stretch.number(),
            sampleAt(stretch.heard().start()),
            sampleAt(stretch.heard().end()),
            samples.toAbsolutePath());
    try {
      at.say(job);
    } catch (IOException dead) {
      return; // its silence will be noticed
    }
  }

  private void hear(String line, Listener listener) throws IOException {
    Matcher said = SAID.matcher(line);
    if (!said.matches()) {
      return; // a library's own chatter on standard output
    }
    Stretch stretch = working.get(Integer.parseInt(said.group(2)));
    if (stretch == null) {
      return; // nothing that it was asked for: chatter, too
    }
    List<Utterance> heard =
        utterances.computeIfAbsent(stretch.number(), number -> new ArrayList<>());
    switch (said.group(1)) {
      case "at" -> listener.reached(stretch, timeOf(Long.parseLong(said.group(3))));
      case "utterance" -> heard.add(dialect.utterance(said.group(3), stretch.heard().start()));
      case "done" -> {
        working.remove(stretch.number());
        listener.recognized(stretch, dialect.recognized(stretch, heard));
      }
      default -> {
        working.remove(stretch.number());
        doubt(stretch, said.group(3), listener);
      }
    }
  }

  private void mourn(Worker dead, Listener listener) throws InterruptedException {
    String why = dead.lastWords();
    dead.close();
    worker = Optional.empty();
    List<Stretch> lost = List.copyOf(working.values());
    working.clear();
    lost.forEach(stretch -> doubt(stretch, why, listener));
  }

  private void doubt(Stretch stretch, String why, Listener listener) {
    if (failures.merge(stretch.number(), 1, Integer::sum) >= MOST_FAILURES) {
      listener.failed(stretch, why.isEmpty() ? "the recognizer crashed or hung" : why);
    } else {
      suspects.add(stretch);
    }
  }

  private Worker hired() throws IOException, TranscriptException, InterruptedException {
    if (worker.isEmpty()) {
      Worker hired = hiring.hire();
      worker = Optional.of(hired);
      String said = hired.next(patience.loading()).orElse("");
      while (!said.equals("ready")) {
        if (said.isEmpty() || said.startsWith("unusable")) {
          throw new TranscriptException(unusable(said, hired));
        }
        said = hired.next(patience.loading()).orElse("");
      }
    }
    return worker.get();
  }

  private static String unusable(String said, Worker worker) throws InterruptedException {
    String why = said.isEmpty() ? worker.lastWords() : said.substring(said.indexOf('\t') + 1);
    return "the recognizer cannot start: " + (why.isEmpty() ? "it says nothing" : why);
  }

  private static long sampleAt(Duration time) {
    return Math.round(time.toNanos() * (double) SpeechEngine.RATE / 1e9);
  }

  private static Duration timeOf(long samples) {
    return Duration.ofMillis(samples * 1000 / SpeechEngine.RATE);
  }

  @Override
  public void close() {
    worker.ifPresent(Worker::close);
    worker = Optional.empty();
  }
}
