package io.sorimark.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a caption says is heard beside speech: (laughing), [BLANK_AUDIO], *applause*, and musical
 * notes with the song between them.
 */
public final class Sounds {

  /** A sound in a text, {@code [start, end)}, with the name inside its brackets. */
  public record Sound(int start, int end, String name) {}

  /**
   * A bracket of at most five words without sentence marks; tinydiarize's [SPEAKER_TURN] and labels
   * such as [SPEAKER_00]: are not sounds. Brackets may be escaped as Markdown has them.
   */
  private static final Pattern SOUND =
      Pattern.compile(
          "\\\\?\\[(?!SPEAKER_)([^\\[\\]\\n:.?!\\\\]{1,60})\\\\?\\](?!:)"
              + "|\\(([^()\\n:.?!]{1,60})\\)"
              + "|(?<!\\*)\\*([^*\\n:.?!]{1,60})\\*(?!\\*)"
              + "|([\u266a\u266b\u266c][^\u266a\u266b\u266c\\n]*[\u266a\u266b\u266c]?)");

  private static final Pattern WORD_GAP = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 5;

  private Sounds() {}

  /** The sounds in order. */
  public static List<Sound> in(String text) {
    List<Sound> sounds = new ArrayList<>();
    Matcher matcher = SOUND.matcher(text);
    while (matcher.find()) {
      String name = firstGroup(matcher).strip();
      if (matcher.group(4) != null || WORD_GAP.split(name).length <= MOST_WORDS) {
        sounds.add(new Sound(matcher.start(), matcher.end(), name));
      }
    }
    return sounds;
  }

  /** Whether the text holds sounds and no word beside them. */
  public static boolean isSoundOnly(String text) {
    List<Sound> sounds = in(text);
    if (sounds.isEmpty()) {
      return false;
    }
    StringBuilder rest = new StringBuilder(text);
    for (Sound sound : sounds.reversed()) {
      rest.delete(sound.start(), sound.end());
    }
    return rest.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static String firstGroup(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      if (group != null) {
        return group;
      }
    }
    return "";
  }
}
