package io.sorimark.format;

import io.sorimark.language.Width;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.text.TurnMarks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cues laid out as captions that can be read: lines of bounded width, few enough of them, long
 * enough on screen. Too much text is cut into several cues, too little time is mended by joining a
 * neighbour or by staying through the pause that follows. Every word stays, in order; a cut is
 * timed by the words where they are known and by characters otherwise.
 */
public final class Captions {

  /** Across a longer pause two cues are not joined. */
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private Captions() {}

  /** The transcript with its cues laid out anew. */
  public static Transcript fit(Transcript transcript, CaptionStyle style) {
    List<Cue> joined =
        transcript.timing() == Timing.NONE ? transcript.cues() : join(transcript.cues(), style);
    List<Cue> cut =
        joined.stream()
            .flatMap(cue -> cut(cue, style).stream())
            .sorted(Comparator.comparing(cue -> cue.span().start())) // crosstalk stays in order
            .toList();
    return transcript.withCues(stay(cut, style));
  }

  private static List<Cue> join(List<Cue> cues, CaptionStyle style) {
    List<Cue> joined = new ArrayList<>();
    for (Cue cue : cues) {
      if (!joined.isEmpty() && shouldJoin(joined.getLast(), cue, style)) {
        joined.add(joined(joined.removeLast(), cue));
      } else {
        joined.add(cue);
      }
    }
    return joined;
  }

  private static boolean shouldJoin(Cue first, Cue second, CaptionStyle style) {
    Duration pause = first.span().gapTo(second.span());
    return (isHasty(first, style) || isHasty(second, style))
        && first.speaker().equals(second.speaker())
        && !pause.isNegative()
        && pause.compareTo(LONGEST_PAUSE) <= 0
        && first.span().start().plus(style.maxLength()).compareTo(second.span().end()) >= 0
        && !startsTurn(second)
        && new TextLines(oneLine(first.text() + " " + second.text()), style.maxLineWidth()).fewest()
            <= style.maxLines();
  }

  private static boolean isHasty(Cue cue, CaptionStyle style) {
    Duration length = cue.span().length();
    return !cue.text().isBlank()
        && (length.compareTo(style.minLength()) < 0
            || length.compareTo(readingTime(cue.text(), style)) < 0);
  }

  private static Duration readingTime(String text, CaptionStyle style) {
    return Duration.ofMillis((long) Math.ceil(Width.of(oneLine(text)) * 1000 / style.maxSpeed()));
  }

  private static boolean startsTurn(Cue cue) {
    List<TurnMarks.TurnMark> marks = TurnMarks.in(cue.text());
    return !marks.isEmpty() && marks.getFirst().start() == 0;
  }

  private static Cue joined(Cue first, Cue second) {
    List<Word> words = new ArrayList<>(first.words());
    words.addAll(second.words());
    boolean allKnown = first.words().isEmpty() == second.words().isEmpty();
    return first
        .withSpan(new TimeSpan(first.span().start(), second.span().end()))
        .withText(oneLine(first.text() + " " + second.text()))
        .withWords(allKnown ? words : List.of());
  }

  private static List<Cue> cut(Cue cue, CaptionStyle style) {
    String text = oneLine(cue.text());
    Cue whole = cue.withText(text);
    List<Cue> pieces = new ArrayList<>();
    int from = 0;
    for (int to : new TextLines(text, style.maxLineWidth()).cuts(style.maxLines())) {
      pieces.add(piece(whole, from, to, style));
      from = to;
    }
    return pieces;
  }

  private static Cue piece(Cue whole, int from, int to, CaptionStyle style) {
    TimeSpan span =
        new TimeSpan(
            from == 0 ? whole.span().start() : whole.timeAt(from),
            to == whole.text().length() ? whole.span().end() : whole.timeAt(to));
    return whole
        .withId(from == 0 ? whole.id() : Optional.empty())
        .withSpan(span)
        .withText(lines(whole.text().substring(from, to).strip(), style))
        .withWords(whole.words().stream().filter(word -> startsIn(span, word, whole)).toList());
  }

  /** The last piece also holds a word that starts at the very end. */
  private static boolean startsIn(TimeSpan span, Word word, Cue whole) {
    Duration start = word.span().start();
    return span.contains(start)
        || (span.end().equals(whole.span().end()) && start.compareTo(span.end()) >= 0)
        || (span.start().equals(whole.span().start()) && start.compareTo(span.start()) < 0);
  }

  private static String lines(String text, CaptionStyle style) {
    StringBuilder lines = new StringBuilder();
    int from = 0;
    for (int to : new TextLines(text, style.maxLineWidth()).balanced()) {
      lines.append(from == 0 ? "" : "\n").append(text.substring(from, to).strip());
      from = to;
    }
    return lines.toString();
  }

  /** Cues that are read too slowly for their time stay until the next one, if that helps. */
  private static List<Cue> stay(List<Cue> cues, CaptionStyle style) {
    List<Cue> stayed = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      Duration wanted = cue.span().start().plus(readingTime(cue.text(), style));
      Duration limit = i + 1 < cues.size() ? cues.get(i + 1).span().start() : cue.span().end();
      Duration end = wanted.compareTo(limit) < 0 ? wanted : limit;
      stayed.add(
          end.compareTo(cue.span().end()) > 0
              ? cue.withSpan(new TimeSpan(cue.span().start(), end))
              : cue);
    }
    return stayed;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("[ \\t]*\\n[ \\t]*", " ");
  }
}
