package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Fit;
import io.sorimark.text.Timecode;
import io.sorimark.text.TurnMarks;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A transcript as a Markdown article: front matter, headings, and paragraphs that say who speaks,
 * when, or both (see {@link TurnHeader} for whose conventions). Each paragraph is a cue; without a
 * header of its own it goes on in the turn before it.
 */
final class Markdown {

  private static final int LINES_LOOKED_AT = 60;
  private static final int LEAST_HEADERS = 2;
  private static final Pattern BOLD = Pattern.compile("^\\s*(?:\\*\\*|__)");
  private static final Pattern HEADING = Pattern.compile("^#{1,6} \\S.*");

  private Markdown() {}

  static Fit sniff(Input in) {
    String head = in.head();
    List<String> lines =
        head.lines().filter(line -> !line.isBlank()).limit(LINES_LOOKED_AT).toList();
    long headers = lines.stream().filter(Markdown::opensTurn).count();
    boolean front = FrontMatter.begins(head);
    long bold = lines.stream().filter(line -> opensTurn(line) && BOLD.matcher(line).find()).count();
    if (bold >= LEAST_HEADERS || (front && headers > 0)) {
      return Fit.SURE;
    }
    if (headers >= LEAST_HEADERS || front) {
      return Fit.LIKELY;
    }
    boolean plain =
        in.extension().equals("md")
            || in.extension().equals("markdown")
            || lines.stream().anyMatch(line -> HEADING.matcher(line).matches());
    return headers == 1 || plain ? Fit.FALLBACK : Fit.NO;
  }

  static Parsed read(Input in) {
    return MarkdownReader.read(in);
  }

  /** {@code **Name** [1:02:03]: text}, a paragraph a cue. */
  static String write(Transcript transcript, Layout layout) {
    StringBuilder out = new StringBuilder();
    for (Cue cue : transcript.cues()) {
      if (!cue.text().isBlank()) {
        String text = layout.isRich() ? Texts.plainLines(cue.text()) : Texts.oneLine(cue.text());
        out.append(out.isEmpty() ? "" : "\n")
            .append(head(cue, transcript))
            .append(lines(text))
            .append('\n');
      }
    }
    return out.toString();
  }

  /** The time and name in front tell turns apart; where others have a name, a dash has to. */
  private static String head(Cue cue, Transcript transcript) {
    Optional<String> name = cue.speaker().map(Markdown::name);
    if (transcript.timing() != Timing.NONE) {
      String stamp = "[" + Timecode.brief(cue.span().start()) + "]";
      return name.map(found -> "**%s** %s: ".formatted(found, stamp)).orElse(stamp + " ");
    }
    boolean needsDash = transcript.hasSpeakers() && !beginsWithTurnMark(cue.text());
    return name.map("**%s:** "::formatted).orElse(needsDash ? "\\- " : "");
  }

  static boolean beginsWithTurnMark(String text) {
    List<TurnMarks.TurnMark> marks = TurnMarks.in(text);
    return !marks.isEmpty() && marks.getFirst().start() == 0;
  }

  private static boolean opensTurn(String line) {
    return TurnHeader.of(line.strip()).isPresent();
  }

  /** The text with hard breaks at its line ends, and nothing in it that looks like a header. */
  private static String lines(String text) {
    String escaped = MarkdownInline.escape(text);
    boolean misleading = TurnHeader.of(escaped).isPresent() || NameLabels.looksLabelled(escaped);
    return (misleading ? MarkdownInline.escapeAll(text) : escaped).replace("\n", "\\\n");
  }

  private static String name(String name) {
    return MarkdownInline.escape(Texts.oneLine(name).replaceAll("[:\uff1a]+$", ""));
  }
}
