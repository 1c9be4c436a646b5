package io.sorimark.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A JSON text as a tree that knows where each value stands, read as far as it goes: half a file
 * gives half a tree and a {@link Fault}. A file may hold several values one after another (Vosk's
 * utterances, JSON Lines). Control characters in strings, trailing commas, NaN and comments are let
 * pass, and commas are put in where a writer forgot them.
 */
final class Json {

  /** Where reading had to stop or the text had to be mended; line and column are 0-based. */
  record Fault(int line, int column, String message) {}

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNestingDepth(200)
                  .build())
          .build();

  private static final YAMLFactory YAML =
      YAMLFactory.builder().loaderOptions(withoutSizeLimit()).build();

  private final List<Node> values;
  private final Optional<Fault> fault;
  private final boolean mended;

  private Json(List<Node> values, Optional<Fault> fault, boolean mended) {
    this.values = values;
    this.fault = fault;
    this.mended = mended;
  }

  /** Reads a text; one that begins with neither a brace nor a bracket holds no value. */
  static Json parse(String text) {
    if (!beginsLikeJson(text)) {
      return new Json(List.of(), Optional.empty(), false);
    }
    Json asIs = read(FACTORY, text, false);
    if (asIs.fault.isEmpty()) {
      return asIs;
    }
    String withCommas = MissingCommas.insert(text);
    if (withCommas.length() == text.length()) {
      return asIs;
    }
    Json repaired = read(FACTORY, withCommas, true);
    return repaired.fault.isEmpty() ? repaired : asIs;
  }

  /** The same tree of a YAML text: its scalars are texts, an alias is its name. */
  static Json parseYaml(String text) {
    return read(YAML, text, false);
  }

  /** The values at top level, in order. */
  List<Node> values() {
    return values;
  }

  /** The first value; a missing node when there is none. */
  Node root() {
    return values.isEmpty() ? Node.MISSING : values.getFirst();
  }

  /** Where it broke off, when it did. */
  Optional<Fault> fault() {
    return fault;
  }

  /** Tells the draft of a text that broke off or had to be mended. */
  void report(Draft draft) {
    fault.ifPresent(f ->
        draft.error(f.line(), f.column(), "broken-json", "JSON breaks off here: " + f.message()));
    if (mended) {
      draft.warning(
          0, 0, "missing-commas", "commas between JSON values are missing; read as if there");
    }
  }

  private static boolean beginsLikeJson(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        return c == '{' || c == '[';
      }
    }
    return false;
  }

  private static Json read(JsonFactory factory, String text, boolean mended) {
    List<Node> values = new ArrayList<>();
    try (JsonParser parser = factory.createParser(text)) {
      while (parser.nextToken() != null) {
        JsonTree tree = new JsonTree(parser);
        values.add(tree.root());
        tree.fill();
      }
      return new Json(values, Optional.empty(), mended);
    } catch (JsonProcessingException broken) {
      return new Json(values, Optional.of(faultOf(broken, text)), mended);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    }
  }

  private static LoaderOptions withoutSizeLimit() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  /** Input that ends too soon breaks off behind its last character, not on a line after it. */
  private static Fault faultOf(JsonProcessingException broken, String text) {
    JsonLocation at = broken.getLocation();
    int end = text.stripTrailing().length();
    int offset = at == null ? 0 : Math.clamp(at.getCharOffset(), 0, end);
    Lines lines = new Lines(text);
    int line = lines.lineAt(offset);
    return new Fault(line, offset - lines.startOf(line), reasonOf(broken));
  }

  /** Without the parser's word about where the value began, which quotes the file. */
  private static String reasonOf(JsonProcessingException broken) {
    String message = broken.getOriginalMessage();
    int aside = message.indexOf(" (start marker at");
    return Texts.oneLine(aside < 0 ? message : message.substring(0, aside));
  }

  /**
   * A value and its place. Asking a node for what it does not have gives {@link #MISSING}, an empty
   * list or an empty Optional, so that a reader can ask its way down without looking.
   */
  static final class Node {

    static final Node MISSING = new Node(JsonToken.NOT_AVAILABLE, "", 0, 0);

    private final JsonToken kind;
    private final String scalar;
    private final int line;
    private final int column;
    final List<Node> items = new ArrayList<>(0);
    final Map<String, Node> fields = new LinkedHashMap<>(0);

    Node(JsonToken kind, String scalar, int line, int column) {
      this.kind = kind;
      this.scalar = scalar;
      this.line = line;
      this.column = column;
    }

    /** 0-based. */
    int line() {
      return line;
    }

    /** 0-based, in UTF-16 units. */
    int column() {
      return column;
    }

    boolean isObject() {
      return kind == JsonToken.START_OBJECT;
    }

    boolean isArray() {
      return kind == JsonToken.START_ARRAY;
    }

    boolean isNumber() {
      return kind.isNumeric();
    }

    boolean isTrue() {
      return kind == JsonToken.VALUE_TRUE;
    }

    boolean has(String name) {
      return fields.containsKey(name);
    }

    Node get(String name) {
      return fields.getOrDefault(name, MISSING);
    }

    /** The first of these fields that is there and not null. */
    Node any(String... names) {
      for (String name : names) {
        Node found = get(name);
        if (found.kind != JsonToken.NOT_AVAILABLE && found.kind != JsonToken.VALUE_NULL) {
          return found;
        }
      }
      return MISSING;
    }

    Node at(int index) {
      return index < items.size() ? items.get(index) : MISSING;
    }

    /** An array's elements; empty for anything else. */
    List<Node> items() {
      return items;
    }

    /** An object's fields in file order; empty for anything else. */
    Map<String, Node> fields() {
      return fields;
    }

    /** A string, or a number or truth value as it is written; empty for anything else. */
    Optional<String> text() {
      return kind.isScalarValue() && kind != JsonToken.VALUE_NULL
          ? Optional.of(scalar)
          : Optional.empty();
    }

    String textOr(String other) {
      return text().orElse(other);
    }

    /** A finite number, also when it is written as a string. */
    OptionalDouble number() {
      if (!isNumber() && kind != JsonToken.VALUE_STRING) {
        return OptionalDouble.empty();
      }
      try {
        double number = Double.parseDouble(scalar);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
      } catch (NumberFormatException notOne) {
        return OptionalDouble.empty();
      }
    }
  }
}
