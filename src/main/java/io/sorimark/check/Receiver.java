package io.sorimark.check;

import static io.sorimark.check.Kind.CHAPTERS_JSON;
import static io.sorimark.check.Kind.DESCRIPTION;
import static io.sorimark.check.Kind.HTML;
import static io.sorimark.check.Kind.MP3;
import static io.sorimark.check.Kind.MP4;
import static io.sorimark.check.Kind.MP4CHAPS;
import static io.sorimark.check.Kind.OGG;
import static io.sorimark.check.Kind.PODCAST_JSON;
import static io.sorimark.check.Kind.PODLOVE_JSON;
import static io.sorimark.check.Kind.PSC;
import static io.sorimark.check.Kind.SRT;
import static io.sorimark.check.Kind.VTT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who reads a file, and which kinds of it. */
public enum Receiver {
  SPEC("spec", "the format's own specification", EnumSet.allOf(Kind.class)),
  APPLE("apple", "Apple Podcasts", EnumSet.of(VTT, SRT, CHAPTERS_JSON, DESCRIPTION, MP3, MP4)),
  SPOTIFY("spotify", "Spotify", EnumSet.of(VTT, SRT, DESCRIPTION, PSC)),
  YOUTUBE("youtube", "YouTube", EnumSet.of(VTT, SRT, DESCRIPTION)),
  CASTOPOD("castopod", "Castopod", EnumSet.of(VTT, SRT, CHAPTERS_JSON)),
  ANTENNAPOD(
      "antennapod",
      "AntennaPod",
      EnumSet.of(VTT, SRT, PODCAST_JSON, CHAPTERS_JSON, PSC, MP3, MP4, OGG)),
  POCKETCASTS(
      "pocketcasts",
      "Pocket Casts",
      EnumSet.of(VTT, SRT, PODCAST_JSON, HTML, CHAPTERS_JSON, PSC, MP3, MP4)),
  PODLOVE("podlove", "Podlove Publisher", EnumSet.of(VTT, PSC, PODLOVE_JSON, MP4CHAPS)),
  BUZZSPROUT("buzzsprout", "Buzzsprout", EnumSet.of(SRT, CHAPTERS_JSON)),
  A11Y("a11y", "people who read captions", Kind.TRANSCRIPTS);

  /** Formats beside SubRip and WebVTT that YouTube takes captions in. */
  private static final Set<String> YOUTUBE_CAPTIONS =
      Set.of("sbv", "sub", "lrc", "ttml", "sami", "scc");

  private final String id;
  private final String title;
  private final Set<Kind> kinds;

  Receiver(String id, String title, Set<Kind> kinds) {
    this.id = id;
    this.title = title;
    this.kinds = kinds;
  }

  /** The name on the command line. */
  public String id() {
    return id;
  }

  /** The name in a sentence. */
  public String title() {
    return title;
  }

  /** Whether it reads files of this kind at all, in this format. */
  boolean takes(Subject subject) {
    return kinds.contains(subject.kind())
        || (this == YOUTUBE && YOUTUBE_CAPTIONS.contains(subject.format()));
  }

  /** The podcast receivers, and the specification, that read files of this kind. */
  public static Set<Receiver> taking(Subject subject) {
    EnumSet<Receiver> takers = EnumSet.complementOf(EnumSet.of(A11Y));
    takers.removeIf(receiver -> !receiver.takes(subject));
    return takers;
  }

  /** What it takes instead: the formats of transcripts, or of chapters. */
  String takesInstead(Kind kind) {
    return String.join(
        " or ",
        kinds.stream()
            .filter(taken -> taken.isChapters() == kind.isChapters())
            .map(Kind::id)
            .toList());
  }

  public static Optional<Receiver> of(String id) {
    return Arrays.stream(values()).filter(receiver -> receiver.id.equals(id)).findFirst();
  }
}
