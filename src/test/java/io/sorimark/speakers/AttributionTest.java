package io.sorimark.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.Speaker;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AttributionTest {

  private static final String[] SENTENCES = {
    "What do you think about it?",
    "Yeah.",
    "Right, right.",
    "I think that we were in the garden when the rain came.",
    "So how did you get there, Ada?",
    "Well, I walked",
    "(laughs)",
    "And then they built a second bridge over the river, because the first one was too small.",
    "Thanks, Blaise.",
    "\ub124, \uadf8\ub807\uc2b5\ub2c8\ub2e4.",
    "...",
    ""
  };

  @Test
  void believesLabels() {
    List<Turn> turns = turns("Ada: Hello.", "Blaise: Hi.", "Ada: Who are you?");
    assertThat(Attribution.of(turns))
        .isEqualTo(turns.stream().map(turn -> new Attributed(turn, 1)).toList());
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(Attribution.of(List.of())).isEmpty();
  }

  @Test
  void letsTwoTakeTurnsWhereMarksAreComplete() {
    List<Turn> turns =
        turns(
            "- What is the best thing about bridges?",
            "- I think it is that they carry you over.",
            "- How did you learn to build them?",
            "- I learned it from my mother, who built them all her life.",
            "- What would you tell our listeners today?",
            "- I would say that they should walk more.");
    assertThat(speakers(Attribution.of(turns)))
        .containsExactly(
            "Speaker 1", "Speaker 2", "Speaker 1", "Speaker 2", "Speaker 1", "Speaker 2");
  }

  @Test
  void givesTheNamesOfAnIntroduction() {
    List<Turn> turns =
        turns(
            "- Hey everyone. This is Ada, who builds bridges. I'm joined by my co-host, Blaise.",
            "- Yeah, I am glad to be here.",
            "- So what have you done this week, Blaise?",
            "- I counted the stones that Ada brought, and there were many.");
    assertThat(speakers(Attribution.of(turns))).containsExactly("Ada", "Blaise", "Ada", "Blaise");
  }

  @Test
  void hearsNobodyInTheMusicBeforeTheFirstWord() {
    List<Turn> turns =
        turns(
            "(upbeat music)",
            "- Hello and welcome. I'm Ada Lovelace.",
            "- And I'm Blaise.",
            "- What did you do, Blaise?",
            "- I walked to Ada's bridge, and I counted the stones in it.");
    assertThat(speakers(Attribution.of(turns)).subList(1, 5))
        .containsExactly("Ada Lovelace", "Blaise", "Ada Lovelace", "Blaise");
  }

  @Test
  void callsOneWhoSpeaksAloneByNumberAndIsNotSure() {
    List<Attributed> attributed = Attribution.of(turns("It rained. The river rose all night."));
    assertThat(speakers(attributed)).containsExactly("Speaker 1");
    assertThat(attributed.getFirst().confidence()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void attributesWhatHasNoLabelToOneOfThoseWhoHave() {
    List<Turn> turns = new ArrayList<>(turns("Ada: Hello. How are you?", "Blaise: Well, thanks."));
    turns.add(new Turn(Optional.empty(), turns("- And what did you build?").getFirst().cues()));
    List<Attributed> attributed = Attribution.of(turns);
    assertThat(attributed).hasSize(3);
    assertThat(attributed.getLast().turn().speaker()).contains(new Speaker("Ada"));
    assertThat(attributed.getLast().confidence()).isLessThan(1);
  }

  @Test
  void endsWhateverTheText() {
    for (String piece :
        List.of("a'", "Aa", "Aa, ", "Thanks, ", "?)", "This is ", "... and ", "- A")) {
      List<Turn> turns = turns("- " + piece.repeat(100_000), "- Well.");
      assertThat(words(Attribution.of(turns).stream().map(Attributed::turn).toList()))
          .as(piece)
          .isEqualTo(words(turns));
    }
  }

  @Test
  void keepsEveryWordInOrder() {
    for (long seed = 1; seed <= 150; seed++) {
      List<Turn> turns = Turns.of(random(new Random(seed)));
      List<Attributed> attributed = Attribution.of(turns);
      assertThat(words(attributed.stream().map(Attributed::turn).toList()))
          .as("seed %d", seed)
          .isEqualTo(words(turns));
      assertThat(attributed).as("seed %d", seed).isEqualTo(Attribution.of(turns));
      assertThat(attributed).as("seed %d", seed).allMatch(one -> one.turn().speaker().isPresent());
    }
  }

  private static Transcript random(Random random) {
    List<Cue> cues = new ArrayList<>();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      String text = SENTENCES[random.nextInt(SENTENCES.length)];
      String more = SENTENCES[random.nextInt(SENTENCES.length)];
      String mark = random.nextInt(3) == 0 ? "- " : "";
      Cue cue = Cue.of(seconds(i), mark + text + (random.nextBoolean() ? "\n" : " ") + more);
      boolean labelled = random.nextInt(20) == 0;
      cues.add(labelled ? cue.withSpeaker(Optional.of("Grace")) : cue);
    }
    return Transcript.of(cues);
  }

  private static List<String> words(List<Turn> turns) {
    return turns.stream()
        .flatMap(turn -> Arrays.stream(turn.text().strip().split("\\s+")))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList());
  }

  private static List<String> speakers(List<Attributed> attributed) {
    return attributed.stream().map(one -> one.turn().speaker().orElseThrow().name()).toList();
  }

  /** A line a cue; "Name: " is a label. */
  private static List<Turn> turns(String... lines) {
    List<Cue> cues = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(": ", 2);
      TimeSpan span = seconds(cues.size());
      cues.add(parts.length == 2 ? Cue.of(span, parts[0], parts[1]) : Cue.of(span, line));
    }
    return Turns.of(Transcript.of(cues));
  }

  private static TimeSpan seconds(int from) {
    return new TimeSpan(Duration.ofSeconds(from), Duration.ofSeconds(from + 1));
  }
}
