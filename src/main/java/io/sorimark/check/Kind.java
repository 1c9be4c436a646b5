package io.sorimark.check;

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
  DESCRIPTION("description"),
  /** Podlove Simple Chapters, in a file of their own or in a feed. */
  PSC("psc"),
  PODLOVE_JSON("podlove-json"),
  FFMETADATA("ffmetadata"),
  VTT_CHAPTERS("vtt-chapters"),
  MATROSKA("matroska"),
  MP4CHAPS("mp4chaps"),
  OGM("ogm"),
  CUE("cue"),
  /** Audio with chapters inside. */
  MP3("mp3"),
  MP4("mp4"),
  OGG("ogg");

  static final Set<Kind> TRANSCRIPTS = EnumSet.of(VTT, SRT, PODCAST_JSON, HTML, OTHER_TRANSCRIPT);

  static final Set<Kind> CHAPTERS = EnumSet.range(CHAPTERS_JSON, OGG);

  /** Here one chapter may be inside another, or they may come in any order. */
  static final Set<Kind> IN_ORDER =
      EnumSet.complementOf(
          EnumSet.of(VTT, SRT, PODCAST_JSON, HTML, OTHER_TRANSCRIPT, PSC, MATROSKA, VTT_CHAPTERS));

  /** Carriers that are known by what they look like, all but one of them for sure. */
  private static final Set<Kind> SIGNED =
      EnumSet.of(PSC, PODLOVE_JSON, FFMETADATA, MATROSKA, MP4CHAPS, OGM, CUE);

  private static final Set<Kind> AUDIO = EnumSet.of(MP3, MP4, OGG);

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
    return this == PODCAST_JSON || this == CHAPTERS_JSON || this == PODLOVE_JSON;
  }

  /**
   * Which carrier of chapters a text is, if any. Lines of text that begin with a time are told from
   * a transcript by how little they say: chapters have fewer characters than seconds, speech has
   * about fifteen a second.
   *
   * @param carrier what the text has the signature or the shape of, by its name on the command line
   */
  public static Optional<Kind> ofChapters(String text, Optional<String> carrier) {
    if (text.stripLeading().startsWith("{")) {
      return StrictJson.parse(text).hasArray("chapters")
          ? Optional.of(CHAPTERS_JSON)
          : Optional.empty();
    }
    Optional<Kind> kind =
        carrier.flatMap(id -> SIGNED.stream().filter(k -> k.id.equals(id)).findFirst());
    return kind.filter(k -> k != MP4CHAPS || k.isIn(text))
        .or(() -> Optional.of(DESCRIPTION).filter(k -> k.isIn(text)));
  }

  private boolean isIn(String text) {
    return ChapterList.of(this, text.lines().toList(), StrictJson.NONE).isSparse();
  }

  /** Of audio, by the name of its family. */
  public static Optional<Kind> ofAudio(String family) {
    return AUDIO.stream().filter(kind -> kind.id.equals(family)).findFirst();
  }

  /**
   * The kind of a transcript in this format; {@link #OTHER_TRANSCRIPT} where no rule is special to
   * it.
   */
  public static Kind of(String formatId) {
    return TRANSCRIPTS.stream()
        .filter(kind -> kind.id.equals(formatId))
        .findFirst()
        .orElse(OTHER_TRANSCRIPT);
  }
}
