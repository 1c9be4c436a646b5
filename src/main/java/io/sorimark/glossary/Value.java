package io.sorimark.glossary;

/** A text in a file and where it begins. */
record Value(String text, Place at) {

  Value strip() {
    String stripped = text.strip();
    return stripped.length() == text.length()
        ? this
        : new Value(stripped, at.plus(text.length() - text.stripLeading().length()));
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
