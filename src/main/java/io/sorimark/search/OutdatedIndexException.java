package io.sorimark.search;

import java.nio.file.Path;
import java.util.Set;

/** An index that another version of the program made, which has to be made anew. */
public final class OutdatedIndexException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Set<String> folders;

  OutdatedIndexException(Path index, Set<String> folders) {
    super(index + ": made by another version of Sorimark");
    this.folders = folders;
  }

  /** The folders that it was made of, as far as it says. */
  public Set<String> folders() {
    return folders;
  }
}
