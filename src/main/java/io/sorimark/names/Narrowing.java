package io.sorimark.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops matches that hold a word too many: part of the stretch is as like the same name. "hosted
 * Cupid" gives way to "Cupid".
 */
final class Narrowing {

  private record Key(int first, int last, String form) {}

  private final Map<Key, Double> bases = new HashMap<>();

  private Narrowing(List<List<Match>> all) {
    all.forEach(rivals -> rivals.forEach(match -> bases.put(key(match), match.base())));
  }

  /** What is left, stretches without a match left out. */
  static List<List<Match>> of(List<List<Match>> all) {
    Narrowing narrowing = new Narrowing(all);
    List<List<Match>> kept = new ArrayList<>();
    for (List<Match> rivals : all) {
      List<Match> left = rivals.stream().filter(match -> !narrowing.isTooLong(match)).toList();
      if (!left.isEmpty()) {
        kept.add(left);
      }
    }
    return kept;
  }

  private boolean isTooLong(Match match) {
    Span span = match.span();
    for (int first = span.first(); first <= span.last(); first++) {
      for (int last = first; last <= span.last(); last++) {
        boolean shorter = last - first < span.tokens().size() - 1;
        Key key = new Key(first, last, match.form().text());
        if (shorter && bases.getOrDefault(key, 0.0) >= match.base()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Key key(Match match) {
    return new Key(match.span().first(), match.span().last(), match.form().text());
  }
}
