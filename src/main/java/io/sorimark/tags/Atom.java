package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An atom (box) of an MP4 or QuickTime file, held in memory.
 *
 * @param type four characters, Latin-1; empty for bytes at the end of a container that are no atom,
 *     as the zeros with which QuickTime ends its user data
 */
record Atom(String type, Bytes body) {

  private static final int HEADER = 8;

  /** Far above any file; one with more is made to harm. */
  private static final int MOST_CHILDREN = 100_000;

  static Atom of(String type, List<Atom> children) {
    Bytes.Builder body = new Bytes.Builder();
    children.forEach(child -> body.add(child.encoded()));
    return new Atom(type, body.build());
  }

  /** The atoms in a container. */
  List<Atom> children() throws TranscriptException {
    return list(body, type);
  }

  static List<Atom> list(Bytes bytes, String within) throws TranscriptException {
    List<Atom> atoms = new ArrayList<>();
    Cursor cursor = bytes.read("atom '" + within + "'");
    while (cursor.left() >= HEADER) {
      if (atoms.size() > MOST_CHILDREN) {
        throw cursor.broken("more atoms than can be");
      }
      int at = cursor.position();
      long size = cursor.u32();
      String type = cursor.latin1(4);
      if (size == 1) {
        size = cursor.s64() - HEADER;
      }
      if (size < HEADER) {
        atoms.add(new Atom("", bytes.slice(at, bytes.length())));
        cursor.rest();
      } else {
        atoms.add(new Atom(type, cursor.take(size - HEADER)));
      }
    }
    if (cursor.left() > 0) {
      atoms.add(new Atom("", cursor.rest()));
    }
    return atoms;
  }

  Optional<Atom> child(String name) throws TranscriptException {
    return children().stream().filter(atom -> atom.type.equals(name)).findFirst();
  }

  /** Down a path of first children. */
  Optional<Atom> find(String... path) throws TranscriptException {
    Optional<Atom> found = Optional.of(this);
    for (String name : path) {
      found = found.isEmpty() ? found : found.get().child(name);
    }
    return found;
  }

  Atom need(String... path) throws TranscriptException {
    return find(path)
        .orElseThrow(() ->
            new TranscriptException(
                "the MP4 file is broken: '%s' lacks '%s'".formatted(type, String.join("/", path))));
  }

  /** Makes one atom of another. */
  @FunctionalInterface
  interface Edit {
    Atom of(Atom atom) throws TranscriptException;
  }

  /** This with all atoms edited that the path leads to; the others keep their bytes. */
  Atom edited(List<String> path, Edit edit) throws TranscriptException {
    if (path.isEmpty()) {
      return edit.of(this);
    }
    List<Atom> edited = new ArrayList<>();
    for (Atom child : children()) {
      boolean isMeant = child.type.equals(path.getFirst());
      edited.add(isMeant ? child.edited(path.subList(1, path.size()), edit) : child);
    }
    return of(type, edited);
  }

  /** This without children of a name, and with another in their stead, before trailing zeros. */
  Atom with(String name, Optional<Atom> instead) throws TranscriptException {
    List<Atom> all = new ArrayList<>(children());
    all.removeIf(atom -> atom.type.equals(name));
    boolean hasTail = !all.isEmpty() && all.getLast().type.isEmpty();
    instead.ifPresent(atom -> all.add(all.size() - (hasTail ? 1 : 0), atom));
    return of(type, all);
  }

  Cursor read() {
    return body.read("atom '" + type + "'");
  }

  Bytes encoded() {
    return type.isEmpty()
        ? body
        : new Bytes.Builder().u32(HEADER + body.length()).latin1(type).add(body).build();
  }

  int length() {
    return body.length() + (type.isEmpty() ? 0 : HEADER);
  }
}
