package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Fit;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Microsoft's SAMI. A {@code SYNC} says from which millisecond its paragraphs are shown; each stays
 * until the next paragraph of its class, often one with nothing but a hard blank to clear the
 * screen. A class is a language: the first one that says something is the transcript, the others
 * become notes.
 */
final class Sami {

  private static final Pattern STYLE = Pattern.compile("\\.([\\w-]+)\\s*\\{([^{}]*)\\}");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)\\blang\\s*:\\s*[\"']?([a-z]{2,3}(?:-\\w+)*)");

  private Sami() {}

  static Fit sniff(Input in) {
    String head = in.head().toLowerCase(Locale.ROOT);
    if (Xml.startsWith(head, "sami")) {
      return Fit.SURE;
    }
    return head.contains("<sync start") ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofTree(in, Format.SAMI);
    SamiDocument document = SamiDocument.read(Xml.parse(in), draft);
    Map<String, String> languages = languages(document.style());
    Map<String, List<SamiDocument.Shown>> classes = new LinkedHashMap<>(document.classes());
    classes.values().removeIf(shown -> shown.stream().allMatch(SamiDocument.Shown::isBlank));
    String first = classes.keySet().stream().findFirst().orElse("");
    Optional.ofNullable(languages.get(first)).ifPresent(draft::language);
    addCues(draft, classes.getOrDefault(first, List.of()));
    classes.remove(first);
    classes.forEach((name, shown) -> addNote(draft, languages.getOrDefault(name, name), shown));
    return draft.finish();
  }

  private static void addCues(Draft draft, List<SamiDocument.Shown> all) {
    for (int i = 0; i < all.size(); i++) {
      SamiDocument.Shown shown = all.get(i);
      if (!shown.isBlank()) {
        Optional<Duration> end = shown.end().or(nextStart(all, i));
        Cue cue = Cue.of(TimeSpan.at(shown.start()), shown.text()).withSpeaker(shown.speaker());
        draft.cue(shown.start(), end, cue, shown.line(), shown.column());
      }
    }
  }

  /** When the next paragraph takes its place; none after the last and where times run backwards. */
  private static Supplier<Optional<Duration>> nextStart(List<SamiDocument.Shown> all, int at) {
    return () ->
        at + 1 < all.size() && all.get(at + 1).start().compareTo(all.get(at).start()) >= 0
            ? Optional.of(all.get(at + 1).start())
            : Optional.empty();
  }

  private static void addNote(Draft draft, String language, List<SamiDocument.Shown> all) {
    List<SamiDocument.Shown> said = all.stream().filter(shown -> !shown.isBlank()).toList();
    draft.note(
        language,
        said.stream()
            .map(shown -> Timecode.vtt(shown.start()) + " " + shown.text().replace('\n', ' '))
            .collect(Collectors.joining("\n")));
    draft.info(
        said.getFirst().line(),
        said.getFirst().column(),
        "other-language",
        String.format(Locale.ROOT, "captions in %s, kept as a note: %d", language, said.size()));
  }

  /** The language of each class, by its name in lower case. */
  private static Map<String, String> languages(String style) {
    Map<String, String> languages = new LinkedHashMap<>();
    Matcher rule = STYLE.matcher(style);
    while (rule.find()) {
      Matcher language = LANGUAGE.matcher(rule.group(2));
      if (language.find()) {
        languages.put(rule.group(1).toLowerCase(Locale.ROOT), language.group(1));
      }
    }
    return languages;
  }
}
