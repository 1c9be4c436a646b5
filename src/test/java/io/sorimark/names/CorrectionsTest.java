package io.sorimark.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Correction.Kind;
import io.sorimark.model.Cue;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private static final Name VELQORA = named("Velqora");
  private static final Name BRAMBLE_SHORE = named("BrambleShore");
  private static final Name ILKA = named("Ilka Vendersen");

  @Test
  void putsAMisheardNameRightAndSaysWhy() {
    List<Correction> found = propose("We moved to Velcora, and Velcora's index is fast.", VELQORA);

    assertThat(found).extracting(Correction::replacement).containsExactly("Velqora", "Velqora's");
    assertThat(found).allMatch(c -> c.reasons().band() == Band.FIXED);
    assertThat(found.getFirst().reasons().kind()).isEqualTo(Kind.SOUND);
    assertThat(found.getFirst().reasons().evidence().getFirst())
        .isEqualTo("Velcora sounds like Velqora");
  }

  @Test
  void hearsANameTheWayTheGlossarySaysItIsSaid() {
    List<Correction> found = propose("We moved to Zivran.", named("Xyvrn", "zivran"));

    assertThat(found.getFirst().reasons().evidence().getFirst())
        .isEqualTo("Zivran sounds like zivran, the way Xyvrn is said");
  }

  @Test
  void joinsWhatWasSplit() {
    List<Correction> found = propose("I use Bramble Shore and bramble-shore daily.", BRAMBLE_SHORE);

    assertThat(found)
        .extracting(Correction::replacement)
        .containsExactly("BrambleShore", "BrambleShore");
    assertThat(found.getFirst().reasons().kind()).isEqualTo(Kind.FORMAT);
  }

  @Test
  void leavesRightNamesAndOrdinaryWords() {
    assertThat(propose("Velqora runs. The well core is hot. Ilka Vendersen's here.", VELQORA, ILKA))
        .isEmpty();
  }

  @Test
  void findsANameAcrossTwoCues() {
    Transcript talk = talk("This is Ilka", "Vandersen from the north.");
    List<Correction> found = propose(talk, ILKA);

    assertThat(found).hasSize(1);
    assertThat(texts(Corrections.apply(talk, found).transcript()))
        .containsExactly("This is Ilka", "Vendersen from the north.");
  }

  @Test
  void onlySuggestsWhatNobodyConfirmed() {
    Name harvested = Name.of("Velqora", Trust.HARVESTED);
    List<Correction> found = propose("We moved to Velcora.", harvested);

    assertThat(found).extracting(c -> c.reasons().band()).containsExactly(Band.CHECK);
    assertThat(found.getFirst().reasons().evidence()).contains("in the show notes");
  }

  @Test
  void rejectedPairsDoNotComeBack() {
    Transcript talk = talk("We moved to Velcora.");
    Glossary glossary =
        new Glossary(List.of(VELQORA), List.of(new Glossary.Never("velcora", "Velqora")));

    assertThat(Corrections.propose(talk, glossary, Settings.DEFAULT)).isEmpty();
  }

  @Test
  void rememberedPairsBeatEveryScore() {
    Name name =
        new Name(
            "Velqora", "", List.of(), List.of(), List.of("Bell Cora"), List.of(), Trust.CONFIRMED);
    List<Correction> found = propose("We moved to Bell Cora.", name);

    assertThat(found).extracting(c -> c.reasons().kind()).containsExactly(Kind.LEARNED);
    assertThat(found).extracting(c -> c.reasons().band()).containsExactly(Band.FIXED);
  }

  @Test
  void anEmptyGlossaryProposesNothing() {
    assertThat(Corrections.propose(talk("Velcora"), Glossary.EMPTY, Settings.DEFAULT)).isEmpty();
  }

  private static List<Correction> propose(String text, Name... names) {
    return propose(talk(text), names);
  }

  private static List<Correction> propose(Transcript talk, Name... names) {
    return Corrections.propose(talk, new Glossary(List.of(names), List.of()), Settings.DEFAULT);
  }

  private static Transcript talk(String... cues) {
    List<Cue> all = new ArrayList<>();
    for (String text : cues) {
      all.add(Cue.of(TimeSpan.ofMillis(all.size() * 1000L, all.size() * 1000L + 1000), text));
    }
    return Transcript.of(all);
  }

  private static List<String> texts(Transcript talk) {
    return talk.cues().stream().map(Cue::text).toList();
  }

  private static Name named(String canonical, String... hints) {
    return new Name(
        canonical, "", List.of(), List.of(hints), List.of(), List.of(), Trust.CONFIRMED);
  }
}
