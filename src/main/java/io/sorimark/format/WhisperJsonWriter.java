package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON in the shape of openai-whisper's, a segment a line, texts and words with the blank before
 * them that the program writes. Speakers are named as WhisperX does, on segments and on words.
 */
final class WhisperJsonWriter {

  private WhisperJsonWriter() {}

  static String write(Transcript transcript, Layout layout) {
    List<String> segments = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (Cue cue : transcript.cues()) {
      String text = layout.isRich() ? cue.text() : Texts.oneLine(cue.text());
      all.append(spaced(text));
      segments.add(segment(segments.size(), cue, text));
    }
    return "{"
        + JsonText.field("text", all.toString())
        + ",\"segments\":[\n"
        + String.join(",\n", segments)
        + "\n]"
        + transcript.language().map(tag -> "," + JsonText.field("language", tag)).orElse("")
        + "}\n";
  }

  private static String segment(int id, Cue cue, String text) {
    List<String> fields = new ArrayList<>();
    fields.add("\"id\":" + id);
    fields.addAll(times(cue.span().start(), cue.span().end()));
    fields.add(JsonText.field("text", spaced(text)));
    cue.speaker().ifPresent(name -> fields.add(JsonText.field("speaker", name)));
    if (!cue.words().isEmpty()) {
      fields.add("\"words\":[" + words(cue, text) + "]");
    }
    return "{" + String.join(",", fields) + "}";
  }

  private static String words(Cue cue, String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    for (Word word : cue.words()) {
      int found = text.indexOf(word.text(), at);
      boolean joined = found > 0 && !Character.isWhitespace(text.charAt(found - 1));
      words.add(word(word, joined, cue));
      at = found < 0 ? at : found + word.text().length();
    }
    return String.join(",", words);
  }

  private static String word(Word word, boolean joined, Cue cue) {
    List<String> fields = new ArrayList<>();
    fields.add(JsonText.field("word", joined ? word.text() : " " + word.text()));
    fields.addAll(times(word.span().start(), word.span().end()));
    word.confidence().ifPresent(value -> fields.add("\"probability\":" + value));
    cue.speaker().ifPresent(name -> fields.add(JsonText.field("speaker", name)));
    return "{" + String.join(",", fields) + "}";
  }

  private static List<String> times(Duration start, Duration end) {
    return List.of("\"start\":" + Timecode.seconds(start), "\"end\":" + Timecode.seconds(end));
  }

  private static String spaced(String text) {
    return text.isEmpty() ? "" : " " + text;
  }
}
