package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the IMSC 1 text profile of TTML: one paragraph a cue, speakers as agents, and in the rich
 * profile one span a word with times that count from the begin of its paragraph.
 */
final class TtmlWriter {

  private TtmlWriter() {}

  static String write(Transcript transcript, Layout layout) {
    List<Cue> cues = transcript.cues().stream().filter(cue -> !cue.text().isBlank()).toList();
    Map<String, String> agents = agents(cues);
    StringBuilder out = new StringBuilder();
    out.append(head(transcript.language().orElse("")));
    appendAgents(agents, out);
    out.append("<body>\n<div>\n");
    cues.forEach(cue -> append(cue, agents, layout, out));
    return out.append("</div>\n</body>\n</tt>\n").toString();
  }

  private static String head(String language) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
        xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:timeBase="media"
        ttp:profile="http://www.w3.org/ns/ttml/profile/imsc1/text"
        xml:lang="%s" xml:space="preserve">
    """
        .formatted(Xml.escape(language));
  }

  /** An id for each speaker, in order of appearance. */
  private static Map<String, String> agents(List<Cue> cues) {
    Map<String, String> agents = new LinkedHashMap<>();
    for (Cue cue : cues) {
      cue.speaker().ifPresent(name -> agents.putIfAbsent(name, "s" + (agents.size() + 1)));
    }
    return agents;
  }

  private static void appendAgents(Map<String, String> agents, StringBuilder out) {
    if (agents.isEmpty()) {
      return;
    }
    out.append("<head>\n<metadata>\n");
    agents.forEach((name, id) ->
        out.append("<ttm:agent xml:id=\"%s\" type=\"person\">".formatted(id))
            .append(
                "<ttm:name type=\"full\">%s</ttm:name></ttm:agent>\n".formatted(Xml.escape(name))));
    out.append("</metadata>\n</head>\n");
  }

  private static void append(
      Cue cue, Map<String, String> agents, Layout layout, StringBuilder out) {
    out.append("<p begin=\"").append(Timecode.vtt(cue.span().start()));
    out.append("\" end=\"").append(Timecode.vtt(cue.span().end())).append('"');
    cue.speaker()
        .ifPresent(name -> out.append(" ttm:agent=\"").append(agents.get(name)).append('"'));
    out.append('>');
    int at = 0;
    if (layout.isRich()) {
      at = appendWords(cue, out);
    }
    appendText(cue.text().substring(at), out);
    out.append("</p>\n");
  }

  /** Each word where it stands in the text; those that do not are left out. Where the last ends. */
  private static int appendWords(Cue cue, StringBuilder out) {
    int at = 0;
    Duration from = cue.span().start();
    for (Word word : cue.words()) {
      int found = cue.text().indexOf(word.text(), at);
      if (found >= 0 && word.span().start().compareTo(from) >= 0) {
        appendText(cue.text().substring(at, found), out);
        out.append("<span begin=\"").append(Timecode.vtt(word.span().start().minus(from)));
        out.append("\" end=\"").append(Timecode.vtt(word.span().end().minus(from))).append("\">");
        appendText(word.text(), out);
        out.append("</span>");
        at = found + word.text().length();
      }
    }
    return at;
  }

  private static void appendText(String text, StringBuilder out) {
    out.append(Xml.escape(text).replace("\n", "<br/>"));
  }
}
