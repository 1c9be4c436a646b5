package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Fit;
import io.sorimark.text.Timecode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * The transcript HTML of the podcast namespace, which Buzzsprout and others publish, as a page or a
 * bare fragment: {@code <cite>Name:</cite> <time>0:00</time> <p>text</p>} again and again. Starts
 * only, in whole seconds; a second paragraph under one time is placed by the length of the first.
 */
final class PodcastHtml {

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "</cite>\\s*<time[^>]*>\\s*\\d+:\\d\\d[\\d:.]*\\s*</time>"
              + "|<time[^>]*>\\s*\\d+:\\d\\d[\\d:.]*\\s*</time>\\s*(?:<cite|<p[ >])",
          Pattern.CASE_INSENSITIVE);

  private PodcastHtml() {}

  static Fit sniff(Input in) {
    if (SIGNATURE.matcher(in.head()).find()) {
      return Fit.SURE;
    }
    if (!Markup.isPage(in.head())) {
      return Fit.NO;
    }
    return SIGNATURE.matcher(in.text()).find() ? Fit.SURE : Fit.FALLBACK;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofTree(in, Format.PODCAST_HTML);
    Document page = Markup.html(in.text());
    Markup.language(page).ifPresent(draft::language);
    CiteTimeWalk walk = new CiteTimeWalk(draft);
    walk.read(page);
    return draft.finish();
  }

  static String write(Transcript transcript, Layout layout) {
    StringBuilder out = new StringBuilder();
    for (Cue cue : transcript.cues()) {
      if (!cue.text().isBlank()) {
        append(cue, transcript.timing() != Timing.NONE, layout, out);
      }
    }
    return out.toString();
  }

  private static void append(Cue cue, boolean timed, Layout layout, StringBuilder out) {
    cue.speaker()
        .ifPresent(name ->
            out.append("<cite>").append(Markup.escape(Texts.oneLine(name))).append(":</cite>\n"));
    if (!timed && cue.speaker().isEmpty()) {
      out.append("<cite></cite>\n"); // or the name before it would hold on
    }
    if (timed) {
      out.append("<time>").append(Timecode.brief(cue.span().start())).append("</time>\n");
    }
    String text =
        layout.isRich()
            ? Markup.escape(Texts.plainLines(cue.text())).replace("\n", "<br>")
            : Markup.escape(Texts.oneLine(cue.text()));
    out.append("<p>").append(text).append("</p>\n");
  }

  /** "Ada", from {@code Ada:} or {@code Ada :}; nothing from an empty one. */
  static Optional<String> name(String cite) {
    String name = cite.strip();
    if (name.endsWith(":")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
