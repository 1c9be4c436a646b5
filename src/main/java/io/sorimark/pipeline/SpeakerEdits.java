package io.sorimark.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.model.TranscriptException;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Edits as JSON Lines, one an edit, oldest first: {@code {"edit":"speaker-name","speaker":"S1",
 * "name":"Ada"}}. Lines of other kinds are passed over and kept.
 */
final class SpeakerEdits {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "speaker-name";
  private static final String MERGE = "speaker-merge";
  private static final String SPLIT = "speaker-split";
  private static final String TURN = "speaker-turn";

  private SpeakerEdits() {}

  /**
   * The edits in a text.
   *
   * @throws TranscriptException if a line is damaged
   */
  static List<SpeakerEdit> read(String text) throws TranscriptException {
    List<SpeakerEdit> edits = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        edit(line).ifPresent(edits::add);
      } catch (JsonProcessingException | IllegalArgumentException damaged) {
        throw new TranscriptException("edits.jsonl:%d: not an edit: %s".formatted(number, line));
      }
    }
    return List.copyOf(edits);
  }

  /** The text with more edits behind it. */
  static String with(String text, List<SpeakerEdit> edits) {
    String lines = edits.stream().map(edit -> line(edit) + "\n").collect(Collectors.joining());
    return (text.isEmpty() || text.endsWith("\n") ? text : text + "\n") + lines;
  }

  /**
   * The text without its last edit of speakers.
   *
   * @return empty if there is none
   */
  static Optional<String> withoutLast(String text) throws TranscriptException {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!read(lines.get(i)).isEmpty()) {
        lines.remove(i);
        return Optional.of(lines.stream().map(one -> one + "\n").collect(Collectors.joining()));
      }
    }
    return Optional.empty();
  }

  private static Optional<SpeakerEdit> edit(String line) throws JsonProcessingException {
    if (line.isBlank()) {
      return Optional.empty();
    }
    JsonNode json = JSON.readTree(line);
    String speaker = json.path("speaker").asText();
    return switch (json.path("edit").asText()) {
      case NAME -> Optional.of(new SpeakerEdit.Name(speaker, json.path("name").asText()));
      case MERGE -> Optional.of(new SpeakerEdit.Merge(speaker, json.path("other").asText()));
      case SPLIT -> Optional.of(new SpeakerEdit.Split(speaker, time(json)));
      case TURN -> Optional.of(new SpeakerEdit.Reassign(time(json), speaker));
      default -> Optional.empty();
    };
  }

  private static Duration time(JsonNode json) {
    String at = json.path("at").asText();
    return Timecode.parse(at).orElseThrow(() -> new IllegalArgumentException("no time: " + at));
  }

  private static String line(SpeakerEdit edit) {
    ObjectNode json = JSON.createObjectNode();
    switch (edit) {
      case SpeakerEdit.Name(String speaker, String name) ->
          json.put("edit", NAME).put("speaker", speaker).put("name", name);
      case SpeakerEdit.Merge(String speaker, String other) ->
          json.put("edit", MERGE).put("speaker", speaker).put("other", other);
      case SpeakerEdit.Split(String speaker, Duration at) ->
          json.put("edit", SPLIT).put("speaker", speaker).put("at", Timecode.vtt(at));
      case SpeakerEdit.Reassign(Duration at, String speaker) ->
          json.put("edit", TURN).put("at", Timecode.vtt(at)).put("speaker", speaker);
    }
    return json.toString();
  }
}
