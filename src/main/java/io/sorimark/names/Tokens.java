package io.sorimark.names;

import io.sorimark.model.Cue;
import io.sorimark.model.Mark;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.text.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a transcript into words; what is a sound in brackets has none. */
final class Tokens {

  /** Hangul stands alone: a particle hangs on a Latin name without a space. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\uac00-\ud7a3]+|[\\p{L}\\p{M}\\p{N}&&[^\uac00-\ud7a3]]+"
              + "(?:(?:['\u2019.\\-]|(?<=\\p{Lu})&(?=\\p{Lu}))[\\p{L}\\p{M}\\p{N}&&[^\uac00-\ud7a3]]+)*");

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!\u2026][\"'\u201d)\\]]*\\s*$");
  private static final Pattern TURN = Pattern.compile("(^|\\s)(-|>{2,3})\\s*$");
  private static final Pattern QUOTES = Pattern.compile("[\\s\"'\u201c(\\-]*");

  private final List<Token> tokens = new ArrayList<>();
  private final boolean acrossCues;
  private boolean sentenceOver = true;
  private boolean cueOpen;

  private Tokens(boolean acrossCues) {
    this.acrossCues = acrossCues;
  }

  /** All words in order. */
  static List<Token> of(Transcript transcript, boolean acrossCues) {
    Tokens tokens = new Tokens(acrossCues);
    List<Cue> cues = transcript.cues();
    for (int i = 0; i < cues.size(); i++) {
      boolean sameSpeaker =
          i > 0 && cues.get(i).speaker().equals(cues.get(i - 1).speaker()) && tokens.cueOpen;
      tokens.add(i, cues.get(i), sameSpeaker);
    }
    return List.copyOf(tokens.tokens);
  }

  private void add(int index, Cue cue, boolean continues) {
    String text = withoutSounds(cue.text());
    Confidences confidences = new Confidences(cue);
    Matcher words = WORD.matcher(text);
    int end = 0;
    cueOpen = false;
    while (words.find()) {
      String between = text.substring(end, words.start());
      boolean first = end == 0;
      boolean opens = opens(between, first);
      boolean joined = first ? acrossCues && continues && between.isBlank() : isGap(between);
      tokens.add(
          new Token(
              index,
              words.start(),
              words.end(),
              words.group(),
              opens,
              joined,
              confidences.between(words.start(), words.end())));
      end = words.end();
      sentenceOver = false;
      cueOpen = true;
    }
    String rest = text.substring(end);
    sentenceOver = text.isBlank() || sentenceOver || SENTENCE_END.matcher(rest).find();
    cueOpen = cueOpen && rest.isBlank();
  }

  private boolean opens(String between, boolean first) {
    return SENTENCE_END.matcher(between).find()
        || TURN.matcher(between).find()
        || (first && sentenceOver && QUOTES.matcher(between).matches());
  }

  private static boolean isGap(String between) {
    return between.equals(" ") || between.equals("\n");
  }

  /** Blanks in their places, so that offsets stay. */
  private static String withoutSounds(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (Sounds.Sound sound : Sounds.in(text)) {
      plain.replace(sound.start(), sound.end(), ".".repeat(sound.end() - sound.start()));
    }
    return plain.toString();
  }

  /** The recognizer's confidence in the words of a cue, by place. */
  private static final class Confidences {
    /** Of a cue that the recognizer held for unlikely; exp(-1), where Whisper draws the line. */
    private static final double UNLIKELY = .37;

    private final List<Word> words;
    private final int[] places;
    private final boolean doubted;

    Confidences(Cue cue) {
      this.words = cue.words();
      this.places = WordPlaces.in(cue);
      this.doubted = cue.marks().contains(Mark.DOUBTED);
    }

    /** The lowest of the words that stand there; that of the cue where words have none. */
    OptionalDouble between(int start, int end) {
      double lowest = 2;
      for (int i = 0; i < places.length; i++) {
        int last = places[i] + words.get(i).text().length();
        if (places[i] < end && last > start && words.get(i).confidence().isPresent()) {
          lowest = Math.min(lowest, words.get(i).confidence().getAsDouble());
        }
      }
      if (lowest <= 1) {
        return OptionalDouble.of(lowest);
      }
      return doubted ? OptionalDouble.of(UNLIKELY) : OptionalDouble.empty();
    }
  }
}
