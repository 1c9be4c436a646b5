package io.sorimark.reading;

/** A place in a file, counted from 0; columns in UTF-16 units. */
public record Place(int line, int column) {

  public static final Place START = new Place(0, 0);

  public static Place line(int line) {
    return new Place(line, 0);
  }

  public Place plus(int columns) {
    return new Place(line, column + columns);
  }
}
