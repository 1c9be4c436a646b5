package io.sorimark.pipeline;

import static io.sorimark.pipeline.EditLines.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;

/** Edits of speakers as lines: {@code {"edit":"speaker-name","speaker":"S1","name":"Ada"}}. */
final class SpeakerEdits {

  static final EditLines<SpeakerEdit> LINES =
      new EditLines<>(SpeakerEdits::read, SpeakerEdits::write);

  private static final String NAME = "speaker-name";
  private static final String MERGE = "speaker-merge";
  private static final String SPLIT = "speaker-split";
  private static final String TURN = "speaker-turn";

  private SpeakerEdits() {}

  private static Optional<SpeakerEdit> read(JsonNode json) {
    String speaker = json.path("speaker").asText();
    return switch (json.path("edit").asText()) {
      case NAME -> Optional.of(new SpeakerEdit.Name(speaker, json.path("name").asText()));
      case MERGE -> Optional.of(new SpeakerEdit.Merge(speaker, json.path("other").asText()));
      case SPLIT -> Optional.of(new SpeakerEdit.Split(speaker, time(json, "at")));
      case TURN -> Optional.of(new SpeakerEdit.Reassign(time(json, "at"), speaker));
      default -> Optional.empty();
    };
  }

  private static void write(SpeakerEdit edit, ObjectNode json) {
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
  }
}
