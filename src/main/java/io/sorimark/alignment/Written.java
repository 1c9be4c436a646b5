package io.sorimark.alignment;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.text.Sounds;
import io.sorimark.text.TurnMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a transcript that are said, signs attached: what has a letter or a digit in it and
 * is no sound.
 *
 * @param cues of each word the number of its cue, ascending
 */
record Written(List<String> words, List<Integer> cues) {

  private static final Pattern TOKEN = Pattern.compile("\\S+");

  static Written of(Transcript transcript) {
    List<String> words = new ArrayList<>();
    List<Integer> cues = new ArrayList<>();
    for (int i = 0; i < transcript.cues().size(); i++) {
      for (String word : words(transcript.cues().get(i))) {
        words.add(word);
        cues.add(i);
      }
    }
    return new Written(List.copyOf(words), List.copyOf(cues));
  }

  int size() {
    return words.size();
  }

  boolean inOneCue(int word, int other) {
    return cues.get(word).equals(cues.get(other));
  }

  private static List<String> words(Cue cue) {
    StringBuilder text = new StringBuilder(cue.text());
    Sounds.in(cue.text()).forEach(sound -> blank(text, sound.start(), sound.end()));
    TurnMarks.in(cue.text()).forEach(mark -> blank(text, mark.start(), mark.end()));
    List<String> words = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      if (tokens.group().codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.add(tokens.group());
      }
    }
    return words;
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
