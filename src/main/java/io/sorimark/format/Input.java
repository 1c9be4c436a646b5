package io.sorimark.format;

import io.sorimark.language.Encoding;
import io.sorimark.language.Encoding.Decoded;
import io.sorimark.reading.Json;
import io.sorimark.reading.Lines;
import io.sorimark.reading.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One file to read: its bytes, and its text, lines and JSON tree, each made once and only when
 * asked for. Not thread-safe: one thread reads one file.
 */
final class Input {

  /** What a sniffer may look at, in UTF-16 units: enough for a long front matter or style sheet. */
  private static final int HEAD = 16_384;

  private final String name;
  private final byte[] bytes;
  private final Supplier<SplitCharacters> joined;
  private final Supplier<Decoded> decoded;
  private final Supplier<Lines> lines;
  private final Supplier<Json> json;

  Input(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.joined = once(() -> joinedUtf8(bytes));
    this.decoded = once(() -> Encoding.decode(joined.get().bytes()));
    this.lines = once(() -> new Lines(text()));
    this.json = once(() -> Json.parse(text()));
  }

  /** As the user gave it; problems carry it. */
  String name() {
    return name;
  }

  /** The file name's extension in lower case, without the dot; empty when there is none. */
  String extension() {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The file itself. Not copied: readers look and do not touch. */
  byte[] bytes() {
    return bytes;
  }

  Decoded decoded() {
    return decoded.get();
  }

  /** Where {@linkplain SplitCharacters split characters} were joined in the text. */
  List<Place> joins() {
    return joined.get().places();
  }

  String text() {
    return decoded.get().text();
  }

  /** The beginning of the text, for sniffing, cut at {@value #HEAD} units. */
  String head() {
    String text = text();
    return text.length() <= HEAD ? text : text.substring(0, HEAD);
  }

  Lines lines() {
    return lines.get();
  }

  /** The text as JSON; a tree of nothing when it does not begin like JSON. */
  Json json() {
    return json.get();
  }

  /** Characters are joined only in a file that is UTF-8 then. */
  private static SplitCharacters joinedUtf8(byte[] bytes) {
    SplitCharacters joined = SplitCharacters.join(bytes);
    boolean isUtf8 =
        !joined.places().isEmpty()
            && Encoding.decode(joined.bytes()).charset().equals(StandardCharsets.UTF_8);
    return isUtf8 ? joined : SplitCharacters.leave(bytes);
  }

  private static <T> Supplier<T> once(Supplier<T> make) {
    return new Supplier<>() {
      private final List<T> made = new ArrayList<>(1);

      @Override
      public T get() {
        if (made.isEmpty()) {
          made.add(make.get());
        }
        return made.getFirst();
      }
    };
  }
}
