package io.sorimark.model;

/** The user's data cannot be used; the message says where and why in words for the user. */
public class TranscriptException extends Exception {

  public TranscriptException(String message) {
    super(message);
  }
}
