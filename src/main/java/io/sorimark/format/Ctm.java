package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * NIST's time-marked words (CTM), as Kaldi and sclite write them: {@code file channel start
 * duration word [confidence [type [speaker]]]}, seconds. Each channel is a track of its own; where
 * a file has several and names no speakers, the channel is the speaker. Of alternatives between
 * {@code <ALT_BEGIN>} and {@code <ALT_END>} the first is taken, the others become notes.
 */
final class Ctm {

  private static final String ALTERNATIVE = "<ALT>";
  private static final String NO_VALUE = "<NA>|null|unknown";

  private final Draft draft;
  private final Map<List<String>, WordTrack> tracks = new LinkedHashMap<>();
  private final Set<String> recordings = new HashSet<>();
  private final boolean severalChannels;
  private boolean inOtherAlternative;

  private Ctm(Draft draft, boolean severalChannels) {
    this.draft = draft;
    this.severalChannels = severalChannels;
  }

  static Fit sniff(Input in) {
    return NistLines.mostLook(in, line -> isWord(fields(line)) || isAlternative(fields(line)))
        ? Fit.LIKELY
        : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.CTM);
    Recognized out = new Recognized(draft);
    Lines lines = in.lines();
    Ctm ctm = new Ctm(draft, channels(lines) > 1);
    for (int i = 0; i < lines.count(); i++) {
      if (!NistLines.readComment(draft, lines.get(i), i)) {
        ctm.readLine(fields(lines.get(i)), i);
      }
    }
    out.addTracks(List.copyOf(ctm.tracks.values()));
    return out.finish();
  }

  private static long channels(Lines lines) {
    return Stream.iterate(0, i -> i + 1)
        .limit(lines.count())
        .map(i -> fields(lines.get(i)))
        .filter(Ctm::isWord)
        .map(fields -> fields[1])
        .distinct()
        .limit(2)
        .count();
  }

  private void readLine(String[] fields, int line) {
    if (isAlternative(fields)) {
      draft.claim(line);
      inOtherAlternative = fields[4].equals(ALTERNATIVE);
    } else if (isWord(fields) && inOtherAlternative) {
      draft.note("alternative", String.join(" ", fields));
      draft.claim(line);
    } else if (isWord(fields)) {
      readWord(fields, line);
    }
  }

  private void readWord(String[] fields, int line) {
    draft.claim(line);
    NistLines.tellOtherRecording(draft, recordings, fields[0], line);
    Optional<Duration> start = time(fields[2]);
    tracks
        .computeIfAbsent(List.of(fields[0], fields[1]), key -> new WordTrack())
        .add(
            Heard.of(fields[4], line, 0)
                .timed(start, JsonValues.end(start, time(fields[3])))
                .sure(confidence(fields))
                .by(speaker(fields)));
  }

  private Optional<String> speaker(String[] fields) {
    if (fields.length > 7 && !fields[7].matches(NO_VALUE)) {
      return Optional.of(fields[7]);
    }
    return severalChannels ? Optional.of("Channel " + fields[1]) : Optional.empty();
  }

  private static OptionalDouble confidence(String[] fields) {
    return fields.length > 5 && NistLines.isNumber(fields[5])
        ? OptionalDouble.of(Double.parseDouble(fields[5]))
        : OptionalDouble.empty();
  }

  private static Optional<Duration> time(String field) {
    return Timecode.ofSeconds(Double.parseDouble(field));
  }

  private static boolean isWord(String[] fields) {
    return fields.length >= 5
        && fields.length <= 8
        && NistLines.isNumber(fields[2])
        && NistLines.isNumber(fields[3]);
  }

  private static boolean isAlternative(String[] fields) {
    return fields.length == 5 && fields[4].matches("<ALT(_BEGIN|_END)?>");
  }

  private static String[] fields(String line) {
    return line.strip().split("\\s+");
  }
}
