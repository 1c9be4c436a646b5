package io.sorimark.glossary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * JSON or YAML as a tree with places. A text that breaks off leaves what it had.
 *
 * @param fault where and why it ends too soon, when it does
 */
record Tree(Node root, Optional<Value> fault) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final YAMLFactory YAML = new YAMLFactory();

  /** A field of an object, in file order; names may come again. */
  record Field(Value name, Node node) {}

  static Tree json(Input in) {
    return parse(JSON, in);
  }

  static Tree yaml(Input in) {
    return parse(YAML, in);
  }

  void report(Draft draft) {
    fault.ifPresent(f -> draft.error(f.at(), "broken", "not understood from here: " + f.text()));
  }

  private static Tree parse(JsonFactory factory, Input in) {
    Node root = new Node(JsonToken.NOT_AVAILABLE, new Value("", Place.START));
    try (JsonParser parser = factory.createParser(in.text())) {
      if (parser.nextToken() != null) {
        root = node(parser);
        fill(root, parser);
      }
      return new Tree(root, Optional.empty());
    } catch (JsonProcessingException broken) {
      return new Tree(
          root,
          Optional.of(
              fault(broken.getOriginalMessage(), Optional.ofNullable(broken.getLocation()))));
    } catch (MarkedYAMLException broken) {
      return new Tree(
          root, Optional.of(fault(String.valueOf(broken.getProblem()), Optional.empty())));
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    }
  }

  private static Value fault(String message, Optional<JsonLocation> at) {
    return new Value(
        Spellings.excerpt(message.split("\\R| \\(start marker", 2)[0]),
        at.map(Tree::place).orElse(Place.START));
  }

  private static void fill(Node parent, JsonParser parser) throws IOException {
    if (parent.isObject()) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Value name = new Value(parser.currentName(), place(parser.currentTokenLocation()));
        parser.nextToken();
        Node child = node(parser);
        parent.fields.add(new Field(name, child));
        fill(child, parser);
      }
    } else if (parent.isArray()) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Node child = node(parser);
        parent.items.add(child);
        fill(child, parser);
      }
    }
  }

  private static Node node(JsonParser parser) throws IOException {
    JsonToken kind = parser.currentToken();
    boolean said = kind.isScalarValue() && kind != JsonToken.VALUE_NULL;
    return new Node(
        kind, new Value(said ? parser.getText() : "", place(parser.currentTokenLocation())));
  }

  private static Place place(JsonLocation at) {
    return new Place(Math.max(0, at.getLineNr() - 1), Math.max(0, at.getColumnNr() - 1));
  }

  /** A value of the tree. */
  static final class Node {

    private final JsonToken kind;
    private final Value scalar;
    private final List<Field> fields = new ArrayList<>(0);
    private final List<Node> items = new ArrayList<>(0);

    private Node(JsonToken kind, Value scalar) {
      this.kind = kind;
      this.scalar = scalar;
    }

    boolean isObject() {
      return kind == JsonToken.START_OBJECT;
    }

    boolean isArray() {
      return kind == JsonToken.START_ARRAY;
    }

    boolean isScalar() {
      return kind.isScalarValue();
    }

    /** A string's content, or a number or word as written; empty for null, lists and objects. */
    Value scalar() {
      return scalar;
    }

    List<Field> fields() {
      return fields;
    }

    List<Node> items() {
      return items;
    }

    /** The scalars in a list, or the scalar alone. */
    List<Value> values() {
      return isArray() ? items.stream().map(Node::scalar).toList() : List.of(scalar);
    }
  }
}
