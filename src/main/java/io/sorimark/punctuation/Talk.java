package io.sorimark.punctuation;

import io.sorimark.model.Cue;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.text.PunctuatedWord;
import io.sorimark.text.PunctuatedWord.Sign;
import io.sorimark.text.TurnMarks;
import io.sorimark.text.TurnMarks.TurnMark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The words of a transcript in a row, with what is known of each gap behind them.
 *
 * @param cues how many words each cue has
 * @param gaps one behind each word, the last one {@link Gap#TURN}
 */
record Talk(List<PunctuatedWord> words, List<Gap> gaps, List<Integer> cues) {

  /** Between cues; less is rounding. */
  private static final Duration CUE_PAUSE = Duration.ofMillis(250);

  /** Most cues are no longer than the one at this share of them by length. */
  private static final double FULL = .9;

  static Talk of(Transcript transcript) {
    Reader reader = new Reader(transcript);
    transcript.cues().forEach(reader::add);
    reader.close(Gap.TURN);
    return new Talk(
        List.copyOf(reader.words), List.copyOf(reader.gaps), List.copyOf(reader.counts));
  }

  int size() {
    return words.size();
  }

  /** The words in lower case. */
  List<String> plain() {
    return words.stream().map(PunctuatedWord::plain).toList();
  }

  Sign given(int word) {
    return words.get(word).sign();
  }

  private static final class Reader {
    private final boolean timed;
    private final int fullLength;
    private final List<PunctuatedWord> words = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private Optional<Cue> last = Optional.empty();
    private Optional<Word> lastWord = Optional.empty();

    Reader(Transcript transcript) {
      timed = transcript.timing() != Timing.NONE;
      int[] lengths = transcript.cues().stream().mapToInt(cue -> cue.text().length()).toArray();
      Arrays.sort(lengths);
      fullLength = lengths.length == 0 ? 0 : lengths[(int) (FULL * (lengths.length - 1))];
    }

    void add(Cue cue) {
      List<PunctuatedWord> said = PunctuatedWord.in(cue.text());
      counts.add(said.size());
      if (said.isEmpty()) {
        return;
      }
      BitSet opening = opening(cue, said);
      List<Optional<Word>> times = WordTimes.of(cue, said);
      close(opening.get(0) ? Gap.TURN : between(cue, said.getFirst(), times.getFirst()));
      for (int i = 1; i < said.size(); i++) {
        gaps.add(opening.get(i) ? Gap.TURN : pause(times.get(i - 1), times.get(i)));
      }
      words.addAll(said);
      last = Optional.of(cue);
      lastWord = times.getLast();
    }

    /** Which words a turn begins with. */
    private static BitSet opening(Cue cue, List<PunctuatedWord> said) {
      BitSet opening = new BitSet();
      int word = 0;
      for (TurnMark mark : TurnMarks.in(cue.text())) {
        while (word < said.size() && said.get(word).start() < mark.end()) {
          word++;
        }
        opening.set(word);
      }
      return opening;
    }

    void close(Gap gap) {
      if (gaps.size() < words.size()) {
        gaps.add(gap);
      }
    }

    private Gap between(Cue cue, PunctuatedWord next, Optional<Word> time) {
      Cue before = last.orElse(cue);
      if (!before.speaker().equals(cue.speaker())) {
        return Gap.TURN;
      }
      Gap pause = pause(lastWord, time);
      if (pause != Gap.UNKNOWN || !timed) {
        return pause;
      }
      if (before.span().gapTo(cue.span()).compareTo(CUE_PAUSE) >= 0) {
        return Gap.CUE_PAUSE;
      }
      int withNext = before.text().length() + 1 + next.end() - next.start();
      return withNext > fullLength ? Gap.FULL_CUE : Gap.SHORT_CUE;
    }

    private static Gap pause(Optional<Word> word, Optional<Word> next) {
      return word.isPresent() && next.isPresent()
          ? Gap.ofPause(word.get().span().gapTo(next.get().span()))
          : Gap.UNKNOWN;
    }
  }
}
