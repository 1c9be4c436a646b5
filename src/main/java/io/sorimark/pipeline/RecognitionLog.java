package io.sorimark.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.asr.Recognized;
import io.sorimark.asr.Unspoken;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What is recognized of a recording so far, a line for each stretch, written as soon as it is done:
 * a run that was killed goes on there. It holds for one recording, model and settings.
 */
final class RecognitionLog {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<Integer, Recognized> done = new TreeMap<>();

  private RecognitionLog(Path file) {
    this.file = file;
  }

  /**
   * Opens the log of a file, and begins it anew where it is another's.
   *
   * @param key tells recording, model and settings
   */
  static RecognitionLog open(Path file, String key) throws IOException {
    RecognitionLog log = new RecognitionLog(file);
    if (!isOf(file, key)) {
      ObjectNode head = JSON.createObjectNode().put("key", key);
      Files.writeString(file, JSON.writeValueAsString(head) + "\n");
      return log;
    }
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      parse(line).ifPresent(log::keep);
    }
    return log;
  }

  /** Whether there is a log, and it is of this recording, model and settings. */
  static boolean isOf(Path file, String key) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (var lines = Files.lines(file)) {
      Optional<JsonNode> head = lines.findFirst().flatMap(RecognitionLog::parse);
      return head.filter(node -> node.path("key").asText().equals(key)).isPresent();
    }
  }

  /** A line that was cut off when the process was killed is none. */
  private static Optional<JsonNode> parse(String line) {
    try {
      return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
    } catch (JsonProcessingException cutOff) {
      return Optional.empty();
    }
  }

  private void keep(JsonNode line) {
    List<Word> words = new ArrayList<>();
    for (JsonNode word : line.path("words")) {
      words.add(
          new Word(
              TimeSpan.ofMillis(word.path(0).asLong(), word.path(1).asLong()),
              word.path(3).asText(),
              word.path(2).isNumber()
                  ? OptionalDouble.of(word.path(2).asDouble())
                  : OptionalDouble.empty()));
    }
    List<Unspoken> unspoken = new ArrayList<>();
    for (JsonNode piece : line.path("unspoken")) {
      unspoken.add(
          new Unspoken(
              TimeSpan.ofMillis(piece.path(0).asLong(), piece.path(1).asLong()),
              piece.path(2).asText()));
    }
    Optional<String> language =
        Optional.of(line.path("language").asText()).filter(tag -> !tag.isEmpty());
    done.put(
        line.path("stretch").asInt(),
        new Recognized(words, language, line.path("estimated").asBoolean(), unspoken));
  }

  /** The stretches that are done, by number. */
  Map<Integer, Recognized> done() {
    return done;
  }

  /** Writes down what was recognized; the newline before it ends a line that was cut off. */
  void add(int stretch, Recognized recognized) throws IOException {
    ObjectNode line = JSON.createObjectNode().put("stretch", stretch);
    recognized.language().ifPresent(tag -> line.put("language", tag));
    line.put("estimated", recognized.estimated());
    ArrayNode unspoken = line.putArray("unspoken");
    for (Unspoken piece : recognized.unspoken()) {
      unspoken
          .addArray()
          .add(piece.span().start().toMillis())
          .add(piece.span().end().toMillis())
          .add(piece.text());
    }
    ArrayNode list = line.putArray("words");
    for (Word word : recognized.words()) {
      ArrayNode fields = list.addArray();
      fields.add(word.span().start().toMillis()).add(word.span().end().toMillis());
      word.confidence().ifPresentOrElse(fields::add, fields::addNull);
      fields.add(word.text());
    }
    Files.writeString(file, "\n" + JSON.writeValueAsString(line) + "\n", StandardOpenOption.APPEND);
    done.put(stretch, recognized);
  }
}
