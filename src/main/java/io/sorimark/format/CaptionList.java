package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a caption file holds, in its order, until the whole of it is known: only then can repeated
 * lines of rolling captions and names before the text be told from speech.
 */
final class CaptionList {

  /**
   * A cue with the times that the file gives it, in whatever order.
   *
   * @param isPlain its text begins as it stands in the file: a name there may be a label, where one
   *     that begins with a character reference is part of the text
   * @param line 0-based
   * @param column 0-based
   */
  record Caption(Duration start, Duration end, Cue cue, boolean isPlain, int line, int column) {

    Caption withCue(Cue newCue) {
      return new Caption(start, end, newCue, isPlain, line, column);
    }
  }

  private record Aside(String kind, String text, int caption) {}

  /** What whisper.cpp calls one of two channels when it cannot tell which. */
  private static final String UNKNOWN_SPEAKER = "speaker ?";

  private final Draft draft;
  private final List<Caption> captions = new ArrayList<>();
  private final List<Aside> asides = new ArrayList<>();
  private final List<Integer> oddTimes = new ArrayList<>();
  private boolean isMeeting;
  private Optional<String> voice = Optional.empty();

  CaptionList(Draft draft) {
    this.draft = draft;
  }

  /** Adds what a cue says, one cue for each voice; only the first has the cue's identifier. */
  void add(CueTimes times, Optional<String> id, String raw, int line, int column) {
    if (!times.isRegular()) {
      oddTimes.add(line);
    }
    String text = raw.strip();
    boolean plain = !text.startsWith("&");
    Optional<String> ownId = id;
    for (CueText.Spoken spoken : CueText.parse(text, spanOf(times))) {
      Cue cue =
          new Cue(
              TimeSpan.at(times.start()),
              ownId,
              spoken.voice(),
              spoken.text(),
              spoken.words(),
              Set.of());
      captions.add(new Caption(times.start(), times.end(), cue, plain, line, column));
      voice = voice.or(spoken::voice);
      ownId = Optional.empty();
    }
  }

  /** The file has the shape in which meeting programs write. */
  void markMeeting() {
    isMeeting = true;
  }

  /** Something beside the cues, where the next one will stand. */
  void note(String kind, String text) {
    asides.add(new Aside(kind, text, captions.size()));
  }

  /** Text that has no times, or none that can be read. */
  void untimed(String text) {
    if (!text.isEmpty()) {
      note("untimed", text);
    }
  }

  Parsed finish() {
    RollingCaptions rolling = new RollingCaptions(captions);
    NameLabels labels = labels();
    int aside = 0;
    for (int i = 0; i <= captions.size(); i++) {
      for (; aside < asides.size() && asides.get(aside).caption() == i; aside++) {
        draft.note(asides.get(aside).kind(), asides.get(aside).text());
      }
      if (i < captions.size()) {
        rolling.newIn(i).ifPresent(caption -> emit(caption, labels));
      }
    }
    rolling.report(draft);
    reportOddTimes();
    return draft.finish();
  }

  private void reportOddTimes() {
    int more = oddTimes.size() - 1;
    if (more >= 0) {
      String what = "times are not spelled as the format asks";
      draft.info(
          oddTimes.getFirst(), 0, "odd-time", more == 0 ? what : what + "; " + more + " more");
    }
  }

  /** Names before the text are not looked for in a file that names its voices by markup. */
  private NameLabels labels() {
    List<String> texts =
        voice.isPresent() ? List.of() : captions.stream().map(CaptionList::labelled).toList();
    return isMeeting ? NameLabels.inMeeting(texts) : NameLabels.in(texts);
  }

  private void emit(Caption caption, NameLabels labels) {
    Cue cue = caption.cue();
    Optional<NameLabels.Labelled> found =
        voice.isPresent() ? Optional.empty() : labels.split(labelled(caption));
    Cue named =
        found
            .map(label -> cue.withText(label.text()).withSpeaker(speaker(label.speaker())))
            .orElse(cue);
    draft.cue(caption.start(), caption.end(), named, caption.line(), caption.column());
  }

  private static Optional<String> speaker(String label) {
    return Optional.of(label).filter(name -> !name.equalsIgnoreCase(UNKNOWN_SPEAKER));
  }

  /** The text of a cue that may begin with a label; else nothing. */
  private static String labelled(Caption caption) {
    boolean can = caption.isPlain() && caption.cue().words().isEmpty();
    return can ? caption.cue().text() : "";
  }

  private static TimeSpan spanOf(CueTimes times) {
    return times.end().compareTo(times.start()) < 0
        ? TimeSpan.at(times.start())
        : new TimeSpan(times.start(), times.end());
  }
}
