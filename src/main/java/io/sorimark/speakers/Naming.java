package io.sorimark.speakers;

/**
 * A name said in a conversation so that it tells who speaks.
 *
 * @param utterance index of the sentence that says it
 * @param name as it is said there
 */
record Naming(int utterance, String name, Kind kind) {

  /** What saying a name tells. */
  enum Kind {
    /** "This is Ada": who says so is Ada. */
    SELF(3),
    /** "Joined by my co-host, Ada": somebody else is Ada, who will speak. */
    PRESENTED(2),
    /** "What do you think, Ada?": somebody else is Ada, who spoke just now or will next. */
    ADDRESSED(1);

    /** How sure it is that a speaker has this name. */
    final int weight;

    Kind(int weight) {
      this.weight = weight;
    }
  }

  /** The first of the names. */
  String firstName() {
    return firstOf(name);
  }

  static String firstOf(String name) {
    int gap = name.indexOf(' ');
    return gap < 0 ? name : name.substring(0, gap);
  }
}
