package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Note;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes WebVTT. The host profile is the signature and plain cues, one line each, a voice on every
 * cue that has a speaker: comments, styles, regions, identifiers and further header lines make one
 * importer or another fail. The rich one has them all, and the words' times.
 *
 * <p>A cue must end after it starts, so one without length gets a millisecond. No arrow stands
 * anywhere but between times.
 */
final class WebVttWriter {

  private static final Set<String> TOP = Set.of("STYLE", "REGION");

  private final StringBuilder out = new StringBuilder();

  private WebVttWriter() {}

  static String write(Transcript transcript, Layout layout) {
    WebVttWriter writer = new WebVttWriter();
    List<Cue> cues = layout.captions(transcript);
    writer.out.append("WEBVTT\n");
    if (layout.isRich()) {
      transcript
          .language()
          .ifPresent(tag -> writer.out.append("Language: ").append(tag).append('\n'));
    }
    writer.out.append('\n');
    writer.body(cues, layout.isRich() ? transcript.notes() : List.of(), layout.isRich());
    return writer.out.toString();
  }

  private void body(List<Cue> cues, List<Note> notes, boolean isRich) {
    notes.stream().filter(note -> TOP.contains(note.kind())).forEach(this::block);
    List<Note> comments = notes.stream().filter(note -> note.kind().equals("NOTE")).toList();
    boolean hasVoices = cues.stream().anyMatch(cue -> cue.speaker().isPresent());
    List<LabelledText> labels = hasVoices ? List.of() : LabelledText.of(cues);
    int comment = 0;
    for (int i = 0; i < cues.size(); i++) {
      for (; comment < comments.size() && comments.get(comment).cue() <= i; comment++) {
        block(comments.get(comment));
      }
      cue(cues.get(i), isRich, !hasVoices && labels.get(i).isGuarded());
    }
    comments.subList(comment, comments.size()).forEach(this::block);
  }

  private void block(Note note) {
    String text = withoutArrows(Texts.strippedLines(note.text()));
    boolean isShort = note.kind().equals("NOTE") && text.indexOf('\n') < 0;
    out.append(note.kind()).append(isShort ? ' ' : '\n').append(text).append("\n\n");
  }

  private void cue(Cue cue, boolean isRich, boolean isGuarded) {
    if (isRich) {
      cue.id().flatMap(WebVttWriter::id).ifPresent(id -> out.append(id).append('\n'));
    }
    long start = Timecode.millis(cue.span().start());
    long end = Math.max(start + 1, Timecode.millis(cue.span().end()));
    out.append(Timecode.vtt(Duration.ofMillis(start)))
        .append(" --> ")
        .append(Timecode.vtt(Duration.ofMillis(end)))
        .append('\n');
    cue.speaker()
        .map(Texts::oneLine)
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> out.append("<v ").append(escaped(name)).append('>'));
    String text = isRich ? timed(cue).orElse(escaped(cue.text())) : escaped(cue.text());
    out.append(isGuarded ? CharacterReference.guard(text) : text).append("\n\n");
  }

  /** What can stand alone above the times and is not read as a running number or a signature. */
  private static Optional<String> id(String id) {
    String line = withoutArrows(Texts.oneLine(id));
    boolean isNumber = line.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber || WebVtt.hasSignature(line) ? Optional.empty() : Optional.of(line);
  }

  /**
   * The text with the time of each word in it; empty when it has none or they are not its words.
   */
  private static Optional<String> timed(Cue cue) {
    String text = cue.text();
    Stamps timed = new Stamps(cue.span());
    int at = 0;
    for (Word word : cue.words()) {
      int found = text.indexOf(word.text(), at);
      if (found < 0) {
        return Optional.empty();
      }
      timed.text(text.substring(at, found)).time(word.span().start());
      at = found + word.text().length();
      timed.text(word.text()).time(word.span().end());
    }
    return cue.words().isEmpty()
        ? Optional.empty()
        : Optional.of(timed.text(text.substring(at)).all());
  }

  private static String withoutArrows(String text) {
    return text.replace("-->", "->");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("{\\", "&#123;\\");
  }

  /** A text with times in it: each later than the one before and inside the cue. */
  private static final class Stamps {

    private final StringBuilder out = new StringBuilder();
    private final long end;
    private long latest;
    private boolean hasTimes;

    Stamps(TimeSpan span) {
      this.latest = Timecode.millis(span.start());
      this.end = Timecode.millis(span.end());
    }

    Stamps text(String text) {
      out.append(escaped(text));
      return this;
    }

    void time(Duration time) {
      long millis = Timecode.millis(time);
      if (millis > latest && millis < end) {
        out.append('<').append(Timecode.vtt(Duration.ofMillis(millis))).append('>');
        latest = millis;
        hasTimes = true;
      }
    }

    /** Where no time can stand, a class tag without class says that words are timed. */
    String all() {
      return hasTimes ? out.toString() : "<c>" + out + "</c>";
    }
  }
}
