package io.sorimark.model;

/** Something that is needed is not on this machine; the message says what, and how to get it. */
public final class NotInstalledException extends Exception {

  private static final long serialVersionUID = 1L;

  public NotInstalledException(String message) {
    super(message);
  }
}
