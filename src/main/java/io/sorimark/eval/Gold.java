package io.sorimark.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.model.Chapter;
import io.sorimark.model.Cue;
import io.sorimark.model.TranscriptException;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Files in which people wrote down what is right. */
public final class Gold {

  /**
   * The chapters of an episode.
   *
   * @param set what it is averaged with; empty when the file does not say
   * @param length of the recording, when the file says it
   * @param chapters by start
   */
  public record Chapters(String set, Optional<Duration> length, List<Chapter> chapters) {
    public Chapters {
      chapters = List.copyOf(chapters);
    }

    public List<Duration> starts() {
      return chapters.stream().map(Chapter::start).toList();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String UNTITLED = "(untitled)";

  private Gold() {}

  /**
   * Chapters as JSON: {@code chapters} with {@code start} or, as podcasts have it, {@code
   * startTime} in seconds and {@code title}; {@code set} and {@code duration} where there are any.
   *
   * @throws TranscriptException if it is nothing of the kind
   */
  public static Chapters chapters(String name, String json) throws TranscriptException {
    JsonNode root = tree(name, json);
    if (!root.path("chapters").isArray()) {
      throw new TranscriptException(name + ": no array named chapters in it");
    }
    List<Chapter> chapters = new ArrayList<>();
    for (JsonNode node : root.path("chapters")) {
      JsonNode start = node.has("startTime") ? node.path("startTime") : node.path("start");
      String title = node.path("title").asText().strip();
      chapters.add(
          Chapter.of(
              seconds(start)
                  .orElseThrow(() -> new TranscriptException(name + ": a chapter without a start")),
              title.isEmpty() ? UNTITLED : title));
    }
    chapters.sort(Comparator.comparing(Chapter::start));
    return new Chapters(root.path("set").asText(), seconds(root.path("duration")), chapters);
  }

  /**
   * Who says each word, from JSON with {@code cue_speakers}, a name for each cue of the transcript.
   *
   * @throws TranscriptException if there are not as many names as cues
   */
  public static Speech speech(String name, String json, List<Cue> cues) throws TranscriptException {
    List<String> speakers =
        StreamSupport.stream(tree(name, json).path("cue_speakers").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    if (speakers.size() != cues.size()) {
      throw new TranscriptException(
          String.format(
              Locale.ROOT, "%s: %d speakers for %d cues", name, speakers.size(), cues.size()));
    }
    return Speech.of(cues, speakers);
  }

  /**
   * Names from a table that {@link NameTruth} reads.
   *
   * @throws TranscriptException if a column is missing or a time is none
   */
  public static List<NameChange> names(String name, String table) throws TranscriptException {
    List<NameChange> names = new ArrayList<>();
    for (NameRow row : NameTruth.read(name, table).rows()) {
      Duration start =
          row.start()
              .orElseThrow(() -> new TranscriptException(name + ":" + row.line() + ": no time"));
      names.add(
          new NameChange(
              start,
              row.surface(),
              String.join("|", row.right()),
              row.duty() == NameRow.Duty.REQUIRED));
    }
    return names;
  }

  private static JsonNode tree(String name, String json) throws TranscriptException {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new TranscriptException(name + ": not JSON: " + broken.getOriginalMessage());
    }
  }

  private static Optional<Duration> seconds(JsonNode node) {
    return node.isNumber() ? Timecode.ofSeconds(node.asDouble()) : Timecode.parse(node.asText());
  }
}
