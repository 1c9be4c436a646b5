package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import io.sorimark.reading.Json.Field;
import io.sorimark.reading.Json.Node;
import io.sorimark.reading.TextFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names in YAML or JSON: a list of names, of objects with the fields of {@link Column}, or of both;
 * or an object of objects by name. The list may stand under "names", "terms" or "glossary". A name
 * whose value is a mere text is kept without it, for nobody can know whether that is right, wrong
 * or a sound.
 */
final class NameTree {

  private static final Set<String> WRAPPERS = Set.of("names", "terms", "words", "glossary");

  private final Draft draft;

  private NameTree(Draft draft) {
    this.draft = draft;
  }

  static Fit sniffJson(TextFile in) {
    String text = in.text().stripLeading();
    return Fit.likelyIf(text.startsWith("[") || text.startsWith("{"));
  }

  /** Items of a list, or keys with nothing behind them, most of the first lines. */
  static Fit sniffYaml(TextFile in) {
    List<String> lines = Comments.without(in);
    long alike = lines.stream().filter(line -> line.matches("\\s*(?:- .*|[^:,\\t]+:)")).count();
    boolean opened = !lines.isEmpty() && lines.getFirst().matches("---|- .*|\\S[^,\\t]*:");
    return Fit.likelyIf(opened && alike > 0);
  }

  static ParsedGlossary readJson(TextFile in) {
    return read(in, Json.parse(in.text()), GlossaryFormat.JSON);
  }

  static ParsedGlossary readYaml(TextFile in) {
    return read(in, Json.parseYaml(in.text()), GlossaryFormat.YAML);
  }

  private static ParsedGlossary read(TextFile in, Json tree, GlossaryFormat format) {
    Draft draft = new Draft(in);
    new NameTree(draft).take(tree.root());
    draft.report(tree);
    return draft.finish(format);
  }

  private void take(Node root) {
    if (root.isArray()) {
      root.items().forEach(this::takeItem);
    } else if (root.isObject() && root.fields().stream().anyMatch(f -> isWrapper(f))) {
      root.fields().forEach(field -> takeWrapper(field));
    } else if (root.isObject()) {
      root.fields().forEach(this::takeNamed);
    } else if (!Value.of(root).isBlank()) {
      draft.warning(root.place(), "no-list", "no list of names");
    }
  }

  private void takeWrapper(Field field) {
    if (isWrapper(field)) {
      take(field.node());
    } else {
      unknown(field);
    }
  }

  private void takeItem(Node item) {
    if (item.isObject()) {
      fields(Entry.at(item.place()), item);
    } else if (item.isScalar()) {
      draft.add(Entry.of(Value.of(item)));
    } else {
      draft.warning(item.place(), "no-name", "a list where a name is expected");
    }
  }

  private void takeNamed(Field field) {
    Entry entry = Entry.of(Value.nameOf(field));
    if (field.node().isObject()) {
      fields(entry, field.node());
      return;
    }
    if (Value.all(field.node()).stream().anyMatch(value -> !value.isBlank())) {
      draft.warning(
          field.at(),
          "unclear-value",
          "what %s says is left out: alias, say or heard?".formatted(field.name()));
    }
    draft.add(entry);
  }

  private void fields(Entry entry, Node object) {
    for (Field field : object.fields()) {
      Optional<Column> column = Column.of(field.name());
      if (column.isEmpty() || field.node().isObject()) {
        unknown(field);
      } else {
        entry.with(column.get(), words(column.get(), Value.all(field.node())));
      }
    }
    draft.add(entry);
  }

  /** Context is a list of words, or a text of them. */
  private static List<Value> words(Column column, List<Value> values) {
    return column == Column.CONTEXT
        ? values.stream().flatMap(value -> column.split(value).stream()).toList()
        : values;
  }

  private void unknown(Field field) {
    draft.warning(
        field.at(),
        "unknown-field",
        "no such field: %s; it is not read".formatted(Excerpt.of(field.name())));
  }

  private static boolean isWrapper(Field field) {
    return WRAPPERS.contains(field.name()) && (field.node().isArray() || field.node().isObject());
  }

  /**
   * Every text in quotation marks, as JSON has them, so that none is taken for a number or null.
   */
  static WrittenGlossary writeYaml(Glossary glossary) {
    Rows rows = Rows.of(glossary);
    String text = rows.names().stream().map(name -> item(name, rows)).collect(Collectors.joining());
    return WrittenGlossary.whole(text.isEmpty() ? "[]\n" : text);
  }

  private static String item(Name name, Rows rows) {
    StringBuilder item = new StringBuilder();
    for (Column column : Column.values()) {
      List<String> values = rows.values(name, column);
      if (!values.isEmpty()) {
        item.append(item.isEmpty() ? "- " : "  ").append(column.title()).append(": ");
        item.append(
            column.isSingle() ? JsonQuotes.text(values.getFirst()) : JsonQuotes.list(values));
        item.append('\n');
      }
    }
    return item.toString();
  }
}
