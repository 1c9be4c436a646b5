package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import io.sorimark.text.Timecode;
import java.util.Optional;

/**
 * AssemblyAI's transcript: its utterances (one speaker's turn each) when speakers were asked for,
 * otherwise its words; times are milliseconds. Chapters and the summary become notes.
 */
final class AssemblyAi {

  private AssemblyAi() {}

  static Fit sniff(Input in) {
    Json.Node root = in.json().root();
    Json.Node first = root.has("utterances") ? root.get("utterances").at(0) : Json.Node.MISSING;
    first = first.isObject() ? first : root.get("words").at(0);
    if (root.has("audio_url") && root.has("text")) {
      return Fit.SURE;
    }
    boolean looks = first.has("text") && first.get("start").isNumber() && first.has("confidence");
    return looks ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.ASSEMBLYAI);
    Json.Node root = in.json().root();
    JsonValues.language(out.draft(), root.get("language_code"));
    root.get("summary").text().ifPresent(summary -> out.draft().note("summary", summary));
    root.get("chapters").items().forEach(chapter -> readChapter(out.draft(), chapter));
    if (!root.get("utterances").items().isEmpty()) {
      root.get("utterances").items().forEach(item -> out.addCue(heard(item), words(out, item)));
    } else if (!root.get("words").items().isEmpty()) {
      out.addWords(words(out, root));
    } else {
      out.addCue(heard(root).timed(Optional.empty(), Optional.empty()));
    }
    return out.finish();
  }

  private static void readChapter(Draft draft, Json.Node chapter) {
    String start = JsonValues.millis(chapter.get("start")).map(Timecode::vtt).orElse("");
    String title = chapter.any("headline", "gist").textOr("");
    String summary = chapter.get("summary").textOr("");
    draft.note("chapter", (start + " " + title + "\n" + summary).strip());
  }

  private static WordTrack words(Recognized out, Json.Node holder) {
    WordTrack words = new WordTrack();
    holder.get("words").items().forEach(item -> out.add(words, heard(item), item));
    return words;
  }

  private static Heard heard(Json.Node item) {
    return Heard.of(item.get("text").textOr(""), item)
        .timed(JsonValues.millis(item.get("start")), JsonValues.millis(item.get("end")))
        .sure(item.get("confidence").number())
        .by(JsonValues.speaker(item.get("speaker")));
  }
}
