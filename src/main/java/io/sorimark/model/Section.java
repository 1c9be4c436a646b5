package io.sorimark.model;

/**
 * A titled part of a document, which has no times: what a chapter is to an episode.
 *
 * @param from its first cue
 * @param to the cue behind its last
 * @param headed whether the title is the document's own heading and not computed
 */
public record Section(String title, int from, int to, boolean headed) {

  public Section {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("not a stretch of cues: " + from + " to " + to);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("a section without a title");
    }
  }
}
