package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.text.Timecode;
import java.util.List;

/**
 * Writes SubRip, each cue's speaker before its text. There are no escapes in SubRip, so text stays
 * as it is but where it would be taken for something else: a tag that players know, a character
 * reference, an arrow, a line of times.
 */
final class SrtWriter {

  private SrtWriter() {}

  static String write(Transcript transcript, Layout layout) {
    List<Cue> cues = layout.captions(transcript);
    List<LabelledText> texts = LabelledText.of(cues);
    StringBuilder out = new StringBuilder(cues.size() * 80);
    for (int i = 0; i < cues.size(); i++) {
      out.append(i + 1)
          .append('\n')
          .append(Timecode.srt(cues.get(i).span().start()))
          .append(" --> ")
          .append(Timecode.srt(cues.get(i).span().end()))
          .append('\n')
          .append(safeLines(texts.get(i)))
          .append("\n\n");
    }
    return out.toString();
  }

  private static String safeLines(LabelledText labelled) {
    String text = labelled.text();
    String escaped = escaped(text);
    String safe = labelled.isGuarded() ? CharacterReference.guard(escaped) : escaped;
    return safe.indexOf(':') < 0
        ? safe
        : String.join("\n", safe.lines().map(SrtWriter::withoutTimes).toList());
  }

  private static String withoutTimes(String line) {
    return SrtTimes.in(line, 0, line.length()).isPresent() ? CharacterReference.guard(line) : line;
  }

  private static String escaped(String text) {
    if (text.indexOf('<') < 0
        && text.indexOf('&') < 0
        && text.indexOf('{') < 0
        && !text.contains("-->")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      out.append(escaped(text, i));
    }
    return out.toString();
  }

  private static String escaped(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '<' -> CueText.markupEnd(text, at).isPresent() ? "&lt;" : "<";
      case '{' -> CueText.markupEnd(text, at).isPresent() ? "&#123;" : "{";
      case '&' -> CharacterReference.at(text, at).isPresent() ? "&amp;" : "&";
      case '>' -> text.startsWith("--", Math.max(0, at - 2)) && at >= 2 ? "&gt;" : ">";
      default -> String.valueOf(c);
    };
  }
}
