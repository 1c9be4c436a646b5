package io.sorimark.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.speakers.Naming.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamingsTest {

  @Test
  void knowsWhoIsWhoByTheWords() {
    assertThat(in("Hi, this is Ada Lovelace from the mill."))
        .containsExactly(new Naming(0, "Ada Lovelace", Kind.SELF));
    assertThat(in("Today I'm joined just by my co-host, Blaise, for a new format."))
        .containsExactly(new Naming(0, "Blaise", Kind.PRESENTED));
    assertThat(in("We have Ada and Grace Hopper here."))
        .containsExactly(
            new Naming(0, "Ada", Kind.PRESENTED), new Naming(0, "Grace Hopper", Kind.PRESENTED));
    assertThat(in("We saw Ada there. What do you think, Ada?"))
        .containsExactly(new Naming(1, "Ada", Kind.ADDRESSED));
    assertThat(in("And here is Ada. Thanks, Ada."))
        .containsExactly(new Naming(1, "Ada", Kind.ADDRESSED));
  }

  @Test
  void takesNoCommonWordForAName() {
    assertThat(in("Well, it is well known. Is that so, Well?")).isEmpty();
    assertThat(in("This is Right, right? Thanks, Everyone, and welcome, Folks.")).isEmpty();
  }

  @Test
  void takesNoListForAnAddress() {
    assertThat(in("You know the Pentium, Swiffer, Sonos, and all of that.")).isEmpty();
  }

  @Test
  void countsAHostWhoNamesTwoAndIsNeither() {
    Cast cast = Cast.of(Utterance.of(0, "So, Ada and Grace, you are here. You two built it."));
    assertThat(cast.names()).containsExactly("Ada", "Grace");
    assertThat(cast.speakers()).isEqualTo(3);
  }

  private static List<Naming> in(String text) {
    return Namings.in(Utterance.of(0, text));
  }
}
