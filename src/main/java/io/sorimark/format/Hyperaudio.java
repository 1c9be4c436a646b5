package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.reading.Fit;
import io.sorimark.text.Timecode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The interactive transcript of Hyperaudio: a span a word, {@code <span data-m="320"
 * data-d="520">}, start and length in milliseconds, a blank at the end of its text where a word
 * ends; a speaker as {@code <span class="speaker">[Name] </span>}; a paragraph a cue.
 *
 * <p>Two things are ours: words whose times we had to estimate have the class "estimated", and a
 * paragraph that lasts longer than its words has {@code data-start} and {@code data-end}. Players
 * pass over both.
 */
final class Hyperaudio {

  private static final Pattern SIGNATURE =
      Pattern.compile("<(?:span|a)\\b[^<>]*\\bdata-m=[\"']?\\d", Pattern.CASE_INSENSITIVE);
  private static final Pattern TOKEN = Pattern.compile("\\S+");

  /** A piece of a cue's text up to the next one, with its time. */
  private record Piece(TimeSpan span, String text, boolean estimated) {}

  private Hyperaudio() {}

  static Fit sniff(Input in) {
    boolean found =
        SIGNATURE.matcher(in.head()).find()
            || (Markup.isPage(in.head()) && SIGNATURE.matcher(in.text()).find());
    return found ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    return HyperaudioReader.read(in);
  }

  static String write(Transcript transcript, Layout layout) {
    StringBuilder out = new StringBuilder();
    String language =
        transcript.language().map(tag -> " lang=\"" + Markup.escape(tag) + "\"").orElse("");
    out.append("<article").append(language).append(">\n<section>\n");
    for (Cue cue : transcript.cues()) {
      String text = layout.isRich() ? Texts.plainLines(cue.text()) : Texts.oneLine(cue.text());
      if (!text.isBlank()) {
        append(cue, text, out);
      }
    }
    return out.append("</section>\n</article>\n").toString();
  }

  private static void append(Cue cue, String text, StringBuilder out) {
    List<Piece> pieces = pieces(cue, text);
    out.append("<p").append(bounds(cue, pieces)).append(">\n");
    cue.speaker()
        .ifPresent(name ->
            out.append("<span class=\"speaker\" data-m=\"")
                .append(Timecode.millis(cue.span().start()))
                .append("\" data-d=\"0\">[")
                .append(Markup.escape(Texts.oneLine(name)))
                .append("] </span>\n"));
    pieces.forEach(piece -> append(piece, out));
    out.append("\n</p>\n");
  }

  private static void append(Piece piece, StringBuilder out) {
    String word = piece.text().strip();
    String gap = piece.text().substring(piece.text().indexOf(word) + word.length());
    out.append("<span ")
        .append(piece.estimated() ? "class=\"estimated\" " : "")
        .append("data-m=\"")
        .append(Timecode.millis(piece.span().start()))
        .append("\" data-d=\"")
        .append(Timecode.millis(piece.span().end()) - Timecode.millis(piece.span().start()))
        .append("\">")
        .append(Markup.escape(Texts.oneLine(word)))
        .append(gap.isEmpty() ? "</span>" : " </span>")
        .append(gap.contains("\n") ? "<br>" : "")
        .append(gap.isEmpty() ? "" : "\n");
  }

  private static String bounds(Cue cue, List<Piece> pieces) {
    long start = Timecode.millis(cue.span().start());
    long end = Timecode.millis(cue.span().end());
    long spokenEnd =
        pieces.stream().mapToLong(piece -> Timecode.millis(piece.span().end())).max().orElse(end);
    boolean same = Timecode.millis(pieces.getFirst().span().start()) == start && spokenEnd == end;
    return same ? "" : " data-start=\"" + start + "\" data-end=\"" + end + "\"";
  }

  /** The text cut before each word; by the length of the text when the words are not in it. */
  private static List<Piece> pieces(Cue cue, String text) {
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    for (Word word : cue.words()) {
      at = text.indexOf(word.text(), at);
      if (at < 0) {
        return estimated(cue.span(), text);
      }
      starts.add(at);
      at += word.text().length();
    }
    if (starts.isEmpty()) {
      return estimated(cue.span(), text);
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = i == 0 ? 0 : starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      pieces.add(new Piece(cue.words().get(i).span(), text.substring(from, to), false));
    }
    return pieces;
  }

  private static List<Piece> estimated(TimeSpan span, String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    boolean found = token.find();
    while (found) {
      int from = token.start();
      int end = token.end();
      found = token.find();
      String piece = text.substring(from, found ? token.start() : text.length());
      pieces.add(new Piece(part(span, from, end, text.length()), piece, true));
    }
    return pieces;
  }

  /** The part of a span in which characters {@code [from, to)} of so many are said. */
  private static TimeSpan part(TimeSpan span, int from, int to, int characters) {
    long start = Timecode.millis(span.start());
    long length = Timecode.millis(span.end()) - start;
    return TimeSpan.ofMillis(start + length * from / characters, start + length * to / characters);
  }
}
