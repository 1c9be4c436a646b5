package io.sorimark.names;

import io.sorimark.language.Phoneme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the forms that may sound like something without looking at all of them: those that share
 * most pairs of neighbouring sounds with it. Sounds that are often confused count as one, and
 * vowels are passed over in half of the pairs, since they are what recognizers get wrong most.
 */
final class FormIndex {

  /** Forms looked at for one reading. */
  private static final int MOST = 60;

  /** Twice the shared pairs, as a share of all. */
  private static final double LEAST_SHARED = .3;

  private static final int EDGE = 10;
  private static final int CLASSES = 11;

  private final List<Form> forms;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Integer> formOf = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final Map<Integer, int[]> postings = new HashMap<>();

  FormIndex(List<Form> forms) {
    this.forms = forms;
    Map<Integer, IntStream.Builder> lists = new HashMap<>();
    for (int form = 0; form < forms.size(); form++) {
      for (Reading reading : forms.get(form).readings()) {
        int id = readings.size();
        readings.add(reading);
        formOf.add(form);
        int[] pairs = pairs(reading);
        sizes.add(pairs.length);
        Arrays.stream(pairs)
            .forEach(pair -> lists.computeIfAbsent(pair, key -> IntStream.builder()).add(id));
      }
    }
    lists.forEach((pair, list) -> postings.put(pair, list.build().toArray()));
  }

  /** Candidates for any of these readings, in the order of the glossary. */
  List<Form> near(List<Reading> asked) {
    return asked.stream()
        .flatMapToInt(this::near)
        .distinct()
        .sorted()
        .mapToObj(forms::get)
        .toList();
  }

  private IntStream near(Reading asked) {
    int[] pairs = pairs(asked);
    int[] shared = new int[readings.size()];
    for (int pair : pairs) {
      for (int reading : postings.getOrDefault(pair, new int[0])) {
        shared[reading]++;
      }
    }
    return IntStream.range(0, shared.length)
        .filter(id -> 2.0 * shared[id] >= LEAST_SHARED * (pairs.length + sizes.get(id)))
        .boxed()
        .sorted(
            Comparator.comparingDouble(id -> -2.0 * shared[id] / (pairs.length + sizes.get(id))))
        .limit(MOST)
        .mapToInt(formOf::get);
  }

  /** Pairs of neighbours, edges included, with the vowels and without. */
  private static int[] pairs(Reading reading) {
    int[] all = reading.sounds().stream().mapToInt(FormIndex::classOf).toArray();
    int[] consonants = Arrays.stream(all).filter(sound -> sound > 0).toArray();
    return IntStream.concat(
            neighbours(all), neighbours(consonants).map(pair -> pair + CLASSES * CLASSES))
        .distinct()
        .toArray();
  }

  private static IntStream neighbours(int[] sounds) {
    return IntStream.rangeClosed(0, sounds.length)
        .map(i ->
            (i == 0 ? EDGE : sounds[i - 1]) * CLASSES + (i == sounds.length ? EDGE : sounds[i]));
  }

  private static int classOf(Phoneme sound) {
    return switch (sound) {
      case P, B, F, V -> 1;
      case T, D, TH, DH -> 2;
      case S, Z -> 3;
      case SH, ZH, CH, JH -> 4;
      case K, G -> 5;
      case M, N, NG -> 6;
      case L -> 7;
      case R -> 8;
      case HH, Y, W -> 9;
      default -> 0;
    };
  }
}
