package io.sorimark.punctuation;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.text.PunctuatedWord;
import io.sorimark.text.TurnMarks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes out what {@link Punctuation} puts in, to see how well it does. */
public enum Bare {
  /** The words in a row, no times, no turns. */
  WORDS,
  /** Cues and words with their times, no turns. */
  TIMED,
  /** The same with the marks and labels of turns. */
  TURNS;

  /** The words of the transcript in lower case and without signs. */
  public Transcript of(Transcript transcript) {
    List<Cue> cues = transcript.cues().stream().map(this::bare).toList();
    return this == WORDS ? inOne(transcript, cues) : transcript.withCues(cues);
  }

  private static Transcript inOne(Transcript transcript, List<Cue> cues) {
    String text = cues.stream().map(Cue::text).collect(Collectors.joining(" "));
    Cue all = Cue.of(TimeSpan.at(Duration.ZERO), text);
    return new Transcript(List.of(all), Timing.NONE, transcript.language(), "", List.of());
  }

  private Cue bare(Cue cue) {
    String text = words(cue.text());
    boolean turn = this == TURNS && TurnMarks.in(cue.text()).stream().anyMatch(m -> m.start() == 0);
    List<Word> words = cue.words().stream().flatMap(word -> bare(word).stream()).toList();
    return cue.withText(turn ? "- " + text : text)
        .withSpeaker(this == TURNS ? cue.speaker() : Optional.empty())
        .withWords(words);
  }

  private static Optional<Word> bare(Word word) {
    return Optional.of(words(word.text()))
        .filter(text -> !text.isBlank())
        .map(text -> new Word(word.span(), text, word.confidence()));
  }

  private static String words(String text) {
    return PunctuatedWord.in(text).stream()
        .map(PunctuatedWord::plain)
        .collect(Collectors.joining(" "));
  }
}
