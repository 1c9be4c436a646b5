package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name a line, as many tools take it; lines that begin with # are comments. Also the prompt that
 * whisper is given: names on one line with commas between them.
 */
final class NameList {

  private static final int LEAST_IN_PROMPT = 3;
  private static final String COMMAS = ",\\s*";

  /**
   * whisper looks at the last 224 tokens of a prompt; a token of a name is seldom over 3
   * characters.
   */
  private static final int LONGEST_PROMPT = 600;

  private NameList() {}

  static Fit sniff(TextFile in) {
    return Fit.FALLBACK;
  }

  static Fit sniffPrompt(TextFile in) {
    List<String> lines = Comments.without(in);
    return Fit.likelyIf(
        lines.size() == 1 && lines.getFirst().split(COMMAS).length >= LEAST_IN_PROMPT);
  }

  static ParsedGlossary read(TextFile in) {
    Draft draft = new Draft(in);
    for (int i = 0; i < in.lines().count(); i++) {
      String line = in.lines().get(i);
      if (!Comments.isSilent(line)) {
        Place at = new Place(i, line.length() - line.stripLeading().length());
        draft.add(Entry.of(new Value(line.strip(), at)));
      }
    }
    return draft.finish(GlossaryFormat.LIST);
  }

  static ParsedGlossary readPrompt(TextFile in) {
    Draft draft = new Draft(in);
    for (int i = 0; i < in.lines().count(); i++) {
      if (!Comments.isSilent(in.lines().get(i))) {
        Cells.of(in.lines().get(i), ',', i).stream()
            .map(Value::strip)
            .filter(value -> !value.isBlank())
            .map(NameList::withoutStop)
            .forEach(value -> draft.add(Entry.of(value)));
      }
    }
    return draft.finish(GlossaryFormat.WHISPER);
  }

  private static Value withoutStop(Value value) {
    return value.text().endsWith(".")
        ? new Value(value.text().substring(0, value.text().length() - 1), value.at())
        : value;
  }

  static WrittenGlossary write(Glossary glossary) {
    return WrittenGlossary.whole(
        glossary.names().stream()
            .map(name ->
                name.canonical().startsWith("#") ? " " + name.canonical() : name.canonical())
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }

  /** The first names, so many as whisper takes in. */
  static WrittenGlossary writePrompt(Glossary glossary) {
    StringBuilder prompt = new StringBuilder();
    int taken = 0;
    for (Name name : glossary.names()) {
      if (prompt.length() + name.canonical().length() + 2 > LONGEST_PROMPT) {
        break;
      }
      prompt.append(taken == 0 ? "" : ", ").append(name.canonical());
      taken++;
    }
    String text = taken == 0 ? "" : prompt + ".\n";
    return new WrittenGlossary(text, Losses.leftOut(glossary.names().size() - taken, "whisper"));
  }
}
