package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Note;
import io.sorimark.model.Word;
import io.sorimark.text.Timecode;
import java.util.Locale;
import java.util.stream.Collectors;

/** A reading as text that a person can check line by line: the form of the golden files. */
final class Dump {

  private Dump() {}

  static String of(Parsed parsed) {
    StringBuilder out = new StringBuilder();
    out.append(
        "format %s, timing %s".formatted(parsed.format().id(), parsed.transcript().timing()));
    parsed.transcript().language().ifPresent(tag -> out.append(", language ").append(tag));
    out.append('\n');
    int cue = 0;
    for (; cue < parsed.transcript().cues().size(); cue++) {
      notesBefore(parsed, cue, out);
      append(parsed.transcript().cues().get(cue), out);
    }
    notesBefore(parsed, cue, out);
    parsed.problems().forEach(problem -> out.append("! ").append(problem).append('\n'));
    if (parsed.moreProblems() > 0) {
      out.append("! %d more\n".formatted(parsed.moreProblems()));
    }
    return out.toString();
  }

  private static void append(Cue cue, StringBuilder out) {
    out.append(Timecode.vtt(cue.span().start())).append(' ').append(Timecode.vtt(cue.span().end()));
    cue.id().ifPresent(id -> out.append(" #").append(id));
    cue.speaker().ifPresent(name -> out.append(" <").append(name).append('>'));
    cue.marks().stream()
        .sorted()
        .forEach(m -> out.append(" !").append(m.name().toLowerCase(Locale.ROOT)));
    out.append(" | ").append(cue.text().replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    if (!cue.words().isEmpty()) {
      out.append("    ")
          .append(cue.words().stream().map(Dump::word).collect(Collectors.joining(" ")))
          .append('\n');
    }
  }

  private static String word(Word word) {
    String confidence =
        word.confidence().isPresent()
            ? "~" + Math.round(word.confidence().getAsDouble() * 1000) / 1000.0
            : "";
    return "%s@%s-%s%s"
        .formatted(
            word.text(),
            Timecode.seconds(word.span().start()),
            Timecode.seconds(word.span().end()),
            confidence);
  }

  private static void notesBefore(Parsed parsed, int cue, StringBuilder out) {
    for (Note note : parsed.transcript().notes()) {
      if (note.cue() == cue) {
        out.append("+ %s: %s\n".formatted(note.kind(), note.text().replace("\n", "\\n")));
      }
    }
  }
}
