package io.sorimark.reading;

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A JSON text as a tree that knows where each value stands, read as far as it goes: half a file
 * gives half a tree and a {@link Fault}. A file may hold several values one after another (Vosk's
 * utterances, JSON Lines). Control characters in strings, trailing commas, NaN and comments are let
 * pass, and commas are put in where a writer forgot them.
 *
 * @param values the values at top level, in order
 * @param fault where it broke off, when it did
 * @param mended whether commas had to be put in
 */
public record Json(List<Node> values, Optional<Fault> fault, boolean mended) {

  /** Where reading had to stop, and why. */
  public record Fault(Place at, String message) {}

  /** A field of an object; names may come again. */
  public record Field(String name, Place at, Node node) {}

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

  /** Reads a text; one that begins with neither a brace nor a bracket holds no value. */
  public static Json parse(String text) {
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
  public static Json parseYaml(String text) {
    return read(YAML, text, false);
  }

  /** The first value; a missing node when there is none. */
  public Node root() {
    return values.isEmpty() ? Node.MISSING : values.getFirst();
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
    } catch (MarkedYAMLException broken) { // Jackson lets some of these through
      String message = Excerpt.oneLine(String.valueOf(broken.getProblem()));
      return new Json(values, Optional.of(new Fault(Place.START, message)), mended);
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
    return new Fault(new Lines(text).place(offset), reasonOf(broken));
  }

  /** Without the parser's word about where the value began, which quotes the file. */
  private static String reasonOf(JsonProcessingException broken) {
    String message = broken.getOriginalMessage();
    int aside = message.indexOf(" (start marker at");
    return Excerpt.oneLine(aside < 0 ? message : message.substring(0, aside));
  }

  /**
   * A value and its place. Asking a node for what it does not have gives {@link #MISSING}, an empty
   * list or an empty Optional, so that a reader can ask its way down without looking.
   */
  public static final class Node {

    public static final Node MISSING = new Node(JsonToken.NOT_AVAILABLE, "", Place.START);

    private final JsonToken kind;
    private final String scalar;
    private final Place place;
    private final List<Node> items = new ArrayList<>(0);
    private final List<Field> fields = new ArrayList<>(0);

    Node(JsonToken kind, String scalar, Place place) {
      this.kind = kind;
      this.scalar = scalar;
      this.place = place;
    }

    void add(Node item) {
      items.add(item);
    }

    void add(Field field) {
      fields.add(field);
    }

    public Place place() {
      return place;
    }

    /** 0-based. */
    public int line() {
      return place.line();
    }

    /** 0-based, in UTF-16 units. */
    public int column() {
      return place.column();
    }

    public boolean isObject() {
      return kind == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
      return kind == JsonToken.START_ARRAY;
    }

    public boolean isNumber() {
      return kind.isNumeric();
    }

    public boolean isTrue() {
      return kind == JsonToken.VALUE_TRUE;
    }

    public boolean isFalse() {
      return kind == JsonToken.VALUE_FALSE;
    }

    public boolean isScalar() {
      return kind.isScalarValue();
    }

    public boolean has(String name) {
      return get(name) != MISSING;
    }

    /** The field of this name, the last one if there are several. */
    public Node get(String name) {
      for (int i = fields.size() - 1; i >= 0; i--) {
        if (fields.get(i).name().equals(name)) {
          return fields.get(i).node();
        }
      }
      return MISSING;
    }

    /** The first of these fields that is there and not null. */
    public Node any(String... names) {
      for (String name : names) {
        Node found = get(name);
        if (found.kind != JsonToken.NOT_AVAILABLE && found.kind != JsonToken.VALUE_NULL) {
          return found;
        }
      }
      return MISSING;
    }

    public Node at(int index) {
      return index < items.size() ? items.get(index) : MISSING;
    }

    /** An array's elements; empty for anything else. */
    public List<Node> items() {
      return items;
    }

    /** An object's fields in file order; empty for anything else. */
    public List<Field> fields() {
      return fields;
    }

    /** A string, or a number or truth value as it is written; empty for anything else. */
    public Optional<String> text() {
      return kind.isScalarValue() && kind != JsonToken.VALUE_NULL
          ? Optional.of(scalar)
          : Optional.empty();
    }

    public String textOr(String other) {
      return text().orElse(other);
    }

    /** A finite number, also when it is written as a string. */
    public OptionalDouble number() {
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
