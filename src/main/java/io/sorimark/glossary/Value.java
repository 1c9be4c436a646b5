package io.sorimark.glossary;

import io.sorimark.reading.Json.Field;
import io.sorimark.reading.Json.Node;
import io.sorimark.reading.Place;
import java.util.List;

/** A text in a file and where it begins. */
record Value(String text, Place at) {

  /** A scalar's content, or a number or word as written; empty for null, lists and objects. */
  static Value of(Node node) {
    return new Value(node.textOr(""), node.place());
  }

  /** The scalars in a list, or the scalar alone. */
  static List<Value> all(Node node) {
    return node.isArray() ? node.items().stream().map(Value::of).toList() : List.of(of(node));
  }

  static Value nameOf(Field field) {
    return new Value(field.name(), field.at());
  }

  Value strip() {
    String stripped = text.strip();
    return stripped.length() == text.length()
        ? this
        : new Value(stripped, at.plus(text.length() - text.stripLeading().length()));
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
