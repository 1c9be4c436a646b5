package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SubStation Alpha, v4 (.ssa) and v4+ (.ass): sections of {@code key: value} lines. A Format line
 * names the columns of the events below it; the last one, the text, may hold commas. The sections
 * around the events become one note each.
 */
final class Ass {

  private static final Pattern SECTION = Pattern.compile("\\s*\\[([^\\]]+)\\]\\s*");
  private static final Pattern ENTRY = Pattern.compile("\\s*+([\\w+-][\\w +-]{0,59}?)\\s*:(.*)");
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:;|!:)(.*)");
  private static final Pattern SIGNATURE =
      Pattern.compile("(?i)\\s*+(?:;[^\\r\\n]*+\\s++)*+\\[(?:script info|v4\\+? styles|events)\\]");
  private static final Pattern DIALOGUE =
      Pattern.compile("(?m)^Dialogue:\\s*[^,\\n]*,\\d+:\\d\\d:\\d\\d[.:]\\d+,");

  private static final List<String> DEFAULT_COLUMNS =
      columns("Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text");

  private final Draft draft;
  private final Lines lines;
  private final StringBuilder block = new StringBuilder();
  private String section = "";
  private List<String> columns = DEFAULT_COLUMNS;

  private Ass(Draft draft, Lines lines) {
    this.draft = draft;
    this.lines = lines;
  }

  static Fit sniff(Input in) {
    if (SIGNATURE.matcher(in.head()).lookingAt()) {
      return Fit.SURE;
    }
    return DIALOGUE.matcher(in.head()).find() ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.ASS);
    Ass reader = new Ass(draft, in.lines());
    for (int i = 0; i < in.lines().count(); i++) {
      reader.line(i);
    }
    reader.endSection();
    return draft.finish();
  }

  private void line(int at) {
    String line = lines.get(at);
    Matcher header = SECTION.matcher(line);
    Matcher comment = COMMENT.matcher(line);
    Matcher entry = ENTRY.matcher(line);
    if (header.matches()) {
      endSection();
      section = header.group(1).strip();
      draft.claim(at);
    } else if (isAttachment()) {
      draft.claim(at); // fonts and pictures, as text that is no text
    } else if (comment.matches()) {
      draft.note("comment", comment.group(1).strip());
      draft.claim(at);
    } else if (entry.matches()) {
      entry(entry.group(1), entry.group(2), line, at);
    }
  }

  private void entry(String key, String value, String line, int at) {
    if (key.equalsIgnoreCase("Dialogue")) {
      dialogue(value, at);
    } else if (section.equalsIgnoreCase("Events")) {
      draft.claim(at);
      if (key.equalsIgnoreCase("Format")) {
        columns = columns(value);
      } else {
        draft.note(key, text(fields(value)));
      }
    } else {
      draft.claim(at);
      block.append(block.isEmpty() ? "" : "\n").append(line.strip());
    }
  }

  private void dialogue(String value, int at) {
    List<String> fields = fields(value);
    Optional<Duration> start = field(fields, "start").flatMap(Timecode::parse);
    Optional<Duration> end = field(fields, "end").flatMap(Timecode::parse);
    if (start.isEmpty() || end.isEmpty()) {
      draft.error(at, 0, "bad-time", "an event without times: " + Excerpt.of(lines.get(at)));
      return;
    }
    AssText text = AssText.decode(text(fields), start.get());
    text.asides().forEach(aside -> draft.note("override", aside));
    draft.claim(at);
    if (!text.plain().isEmpty()) {
      Cue cue =
          Cue.of(TimeSpan.at(start.get()), text.plain())
              .withSpeaker(field(fields, "name").or(() -> field(fields, "actor")))
              .withWords(text.words());
      draft.cue(start.get(), end.get(), cue, at, 0);
    }
  }

  private List<String> fields(String value) {
    return List.of(value.strip().split(",", columns.size()));
  }

  private String text(List<String> fields) {
    return field(fields, "text").orElse("");
  }

  private Optional<String> field(List<String> fields, String name) {
    int at = columns.indexOf(name);
    return at >= 0 && at < fields.size()
        ? Optional.of(fields.get(at).strip()).filter(field -> !field.isEmpty())
        : Optional.empty();
  }

  private boolean isAttachment() {
    return section.equalsIgnoreCase("Fonts") || section.equalsIgnoreCase("Graphics");
  }

  private void endSection() {
    if (!block.isEmpty()) {
      draft.note(section, block.toString());
      block.setLength(0);
    }
  }

  private static List<String> columns(String names) {
    return Arrays.stream(names.split(",", -1))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
