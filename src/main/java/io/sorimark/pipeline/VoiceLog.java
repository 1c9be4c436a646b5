package io.sorimark.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.VoiceSpan;
import io.sorimark.pipeline.Outputs.Overwrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The voices that were heard in a recording, kept in the episode's folder: times and numbers, and
 * nothing by which a voice could be told elsewhere.
 */
final class VoiceLog {

  private static final ObjectMapper JSON = new ObjectMapper();

  private VoiceLog() {}

  /**
   * What is kept.
   *
   * @param key tells recording, model and settings; what is kept of others is not it
   */
  static Optional<HeardVoices> read(Path file, String key) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      return root.path("key").asText().equals(key) ? Optional.of(heard(root)) : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static HeardVoices heard(JsonNode root) {
    List<VoiceSpan> spans = new ArrayList<>();
    for (JsonNode span : root.path("voices")) {
      TimeSpan time = TimeSpan.ofMillis(span.path(0).asLong(), span.path(1).asLong());
      spans.add(new VoiceSpan(time, span.path(2).asInt()));
    }
    Map<Integer, String> names = new TreeMap<>();
    root.path("names").forEach(name -> names.put(name.path(0).asInt(), name.path(1).asText()));
    return new HeardVoices(spans, names);
  }

  /** Keeps what was heard, in one step. */
  static void write(Path file, String key, HeardVoices heard) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("key", key);
    ArrayNode voices = root.putArray("voices");
    for (VoiceSpan one : heard.spans()) {
      TimeSpan time = one.span();
      voices.addArray().add(time.start().toMillis()).add(time.end().toMillis()).add(one.voice());
    }
    ArrayNode names = root.putArray("names");
    new TreeMap<>(heard.names()).forEach((voice, name) -> names.addArray().add(voice).add(name));
    new Outputs(Overwrite.REPLACE, false).write(file, JSON.writeValueAsString(root) + "\n");
  }
}
