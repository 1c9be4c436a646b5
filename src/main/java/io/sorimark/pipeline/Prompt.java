package io.sorimark.pipeline;

import io.sorimark.model.Glossary;
import io.sorimark.model.Name;

/**
 * What Whisper is made to think was said before: names that it is to expect. It looks at the last
 * 224 tokens only, which is about as many characters as these.
 */
final class Prompt {

  private static final int MOST_CHARACTERS = 400;

  private Prompt() {}

  /** The first names of a glossary, which is in the order of trust. */
  static String of(Glossary glossary) {
    StringBuilder prompt = new StringBuilder();
    for (Name name : glossary.names()) {
      String next = (prompt.isEmpty() ? "" : ", ") + name.canonical();
      if (prompt.length() + next.length() > MOST_CHARACTERS) {
        break;
      }
      prompt.append(next);
    }
    return prompt.isEmpty() ? "" : prompt.append('.').toString();
  }
}
