package io.sorimark.chapters;

import io.sorimark.model.Topic;
import java.util.List;
import java.util.Optional;

/**
 * Says what chapters are called. It may rename and never move: where a chapter begins is no
 * business of its. What it says is shortened where it is too wide for players, and left aside where
 * it is blank or taken by another chapter.
 */
@FunctionalInterface
public interface TitleProvider {

  /**
   * A title that was found in the talk.
   *
   * @param confidence 0 to 1: how much of what a person would write it is expected to share
   */
  record Suggestion(String title, double confidence) {

    /** Whether it asks, or answers how something is done. */
    public boolean isQuestion() {
      return title.endsWith("?") || title.startsWith("How to ");
    }
  }

  /**
   * What there is to go by.
   *
   * @param topic what is said
   * @param words that tell it from the others and are likely to be in a title, likeliest first
   * @param suggestions best first, at least one; none of them is another chapter's title; where
   *     something is asked, a question is among them
   * @param before what the chapter before is called, empty for the first
   * @param after what the chapter after is likely to be called, empty for the last
   */
  record Request(
      Topic topic,
      List<String> words,
      List<Suggestion> suggestions,
      Optional<String> before,
      Optional<String> after) {

    public Request {
      words = List.copyOf(words);
      suggestions = List.copyOf(suggestions);
    }
  }

  /** The title of one chapter. */
  String title(Request request);
}
