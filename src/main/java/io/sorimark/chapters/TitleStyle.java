package io.sorimark.chapters;

import io.sorimark.chapters.TitleProvider.Request;
import io.sorimark.language.Width;
import java.util.List;

/** What kind of title is wanted. */
public enum TitleStyle {
  /** The best phrase that is said. */
  PHRASE(TitleStyle::phrase),
  /** What is asked, or how something is done, where anybody asks; else a phrase. */
  QUESTION(TitleStyle::question),
  /** Three or four words that tell the chapter from the others. */
  KEYWORDS(TitleStyle::keywords);

  private static final int MOST_WORDS = 4;

  /** A question that is only asked by the way is worse than a phrase. */
  private static final double LEAST = .1;

  private final TitleProvider provider;

  TitleStyle(TitleProvider provider) {
    this.provider = provider;
  }

  /** Gives such titles. */
  public TitleProvider provider() {
    return provider;
  }

  private static String phrase(Request request) {
    return request.suggestions().getFirst().title();
  }

  private static String question(Request request) {
    return request.suggestions().stream()
        .filter(suggestion -> suggestion.isQuestion() && suggestion.confidence() >= LEAST)
        .map(TitleProvider.Suggestion::title)
        .findFirst()
        .orElseGet(() -> phrase(request));
  }

  /** As many as fit; a phrase where nothing stands out. */
  private static String keywords(Request request) {
    List<String> words = request.words().stream().limit(MOST_WORDS).toList();
    for (int count = words.size(); count > 0; count--) {
      String title = TitleText.cased(String.join(", ", words.subList(0, count)));
      if (Width.of(title) <= Titles.MOST_COLUMNS) {
        return title;
      }
    }
    return phrase(request);
  }
}
