package io.sorimark.glossary;

/** A place in a file, counted from 0; columns in UTF-16 units. */
record Place(int line, int column) {

  static final Place START = new Place(0, 0);

  static Place line(int line) {
    return new Place(line, 0);
  }

  Place plus(int columns) {
    return new Place(line, column + columns);
  }
}
