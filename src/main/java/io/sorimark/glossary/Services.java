package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import io.sorimark.reading.Json.Field;
import io.sorimark.reading.Json.Node;
import io.sorimark.reading.TextFile;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the requests of recognition services say of names. AssemblyAI: lists of words to listen for,
 * and custom_spelling, which turns texts into the right one. Deepgram: keywords with a weight
 * behind a colon, keyterms, and replace, which turns "wrong:right". Weights are not kept.
 */
final class Services {

  private static final Set<String> ASSEMBLYAI_WORDS = Set.of("word_boost", "keyterms_prompt");
  private static final String ASSEMBLYAI_SPELLING = "custom_spelling";
  private static final Set<String> DEEPGRAM_WORDS = Set.of("keywords", "keyterm", "keyterms");
  private static final String DEEPGRAM_REPLACE = "replace";

  private static final int MOST_ASSEMBLYAI = 1000;
  private static final int MOST_ASSEMBLYAI_WORDS = 6;
  private static final int MOST_DEEPGRAM = 100;
  private static final Pattern WEIGHT = Pattern.compile(":-?\\d+(?:\\.\\d+)?$");

  private Services() {}

  static Fit sniffAssemblyAi(TextFile in) {
    return Fit.sureIf(
        has(in, name -> ASSEMBLYAI_WORDS.contains(name) || name.equals(ASSEMBLYAI_SPELLING)));
  }

  static Fit sniffDeepgram(TextFile in) {
    return Fit.sureIf(has(in, DEEPGRAM_WORDS::contains));
  }

  private static boolean has(TextFile in, Predicate<String> field) {
    return in.text().stripLeading().startsWith("{")
        && Json.parse(in.text()).root().fields().stream().anyMatch(f -> field.test(f.name()));
  }

  static ParsedGlossary readAssemblyAi(TextFile in) {
    Draft draft = new Draft(in);
    Json tree = Json.parse(in.text());
    for (Field field : tree.root().fields()) {
      if (ASSEMBLYAI_WORDS.contains(field.name())) {
        Value.all(field.node()).forEach(value -> draft.join(Entry.of(value)));
      } else if (field.name().equals(ASSEMBLYAI_SPELLING)) {
        field.node().items().forEach(item -> takeSpelling(item, draft));
      } else {
        unread(field, draft);
      }
    }
    draft.report(tree);
    return draft.finish(GlossaryFormat.ASSEMBLYAI);
  }

  private static void takeSpelling(Node item, Draft draft) {
    Entry entry = Entry.at(item.place());
    for (Field field : item.fields()) {
      switch (field.name()) {
        case "to" -> entry.with(Column.CANONICAL, Value.all(field.node()));
        case "from" -> entry.with(Column.HEARD, Value.all(field.node()));
        default -> unread(field, draft);
      }
    }
    draft.join(entry);
  }

  static ParsedGlossary readDeepgram(TextFile in) {
    Draft draft = new Draft(in);
    Json tree = Json.parse(in.text());
    for (Field field : tree.root().fields()) {
      if (DEEPGRAM_WORDS.contains(field.name())) {
        Value.all(field.node()).forEach(value -> draft.join(Entry.of(unweighted(value))));
      } else if (field.name().equals(DEEPGRAM_REPLACE)) {
        Value.all(field.node()).forEach(value -> takeReplacement(value, draft));
      } else {
        unread(field, draft);
      }
    }
    draft.report(tree);
    return draft.finish(GlossaryFormat.DEEPGRAM);
  }

  private static void takeReplacement(Value value, Draft draft) {
    int colon = value.text().lastIndexOf(':');
    if (colon <= 0) {
      draft.warning(value.at(), "no-name", "no 'wrong:right': " + Excerpt.of(value.text()));
      return;
    }
    draft.join(
        Entry.of(new Value(value.text().substring(colon + 1), value.at()))
            .with(Column.HEARD, new Value(value.text().substring(0, colon), value.at())));
  }

  private static Value unweighted(Value value) {
    return new Value(WEIGHT.matcher(value.text()).replaceAll(""), value.at());
  }

  private static void unread(Field field, Draft draft) {
    draft.info(field.at(), "unknown-field", "says nothing of names: " + field.name());
  }

  static WrittenGlossary writeAssemblyAi(Glossary glossary) {
    List<String> words =
        glossary.names().stream()
            .map(Name::canonical)
            .filter(name -> name.split(" ").length <= MOST_ASSEMBLYAI_WORDS)
            .limit(MOST_ASSEMBLYAI)
            .toList();
    List<String> spellings =
        glossary.names().stream()
            .filter(name -> !name.heard().isEmpty())
            .map(name ->
                "{\"from\": %s, \"to\": %s}"
                    .formatted(JsonQuotes.list(name.heard()), JsonQuotes.text(name.canonical())))
            .toList();
    String text =
        "{\n  \"keyterms_prompt\": %s,\n  \"custom_spelling\": [%s]\n}\n"
            .formatted(JsonQuotes.list(words), String.join(", ", spellings));
    return new WrittenGlossary(
        text, Losses.leftOut(glossary.names().size() - words.size(), "AssemblyAI"));
  }

  static WrittenGlossary writeDeepgram(Glossary glossary) {
    List<String> words =
        glossary.names().stream().map(Name::canonical).limit(MOST_DEEPGRAM).toList();
    List<String> pairs = glossary.names().stream().flatMap(Services::pairs).toList();
    String text =
        "{\n  \"keyterm\": %s,\n  \"replace\": %s\n}\n"
            .formatted(JsonQuotes.list(words), JsonQuotes.list(pairs));
    return new WrittenGlossary(
        text, Losses.leftOut(glossary.names().size() - words.size(), "Deepgram"));
  }

  private static Stream<String> pairs(Name name) {
    return name.heard().stream()
        .filter(heard -> !heard.contains(":") && !name.canonical().contains(":"))
        .map(heard -> heard + ":" + name.canonical());
  }
}
