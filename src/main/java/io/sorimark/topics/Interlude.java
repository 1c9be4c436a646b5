package io.sorimark.topics;

import io.sorimark.text.Sounds;
import io.sorimark.text.Sounds.Sound;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch that nobody speaks in and that parts what is said before from what is said behind:
 * music, a jingle, a break for advertisers. Laughter and applause part nothing.
 */
final class Interlude {

  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:music|jingle|theme|song|intro|outro|stinger|break|sponsors?|ads?|advert\\w*"
              + "|commercials?)\\b|음악|노래|광고|로고송|[♪♫♬]",
          Pattern.CASE_INSENSITIVE);

  private Interlude() {}

  /** Whether a cue or sentence says that there is one and nothing else. */
  static boolean is(String text) {
    return Sounds.isSoundOnly(text)
        && (NAME.matcher(text).find() || named(text).stream().anyMatch(NAME.asPredicate()));
  }

  /** What it is called: "upbeat music". */
  static String name(String text) {
    return String.join(", ", named(text));
  }

  /** Recognizers write MUSIC_PLAYING as well. */
  private static List<String> named(String text) {
    return Sounds.in(text).stream().map(Sound::name).map(name -> name.replace('_', ' ')).toList();
  }
}
