package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.reading.Fit;
import io.sorimark.reading.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The vocabulary table of AWS Transcribe: columns Phrase, SoundsLike, IPA and DisplayAs in any
 * order, between tabs. A phrase has hyphens for blanks (Los-Angeles) and full stops behind letters
 * that are spelled (A.B.C.); DisplayAs is how it is written.
 */
final class AwsVocabulary {

  private static final String PHRASE = "phrase";
  private static final String DISPLAY = "displayas";
  private static final String SOUND = "soundslike";
  private static final String IPA = "ipa";
  private static final Pattern NOT_IN_PHRASE = Pattern.compile("[^\\p{L}\\p{M}.'-]+");

  private AwsVocabulary() {}

  static Fit sniff(TextFile in) {
    List<String> lines = Comments.without(in);
    List<String> head = lines.isEmpty() ? List.of() : head(lines.getFirst());
    return Fit.sureIf(head.contains(PHRASE) && (head.contains(DISPLAY) || head.contains(SOUND)));
  }

  static ParsedGlossary read(TextFile in) {
    Draft draft = new Draft(in);
    List<String> head = List.of();
    for (int i = 0; i < in.lines().count(); i++) {
      String line = in.lines().get(i);
      if (Comments.isSilent(line)) {
        continue;
      }
      List<Value> cells = Cells.of(line, '\t', i);
      if (head.isEmpty()) {
        head = head(line);
      } else {
        take(cells, head, draft);
      }
    }
    return draft.finish(GlossaryFormat.AWS);
  }

  private static void take(List<Value> cells, List<String> head, Draft draft) {
    if (cells.size() < head.size()) {
      draft.warning(
          cells.getLast().at(),
          "missing-column",
          String.format(
              Locale.ROOT,
              "%d of %d cells; the rest is taken as empty",
              cells.size(),
              head.size()));
    }
    Value phrase = spaced(cell(PHRASE, cells, head));
    Value display = cell(DISPLAY, cells, head).strip();
    Value sound = spaced(cell(SOUND, cells, head));
    if (!cell(IPA, cells, head).isBlank()) {
      draft.info(cell(IPA, cells, head).at(), "ipa", "IPA is not read");
    }
    draft.add(
        display.isBlank()
            ? Entry.of(phrase).with(Column.SAY, sound)
            : Entry.of(display).with(Column.SAY, phrase).with(Column.SAY, sound));
  }

  private static Value cell(String column, List<Value> cells, List<String> head) {
    int index = head.indexOf(column);
    return index < 0 || index >= cells.size()
        ? new Value("", cells.getFirst().at())
        : cells.get(index);
  }

  private static Value spaced(Value value) {
    return new Value(value.text().replace('-', ' '), value.at()).strip();
  }

  private static List<String> head(String line) {
    return Cells.of(line, '\t', 0).stream()
        .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Phrases may not hold digits: a name with digits needs a hint that is spelled out. */
  static WrittenGlossary write(Glossary glossary) {
    List<String> lines = new ArrayList<>(List.of("Phrase\tSoundsLike\tIPA\tDisplayAs"));
    int leftOut = 0;
    for (var name : glossary.names()) {
      String spoken =
          name.canonical().matches(".*\\d.*") && !name.hints().isEmpty()
              ? name.hints().getFirst()
              : name.canonical();
      String phrase = NOT_IN_PHRASE.matcher(spoken).replaceAll("-").replaceAll("^-+|-+$", "");
      if (phrase.isEmpty() || spoken.matches(".*\\d.*")) {
        leftOut++;
      } else {
        lines.add(phrase + "\t\t\t" + name.canonical());
      }
    }
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    return new WrittenGlossary(
        text,
        leftOut == 0
            ? List.of()
            : List.of(leftOut + " names left out: digits, and no hint that spells them out"));
  }
}
