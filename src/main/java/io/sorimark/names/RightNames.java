package io.sorimark.names;

import io.sorimark.language.Hangul;
import io.sorimark.language.WordLists;
import io.sorimark.model.Transcript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of the glossary that stand in the transcript as they should. */
final class RightNames {

  /** A right name over tokens {@code [first, last]}. */
  record Place(int first, int last, Form form) {
    boolean overlaps(int from, int to) {
      return first <= to && from <= last;
    }
  }

  private static final int MOST_WORDS = 6;
  private static final Pattern ENDING = Pattern.compile("(?:['\u2019]s|s)$");

  private final List<Optional<Place>> byToken = new ArrayList<>();
  private final Set<String> present = new HashSet<>();

  RightNames(Transcript transcript, List<Token> tokens, Forms forms) {
    int at = 0;
    while (at < tokens.size()) {
      Optional<Place> place = longestAt(at, transcript, tokens, forms);
      int next = place.map(found -> found.last() + 1).orElse(at + 1);
      for (; at < next; at++) {
        byToken.add(place);
      }
      place.filter(found -> isSure(found, tokens)).ifPresent(this::note);
    }
  }

  Optional<Place> at(int token) {
    return byToken.get(token);
  }

  /** The right names that share a token with {@code [first, last]}. */
  List<Place> over(int first, int last) {
    return byToken.subList(first, last + 1).stream().flatMap(Optional::stream).distinct().toList();
  }

  /** Canonical names that occur. */
  Set<String> present() {
    return Set.copyOf(present);
  }

  private void note(Place place) {
    present.add(place.form().canonical());
  }

  private static Optional<Place> longestAt(
      int first, Transcript transcript, List<Token> tokens, Forms forms) {
    String text = transcript.cues().get(tokens.get(first).cue()).text();
    int limit = Math.min(first + MOST_WORDS, tokens.size());
    for (int last = limit - 1; last >= first; last--) {
      if (tokens.get(last).cue() == tokens.get(first).cue()) {
        String surface = text.substring(tokens.get(first).start(), tokens.get(last).end());
        Optional<Form> form = written(surface, forms);
        if (form.isPresent()) {
          return Optional.of(new Place(first, last, form.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Form> written(String surface, Forms forms) {
    return forms
        .written(surface)
        .or(() -> forms.written(ENDING.matcher(surface).replaceFirst("")))
        .or(() -> withParticle(surface, forms));
  }

  /** A Korean particle hangs on a name without a space. */
  private static Optional<Form> withParticle(String surface, Forms forms) {
    return Hangul.isIn(surface)
        ? Core.of(surface).stream().flatMap(core -> forms.written(core.text()).stream()).findFirst()
        : Optional.empty();
  }

  /** A common word that opens a sentence is capitalised anyway and may be no name. */
  private static boolean isSure(Place place, List<Token> tokens) {
    Token first = tokens.get(place.first());
    return !first.opens() || !WordLists.isWord(first.base().toLowerCase(Locale.ROOT));
  }
}
