package io.sorimark.pipeline;

import io.sorimark.alignment.Retiming;
import io.sorimark.alignment.Retiming.Gap;
import io.sorimark.alignment.Retiming.Retimed;
import io.sorimark.language.Encoding;
import io.sorimark.model.Cue;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Word;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts a transcript on the clock of a recognition, and says where the two do not go together. */
public final class Aligning {

  private static final Pattern TOKEN = Pattern.compile("\\S+");

  /** So much of a cue is shown. */
  private static final int SHOWN = 40;

  /**
   * What came of it.
   *
   * @param estimated whether the recognition had no times of words, so that cues were divided
   */
  public record Aligned(Retimed retimed, List<Problem> problems, boolean estimated) {
    public Aligned {
      problems = List.copyOf(problems);
    }
  }

  private Aligning() {}

  /**
   * Aligns.
   *
   * @param text where the transcript was read from
   */
  public static Aligned align(Source text, Transcript transcript, Transcript recognition)
      throws IOException, TranscriptException {
    Retimed retimed = Retiming.of(transcript, words(recognition));
    int[] lines = lines(Encoding.decode(text.bytes()).text(), transcript.cues());
    List<Problem> problems =
        retimed.gaps().stream().map(gap -> problem(text, gap, transcript, lines)).toList();
    return new Aligned(retimed, problems, !recognition.hasWords());
  }

  /**
   * All that was heard, in order, also of those who speak at once; the words of a cue without times
   * of its own share its span.
   */
  private static List<Word> words(Transcript recognition) {
    List<Word> words = new ArrayList<>();
    for (Cue cue : recognition.cues()) {
      words.addAll(cue.words().isEmpty() ? shared(cue) : cue.words());
    }
    words.sort(Comparator.comparing(word -> word.span().start()));
    return words;
  }

  private static List<Word> shared(Cue cue) {
    List<Word> words = new ArrayList<>();
    for (MatchResult token :
        (Iterable<MatchResult>) TOKEN.matcher(cue.text()).results()::iterator) {
      Duration start = cue.timeAt(token.start());
      Duration end = cue.timeAt(token.end());
      words.add(Word.of(new TimeSpan(start, end), token.group()));
    }
    return words;
  }

  private static Problem problem(Source text, Gap gap, Transcript transcript, int[] lines) {
    String from = Timecode.brief(gap.span().start());
    String message =
        gap.written()
            ? gap.words() + " words were not heard, about " + from + ": "
            : gap.words()
                + " words were heard that are not written, "
                + from
                + " to "
                + Timecode.brief(gap.span().end())
                + ", before: ";
    String said = transcript.cues().isEmpty() ? "" : transcript.cues().get(gap.cue()).text();
    return new Problem(
        Severity.WARNING,
        text.name(),
        lines.length == 0 ? 1 : lines[gap.cue()],
        1,
        gap.written() ? "not-heard" : "not-written",
        message + shown(said));
  }

  private static String shown(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " ...";
  }

  /** The line at which each cue's text begins, as far as it stands there as it is. */
  private static int[] lines(String text, List<Cue> cues) {
    int[] lines = new int[cues.size()];
    int at = 0;
    int line = 1;
    for (int i = 0; i < lines.length; i++) {
      String first = cues.get(i).text().lines().findFirst().orElse("");
      int found = first.isEmpty() ? -1 : text.indexOf(first, at);
      if (found >= 0) {
        line += (int) text.substring(at, found).chars().filter(c -> c == '\n').count();
        at = found;
      }
      lines[i] = line;
    }
    return lines;
  }
}
