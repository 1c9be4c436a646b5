package io.sorimark.search;

import io.sorimark.model.Chapter;
import io.sorimark.model.Cue;
import io.sorimark.model.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What goes into an index at a time, all of it or nothing: an episode, a document, a glossary.
 *
 * @param key tells it from all others
 * @param digest of all that it was made from
 */
public record Entry(String key, String digest, Facts facts, Content content) {

  /**
   * What is known of it as a whole.
   *
   * @param path as the user gave it
   * @param name of the episode or document, for people
   * @param show the series that it belongs to
   * @param audio the recording, when there is one
   */
  public record Facts(
      String path, String name, String show, Optional<LocalDate> date, Optional<String> audio) {}

  /** What is in it. */
  public sealed interface Content {}

  /** An episode: its cues by start, and its chapters by start. */
  public record Talk(List<Cue> cues, List<Chapter> chapters) implements Content {
    public Talk {
      cues = List.copyOf(cues);
      chapters = List.copyOf(chapters);
    }
  }

  /** A document in its sections. */
  public record Text(List<Passage> passages) implements Content {
    public Text {
      passages = List.copyOf(passages);
    }
  }

  /** Names, by which other spellings and misheard forms are found. */
  public record Names(List<Name> names) implements Content {
    public Names {
      names = List.copyOf(names);
    }
  }

  /**
   * A section of a document.
   *
   * @param headings its own and those above it, the widest first; may be empty
   * @param date where a heading carries one
   * @param text without the headings
   */
  public record Passage(List<String> headings, Optional<LocalDate> date, String text) {
    public Passage {
      headings = List.copyOf(headings);
    }

    /** Its own heading; empty if it has none. */
    public String heading() {
      return headings.isEmpty() ? "" : headings.getLast();
    }
  }
}
