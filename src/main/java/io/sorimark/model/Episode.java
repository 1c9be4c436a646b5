package io.sorimark.model;

import java.util.List;

/**
 * What is known of one episode.
 *
 * @param id the stem of its files' names
 */
public record Episode(
    String id, String title, Transcript transcript, List<Turn> turns, List<Chapter> chapters) {

  public Episode {
    turns = List.copyOf(turns);
    chapters = List.copyOf(chapters);
  }
}
