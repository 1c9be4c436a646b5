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
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Edits of one kind in a text of JSON Lines, one an edit, oldest first. Lines of other kinds are
 * passed over and kept.
 */
final class EditLines<E> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Function<JsonNode, Optional<E>> reader;
  private final BiConsumer<E, ObjectNode> writer;

  /**
   * Edits that are read and written so.
   *
   * @param reader empty for other kinds; throws {@link IllegalArgumentException} for damaged ones
   */
  EditLines(Function<JsonNode, Optional<E>> reader, BiConsumer<E, ObjectNode> writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /**
   * The edits in a text.
   *
   * @throws TranscriptException if a line is damaged
   */
  List<E> read(String text) throws TranscriptException {
    List<E> edits = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        edit(line).ifPresent(edits::add);
      } catch (JsonProcessingException | IllegalArgumentException damaged) {
        throw new TranscriptException(
            String.format(Locale.ROOT, "edits.jsonl:%d: not an edit: %s", number, line));
      }
    }
    return List.copyOf(edits);
  }

  /** The text with more edits behind it. */
  String with(String text, List<E> edits) {
    String lines = edits.stream().map(this::line).collect(Collectors.joining());
    return (text.isEmpty() || text.endsWith("\n") ? text : text + "\n") + lines;
  }

  /**
   * The text without its last edit of this kind.
   *
   * @return empty if there is none
   */
  Optional<String> withoutLast(String text) throws TranscriptException {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!read(lines.get(i)).isEmpty()) {
        lines.remove(i);
        return Optional.of(lines.stream().map(one -> one + "\n").collect(Collectors.joining()));
      }
    }
    return Optional.empty();
  }

  /** The text without any edit of this kind. */
  String without(String text) throws TranscriptException {
    Optional<String> left = withoutLast(text);
    return left.isPresent() ? without(left.get()) : text;
  }

  private Optional<E> edit(String line) throws JsonProcessingException {
    return line.isBlank() ? Optional.empty() : reader.apply(JSON.readTree(line));
  }

  private String line(E edit) {
    ObjectNode json = JSON.createObjectNode();
    writer.accept(edit, json);
    return json + "\n";
  }

  /** A time in an edit. */
  static Duration time(JsonNode json, String field) {
    String at = json.path(field).asText();
    return Timecode.parse(at).orElseThrow(() -> new IllegalArgumentException("no time: " + at));
  }
}
