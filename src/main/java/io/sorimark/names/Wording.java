package io.sorimark.names;

import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Place;
import io.sorimark.model.Correction.Reasons;
import io.sorimark.model.Correction.Status;
import io.sorimark.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words why a correction is proposed. */
final class Wording {

  private Wording() {}

  static Correction correction(Verdict verdict) {
    Match match = verdict.match();
    Token first = match.span().tokens().getFirst();
    Token last = match.span().tokens().getLast();
    return new Correction(
        new Place(first.cue(), first.start()),
        new Place(last.cue(), last.end()),
        match.span().surface(),
        match.replacement(),
        match.form().canonical(),
        reasons(verdict),
        Status.PROPOSED);
  }

  private static Reasons reasons(Verdict verdict) {
    Match match = verdict.match();
    return new Reasons(
        match.kind(),
        verdict.band(),
        rounded(match.sound()),
        rounded(match.spelling()),
        rounded(verdict.of().score()),
        match.span().kind().name().toLowerCase(Locale.ROOT),
        evidence(verdict),
        match.form().name().trust());
  }

  private static List<String> evidence(Verdict verdict) {
    List<String> evidence = new ArrayList<>();
    evidence.add(likeness(verdict.match()));
    if (verdict.of().active()) {
      evidence.add("the name occurs elsewhere in the episode");
    }
    source(verdict.match().form().name().trust(), evidence);
    if (verdict.of().isDoubted()) {
      evidence.add("the recognizer was not sure of it");
    }
    return evidence;
  }

  private static String likeness(Match match) {
    String surface = match.core().text();
    String name = match.form().text();
    return switch (match.kind()) {
      case FORMAT -> surface + " has the letters of " + name;
      case LEARNED -> surface + " was corrected to " + name + " before";
      case SOUND -> sound(surface, match.sounding().saidAs(), name);
    };
  }

  private static String sound(String surface, String saidAs, String name) {
    if (saidAs.isEmpty() || saidAs.equals(name)) {
      return surface + " sounds like " + name;
    }
    return Surfaces.key(surface).equals(Surfaces.key(saidAs))
        ? surface + " is how " + name + " is said"
        : surface + " sounds like " + saidAs + ", the way " + name + " is said";
  }

  private static void source(Name.Trust trust, List<String> evidence) {
    switch (trust) {
      case CONFIRMED -> {}
      case METADATA -> evidence.add("in the data of the episode");
      case HARVESTED -> evidence.add("in the show notes");
      case INTRODUCED -> evidence.add("somebody is introduced by this name");
    }
  }

  private static double rounded(double likeness) {
    return Math.round(likeness * 1000) / 1000.0;
  }
}
