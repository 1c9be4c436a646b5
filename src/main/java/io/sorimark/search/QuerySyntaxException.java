package io.sorimark.search;

/** A query that cannot be understood. */
public final class QuerySyntaxException extends Exception {

  private static final long serialVersionUID = 1;

  private final String query;
  private final int column;

  QuerySyntaxException(String message, String query, int column) {
    super(message);
    this.query = query;
    this.column = column;
  }

  public String query() {
    return query;
  }

  /** Where, 1-based in UTF-16 units. */
  public int column() {
    return column;
  }
}
