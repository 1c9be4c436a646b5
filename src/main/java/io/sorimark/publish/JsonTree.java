package io.sorimark.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
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
 * A JSON text as a tree with places. A text that breaks off leaves what it had.
 *
 * @param fault where and why it is no JSON, when it is not
 */
record JsonTree(Node root, Optional<Fault> fault) {

  record Fault(Place at, String message) {}

  private static final JsonFactory FACTORY = new JsonFactory();

  static JsonTree parse(Input in) {
    Node root = Node.MISSING;
    try (JsonParser parser = FACTORY.createParser(in.text())) {
      if (parser.nextToken() != null) {
        root = node(parser);
        fill(root, parser);
      }
      return new JsonTree(root, Optional.empty());
    } catch (JsonProcessingException broken) {
      return new JsonTree(root, Optional.of(fault(broken, in)));
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    }
  }

  void report(Draft draft) {
    fault.ifPresent(f -> draft.error(f.at(), "broken-json", "not JSON from here: " + f.message()));
  }

  /** Input that ends too soon breaks off behind its last character. */
  private static Fault fault(JsonProcessingException broken, Input in) {
    JsonLocation at = broken.getLocation();
    int end = in.text().stripTrailing().length();
    int offset = at == null ? 0 : Math.clamp(at.getCharOffset(), 0, end);
    String message = broken.getOriginalMessage();
    int aside = message.indexOf(" (start marker at");
    return new Fault(
        in.place(offset), Titles.oneLine(aside < 0 ? message : message.substring(0, aside)));
  }

  private static void fill(Node parent, JsonParser parser) throws IOException {
    if (parent.kind == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        Node child = node(parser);
        parent.fields.put(name, child);
        fill(child, parser);
      }
    } else if (parent.kind == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Node child = node(parser);
        parent.items.add(child);
        fill(child, parser);
      }
    }
  }

  private static Node node(JsonParser parser) throws IOException {
    JsonToken kind = parser.currentToken();
    JsonLocation at = parser.currentTokenLocation();
    Place place = new Place(Math.max(0, at.getLineNr() - 1), Math.max(0, at.getColumnNr() - 1));
    return new Node(kind, kind.isScalarValue() ? parser.getText() : "", place);
  }

  /** A value. Asking it for what it does not have gives {@link #MISSING} or nothing. */
  static final class Node {

    private static final Node MISSING = new Node(JsonToken.NOT_AVAILABLE, "", Place.START);

    private final JsonToken kind;
    private final String scalar;
    private final Place place;
    private final Map<String, Node> fields = new LinkedHashMap<>(0);
    private final List<Node> items = new ArrayList<>(0);

    private Node(JsonToken kind, String scalar, Place place) {
      this.kind = kind;
      this.scalar = scalar;
      this.place = place;
    }

    Place place() {
      return place;
    }

    boolean isObject() {
      return kind == JsonToken.START_OBJECT;
    }

    boolean isArray() {
      return kind == JsonToken.START_ARRAY;
    }

    boolean isFalse() {
      return kind == JsonToken.VALUE_FALSE;
    }

    List<Node> items() {
      return items;
    }

    List<String> names() {
      return List.copyOf(fields.keySet());
    }

    boolean has(String name) {
      return fields.containsKey(name);
    }

    /** The first of these fields that there is. */
    Node get(String... names) {
      for (String name : names) {
        if (fields.containsKey(name)) {
          return fields.get(name);
        }
      }
      return MISSING;
    }

    /**
     * A string's content, or a number or word as written; empty for null and for what is missing.
     */
    Optional<String> text() {
      return kind == JsonToken.VALUE_NULL || scalar.isEmpty()
          ? Optional.empty()
          : Optional.of(scalar);
    }

    /** Seconds as a number, or any spelling of a time as a string. */
    Optional<Duration> time() {
      return kind.isNumeric()
          ? Timecode.ofSeconds(Double.parseDouble(scalar))
          : Timecode.parse(scalar);
    }
  }
}
