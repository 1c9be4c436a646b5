package io.sorimark.glossary;

import io.sorimark.glossary.Tree.Field;
import io.sorimark.glossary.Tree.Node;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
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

  static Likeness sniffJson(Input in) {
    String text = in.text().stripLeading();
    return Likeness.likelyIf(text.startsWith("[") || text.startsWith("{"));
  }

  /** Items of a list, or keys with nothing behind them, most of the first lines. */
  static Likeness sniffYaml(Input in) {
    List<String> lines = in.head();
    long alike = lines.stream().filter(line -> line.matches("\\s*(?:- .*|[^:,\\t]+:)")).count();
    boolean opened = !lines.isEmpty() && lines.getFirst().matches("---|- .*|\\S[^,\\t]*:");
    return Likeness.likelyIf(opened && alike > 0);
  }

  static ParsedGlossary readJson(Input in) {
    return read(in, Tree.json(in), GlossaryFormat.JSON);
  }

  static ParsedGlossary readYaml(Input in) {
    return read(in, Tree.yaml(in), GlossaryFormat.YAML);
  }

  private static ParsedGlossary read(Input in, Tree tree, GlossaryFormat format) {
    Draft draft = new Draft(in);
    new NameTree(draft).take(tree.root());
    tree.report(draft);
    return draft.finish(format);
  }

  private void take(Node root) {
    if (root.isArray()) {
      root.items().forEach(this::takeItem);
    } else if (root.isObject() && root.fields().stream().anyMatch(f -> isWrapper(f))) {
      root.fields().forEach(field -> takeWrapper(field));
    } else if (root.isObject()) {
      root.fields().forEach(this::takeNamed);
    } else if (!root.scalar().isBlank()) {
      draft.warning(root.scalar().at(), "no-list", "no list of names");
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
      fields(Entry.at(item.scalar().at()), item);
    } else if (item.isScalar()) {
      draft.add(Entry.of(item.scalar()));
    } else {
      draft.warning(item.scalar().at(), "no-name", "a list where a name is expected");
    }
  }

  private void takeNamed(Field field) {
    Entry entry = Entry.of(field.name());
    if (field.node().isObject()) {
      fields(entry, field.node());
      return;
    }
    if (field.node().values().stream().anyMatch(value -> !value.isBlank())) {
      draft.warning(
          field.name().at(),
          "unclear-value",
          "what %s says is left out: alias, say or heard?".formatted(field.name().text()));
    }
    draft.add(entry);
  }

  private void fields(Entry entry, Node object) {
    for (Field field : object.fields()) {
      Optional<Column> column = Column.of(field.name().text());
      if (column.isEmpty() || field.node().isObject()) {
        unknown(field);
      } else {
        entry.with(column.get(), words(column.get(), field.node().values()));
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
        field.name().at(),
        "unknown-field",
        "no such field: %s; it is not read".formatted(Spellings.excerpt(field.name().text())));
  }

  private static boolean isWrapper(Field field) {
    return WRAPPERS.contains(field.name().text())
        && (field.node().isArray() || field.node().isObject());
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
