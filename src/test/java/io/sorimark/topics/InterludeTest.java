package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Cue;
import io.sorimark.model.Evidence;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Topic;
import io.sorimark.model.Transcript;
import io.sorimark.speakers.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterludeTest {

  @Test
  void musicAndBreaksAreInterludes() {
    assertThat(
            List.of(
                "(upbeat music)",
                "[MUSIC PLAYING]",
                "[MUSIC_PLAYING]",
                "♪ la la ♪",
                "[omitted sponsors segment]",
                "(ad break)",
                "[음악]"))
        .allMatch(Interlude::is);
    assertThat(
            List.of(
                "(laughing)", "[applause]", "[BLANK_AUDIO]", "Music.", "(music) And so on.", ""))
        .noneMatch(Interlude::is);
    assertThat(Interlude.name("[MUSIC_PLAYING]")).isEqualTo("MUSIC PLAYING");
  }

  @Test
  void musicIsASentenceOfItsOwnAndTheTurnOpensBehindIt() {
    List<Sentence> sentences =
        Sentences.of(Turns.of(transcript("That was it", "[MUSIC]", "- Good morning.")));
    assertThat(sentences)
        .extracting(Sentence::text)
        .containsExactly("That was it", "[MUSIC]", "Good morning.");
    assertThat(sentences).extracting(Sentence::opensTurn).containsExactly(true, false, true);
  }

  @Test
  void aTopicBeginsBehindTheMusicAndSaysSo() {
    List<String> said = new ArrayList<>();
    said.addAll(topic("The kettle makes steam in a copper boiler."));
    said.add("(upbeat music)");
    said.addAll(topic("An index holds the query and its token."));
    Transcript transcript = transcript(said.toArray(String[]::new));
    List<Topic> topics =
        Topics.find(
                Turns.of(transcript),
                transcript.end(),
                Words.of(Language.ENGLISH),
                Granularity.AUTOMATIC.withCount(2),
                BoundaryScore.handSet())
            .topics();
    assertThat(topics).hasSize(2);
    assertThat(topics.getLast().start()).isEqualTo(Duration.ofSeconds(13 * 10));
    assertThat(topics.getLast().evidence())
        .contains(new Evidence(Evidence.Kind.SOUND, "upbeat music"));
  }

  private static List<String> topic(String sentence) {
    return Collections.nCopies(12, sentence);
  }

  /** A cue every ten seconds. */
  private static Transcript transcript(String... texts) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      cues.add(Cue.of(TimeSpan.ofMillis(i * 10_000L, i * 10_000L + 10_000), texts[i]));
    }
    return Transcript.of(cues);
  }
}
