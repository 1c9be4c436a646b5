package io.sorimark.check;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a file is, as far as the rules tell files apart. */
public enum Kind {
  VTT("vtt"),
  SRT("srt"),
  PODCAST_JSON("podcast-json"),
  HTML("podcast-html"),
  /** A transcript in any other format. */
  OTHER_TRANSCRIPT("transcript"),
  /** Podcasting 2.0 chapters. */
  CHAPTERS_JSON("chapters-json"),
  /** An episode description with a line for each chapter, as YouTube and Spotify read it. */
  DESCRIPTION("description");

  static final Set<Kind> TRANSCRIPTS = EnumSet.of(VTT, SRT, PODCAST_JSON, HTML, OTHER_TRANSCRIPT);

  static final Set<Kind> CHAPTERS = EnumSet.of(CHAPTERS_JSON, DESCRIPTION);

  private final String id;

  Kind(String id) {
    this.id = id;
  }

  /** The name of the format, in messages and on the command line. */
  public String id() {
    return id;
  }

  public boolean isChapters() {
    return CHAPTERS.contains(this);
  }

  boolean isJson() {
    return this == PODCAST_JSON || this == CHAPTERS_JSON;
  }

  /**
   * Which carrier of chapters a text looks like, if any. A description is told from a transcript by
   * how little its lines say: chapters have fewer characters than seconds, speech has about fifteen
   * a second.
   */
  public static Optional<Kind> ofChapters(String text) {
    if (text.stripLeading().startsWith("{")) {
      return JsonTree.parse(text).hasArray("chapters")
          ? Optional.of(CHAPTERS_JSON)
          : Optional.empty();
    }
    return ChapterList.of(DESCRIPTION, text.lines().toList(), JsonTree.NONE).isSparse()
        ? Optional.of(DESCRIPTION)
        : Optional.empty();
  }

  /**
   * The kind of a file in this format; {@link #OTHER_TRANSCRIPT} where no rule is special to it.
   */
  public static Kind of(String formatId) {
    return Arrays.stream(values())
        .filter(kind -> kind.id.equals(formatId))
        .findFirst()
        .orElse(OTHER_TRANSCRIPT);
  }
}
