package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Note;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * NIST's rich transcription time marks (RTTM), which diarization programs write: {@code SPEAKER
 * file channel start duration <NA> <NA> name <NA> <NA>}. Each speaker line is a cue without text;
 * every other kind of line ({@code SPKR-INFO}, {@code LEXEME}) is a note of that kind. What the
 * file field calls the recording is a note too, and is written again.
 */
final class Rttm {

  private static final String OTHER_KIND =
      "SEGMENT|NOSCORE|NO_RT_METADATA|LEXEME|NON-LEX|NON-SPEECH|FILLER|EDIT|IP|SU|CB|A/P|SPKR-INFO";

  private Rttm() {}

  static Fit sniff(Input in) {
    return NistLines.mostLook(in, line -> isSpeaker(fields(line)) || isOther(fields(line)))
        ? Fit.SURE
        : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.RTTM);
    Lines lines = in.lines();
    Set<String> recordings = new HashSet<>();
    for (int i = 0; i < lines.count(); i++) {
      String line = lines.get(i);
      String[] fields = fields(line);
      if (NistLines.readComment(draft, line, i)) {
        continue;
      }
      if (isSpeaker(fields)) {
        if (recordings.isEmpty()) {
          draft.note(Note.RECORDING, fields[1]);
        }
        NistLines.tellOtherRecording(draft, recordings, fields[1], i);
        readSpeaker(draft, fields, i);
      } else if (isOther(fields)) {
        draft.note(fields[0], line.strip().substring(fields[0].length()).strip());
        draft.claim(i);
      }
    }
    return draft.finish();
  }

  private static void readSpeaker(Draft draft, String[] fields, int line) {
    Optional<Duration> start = Timecode.ofSeconds(Double.parseDouble(fields[3]));
    Optional<Duration> length = Timecode.ofSeconds(Double.parseDouble(fields[4]));
    if (start.isEmpty() || length.isEmpty()) {
      NistLines.badTime(draft, line, fields[3], fields[4]);
      return;
    }
    TimeSpan span = new TimeSpan(start.get(), start.get().plus(length.get()));
    draft.cue(Cue.of(span, fields[7], ""), line, 0);
  }

  /** A line for each cue that has a speaker and takes time. */
  static String write(Transcript transcript, Layout unused) {
    String recording =
        transcript.notes().stream()
            .filter(note -> note.kind().equals(Note.RECORDING))
            .map(Note::text)
            .findFirst()
            .orElse(Note.RECORDING);
    StringBuilder out = new StringBuilder();
    for (Cue cue : transcript.cues()) {
      if (cue.speaker().isPresent() && !cue.span().isEmpty()) {
        out.append("SPEAKER ")
            .append(field(recording))
            .append(" 1 ")
            .append(Timecode.seconds(cue.span().start()))
            .append(' ')
            .append(Timecode.seconds(cue.span().length()))
            .append(" <NA> <NA> ")
            .append(field(cue.speaker().get()))
            .append(" <NA> <NA>\n");
      }
    }
    return out.toString();
  }

  /** Fields end at spaces. */
  private static String field(String text) {
    return text.strip().replaceAll("\\s+", "_");
  }

  private static boolean isSpeaker(String[] fields) {
    return fields.length >= 8
        && fields[0].equals("SPEAKER")
        && NistLines.isNumber(fields[3])
        && NistLines.isNumber(fields[4]);
  }

  private static boolean isOther(String[] fields) {
    return fields.length >= 8 && fields[0].matches(OTHER_KIND);
  }

  private static String[] fields(String line) {
    return line.strip().split("\\s+");
  }
}
