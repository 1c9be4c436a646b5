package io.sorimark.pipeline;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that a person made and one to hold against it.
 *
 * @param episode that both are of
 * @param method who made the other, by the name of its file or folder
 * @param condition under which, where one folder holds several files of an episode
 */
public record Pair(String episode, Source gold, Source found, String method, String condition) {

  private static final String GOLD_CHAPTERS = ".json";
  private static final String GOLD_SPEAKERS = ".gold.json";

  /**
   * Pairs of one file with several, or of a folder's files with those of other folders that have
   * the same name up to the extension.
   *
   * @throws TranscriptException if a folder is to be compared with a file, or two have nothing in
   *     common
   */
  public static List<Pair> of(Path gold, List<Path> found) throws IOException, TranscriptException {
    List<Pair> pairs = new ArrayList<>();
    for (Path other : found) {
      if (Files.isDirectory(gold) != Files.isDirectory(other)) {
        throw new TranscriptException(
            "a folder and a file cannot be compared: %s and %s".formatted(gold, other));
      }
      pairs.addAll(Files.isDirectory(gold) ? between(gold, other) : List.of(pair(gold, other)));
    }
    return pairs;
  }

  /** EPISODE.json with the chapters, and the episode's transcript beside it. */
  public static List<Pair> chaptersIn(Path folder) throws IOException, TranscriptException {
    List<Pair> pairs = new ArrayList<>();
    List<Path> files = filesIn(folder);
    for (Path gold : files) {
      String stem = stem(gold);
      if (name(gold).endsWith(GOLD_CHAPTERS)) {
        files.stream()
            .filter(file -> !file.equals(gold) && stem(file).equals(stem))
            .findFirst()
            .map(file -> new Pair(stem, Source.of(gold), Source.of(file), "", ""))
            .ifPresent(pairs::add);
      }
    }
    return some(pairs, folder + ": no EPISODE.json with a transcript EPISODE.txt beside it");
  }

  /** EPISODE.gold.json with a speaker for each cue, and EPISODE.CONDITION.txt beside it. */
  public static List<Pair> speakersIn(Path folder) throws IOException, TranscriptException {
    List<Pair> pairs = new ArrayList<>();
    List<Path> files = filesIn(folder);
    for (Path gold : files) {
      if (name(gold).endsWith(GOLD_SPEAKERS)) {
        String episode = name(gold).substring(0, name(gold).length() - GOLD_SPEAKERS.length());
        files.stream()
            .filter(file -> !file.equals(gold) && name(file).startsWith(episode + "."))
            .map(file -> speakers(episode, gold, file))
            .forEach(pairs::add);
      }
    }
    return some(pairs, folder + ": no EPISODE.gold.json with a transcript beside it");
  }

  /** Each file of the folder, or the file itself: what it says is held against its headings. */
  public static List<Pair> documentsIn(Path place) throws IOException, TranscriptException {
    List<Path> files = Files.isDirectory(place) ? filesIn(place) : List.of(place);
    return some(
        files.stream().map(file -> pair(file, file)).toList(), place + ": no document in it");
  }

  private static Pair speakers(String episode, Path gold, Path file) {
    String rest = name(file).substring(episode.length() + 1);
    int dot = rest.lastIndexOf('.');
    return new Pair(
        episode, Source.of(gold), Source.of(file), "", dot < 0 ? "" : rest.substring(0, dot));
  }

  private static List<Pair> between(Path gold, Path found) throws IOException, TranscriptException {
    List<Pair> pairs = new ArrayList<>();
    List<Path> others = filesIn(found);
    for (Path file : filesIn(gold)) {
      Optional<Path> other =
          others.stream().filter(path -> stem(path).equals(stem(file))).findFirst();
      other.ifPresent(path -> pairs.add(pair(file, path).by(found.toString())));
    }
    return some(pairs, "no file of the same name in %s and %s".formatted(gold, found));
  }

  private static Pair pair(Path gold, Path found) {
    return new Pair(stem(gold), Source.of(gold), Source.of(found), found.toString(), "");
  }

  private Pair by(String newMethod) {
    return new Pair(episode, gold, found, newMethod, condition);
  }

  private static List<Pair> some(List<Pair> pairs, String whenNone) throws TranscriptException {
    if (pairs.isEmpty()) {
      throw new TranscriptException(whenNone);
    }
    return pairs;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !name(file).startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String stem(Path file) {
    return Source.of(file).stem();
  }
}
