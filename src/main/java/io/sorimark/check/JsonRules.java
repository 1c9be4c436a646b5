package io.sorimark.check;

import io.sorimark.check.StrictJson.Node;
import java.util.function.Predicate;

/** What the rules of all JSON files look for: an object with a version and a list of objects. */
final class JsonRules {

  private JsonRules() {}

  static void syntax(Subject subject, Breaches breaches) {
    subject
        .json()
        .fault()
        .ifPresent(
            fault -> breaches.at(fault.line(), fault.column(), "not JSON: " + fault.message()));
  }

  static void version(Subject subject, Breaches breaches) {
    Node root = subject.json().root();
    if (root.isObject() && !root.field("version").isString()) {
      breaches.at(root.field("version").line(), root.field("version").column());
    }
  }

  static Rule.Detector list(String name) {
    return (subject, breaches) -> {
      if (subject.json().fault().isEmpty() && !subject.json().hasArray(name)) {
        breaches.at(0, 0);
      }
    };
  }

  /** Points at the field where there is one, at the object in the list where it is missing. */
  static Rule.Detector each(String list, String field, Predicate<Node> broken) {
    return (subject, breaches) -> {
      for (Node item : subject.json().root().field(list).items()) {
        if (broken.test(item)) {
          Node at = item.field(field).isMissing() ? item : item.field(field);
          breaches.at(at.line(), at.column());
        }
      }
    };
  }
}
