package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A transcript that Google Meet leaves in a document, saved as text: a title, "Attendees" and their
 * names, then a time on its own line every few minutes with {@code Name: text} lines under it.
 */
final class GoogleMeet {

  private static final Pattern STAMP =
      Pattern.compile("\\s*\\(?(?<time>\\d{2}:\\d{2}:\\d{2})\\)?\\s*");
  private static final Pattern ATTENDEES =
      Pattern.compile("\\s*(?:Attendees|Participants|Invited)\\s*:?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE_OF_LIST =
      Pattern.compile("\\s*Transcript(?:ion)?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern FOOTER =
      Pattern.compile(
          "\\s*(?:(?:Meeting|Transcript(?:ion)?) ended (?:after|at)\\b"
              + "|This editable transcript was computer generated\\b).*",
          Pattern.CASE_INSENSITIVE);
  private static final int LINES_LOOKED_AT = 100;

  private final Draft draft;
  private final Lines lines;
  private final NameLabels labels;
  private final Paragraphs paragraphs = new Paragraphs();
  private Optional<Duration> start = Optional.empty();
  private Optional<String> speaker = Optional.empty();
  private boolean begun;

  private GoogleMeet(Draft draft, Lines lines) {
    this.draft = draft;
    this.lines = lines;
    List<String> all = IntStream.range(0, lines.count()).mapToObj(lines::get).toList();
    this.labels =
        NameLabels.in(all.stream().filter(line -> !line.isBlank()).toList(), attendees(all));
  }

  static Fit sniff(Input in) {
    List<String> lines =
        in.head().lines().filter(line -> !line.isBlank()).limit(LINES_LOOKED_AT).toList();
    boolean stamped = false;
    for (int i = 0; i + 1 < lines.size(); i++) {
      stamped |=
          STAMP.matcher(lines.get(i)).matches()
              && NameLabels.looksLabelled(lines.get(i + 1).strip());
    }
    if (!stamped) {
      return Fit.NO;
    }
    return lines.stream().anyMatch(line -> ATTENDEES.matcher(line).matches())
        ? Fit.SURE
        : Fit.LIKELY;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.GOOGLE_MEET);
    GoogleMeet meeting = new GoogleMeet(draft, in.lines());
    for (int i = 0; i < in.lines().count(); i++) {
      if (!in.lines().isBlank(i)) {
        meeting.read(i);
      }
    }
    meeting.paragraphs.emit(draft);
    return draft.finish();
  }

  private void read(int index) {
    draft.claim(index);
    String line = lines.get(index).strip();
    Matcher stamp = STAMP.matcher(line);
    Optional<NameLabels.Labelled> label = labels.split(line);
    if (stamp.matches()) {
      start = Timecode.parse(stamp.group("time"));
      begun = true;
    } else if (FOOTER.matcher(line).matches()) {
      paragraphs.note("footer", line);
    } else if (label.isPresent()) {
      begun = true;
      speaker = Optional.of(label.get().speaker());
      say(index, label.get().text());
    } else if (begun) {
      say(index, line);
    } else {
      head(index, line);
    }
  }

  private void say(int index, String text) {
    paragraphs.add(index, 0, start, speaker, text);
    start = text.isBlank() ? start : Optional.empty();
  }

  private void head(int index, String line) {
    boolean known = ATTENDEES.matcher(line).matches() || TITLE_OF_LIST.matcher(line).matches();
    if (!known) {
      paragraphs.note(follows(index, ATTENDEES) ? "attendees" : "title", line);
    }
  }

  private boolean follows(int index, Pattern heading) {
    for (int i = index - 1; i >= 0; i--) {
      if (!lines.isBlank(i)) {
        return heading.matcher(lines.get(i)).matches();
      }
    }
    return false;
  }

  private static List<String> attendees(List<String> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (ATTENDEES.matcher(lines.get(i)).matches()) {
        return lines.stream()
            .skip(i + 1L)
            .filter(line -> !line.isBlank())
            .findFirst()
            .map(line -> Arrays.stream(line.split(",", -1)).map(String::strip).toList())
            .orElse(List.of());
      }
    }
    return List.of();
  }
}
