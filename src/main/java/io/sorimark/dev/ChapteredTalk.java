package io.sorimark.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.format.Transcripts;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Sentence;
import io.sorimark.model.Topic;
import io.sorimark.model.Transcript;
import io.sorimark.speakers.Turns;
import io.sorimark.topics.Granularity;
import io.sorimark.topics.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An episode divided where people divided it: {@code <episode>.txt} by the chapters in {@code
 * <episode>.json}. Chapters in which nothing is said are left out.
 *
 * @param set where it comes from
 * @param opening what is said before the first chapter
 * @param titles that people gave, one a topic
 */
public record ChapteredTalk(
    String id,
    String set,
    List<Sentence> opening,
    List<Topic> topics,
    List<String> titles,
    Duration end) {

  /** Sets under the MIT licence, whose words may be shipped: Bitcoin Transcripts and Optech. */
  static final Set<String> SHIPPED = Set.of("bitcoin", "optech");

  /** A sentence that starts so many seconds before a mark belongs to what it marks. */
  private static final double EARLY = .5;

  /** Titles and transcripts of DataTalks.Club hold escapes: "end\\u2014to\\u2014end". */
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  public ChapteredTalk {
    opening = List.copyOf(opening);
    topics = List.copyOf(topics);
    titles = List.copyOf(titles);
  }

  /** The JSON files of a folder, by name. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  public static ChapteredTalk read(Path json) throws IOException {
    JsonNode root = new ObjectMapper().readTree(json.toFile());
    String name = json.getFileName().toString().replace(".json", ".txt");
    byte[] text =
        unescaped(Files.readString(json.resolveSibling(name))).getBytes(StandardCharsets.UTF_8);
    Transcript transcript = Transcripts.read(name, text).transcript();
    List<Sentence> sentences = sentences(transcript);
    List<Topic> topics = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    JsonNode chapters = root.get("chapters");
    for (int i = 0; i < chapters.size(); i++) {
      double next = i + 1 < chapters.size() ? start(chapters.get(i + 1)) : Double.MAX_VALUE;
      List<Sentence> said = between(sentences, start(chapters.get(i)), next);
      if (!said.isEmpty()) {
        topics.add(new Topic(said, 0, List.of()));
        titles.add(unescaped(chapters.get(i).get("title").asText()));
      }
    }
    List<Sentence> opening = between(sentences, 0, start(chapters.get(0)));
    String set = root.get("set").asText();
    return new ChapteredTalk(
        root.get("id").asText(), set, opening, topics, titles, transcript.end());
  }

  private static List<Sentence> sentences(Transcript transcript) {
    Words words = Words.of(Language.OTHER);
    Granularity one = Granularity.AUTOMATIC.withCount(1);
    return Topics.in(Turns.of(transcript), transcript.end(), words, one).stream()
        .map(Topic::sentences)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Sentence> between(List<Sentence> sentences, double from, double to) {
    return sentences.stream()
        .filter(s -> seconds(s) >= from - EARLY && seconds(s) < to - EARLY)
        .toList();
  }

  private static double start(JsonNode chapter) {
    return chapter.get("start").asDouble();
  }

  private static double seconds(Sentence sentence) {
    return sentence.span().start().toNanos() / 1e9;
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
  }
}
