package io.sorimark.search;

import java.util.regex.Pattern;

/**
 * A question to an index.
 *
 * @param most hits to give; all for {@link Integer#MAX_VALUE}
 * @param around so many cues before and after each hit
 */
public record Request(Wanted wanted, Filters filters, int most, int around) {

  /** What is looked for. */
  public sealed interface Wanted {}

  /**
   * Words.
   *
   * @param soundsLike whether words that sound like them will do
   */
  public record Words(QueryTree tree, boolean soundsLike) implements Wanted {}

  /**
   * Passages that mean the same in whatever words. The words of the text, any of them, count too:
   * both lists are fused by rank.
   *
   * @param text a question or a phrase, without operators
   */
  public record Meaning(String text, Embedder embedder) implements Wanted {}

  /** A pattern, for which every text is read from end to end. */
  public record Text(Pattern pattern) implements Wanted {}
}
