package io.sorimark.punctuation;

import io.sorimark.model.Transcript;
import io.sorimark.text.PunctuatedWord;
import io.sorimark.text.PunctuatedWord.Sign;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Trains the model on transcripts with punctuation. The same transcripts give the same model. */
public final class PunctuationTraining {

  private static final int SLOTS = 1 << 22;
  private static final int QUESTION_SLOTS = 1 << 17;
  private static final int PASSES = 6;
  private static final float MARGIN = 50;
  private static final float QUESTION_MARGIN = 5;

  /** Every tenth episode is left out while the scale of the scores is fitted. */
  private static final int HELD_OUT = 10;

  private static final int KNOWN = 3;
  private static final int FREQUENT = 1000;

  private static final Pattern CITY =
      Pattern.compile("(?:Africa|America|Asia|Australia|Europe|Pacific)/.*");

  private static final Pattern NAME = Pattern.compile("[A-Z][a-z]{3,}");

  private final List<List<PunctuatedWord>> talks;
  private final Vocabulary vocabulary;
  private final List<Features> features;

  private PunctuationTraining(List<List<PunctuatedWord>> talks) {
    this.talks = talks;
    this.vocabulary = vocabulary(talks);
    this.features =
        talks.parallelStream()
            .map(words -> words.stream().map(PunctuatedWord::plain).toList())
            .map(words -> new Features(words, vocabulary))
            .toList();
  }

  /** Of these transcripts. */
  public static PunctuationTraining of(List<Transcript> transcripts) {
    return new PunctuationTraining(
        transcripts.stream().map(transcript -> Talk.of(transcript).words()).toList());
  }

  /** Trains, and writes the three files that {@link Punctuation#of} reads. */
  public void write(Path folder) throws IOException {
    LinearModel trial = signs(HELD_OUT).model();
    double worth = worth(trial);
    LinearModel all = signs(0).model();
    LinearModel signs =
        new LinearModel(all.slots(), all.classes(), (float) (trial.scale() * worth), all.weights());
    write(folder.resolve(Model.SIGNS), signs);
    write(folder.resolve(Model.QUESTIONS), questions().model());
    try (OutputStream out = packed(folder.resolve(Model.WORDS))) {
      out.write(vocabulary.write().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(Path file, LinearModel model) throws IOException {
    try (DataOutputStream out = new DataOutputStream(packed(file))) {
      model.write(out);
    }
  }

  private static OutputStream packed(Path file) throws IOException {
    return new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  private Perceptron signs(int heldOut) {
    Perceptron perceptron = new Perceptron(SLOTS, 3, MARGIN);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int talk : shuffled(pass)) {
        if (heldOut == 0 || talk % heldOut > 0) {
          learnSigns(perceptron, talk);
        }
      }
    }
    return perceptron;
  }

  private void learnSigns(Perceptron perceptron, int talk) {
    List<PunctuatedWord> words = talks.get(talk);
    for (int i = 0; i < words.size(); i++) {
      perceptron.learn(features.get(talk).behind(i), sign(words.get(i)));
    }
  }

  private static int sign(PunctuatedWord word) {
    return word.sign().endsSentence()
        ? Evidence.END
        : word.sign() == Sign.COMMA ? Evidence.COMMA : Evidence.NOTHING;
  }

  /** By how much scores are to be multiplied for odds that come true: the likeliest of many. */
  private double worth(LinearModel model) {
    double best = 1;
    double most = Double.NEGATIVE_INFINITY;
    for (double worth = 1.0 / 64; worth < 16; worth *= 1.1) {
      double likelihood = likelihood(model, worth);
      if (likelihood > most) {
        most = likelihood;
        best = worth;
      }
    }
    return best;
  }

  private double likelihood(LinearModel model, double worth) {
    double sum = 0;
    for (int talk = 0; talk < talks.size(); talk += HELD_OUT) {
      for (int i = 0; i < talks.get(talk).size(); i++) {
        double[] scores = model.of(features.get(talk).behind(i));
        for (int c = 0; c < scores.length; c++) {
          scores[c] *= worth;
        }
        sum += Math.log(Math.max(1e-9, Model.shares(scores)[sign(talks.get(talk).get(i))]));
      }
    }
    return sum;
  }

  private Perceptron questions() {
    Perceptron perceptron = new Perceptron(QUESTION_SLOTS, 2, QUESTION_MARGIN);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int talk : shuffled(pass)) {
        learnQuestions(perceptron, talk);
      }
    }
    return perceptron;
  }

  private void learnQuestions(Perceptron perceptron, int talk) {
    List<PunctuatedWord> words = talks.get(talk);
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).sign().endsSentence()) {
        int[] sentence = features.get(talk).sentence(from, i + 1);
        perceptron.learn(sentence, words.get(i).sign() == Sign.QUESTION ? 1 : 0);
        from = i + 1;
      }
    }
  }

  private List<Integer> shuffled(int pass) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < talks.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(pass));
    return order;
  }

  private static Vocabulary vocabulary(List<List<PunctuatedWord>> talks) {
    Map<String, Map<String, Integer>> forms = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (List<PunctuatedWord> words : talks) {
      for (int i = 0; i < words.size(); i++) {
        counts.merge(words.get(i).plain(), 1, Integer::sum);
        if (i > 0 && !words.get(i - 1).sign().endsSentence()) {
          forms
              .computeIfAbsent(words.get(i).plain(), word -> new TreeMap<>())
              .merge(words.get(i).text().replace('\u2019', '\''), 1, Integer::sum);
        }
      }
    }
    return new Vocabulary(atLeast(counts, KNOWN), atLeast(counts, FREQUENT), usualForms(forms));
  }

  private static Set<String> atLeast(Map<String, Integer> counts, int least) {
    return counts.entrySet().stream()
        .filter(word -> word.getValue() >= least)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of each word the form that is met most often inside sentences. */
  private static Map<String, String> usualForms(Map<String, Map<String, Integer>> forms) {
    Map<String, String> usual = new TreeMap<>();
    forms.forEach((word, counts) -> {
      Map.Entry<String, Integer> most =
          Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
      if (most.getKey().equals(word) || most.getValue() >= KNOWN) {
        usual.put(word, most.getKey());
      }
    });
    places().forEach(usual::putIfAbsent);
    return usual;
  }

  /** Countries, languages and cities, as the JDK names them, where talk has not shown how. */
  private static Map<String, String> places() {
    Stream<String> countries =
        Arrays.stream(Locale.getISOCountries()).map(PunctuationTraining::country);
    Stream<String> languages =
        Arrays.stream(Locale.getISOLanguages())
            .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
    Stream<String> cities =
        Arrays.stream(TimeZone.getAvailableIDs())
            .filter(zone -> CITY.matcher(zone).matches())
            .map(zone -> zone.substring(zone.lastIndexOf('/') + 1));
    Map<String, String> places = new TreeMap<>();
    Stream.of(countries, languages, cities)
        .flatMap(names -> names)
        .filter(name -> NAME.matcher(name).matches())
        .forEach(name -> places.put(name.toLowerCase(Locale.ROOT), name));
    return places;
  }

  private static String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }
}
