package io.sorimark.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON text as a tree with places, read as strictly as RFC 8259 has it: what a receiver's own
 * parser would refuse is to be found here, not forgiven. Lines and columns are 0-based.
 *
 * @param fault why the text is not JSON, when it is not; the root is then missing
 */
record StrictJson(Node root, Optional<Fault> fault) {

  record Fault(int line, int column, String message) {}

  static final StrictJson NONE = new StrictJson(Node.MISSING, Optional.empty());

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static StrictJson parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return new StrictJson(Node.MISSING, Optional.of(new Fault(0, 0, "the file is empty")));
      }
      Node root = node(parser);
      if (parser.nextToken() != null) {
        JsonLocation at = parser.currentTokenLocation();
        return new StrictJson(
            root,
            Optional.of(
                new Fault(at.getLineNr() - 1, at.getColumnNr() - 1, "more text after the value")));
      }
      return new StrictJson(root, Optional.empty());
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      return new StrictJson(
          Node.MISSING,
          Optional.of(
              new Fault(
                  at == null ? 0 : Math.max(0, at.getLineNr() - 1),
                  at == null ? 0 : Math.max(0, at.getColumnNr() - 1),
                  firstSentence(broken.getOriginalMessage()))));
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    }
  }

  /** Whether this is an object whose field of that name is an array. */
  boolean hasArray(String name) {
    return root.field(name).kind() == JsonToken.START_ARRAY;
  }

  private static String firstSentence(String message) {
    int end = message.indexOf(": ");
    return end > 0 ? message.substring(0, end) : message;
  }

  private static Node node(JsonParser parser) throws IOException {
    JsonToken kind = parser.currentToken();
    JsonLocation at = parser.currentTokenLocation();
    Map<String, Node> fields = new LinkedHashMap<>(0);
    List<Node> items = new ArrayList<>(0);
    String scalar = kind.isScalarValue() ? parser.getText() : "";
    if (kind == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, node(parser));
      }
    } else if (kind == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser));
      }
    }
    return new Node(kind, scalar, at.getLineNr() - 1, at.getColumnNr() - 1, fields, items);
  }

  /**
   * A value. Asking it for what it does not have gives {@link #MISSING}.
   *
   * @param scalar a string's content, or a number or word as written
   */
  record Node(
      JsonToken kind,
      String scalar,
      int line,
      int column,
      Map<String, Node> fields,
      List<Node> items) {

    static final Node MISSING = new Node(JsonToken.NOT_AVAILABLE, "", 0, 0, Map.of(), List.of());

    Node field(String name) {
      return fields.getOrDefault(name, MISSING);
    }

    boolean isMissing() {
      return kind == JsonToken.NOT_AVAILABLE;
    }

    boolean isString() {
      return kind == JsonToken.VALUE_STRING;
    }

    boolean isObject() {
      return kind == JsonToken.START_OBJECT;
    }

    boolean isFalse() {
      return kind == JsonToken.VALUE_FALSE;
    }

    /** A number that is not negative, as time; empty for anything else. */
    Optional<Duration> seconds() {
      return kind.isNumeric() ? Timecode.ofSeconds(Double.parseDouble(scalar)) : Optional.empty();
    }
  }
}
