package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Word;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a recognizer heard, on its way into a {@link Draft}: words that become cues, and cues that
 * the source gives with or without words. Text is never dropped: a word without a usable time gets
 * one between its neighbours, a cue without one stands at the end of the cue ahead. Odd times and
 * confidences are told once a file, with their number.
 */
final class Recognized {

  /** Something that is wrong with some words: how many, and where the first is. */
  private static final class Oddity {
    private int count;
    private int line;
    private int column;

    void at(Heard word) {
      if (count++ == 0) {
        line = word.line();
        column = word.column();
      }
    }

    void report(Draft draft, String rule, String what) {
      if (count > 0) {
        draft.warning(line, column, rule, count + " " + what);
      }
    }
  }

  private final Draft draft;
  private final Oddity untimed = new Oddity();
  private final Oddity backwards = new Oddity();
  private final Oddity unsure = new Oddity();
  private final Oddity unlikeText = new Oddity();
  private boolean anyTime;
  private Duration latest = Duration.ZERO;

  Recognized(Draft draft) {
    this.draft = draft;
  }

  /** For a file of JSON, whose faults are told at once. */
  static Recognized ofJson(Input in, Format format) {
    Draft draft = Draft.ofTree(in, format);
    draft.report(in.json());
    return new Recognized(draft);
  }

  Draft draft() {
    return draft;
  }

  /** Tells of a value that should have been a word or a cue and is none. */
  void unread(Json.Node value) {
    draft.warning(
        value.line(),
        value.column(),
        "unread-value",
        "no text found here: " + Excerpt.of(value.textOr(value.isObject() ? "{...}" : "[...]")));
  }

  /** Adds a word to a track, or tells that the value it was read from holds none. */
  void add(WordTrack track, Heard word, Json.Node from) {
    if (word.text().isEmpty()) {
      unread(from);
    } else {
      track.add(word);
    }
  }

  /** Adds a track's words as cues. */
  void addWords(WordTrack track) {
    addTracks(List.of(track));
  }

  /** Adds the words of tracks that ran at the same time: their cues are merged by start. */
  void addTracks(List<WordTrack> tracks) {
    List<WordCues.Placed> cues = new ArrayList<>();
    tracks.forEach(track -> cues.addAll(WordCues.of(timed(track.words()))));
    if (tracks.size() > 1) {
      cues.sort(Comparator.comparing(placed -> placed.cue().span().start()));
    }
    cues.forEach(placed -> add(placed.cue(), placed.line(), placed.column()));
  }

  /** Adds a cue as the source gives it; its words are kept when they are those of its text. */
  void addCue(Heard whole, WordTrack track) {
    boolean spelled = track.spell(whole.text());
    List<Heard> words = timed(track.words());
    String joined = WordCues.join(words);
    String text = whole.text().isEmpty() ? joined : whole.text();
    if (text.isEmpty()) {
      return;
    }
    boolean fits = spelled || joined.equals(text);
    if (!fits && !words.isEmpty()) {
      unlikeText.at(whole);
    }
    boolean timed = fits && words.stream().allMatch(Heard::isTimed);
    List<Word> kept = timed ? words.stream().map(Heard::word).toList() : List.of();
    TimeSpan span = spanOf(whole, words);
    add(
        Cue.of(span, text).withSpeaker(whole.speaker()).withWords(kept),
        whole.line(),
        whole.column());
  }

  /** Adds a cue that has no words of its own. */
  void addCue(Heard whole) {
    addCue(whole, new WordTrack());
  }

  Parsed finish() {
    if (anyTime) {
      untimed.report(draft, "word-without-time", "without a usable time, placed by its neighbours");
    } else if (draft.cueCount() > 0) {
      draft.timing(Timing.NONE);
    }
    backwards.report(draft, "word-backwards", "ending before the start, kept as a point in time");
    unsure.report(draft, "confidence-range", "with a confidence outside 0 to 1, which is left out");
    unlikeText.report(
        draft,
        "words-unlike-text",
        "with words that are not those of the text, which are left out");
    return draft.finish();
  }

  private void add(Cue cue, int line, int column) {
    latest = cue.span().end().compareTo(latest) > 0 ? cue.span().end() : latest;
    draft.cue(cue, line, column);
  }

  private TimeSpan spanOf(Heard whole, List<Heard> words) {
    Optional<Duration> first = words.stream().findFirst().flatMap(Heard::start);
    Optional<Duration> last = words.isEmpty() ? Optional.empty() : words.getLast().end();
    Heard timed = checked(whole.timed(whole.start().or(() -> first), whole.end().or(() -> last)));
    return timed.isTimed() ? timed.span() : TimeSpan.at(latest);
  }

  /** The words, each with a time; none has one when the source has no time at all. */
  private List<Heard> timed(List<Heard> words) {
    List<Heard> checked = new ArrayList<>(words.stream().map(this::checked).toList());
    if (checked.stream().noneMatch(Heard::isTimed)) {
      return anyTime
          ? checked.stream().map(word -> word.at(TimeSpan.at(latest))).toList()
          : checked;
    }
    int at = 0;
    while (at < checked.size()) {
      at = checked.get(at).isTimed() ? endOpen(checked, at) : spread(checked, at);
    }
    return checked;
  }

  /** Leaves out what cannot be, and keeps count of it. */
  private Heard checked(Heard word) {
    Heard checked = word;
    if (word.start().isEmpty()) {
      untimed.at(word);
      checked = checked.timed(Optional.empty(), Optional.empty());
    } else {
      anyTime = true;
    }
    if (checked.start().isPresent()
        && checked.end().isPresent()
        && checked.end().get().compareTo(checked.start().get()) < 0) {
      backwards.at(word);
      checked = checked.at(TimeSpan.at(checked.start().get()));
    }
    if (word.confidence().isPresent() && !isProbability(word.confidence().getAsDouble())) {
      unsure.at(word);
      checked = checked.sure(OptionalDouble.empty());
    }
    return checked;
  }

  private static boolean isProbability(double number) {
    return number >= 0 && number <= 1;
  }

  /** A word without an end lasts until the next begins, or as long as it takes to say. */
  private static int endOpen(List<Heard> words, int at) {
    Heard word = words.get(at);
    if (word.end().isEmpty()) {
      Duration start = word.span().start();
      Duration said = start.plus(Texts.speakingTime(word.text()));
      Duration next = at + 1 < words.size() ? words.get(at + 1).start().orElse(said) : said;
      Duration end = next.compareTo(start) >= 0 && next.compareTo(said) < 0 ? next : said;
      words.set(at, word.at(new TimeSpan(start, end)));
    }
    return at + 1;
  }

  /** Shares the time between two timed words evenly among the untimed ones between them. */
  private static int spread(List<Heard> words, int from) {
    int to = from;
    while (to < words.size() && !words.get(to).isTimed()) {
      to++;
    }
    Duration next = to < words.size() ? words.get(to).span().start() : Duration.ZERO;
    Duration start = from > 0 ? words.get(from - 1).span().end() : next;
    Duration room = next.compareTo(start) > 0 ? next.minus(start) : Duration.ZERO;
    Duration each = room.dividedBy(to - from);
    for (int i = from; i < to; i++) {
      Duration at = start.plus(each.multipliedBy(i - from));
      words.set(i, words.get(i).at(new TimeSpan(at, at.plus(each))));
    }
    return to;
  }
}
