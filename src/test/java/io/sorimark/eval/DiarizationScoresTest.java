package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values are worked out by hand in the comments; seconds. */
class DiarizationScoresTest {

  /** Cues as "who from to". */
  private static List<Cue> spoken(String... spans) {
    return Arrays.stream(spans)
        .map(span -> span.split(" "))
        .map(part ->
            Cue.of(
                TimeSpan.ofMillis(
                    Math.round(1000 * Double.parseDouble(part[1])),
                    Math.round(1000 * Double.parseDouble(part[2]))),
                part[0],
                ""))
        .toList();
  }

  private static Map<String, Double> scores(List<Cue> gold, List<Cue> found) {
    return DiarizationScores.of(gold, found).values();
  }

  @Test
  void namesNeedNotBeTheSame() {
    assertThat(scores(spoken("Ada 0 5", "Bo 5 8"), spoken("2 0 5", "1 5 8")))
        .contains(entry("der", 0.0), entry("jer", 0.0), entry("count-right", 1.0));
  }

  @Test
  void missedFalseAndConfusedTimeAddUp() {
    // 10 s of speech: 0-1 missed, 6-7 of A given to b, 10-12 false alarm.
    Map<String, Double> scores = scores(spoken("A 0 7", "B 7 10"), spoken("a 1 6", "b 6 12"));
    assertThat(scores)
        .contains(
            entry("missed", .1), entry("confused", .1), entry("false-alarm", .2), entry("der", .4));
    // A: 5 of 7 in common; B: 3 of 6.
    assertThat(scores.get("jer")).isCloseTo((2 / 7.0 + 3 / 6.0) / 2, within(1e-9));
  }

  @Test
  void overlappingSpeechCountsForEachWhoSpeaks() {
    // 4 + 4 = 8 s in 6 s of time; one speaker at a time is found, so 2 s are missed.
    assertThat(scores(spoken("A 0 4", "B 2 6"), spoken("a 0 4", "b 4 6")))
        .contains(entry("missed", .25), entry("der", .25), entry("confused", 0.0));
  }

  @Test
  void overlapWithTheWrongSecondSpeakerIsConfusion() {
    // 0-2: A, B; a, c found. c is best mapped to C (4 s): 2 of 8 s are wrong.
    assertThat(scores(spoken("A 0 2", "B 0 2", "C 2 6"), spoken("a 0 2", "c 0 6")))
        .contains(entry("confused", .25), entry("der", .25), entry("count-right", 0.0));
  }

  @Test
  void aSpeakerIsMappedOnceOnly() {
    // Two found halves of A: the longer is A, the other confused.
    assertThat(scores(spoken("A 0 10"), spoken("1 0 6", "2 6 10"))).contains(entry("der", .4));
    // All A and B in one voice: the longer is right.
    assertThat(scores(spoken("A 0 6", "B 6 10"), spoken("1 0 10"))).contains(entry("der", .4));
  }

  @Test
  void theMappingIsTheBestOfAllAndNotGreedy() {
    // Together: A1 = 5, A2 = 4, B1 = 4, B2 = 0. Greedy takes A1 (5); the best is A2 + B1 (8 of 13).
    assertThat(scores(spoken("A 0 9", "B 9 13"), spoken("1 0 5", "2 5 9", "1 9 13")).get("der"))
        .isCloseTo(5 / 13.0, within(1e-9));
  }

  @Test
  void aSpeakerWhoIsSaidToSpeakTwiceAtOnceSpeaksOnce() {
    assertThat(scores(spoken("A 0 3", "A 2 5"), spoken("1 0 5"))).contains(entry("der", 0.0));
  }

  @Test
  void silenceFoundIsAllMissed() {
    assertThat(scores(spoken("A 0 3"), List.of()))
        .contains(entry("der", 1.0), entry("missed", 1.0), entry("jer", 1.0));
  }

  @Test
  void whereNobodySpeaksThereIsNoRate() {
    assertThat(scores(List.of(), spoken("1 0 3")))
        .doesNotContainKey("der")
        .contains(entry("count-right", 0.0));
  }

  @Test
  void namesAndOrderDoNotMatter() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      List<Cue> gold = talk(random, "ABC");
      List<Cue> found = talk(random, "123");
      List<Cue> renamed =
          new ArrayList<>(
              found.stream().map(c -> c.withSpeaker(c.speaker().map("x"::concat))).toList());
      Collections.shuffle(renamed, random);
      assertThat(scores(gold, renamed)).isEqualTo(scores(gold, found));
      assertThat(scores(gold, gold)).contains(entry("der", 0.0));
    }
  }

  private static List<Cue> talk(Random random, String names) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      long start = random.nextInt(60_000);
      String who = String.valueOf(names.charAt(random.nextInt(names.length())));
      cues.add(Cue.of(TimeSpan.ofMillis(start, start + random.nextInt(9_000) + 1), who, ""));
    }
    return cues;
  }
}
