package io.sorimark.names;

import io.sorimark.language.Hangul;
import io.sorimark.model.Correction.Kind;
import io.sorimark.names.Settings.Part;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says how like a name a stretch of the transcript sounds and looks. Remembers the sounds it has
 * looked up; not thread-safe.
 */
final class Likeness {

  /** Below, the sounds have nothing in common. */
  private static final double LEAST_SOUND = .55;

  private static final double NEARLY_SAME_SOUND = .95;
  private static final double LEAST_BASE = .4;

  /** How a surface sounds and looks. */
  private record Heard(
      String squashed, List<Reading> readings, Set<String> keys, List<Form> near) {}

  private final Forms forms;
  private final Readings readings;
  private final Settings settings;
  private final SoundCosts costs;
  private final Map<String, Heard> heard = new HashMap<>();

  Likeness(Forms forms, Readings readings, Settings settings) {
    this.forms = forms;
    this.readings = readings;
    this.settings = settings;
    this.costs = settings.has(Part.FEATURES) ? SoundCosts.BY_FEATURES : SoundCosts.UNIFORM;
  }

  /** The names that this stretch may be, the best form of each. */
  Stream<Match> matches(Span span) {
    Map<String, Match> best = new HashMap<>();
    for (Core core : Core.of(span.surface())) {
      boolean bySound = span.mayBeMisheard();
      Heard sounds = bySound ? hear(core.text()) : look(core.text());
      forms.heardAs(Surfaces.key(core.text())).stream()
          .map(form -> Match.certain(span, core, form, Kind.LEARNED))
          .forEach(match -> best.merge(match.form().canonical(), match, Likeness::better));
      Stream.concat(forms.squashed(sounds.squashed()).stream(), sounds.near().stream())
          .distinct()
          .flatMap(form -> match(span, core, sounds, form).stream())
          .forEach(match -> best.merge(match.form().canonical(), match, Likeness::better));
    }
    return best.values().stream();
  }

  private static Match better(Match a, Match b) {
    return b.base() > a.base() ? b : a;
  }

  private Heard hear(String text) {
    return heard.computeIfAbsent(
        text,
        key -> {
          List<Reading> said = readings.of(key);
          String squashed = Spelling.squashed(key);
          return new Heard(squashed, said, Forms.keys(squashed), forms.near(said));
        });
  }

  private static Heard look(String text) {
    return new Heard(Spelling.squashed(text), List.of(), Set.of(), List.of());
  }

  private Optional<Match> match(Span span, Core core, Heard heard, Form form) {
    String ours = heard.squashed();
    String theirs = form.squashed();
    boolean sameScript = Hangul.isIn(ours) == Hangul.isIn(theirs);
    if (isRight(core.text(), form) || (!sameScript && form.isSpelledInBothScripts())) {
      return Optional.empty();
    }
    if (ours.equals(theirs)) {
      return Optional.of(Match.certain(span, core, form, Kind.FORMAT));
    }
    if (isPluralOnly(core, ours, theirs)) {
      return Optional.empty();
    }
    Sounding sound = settings.has(Part.SOUND) ? sound(heard.readings(), form) : Sounding.NONE;
    double spelling = spelling(ours, form);
    boolean sameKey = !Collections.disjoint(heard.keys(), form.keys());
    double base = sameScript ? base(sound.likeness(), spelling, sameKey) : sound.likeness();
    base -= core.isPlural() ? .01 : 0;
    return base < LEAST_BASE
        ? Optional.empty()
        : Optional.of(new Match(span, core, form, Kind.SOUND, sound, spelling, Math.min(1, base)));
  }

  /** Written as it should be, but for the capital that a sentence begins with. */
  private boolean isRight(String text, Form form) {
    String small = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    return forms.written(text).isPresent() || small.equals(form.text());
  }

  /** A name and its plural are no two names. */
  private static boolean isPluralOnly(Core core, String ours, String theirs) {
    return (core.isPlural() && theirs.endsWith("s"))
        || (ours + "s").equals(theirs)
        || ours.equals(theirs + "s");
  }

  private static double spelling(String ours, Form form) {
    return form.spellings().stream()
        .mapToDouble(theirs -> Spelling.likeness(ours, theirs))
        .max()
        .orElse(0);
  }

  private Sounding sound(List<Reading> ours, Form form) {
    Sounding best = Sounding.NONE;
    for (Reading mine : ours) {
      for (Reading theirs : form.readings()) {
        double least = Math.max(LEAST_SOUND, best.likeness());
        double likeness = mine.likeness(theirs, costs, least);
        if (likeness > best.likeness()) {
          best = new Sounding(likeness, mine.length(), theirs.text());
        }
      }
    }
    return best;
  }

  private double base(double sound, double spelling, boolean sameKey) {
    if (!settings.has(Part.SOUND)) {
      return spelling;
    }
    if (sound == 0) {
      return .9 * spelling;
    }
    double letters = settings.has(Part.SPELLING) ? spelling : sound;
    double key = settings.has(Part.SPELLING) ? (sameKey ? 1 : 0) : sound;
    double all = .68 * sound + .22 * letters + .10 * key;
    return sound >= NEARLY_SAME_SOUND ? Math.max(all, .86 * sound + .04 * letters) : all;
  }
}
