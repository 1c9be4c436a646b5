package io.sorimark.format;

import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Json;
import io.sorimark.reading.Json.Node;
import io.sorimark.reading.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The YAML between two lines of three dashes at the head of a Markdown file.
 *
 * @param end the line after it, 0-based; 0 when there is none
 * @param raw its text, without the dashes
 * @param yaml the same as a tree
 * @param firstLine the line of the file, 0-based, that the tree counts as its first
 */
record FrontMatter(int end, String raw, Json yaml, int firstLine) {

  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

  static FrontMatter of(Lines lines) {
    if (lines.count() == 0 || !isFence(lines.get(0))) {
      return none();
    }
    StringBuilder raw = new StringBuilder();
    for (int i = 1; i < lines.count(); i++) {
      String line = lines.get(i);
      if (isFence(line)) {
        return new FrontMatter(i + 1, raw.toString(), Json.parseYaml(raw.toString()), 1);
      }
      raw.append(line).append('\n');
    }
    return none();
  }

  /** A whole file of YAML. */
  static FrontMatter ofAll(Input in) {
    return new FrontMatter(in.lines().count(), in.text(), Json.parseYaml(in.text()), 0);
  }

  /** Whether a text begins with one. */
  static boolean begins(String head) {
    return head.startsWith("---\n") || head.startsWith("---\r") || head.startsWith("--- ");
  }

  Node root() {
    return yaml.root();
  }

  /**
   * Every value but those of {@code without}, as notes: a note for each item of a list, "links.rss"
   * for what is nested. Where the YAML is broken, its text is one note and a problem says so.
   */
  void tell(Draft draft, BiConsumer<String, String> notes, String... without) {
    draft.claim(0, end);
    root()
        .get("lang")
        .text()
        .or(() -> root().get("language").text())
        .filter(tag -> LANGUAGE_TAG.matcher(tag).matches())
        .ifPresent(tag -> draft.language(tag.replace('_', '-')));
    yaml.fault()
        .ifPresent(fault -> {
          draft.warning(
              fault.at().line() + firstLine,
              fault.at().column(),
              "broken-yaml",
              "not YAML: " + Excerpt.of(fault.message()));
          notes.accept("front matter", raw.strip());
        });
    if (yaml.fault().isEmpty()) {
      root()
          .fields()
          .forEach(field -> {
            if (!List.of(without).contains(field.name())) {
              tell(field.name(), field.node(), notes);
            }
          });
    }
  }

  /** People the front matter says take part. */
  List<String> people() {
    return Stream.of("speakers", "speaker", "hosts", "host", "guests", "guest", "participants")
        .flatMap(field -> texts(root().get(field)).stream())
        .toList();
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    node.text().ifPresent(texts::add);
    node.items().forEach(item -> item.text().ifPresent(texts::add));
    return texts;
  }

  private static void tell(String name, Node value, BiConsumer<String, String> notes) {
    Optional<String> text =
        value.text().map(Texts::strippedLines).filter(found -> !found.isEmpty());
    text.ifPresent(found -> notes.accept(name, found));
    value.items().forEach(item -> tell(name, item, notes));
    value.fields().forEach(field -> tell(name + "." + field.name(), field.node(), notes));
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals("---");
  }

  private static FrontMatter none() {
    return new FrontMatter(0, "", Json.parse(""), 0);
  }
}
