package io.sorimark.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.language.PartOfSpeech;
import io.sorimark.language.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolTest {

  @Test
  void headsThatSayNothingGiveWayToWhatTheyAreOf() {
    assertThat(titles("concept of the inner loop")).containsExactly("inner loop");
    assertThat(titles("versions of splicing in Phoenix")).containsExactly("splicing in Phoenix");
    assertThat(titles("history of kettles")).containsExactly("history of kettles");
  }

  @Test
  void wordsSaidTwiceInARowAreASlip() {
    assertThat(titles("steam for for a moment")).isEmpty();
    assertThat(titles("work on the the kettle")).isEmpty();
  }

  private static List<String> titles(String phrase) {
    List<Tagged> words =
        Token.in(phrase).stream().map(token -> Tagged.of(token, PartOfSpeech.NOUN)).toList();
    Pool pool = new Pool();
    pool.add(Kind.JOINED, words, 0, 0);
    return pool.all().stream().map(one -> TitleText.joined(one.words())).toList();
  }
}
