package io.sorimark.topics;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What kind of sentence it is, by its English words: a question, a request, an announcement,
 * thanks, an acknowledgement; how much of "I" and "you" is in it; and where in the talk it stands.
 */
final class PhraseFeatures {

  static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9'\\-]*");

  private static final Pattern QUESTION =
      pattern(
          "\\?|^(and |so |but |okay |yeah )*(what|how|why|when|who|where|can you|could you|do you"
              + "|did you|is it|are you|would you|have you)\\b|\\b(tell us|tell me|walk us|walk me"
              + "|talk about|explain|curious|wondering|question)\\b");
  private static final Pattern REQUEST =
      pattern(
          "\\b(tell us|tell me|walk us|walk me|talk (a (little )?bit )?about|explain|i'm"
              + " curious|curious|wondering|question|i want to ask|wanted to ask|let me ask|can"
              + " you|could you|what do you think|how do you|what is|what are|what's your)\\b");
  private static final Pattern NEXT =
      pattern(
          "\\b(next|another|last|moving on|move on|final|finally|switch(ing)? (gears|topics?)|first"
              + " (one|item|question)|second (one|item|question)|jump(ing)? (in|into|to)|get"
              + " into|dive in(to)?|back to|speaking of|on to|onto)\\b");
  private static final Pattern LETS =
      pattern(
          "\\b(let's|let us|we'll|i'd like to|want to|wanted to|going to|gonna|we're going to)"
              + " (talk|move|get|go|jump|start|dive|turn|switch|discuss|shift|come|begin|continue|see|look"
              + "|ask|cover)\\b");
  private static final Pattern HOUSEKEEPING =
      pattern(
          "\\b(sponsor\\w*|brought to you|promo code|check out|sign up|subscribe|newsletter|episode"
              + "|podcast|welcome|thanks for (coming|joining|having|listening|being)"
              + "|thank you (so much )?for|today's guest|my guest|our guest|today we|this week"
              + "|introduce yourself|introduction|background|wrap up|that's all|see you|next week"
              + "|show notes|\\.com|slash|discount|percent off|patreon|break)\\b");
  private static final Pattern THANKS =
      pattern(
          "\\b(thank you|thanks|great|awesome|excellent|cool|interesting|makes sense|got it|i"
              + " see|okay|perfect|nice|wow|amazing|fantastic)\\b");
  private static final Pattern ACKNOWLEDGEMENT =
      pattern(
          "^(yeah|yes|right|okay|ok|mm|mhm|uh-huh|exactly|sure|cool|great|no|interesting|wow|true|i"
              + " see|got it)[.,! ]*$");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern GAP = Pattern.compile("\\s+");

  private static final Set<String> OPENERS =
      Set.of(
          "so",
          "okay",
          "ok",
          "now",
          "alright",
          "anyway",
          "great",
          "cool",
          "excellent",
          "awesome",
          "perfect",
          "interesting",
          "right",
          "all");
  private static final Set<String> I = Set.of("i", "i'm", "i've", "my", "me", "we", "our");
  private static final Set<String> YOU = Set.of("you", "your", "you're", "you've");

  private final Talk talk;
  private final int size;
  private final List<String> texts;
  private final List<List<String>> words;
  private final double[] turn;

  private PhraseFeatures(Talk talk) {
    this.talk = talk;
    this.size = talk.size();
    this.texts = talk.sentences().stream().map(sentence -> sentence.text()).toList();
    this.words = texts.stream().map(PhraseFeatures::words).toList();
    this.turn = Series.of(size, i -> talk.sentences().get(i).opensTurn() ? 1 : 0);
  }

  static void add(Features features, Talk talk) {
    PhraseFeatures phrases = new PhraseFeatures(talk);
    phrases.addKinds(features);
    phrases.addPersons(features);
    phrases.addTurnQuestions(features);
    phrases.addShape(features);
    phrases.addPosition(features);
  }

  static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .toList();
  }

  private void addKinds(Features features) {
    double[] mark = where(text -> text.indexOf('?') >= 0);
    double[] request = matching(REQUEST);
    double[] next = matching(NEXT);
    double[] lets = matching(LETS);
    double[] house = matching(HOUSEKEEPING);
    double[] thanks = matching(THANKS);
    double[] acknowledged = matching(ACKNOWLEDGEMENT);
    double[] opener =
        Series.of(
            size,
            i -> !words.get(i).isEmpty() && OPENERS.contains(words.get(i).getFirst()) ? 1 : 0);
    features.add("q", mark);
    features.add("qq", matching(QUESTION));
    features.add("req", request);
    features.add("next", next);
    features.add("lets", lets);
    features.add("ad", house);
    features.add("thk", thanks);
    features.add("ack", acknowledged);
    features.add("disc", opener);
    double[] soonMark = Series.window(mark, 0, 3);
    double[] soonRequest = Series.window(request, 0, 3);
    features.add("q_next3", soonMark);
    features.add("q_prev2", Series.window(mark, -2, 0));
    features.add("q_prev5", Series.window(mark, -5, -2));
    features.add("q_next6", Series.window(mark, 0, 6));
    features.add("turnxq3", Series.of(size, i -> soonMark[i] > 0 ? turn[i] : 0));
    features.add("turnxreq3", Series.of(size, i -> soonRequest[i] > 0 ? turn[i] : 0));
    features.add("req3", soonRequest);
    features.add("next2", Series.window(next, 0, 2));
    features.add("next_m1", Series.window(next, -1, 0));
    features.add("lets2", Series.window(lets, 0, 2));
    features.add("lets_m1", Series.window(lets, -1, 0));
    features.add("ad5", Series.window(house, 0, 5));
    features.add("adm5", Series.window(house, -5, 0));
    features.add("thk_m2", Series.window(thanks, -2, 0));
    features.add("ack_m2", Series.window(acknowledged, -2, 0));
    features.add("ack3", Series.window(acknowledged, 0, 3));
    features.add("disc_m1", Series.shifted(opener, -1, 0));
    features.add("disc_p1", Series.shifted(opener, 1, 0));
  }

  private void addPersons(Features features) {
    double[] you = share(YOU);
    double[] i = share(I);
    features.add("you3", Series.window(you, 0, 3));
    features.add("youm3", Series.window(you, -3, 0));
    features.add("i3", Series.window(i, 0, 3));
    features.add("im3", Series.window(i, -3, 0));
  }

  /** Question marks in the turn that begins here, and in the one before. */
  private void addTurnQuestions(Features features) {
    double[] asked = Series.cumulated(features.column("q"));
    int[][] bounds = TurnFeatures.bounds(talk);
    features.add("q_turn", Series.of(size, i -> (asked[bounds[i][1]] - asked[i]) * turn[i]));
    features.add("q_prevturn", Series.of(size, i -> (asked[i] - asked[bounds[i][0]]) * turn[i]));
  }

  private void addShape(Features features) {
    double[] count = Series.of(size, i -> words.get(i).size());
    for (int by = -2; by <= 2; by++) {
      double[] there = Series.shifted(count, by, 0);
      features.add("nw" + by, Series.of(size, i -> Series.log1p(there[i])));
    }
    double[] starts = talk.starts();
    features.add("dur_s", Series.of(size, i -> Series.log1p(starts[i + 1] - starts[i])));
    features.add("gap", Series.of(size, i -> i == 0 ? 0 : starts[i] - starts[i - 1]));
    features.add("caps", Series.of(size, i -> capitals(texts.get(i))));
    features.add("num", where(text -> DIGIT.matcher(text).find()));
    features.add("content", Series.of(size, i -> talk.stems(i).length / Math.max(count[i], 1)));
  }

  private void addPosition(Features features) {
    double[] starts = talk.starts();
    double length = talk.length();
    features.add("pos", Series.of(size, i -> starts[i] / length));
    features.add("tstart", Series.of(size, i -> Series.log1p(starts[i])));
    features.add("tend", Series.of(size, i -> Series.log1p(length - starts[i])));
    features.add("ldur", Series.of(size, i -> Math.log(length)));
    features.add("lk", Series.of(size, i -> Math.log(size)));
  }

  /** The share of capitalised words, the first left out. */
  private static double capitals(String text) {
    String[] parts = GAP.split(text.strip());
    int capitals = 0;
    for (int i = 1; i < parts.length; i++) {
      capitals += Character.isUpperCase(parts[i].codePointAt(0)) ? 1 : 0;
    }
    return (double) capitals / parts.length;
  }

  private double[] share(Set<String> wanted) {
    return Series.of(
        size,
        i ->
            (double) words.get(i).stream().filter(wanted::contains).count()
                / Math.max(1, words.get(i).size()));
  }

  private double[] matching(Pattern pattern) {
    return where(text -> pattern.matcher(text).find());
  }

  private double[] where(Predicate<String> holds) {
    return Series.of(size, i -> holds.test(texts.get(i)) ? 1 : 0);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
