package io.sorimark.alignment;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Puts a transcript on the clock of a recognition. Every word stays as it is written, in its cue;
 * it gets the time of the word that was heard in its place, or lies between its neighbours.
 */
public final class Retiming {

  /** Words in a row that have no partner. */
  private static final int LONG_GAP = 8;

  /** Words in a row that two talks hardly share by chance. */
  private static final int RUN = 4;

  /**
   * A stretch where the two do not go together.
   *
   * @param span in the recording
   * @param words in a row, that were written and not heard, or heard and not written
   * @param cue the first of the transcript's that it is about
   */
  public record Gap(boolean written, TimeSpan span, int words, int cue) {}

  /**
   * What came of it.
   *
   * @param words that are written
   * @param paired those that were heard, as they are written or much like it
   * @param inRuns those of them that stand in a run of four or more: another talk has 1 in 100 of
   *     them at most, though a third of its words pair up
   */
  public record Retimed(Transcript transcript, int words, int paired, int inRuns, List<Gap> gaps) {
    public Retimed {
      gaps = List.copyOf(gaps);
    }

    /** The share of words that have a time of their own; 1 where there are no words. */
    public double share() {
      return words == 0 ? 1 : (double) paired / words;
    }
  }

  private final Transcript transcript;
  private final Written written;
  private final List<Word> heard;

  /** The first and the last heard word of each written one; empty if there is none. */
  private final List<Optional<int[]>> partners;

  private final List<TimeSpan> times;

  private Retiming(Transcript transcript, List<Word> heard) {
    this.transcript = transcript;
    this.heard = heard;
    written = Written.of(transcript);
    List<Unit> text = Unit.of(written.words());
    List<Unit> sound = Unit.of(heard.stream().map(Word::text).toList());
    List<TimeSpan> unitTimes = Unit.times(heard, sound);
    partners = new ArrayList<>(Collections.nCopies(written.size(), Optional.empty()));
    List<Optional<TimeSpan>> found =
        new ArrayList<>(Collections.nCopies(written.size(), Optional.empty()));
    int[] pairs =
        Pairing.of(text.stream().map(Unit::text).toList(), sound.stream().map(Unit::text).toList());
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] != Pairing.NONE) {
        int word = text.get(i).word();
        int partner = sound.get(pairs[i]).word();
        TimeSpan time = unitTimes.get(pairs[i]);
        partners.set(word, Optional.of(joined(partners.get(word), partner)));
        found.set(word, Optional.of(joined(found.get(word), time)));
      }
    }
    times = Filling.of(written, Rising.of(found));
  }

  /**
   * The transcript with the times of the words that were heard, which begin in order.
   *
   * @return the same cues, each with timed words
   */
  public static Retimed of(Transcript transcript, List<Word> heard) {
    Retiming retiming = new Retiming(transcript, heard);
    return new Retimed(
        retiming.retimed(),
        retiming.written.size(),
        (int) retiming.partners.stream().filter(Optional::isPresent).count(),
        retiming.inRuns(),
        retiming.gaps());
  }

  private int inRuns() {
    int count = 0;
    int from = 0;
    for (int i = 1; i <= partners.size(); i++) {
      if (i == partners.size() || !follows(partners.get(i - 1), partners.get(i))) {
        count += i - from >= RUN ? i - from : 0;
        from = i;
      }
    }
    return count;
  }

  private static boolean follows(Optional<int[]> one, Optional<int[]> next) {
    return one.isPresent() && next.isPresent() && next.get()[0] - one.get()[1] <= 1;
  }

  private static int[] joined(Optional<int[]> known, int partner) {
    return new int[] {known.map(one -> one[0]).orElse(partner), partner};
  }

  private static TimeSpan joined(Optional<TimeSpan> known, TimeSpan more) {
    Duration start = known.map(TimeSpan::start).orElse(more.start());
    return new TimeSpan(start, more.end().compareTo(start) < 0 ? start : more.end());
  }

  private Transcript retimed() {
    List<Cue> cues = new ArrayList<>();
    int from = 0;
    Duration last = Duration.ZERO;
    for (int i = 0; i < transcript.cues().size(); i++) {
      int to = from;
      while (to < written.size() && written.cues().get(to) == i) {
        to++;
      }
      Cue cue = from == to ? silent(i, last, to) : said(i, from, to);
      cues.add(cue);
      last = cue.span().end();
      from = to;
    }
    return new Transcript(
        cues, Timing.SPANS, transcript.language(), transcript.source(), transcript.notes());
  }

  private Cue said(int cue, int from, int to) {
    List<Word> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(new Word(times.get(i), written.words().get(i), OptionalDouble.empty()));
    }
    TimeSpan span = new TimeSpan(times.get(from).start(), times.get(to - 1).end());
    return transcript.cues().get(cue).withSpan(span).withWords(words);
  }

  /** A sound, or nothing: where it was, as far as its neighbours leave room. */
  private Cue silent(int number, Duration from, int next) {
    Cue cue = transcript.cues().get(number);
    Duration until = next < times.size() ? times.get(next).start() : cue.span().end();
    Duration end = latest(from, until);
    Duration start = earliest(latest(cue.span().start(), from), end);
    return cue.withSpan(new TimeSpan(start, latest(start, earliest(cue.span().end(), end))));
  }

  private static Duration latest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration earliest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int lastWord = -1;
    int lastHeard = -1;
    for (int i = 0; i <= partners.size(); i++) {
      int[] pair =
          i == partners.size()
              ? new int[] {heard.size(), heard.size()}
              : partners.get(i).orElse(new int[0]);
      if (pair.length > 0) {
        addGaps(gaps, lastWord + 1, i, lastHeard + 1, pair[0]);
        lastWord = i;
        lastHeard = Math.max(lastHeard, pair[1]);
      }
    }
    return gaps;
  }

  private void addGaps(List<Gap> gaps, int from, int to, int heardFrom, int heardTo) {
    if (to - from >= LONG_GAP) {
      TimeSpan span = new TimeSpan(times.get(from).start(), times.get(to - 1).end());
      gaps.add(new Gap(true, span, to - from, written.cues().get(from)));
    }
    if (heardTo - heardFrom >= LONG_GAP) {
      Duration start = heard.get(heardFrom).span().start();
      TimeSpan span = new TimeSpan(start, latest(start, heard.get(heardTo - 1).span().end()));
      int cue = from < written.size() ? written.cues().get(from) : transcript.cues().size() - 1;
      gaps.add(new Gap(false, span, heardTo - heardFrom, Math.max(0, cue)));
    }
  }
}
