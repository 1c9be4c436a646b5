package io.sorimark.chapters;

import io.sorimark.chapters.TitleProvider.Suggestion;
import java.util.List;

/**
 * What was found to call a part by.
 *
 * @param suggestions best first; none where nothing is named
 * @param words those most likely to be in its title, likeliest first
 */
record Named(List<Suggestion> suggestions, List<String> words) {

  Named {
    suggestions = List.copyOf(suggestions);
    words = List.copyOf(words);
  }
}
