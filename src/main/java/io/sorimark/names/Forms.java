package io.sorimark.names;

import io.sorimark.language.Hangul;
import io.sorimark.language.SoundKeys;
import io.sorimark.language.WordLists;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All right ways to write the names of a glossary. */
final class Forms {

  private static final String ARTICLE = "The ";
  private static final int MOST_READINGS_OF_A_HINT = 2;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final Map<String, Form> byText = new LinkedHashMap<>();
  private final Map<String, List<Form>> bySquashed = new HashMap<>();
  private final Map<String, List<Form>> byHeard = new HashMap<>();
  private final FormIndex index;

  Forms(Glossary glossary, Readings readings, boolean hints) {
    glossary.names().forEach(name -> add(name, readings, hints));
    index = new FormIndex(List.copyOf(byText.values()));
  }

  /** The form that is written exactly so. */
  Optional<Form> written(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  /** The forms of these letters and digits, whatever the spaces, hyphens and capitals. */
  List<Form> squashed(String squashed) {
    return bySquashed.getOrDefault(squashed, List.of());
  }

  /** The names that were heard as this before, in lower case. */
  List<Form> heardAs(String text) {
    return byHeard.getOrDefault(text, List.of());
  }

  /** The forms that may sound like this. */
  List<Form> near(List<Reading> readings) {
    return index.near(readings);
  }

  Stream<Form> all() {
    return byText.values().stream();
  }

  static Set<String> keys(String squashed) {
    return SoundKeys.of(DIGITS.matcher(squashed).replaceAll(""));
  }

  private void add(Name name, Readings readings, boolean hints) {
    Form canonical = form(name, name.canonical(), hints ? hints(name) : List.of(), readings);
    add(canonical);
    name.heard().forEach(heard -> byHeard(heard, meant(heard, name, canonical, readings)));
    name.aliases().forEach(alias -> add(form(name, alias, List.of(), readings)));
    if (name.canonical().startsWith(ARTICLE)) {
      add(form(name, name.canonical().substring(ARTICLE.length()), List.of(), readings));
    }
  }

  /** A spelling in another script tells how the name is said. */
  private static List<String> hints(Name name) {
    boolean hangul = Hangul.isIn(name.canonical());
    Stream<String> other = name.aliases().stream().filter(alias -> Hangul.isIn(alias) != hangul);
    return Stream.concat(name.hints().stream(), other).toList();
  }

  /** "Marin" was heard for Maren, not for Maren Holloway: of a person a part may be meant. */
  private static Form meant(String heard, Name name, Form canonical, Readings readings) {
    String said = Spelling.squashed(heard);
    Form nearest = canonical;
    for (String part : isPerson(name) ? List.of(name.canonical().split(" ")) : List.<String>of()) {
      Form form = form(name, part, List.of(), readings);
      if (Spelling.likeness(said, form.squashed()) > Spelling.likeness(said, nearest.squashed())) {
        nearest = form;
      }
    }
    return nearest;
  }

  private static boolean isPerson(Name name) {
    String first = name.canonical().split(" ")[0].toLowerCase(Locale.ROOT);
    return name.type().equals("person") || (name.type().isEmpty() && WordLists.isFirstName(first));
  }

  private void byHeard(String heard, Form form) {
    byHeard.computeIfAbsent(Surfaces.key(heard), key -> new ArrayList<>()).add(form);
  }

  private void add(Form form) {
    if (!form.squashed().isEmpty() && byText.putIfAbsent(form.text(), form) == null) {
      bySquashed.computeIfAbsent(form.squashed(), key -> new ArrayList<>()).add(form);
    }
  }

  private static Form form(Name name, String text, List<String> hints, Readings readings) {
    List<Reading> said = new ArrayList<>(readings.of(text));
    Set<String> spellings = new LinkedHashSet<>(List.of(Spelling.squashed(text)));
    for (String hint : hints) {
      readings.of(hint).stream().limit(MOST_READINGS_OF_A_HINT).forEach(said::add);
      spellings.add(Spelling.squashed(hint));
    }
    Set<String> keys = new HashSet<>();
    spellings.forEach(spelling -> keys.addAll(keys(spelling)));
    return new Form(
        name,
        text,
        Spelling.squashed(text),
        Set.copyOf(spellings),
        List.copyOf(said),
        Set.copyOf(keys));
  }
}
