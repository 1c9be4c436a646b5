package io.sorimark.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sorimark.reading.Json.Field;
import io.sorimark.reading.Json.Node;
import java.io.IOException;

/**
 * Grows the tree of one JSON value from a parser's tokens. Its root is there before it is filled,
 * so that a text that breaks off leaves what it had.
 */
final class JsonTree {

  private final JsonParser parser;
  private final Node root;

  /** The parser stands at the value's first token. */
  JsonTree(JsonParser parser) throws IOException {
    this.parser = parser;
    this.root = nodeHere();
  }

  Node root() {
    return root;
  }

  void fill() throws IOException {
    fill(root);
  }

  private void fill(Node parent) throws IOException {
    if (parent.isObject()) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        Place place = placeHere();
        parser.nextToken();
        Node child = nodeHere();
        parent.add(new Field(name, place, child));
        fill(child);
      }
    } else if (parent.isArray()) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Node child = nodeHere();
        parent.add(child);
        fill(child);
      }
    }
  }

  private Node nodeHere() throws IOException {
    JsonToken token = parser.currentToken();
    return new Node(token, token.isScalarValue() ? parser.getText() : "", placeHere());
  }

  private Place placeHere() {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(Math.max(0, at.getLineNr() - 1), Math.max(0, at.getColumnNr() - 1));
  }
}
