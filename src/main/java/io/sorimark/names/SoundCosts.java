package io.sorimark.names;

import io.sorimark.language.Phoneme;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What it costs to hear one sound for another, or to miss one: 0 for the same, about 1 for what
 * nobody confuses. Vowels differ by height, backness and rounding, consonants by place, manner and
 * voice; weak sounds are easily missed. Hand-set and measured on misheard names.
 */
@SuppressWarnings("EnumOrdinal") // the tables are made here, from the same enum
final class SoundCosts {

  /** What a vowel, or a consonant, sounds like: three numbers. */
  private record Features(double first, double second, double third) {}

  private static final String VOWELS =
      """
      AA 0 2 0; AE 0 0 0; AH 1 1 0; AO .6 2 1; AW .3 1.5 .5; AY .3 .8 0; EH 1 0 0; ER 1.2 1 .6;
      EY 1.5 0 0; IH 2 .3 0; IY 2.5 0 0; OW 1.4 2 1; OY 1 1.5 1; UH 2 1.7 .8; UW 2.5 2 1\
      """;

  /** Place from lips to throat; stop, affricate, fricative, nasal, liquid, glide; voice. */
  private static final String CONSONANTS =
      """
      P 0 0 0; B 0 0 1; T 3 0 0; D 3 0 1; K 5 0 0; G 5 0 1; CH 4 1 0; JH 4 1 1; F 1 2 0; V 1 2 1;
      TH 2 2 0; DH 2 2 1; S 3 2 0; Z 3 2 1; SH 4 2 0; ZH 4 2 1; HH 6 2 0; M 0 3 1; N 3 3 1;
      NG 5 3 1; L 3 4 1; R 3.6 4 1; Y 4.5 5 1; W .5 5 1\
      """;

  private static final double AFFRICATE = 1;
  private static final double FRICATIVE = 2;
  private static final double LIQUID = 4;

  /** The costs that are used, and those by which every sound is as far from any other. */
  static final SoundCosts BY_FEATURES = new SoundCosts(false);

  static final SoundCosts UNIFORM = new SoundCosts(true);

  private final double[][] substitution;
  private final double[] omission;

  private SoundCosts(boolean uniform) {
    Map<Phoneme, Features> features = new EnumMap<>(Phoneme.class);
    read(VOWELS, features);
    read(CONSONANTS, features);
    Phoneme[] all = Phoneme.values();
    substitution = new double[all.length][all.length];
    omission = new double[all.length];
    for (Phoneme a : all) {
      omission[a.ordinal()] = uniform ? 1 : weight(a);
      for (Phoneme b : all) {
        double cost = uniform ? 1 : substitution(a, b, features);
        substitution[a.ordinal()][b.ordinal()] = a == b ? 0 : cost;
      }
    }
  }

  /** What it costs to hear each sound for this one, by ordinal. */
  double[] of(int sound) {
    return substitution[sound];
  }

  double omission(Phoneme sound) {
    return omission[sound.ordinal()];
  }

  /** What it costs to miss it, or to hear it where it is not. */
  double omission(int sound) {
    return omission[sound];
  }

  private static void read(String table, Map<Phoneme, Features> features) {
    for (String row : table.split(";")) {
      String[] cells = row.strip().split("\\s+");
      features.put(
          Phoneme.valueOf(cells[0]),
          new Features(
              Double.parseDouble(cells[1]),
              Double.parseDouble(cells[2]),
              Double.parseDouble(cells[3])));
    }
  }

  private static double weight(Phoneme sound) {
    return switch (sound) {
      case AH, IH -> .45;
      case HH -> .35;
      case Y, W -> .5;
      case T, D -> .6;
      case R, L, N -> .65;
      default -> sound.isVowel() ? .7 : .8;
    };
  }

  private static double substitution(Phoneme a, Phoneme b, Map<Phoneme, Features> features) {
    if (a.isVowel() != b.isVowel()) {
      return a.isVowel() ? mixed(a, b) : mixed(b, a);
    }
    Features x = Objects.requireNonNull(features.get(a));
    Features y = Objects.requireNonNull(features.get(b));
    if (!a.isVowel()) {
      return consonants(x, y);
    }
    double cost = vowels(x, y);
    return a == Phoneme.AH || b == Phoneme.AH ? Math.min(cost, .3) : cost;
  }

  private static double vowels(Features x, Features y) {
    return Math.min(
        .7,
        .1
            + .18 * Math.abs(x.first - y.first)
            + .14 * Math.abs(x.second - y.second)
            + .06 * Math.abs(x.third - y.third));
  }

  private static double consonants(Features x, Features y) {
    double place = Math.min(.4, .12 * Math.abs(x.first - y.first));
    double voice = .12 * Math.abs(x.third - y.third);
    return Math.min(1, .1 + place + manner(x.second, y.second) + voice);
  }

  private static double manner(double x, double y) {
    double less = Math.min(x, y);
    double more = Math.max(x, y);
    if (less == more) {
      return 0;
    }
    if (less <= AFFRICATE && more <= FRICATIVE) {
      return .25;
    }
    return less >= LIQUID ? .2 : .5;
  }

  /** A vowel and the consonant that it glides into. */
  private static double mixed(Phoneme vowel, Phoneme consonant) {
    return switch (consonant) {
      case Y -> vowel == Phoneme.IY || vowel == Phoneme.IH ? .3 : 1.1;
      case W -> vowel == Phoneme.UW || vowel == Phoneme.OW || vowel == Phoneme.UH ? .3 : 1.1;
      case R -> vowel == Phoneme.ER ? .3 : 1.1;
      case L -> vowel == Phoneme.OW || vowel == Phoneme.UH || vowel == Phoneme.AO ? .7 : 1.1;
      default -> 1.1;
    };
  }
}
