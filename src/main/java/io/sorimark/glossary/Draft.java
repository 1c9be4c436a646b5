package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.model.Glossary.Never;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import io.sorimark.model.Severity;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Findings;
import io.sorimark.reading.Json;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A glossary in the making. It takes entries in file order, keeps what is right, wrong and only
 * sound apart, joins what is said twice of one name, and reports what it could not take.
 */
final class Draft {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_WORDS = 8;

  private final Map<String, Name> names = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Never> never = new ArrayList<>();
  private final Findings findings;

  Draft(TextFile in) {
    findings = new Findings(in.name());
    findings.encoding(in.decoded(), in.lines());
  }

  /** Adds what the file says of a name; that it says more of it elsewhere is told. */
  void add(Entry entry) {
    add(entry, true);
  }

  /** Adds what the file says of a name, of which it is expected to say more elsewhere. */
  void join(Entry entry) {
    add(entry, false);
  }

  private void add(Entry entry, boolean once) {
    Value canonical = entry.value(Column.CANONICAL);
    if (canonical.isBlank()) {
      warning(entry.at(), "no-name", "no name here");
    } else if (isProse(canonical.text())) {
      warning(canonical.at(), "not-a-name", "too long for a name: " + Excerpt.of(canonical.text()));
    } else {
      add(canonical, entry, once);
    }
  }

  private void add(Value canonical, Entry entry, boolean once) {
    OrdinaryNames.remark(canonical)
        .ifPresent(remark ->
            problem(remark.severity(), canonical.at(), "ordinary-word", remark.message()));
    Name name = name(canonical.text(), entry);
    Name before = names.get(name.canonical());
    if (before != null && once) {
      warning(
          canonical.at(),
          "duplicate",
          String.format(
              Locale.ROOT,
              "%s stands in line %d, too; they are joined",
              name.canonical(),
              lines.get(name.canonical())));
    }
    name = before == null ? name : Merging.union(before, name);
    names.put(name.canonical(), name);
    lines.putIfAbsent(name.canonical(), canonical.at().line() + 1);
    entry
        .values(Column.NEVER)
        .forEach(surface -> never.add(new Never(surface.text(), canonical.text())));
  }

  private Name name(String canonical, Entry entry) {
    List<String> aliases = texts(entry.values(Column.ALIASES));
    aliases.remove(canonical);
    List<String> hints = texts(entry.values(Column.SAY));
    hints.remove(canonical);
    return new Name(
        canonical,
        String.join(" ", texts(entry.values(Column.TYPE))),
        aliases,
        hints,
        heard(canonical, aliases, entry),
        texts(entry.values(Column.CONTEXT)),
        trust(entry));
  }

  /** What is right cannot be wrong as well. */
  private List<String> heard(String canonical, List<String> aliases, Entry entry) {
    List<String> heard = new ArrayList<>();
    for (Value value : entry.values(Column.HEARD)) {
      if (value.text().equals(canonical) || aliases.contains(value.text())) {
        warning(
            value.at(),
            "heard-is-right",
            "'%s' is a right spelling of %s; not taken as misheard"
                .formatted(value.text(), canonical));
      } else {
        heard.add(value.text());
      }
    }
    return heard;
  }

  private Trust trust(Entry entry) {
    Value value = entry.value(Column.TRUST);
    for (Trust trust : Trust.values()) {
      if (trust.name().toLowerCase(Locale.ROOT).equals(value.text().toLowerCase(Locale.ROOT))) {
        return trust;
      }
    }
    if (!value.isBlank()) {
      warning(
          value.at(),
          "bad-trust",
          "'%s' is no trust; the name only suggests".formatted(value.text()));
    }
    return value.isBlank() ? Trust.CONFIRMED : Trust.HARVESTED;
  }

  private static List<String> texts(List<Value> values) {
    return values.stream().map(Value::text).collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean isProse(String text) {
    return text.length() > LONGEST_NAME || text.split(" ").length > MOST_WORDS;
  }

  void info(Place at, String rule, String message) {
    problem(Severity.INFO, at, rule, message);
  }

  void warning(Place at, String rule, String message) {
    problem(Severity.WARNING, at, rule, message);
  }

  void error(Place at, String rule, String message) {
    problem(Severity.ERROR, at, rule, message);
  }

  private void problem(Severity severity, Place at, String rule, String message) {
    findings.add(severity, at, rule, message);
  }

  /** Tells of a tree that broke off or had to be mended. */
  void report(Json tree) {
    tree.fault()
        .ifPresent(f -> error(f.at(), "broken", "not understood from here: " + f.message()));
    if (tree.mended()) {
      warning(Place.START, "missing-commas", "commas between JSON values are missing");
    }
  }

  ParsedGlossary finish(GlossaryFormat format) {
    if (names.isEmpty()) {
      warning(Place.START, "no-names", "no name found");
    }
    return new ParsedGlossary(
        format,
        new Glossary(List.copyOf(names.values()), never.stream().distinct().toList()),
        findings.all());
  }
}
