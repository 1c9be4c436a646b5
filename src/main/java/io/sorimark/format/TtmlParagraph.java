package io.sorimark.format;

import io.sorimark.format.TtmlTimes.Clip;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The text of one TTML paragraph in pieces, and the cues that it makes: one, with the times of its
 * words, when its timed spans are words; one for each time and speaker when they are sentences.
 */
final class TtmlParagraph {

  /** A cue to be, and when it is shown. */
  record Shown(Clip clip, Cue cue) {}

  private record Piece(
      String text, Clip clip, Optional<String> speaker, Optional<Element> timedBy) {

    boolean isBlank() {
      return text.isBlank();
    }

    boolean continues(Piece before) {
      return speaker.equals(before.speaker) && clip.equals(before.clip);
    }
  }

  /** Spans of more blank-separated pieces than this, on average, are sentences. */
  private static final int MOST_WORDS_A_SPAN = 2;

  private final Clip clip;
  private final boolean timed;
  private final boolean syllables;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param timed whether the paragraph itself says a time
   * @param syllables whether neighbouring spans with no blank between are one word
   */
  TtmlParagraph(Clip clip, boolean timed, boolean syllables) {
    this.clip = clip;
    this.timed = timed;
    this.syllables = syllables;
  }

  void lineBreak(Clip shown, Optional<String> speaker) {
    pieces.add(new Piece("\n", shown, speaker, Optional.empty()));
  }

  void text(
      String text,
      boolean preserve,
      Clip shown,
      Optional<String> speaker,
      Optional<Element> timedBy) {
    String kept = preserve ? text : text.replaceAll("[ \\t\\r\\n]+", " ");
    pieces.add(new Piece(kept, shown, speaker, timedBy));
  }

  /** What the paragraph shows, in order; nothing when it has no text. */
  List<Shown> shown() {
    boolean words = timesWords();
    List<Shown> shown = new ArrayList<>();
    List<List<Piece>> groups = groups(words);
    for (List<Piece> group : groups) {
      String text = join(group);
      if (!text.isEmpty()) {
        Clip when = words && timed && groups.size() == 1 ? clip : hull(group);
        Cue cue = Cue.of(TimeSpan.at(Duration.ZERO), text).withSpeaker(group.getFirst().speaker());
        shown.add(new Shown(when, words ? cue.withWords(words(group)) : cue));
      }
    }
    return shown;
  }

  private boolean timesWords() {
    List<Piece> spans =
        pieces.stream().filter(piece -> piece.timedBy().isPresent() && !piece.isBlank()).toList();
    long elements = spans.stream().map(Piece::timedBy).distinct().count();
    int tokens =
        spans.stream().mapToInt(piece -> piece.text().strip().split("\\s+", -1).length).sum();
    return elements > 0 && tokens <= elements * MOST_WORDS_A_SPAN;
  }

  /** Neighbours that belong to one cue; blank pieces belong to the cue ahead of them. */
  private List<List<Piece>> groups(boolean words) {
    List<List<Piece>> groups = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean first = groups.isEmpty();
      if (first && piece.isBlank()) {
        continue;
      }
      boolean joins =
          !first
              && (piece.isBlank()
                  || (words
                      ? piece.speaker().equals(groups.getLast().getFirst().speaker())
                      : piece.continues(groups.getLast().getFirst())));
      if (!joins) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(piece);
    }
    return groups;
  }

  private static Clip hull(List<Piece> group) {
    List<Clip> clips = group.stream().filter(piece -> !piece.isBlank()).map(Piece::clip).toList();
    Duration begin = clips.stream().map(Clip::begin).min(Duration::compareTo).orElse(Duration.ZERO);
    Optional<Duration> end =
        clips.stream().anyMatch(c -> c.end().isEmpty())
            ? Optional.empty()
            : clips.stream().flatMap(c -> c.end().stream()).max(Duration::compareTo);
    return new Clip(begin, end, clips.stream().anyMatch(Clip::timed));
  }

  private static String join(List<Piece> group) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : group) {
      boolean afterBlank = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
      String text = piece.text();
      out.append(afterBlank && text.startsWith(" ") ? text.substring(1) : text);
    }
    return Texts.strippedLines(out.toString());
  }

  private List<Word> words(List<Piece> group) {
    List<Word> words = new ArrayList<>();
    Optional<Element> last = Optional.empty();
    boolean touches = false;
    for (Piece piece : group) {
      String text = piece.text().strip();
      if (!text.isEmpty() && piece.timedBy().isPresent()) {
        boolean sameSpan = piece.timedBy().equals(last);
        boolean sameWord =
            (sameSpan || (syllables && touches))
                && !words.isEmpty()
                && !Character.isWhitespace(piece.text().charAt(0));
        Word word = Word.of(span(piece.clip()), text);
        words.add(sameWord ? joined(words.removeLast(), word) : word);
      }
      last = piece.timedBy();
      touches =
          !piece.text().isEmpty()
              && !Character.isWhitespace(piece.text().charAt(piece.text().length() - 1));
    }
    return words;
  }

  private static Word joined(Word one, Word two) {
    Duration end =
        one.span().end().compareTo(two.span().end()) > 0 ? one.span().end() : two.span().end();
    return Word.of(new TimeSpan(one.span().start(), end), one.text() + two.text());
  }

  private static TimeSpan span(Clip shown) {
    Duration end = shown.end().orElse(shown.begin());
    return end.compareTo(shown.begin()) < 0
        ? TimeSpan.at(shown.begin())
        : new TimeSpan(shown.begin(), end);
  }
}
