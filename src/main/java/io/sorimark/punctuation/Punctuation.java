package io.sorimark.punctuation;

import io.sorimark.language.Language;
import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.text.PunctuatedWord;
import io.sorimark.text.PunctuatedWord.Sign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts full stops, question marks, commas and capitals into talk that has none. Words, cues and
 * times stay; what is doubtful is left out. Thread-safe.
 */
public final class Punctuation {

  /** What is to be done with a transcript. */
  public enum Verdict {
    PUNCTUATED("signs and capitals put in"),
    HAS_SIGNS("it has punctuation"),
    NOT_ENGLISH("not in English"),
    NOTHING_SAID("no words in it");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** In a few words. */
    public String inWords() {
      return words;
    }
  }

  /** More signs a word than this, and somebody has thought about where they stand. */
  private static final double BARE = .01;

  private final Model model;

  private Punctuation(Model model) {
    this.model = model;
  }

  /** With the model that comes along. */
  public static Punctuation load() {
    return new Punctuation(Model.load());
  }

  /** With a model that was trained anew. */
  public static Punctuation of(Path folder) throws IOException {
    return new Punctuation(Model.read(folder));
  }

  /** The transcript with signs and capitals; as it is unless {@link Verdict#PUNCTUATED}. */
  public Transcript punctuate(Transcript transcript) {
    Talk talk = Talk.of(transcript);
    return verdict(transcript, talk) == Verdict.PUNCTUATED
        ? transcript.withCues(written(transcript.cues(), talk))
        : transcript;
  }

  /** Whether the transcript is one to punctuate, and if not, why. */
  public static Verdict verdict(Transcript transcript) {
    return verdict(transcript, Talk.of(transcript));
  }

  private static Verdict verdict(Transcript transcript, Talk talk) {
    if (talk.size() == 0) {
      return Verdict.NOTHING_SAID;
    }
    if (language(transcript) != Language.ENGLISH) {
      return Verdict.NOT_ENGLISH;
    }
    long signs = talk.words().stream().filter(word -> word.sign() != Sign.NONE).count();
    return signs > BARE * talk.size() ? Verdict.HAS_SIGNS : Verdict.PUNCTUATED;
  }

  private static Language language(Transcript transcript) {
    String text = transcript.cues().stream().map(Cue::text).collect(Collectors.joining(" "));
    return Language.of(transcript.language(), text);
  }

  private List<Cue> written(List<Cue> cues, Talk talk) {
    List<Sign> signs = Signs.of(talk, model);
    List<String> written = Capitals.of(talk.words(), signs, model.vocabulary());
    List<Cue> all = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < cues.size(); i++) {
      int to = from + talk.cues().get(i);
      List<PunctuatedWord> words = talk.words().subList(from, to);
      all.add(Rewriting.of(cues.get(i), words, written.subList(from, to), signs.subList(from, to)));
      from = to;
    }
    return all;
  }
}
