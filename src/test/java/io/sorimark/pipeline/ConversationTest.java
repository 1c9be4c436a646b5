package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.Speaker;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Turn;
import io.sorimark.speakers.Attributed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConversationTest {

  @Test
  void keepsEveryWordInOrderWhateverIsEdited() throws TranscriptException {
    for (long seed = 1; seed <= 100; seed++) {
      Random random = new Random(seed);
      Conversation conversation = conversation(random, 0.9);
      String words = words(conversation);
      for (int i = 0; i < 10; i++) {
        List<String> there = List.copyOf(conversation.names().keySet());
        conversation = conversation.edited(List.of(edit(random, there)));
        assertThat(words(conversation)).as("seed %d", seed).isEqualTo(words);
        assertThat(conversation.isTold()).isTrue();
      }
    }
  }

  @Test
  void leavesTheTranscriptAloneWhereItIsNotSure() {
    Conversation conversation = conversation(new Random(1), 0.5);
    Transcript transcript =
        Transcript.of(List.of(Cue.of(new TimeSpan(Duration.ZERO, Duration.ZERO), "- Well.")));
    assertThat(conversation.isTold()).isFalse();
    assertThat(conversation.labelled(transcript)).isEqualTo(transcript);
  }

  private static SpeakerEdit edit(Random random, List<String> speakers) {
    String one = speakers.get(random.nextInt(speakers.size()));
    String other = speakers.get(random.nextInt(speakers.size()));
    Duration at = Duration.ofSeconds(random.nextInt(30));
    return switch (random.nextInt(4)) {
      case 0 -> new SpeakerEdit.Name(one, "Name " + random.nextInt(9));
      case 1 -> new SpeakerEdit.Merge(one, other);
      case 2 -> new SpeakerEdit.Split(one, at);
      default -> new SpeakerEdit.Reassign(at, one);
    };
  }

  private static Conversation conversation(Random random, double confidence) {
    List<Attributed> said = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      TimeSpan span = new TimeSpan(Duration.ofSeconds(i), Duration.ofSeconds(i + 1));
      Speaker speaker = new Speaker("Speaker " + random.nextInt(3));
      said.add(
          new Attributed(
              new Turn(Optional.of(speaker), List.of(Cue.of(span, "word " + i))), confidence));
    }
    return Conversation.of(said);
  }

  private static String words(Conversation conversation) {
    return conversation.turns().stream().map(Turn::text).collect(Collectors.joining(" "));
  }
}
