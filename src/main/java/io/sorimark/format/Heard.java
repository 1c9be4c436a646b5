package io.sorimark.format;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import io.sorimark.reading.Json;
import io.sorimark.reading.Lines;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A word, or a whole utterance, as a recognizer wrote it and where it stands in the file. Nothing
 * is checked yet: times may be missing or the wrong way round, the confidence may be any number.
 *
 * @param text white space inside is single blanks, none around it
 * @param first whether the source begins something new here: an utterance, a result, a paragraph
 * @param line 0-based, as in {@link Lines}
 * @param column 0-based
 */
record Heard(
    String text,
    Optional<Duration> start,
    Optional<Duration> end,
    OptionalDouble confidence,
    Optional<String> speaker,
    boolean first,
    int line,
    int column) {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  static Heard of(String text, int line, int column) {
    return new Heard(
        WHITE_SPACE.matcher(text.strip()).replaceAll(" "),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        false,
        line,
        column);
  }

  static Heard of(String text, Json.Node at) {
    return of(text, at.line(), at.column());
  }

  Heard timed(Optional<Duration> newStart, Optional<Duration> newEnd) {
    return new Heard(text, newStart, newEnd, confidence, speaker, first, line, column);
  }

  Heard at(TimeSpan span) {
    return timed(Optional.of(span.start()), Optional.of(span.end()));
  }

  Heard sure(OptionalDouble newConfidence) {
    return new Heard(text, start, end, newConfidence, speaker, first, line, column);
  }

  Heard by(Optional<String> newSpeaker) {
    return new Heard(text, start, end, confidence, newSpeaker, first, line, column);
  }

  Heard withText(String newText) {
    return new Heard(newText, start, end, confidence, speaker, first, line, column);
  }

  Heard asFirst() {
    return new Heard(text, start, end, confidence, speaker, true, line, column);
  }

  /** This word with the next one written on to it. */
  Heard joinedTo(Heard next) {
    return withText(text + next.text).timed(start.or(next::start), next.end.or(this::end));
  }

  boolean isTimed() {
    return start.isPresent();
  }

  /** When it is said; the empty span at zero where that is not known. */
  TimeSpan span() {
    Duration from = start.orElse(Duration.ZERO);
    Duration to = end.orElse(from);
    return new TimeSpan(from, to.compareTo(from) < 0 ? from : to);
  }

  Word word() {
    return new Word(span(), text, confidence);
  }
}
