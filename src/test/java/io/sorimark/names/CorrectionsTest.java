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
import io.sorimark.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
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
        .isEqualTo("Zivran is how Xyvrn is said");
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
  void readsNumbersAndLettersAloud() {
    assertThat(propose("We ask 11 Labs for voices.", named("ElevenLabs")))
        .extracting(Correction::replacement)
        .containsExactly("ElevenLabs");
    assertThat(propose("Then came GPD 4 and all changed.", named("GPT-4")))
        .extracting(Correction::replacement)
        .containsExactly("GPT-4");
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
  void ofAPersonOnlyThePartThatWasHeardIsPutRight() {
    Name person =
        new Name(
            "Maren Holloway",
            "person",
            List.of(),
            List.of(),
            List.of("Marin", "Marin Hollow Way"),
            List.of(),
            Trust.CONFIRMED);
    List<Correction> found = propose("So Marin's here. Then Marin Hollow Way spoke.", person);

    assertThat(found)
        .extracting(Correction::replacement)
        .containsExactly("Maren's", "Maren Holloway");
    assertThat(found).extracting(Correction::canonical).containsOnly("Maren Holloway");
  }

  @Test
  void hearsALatinNameInHangulAndKeepsTheParticle() {
    List<Correction> found = propose("\ubca8\ucf54\ub77c\ub294 \ube60\ub974\ub2e4", VELQORA);

    assertThat(found).extracting(Correction::replacement).containsExactly("Velqora\ub294");
    assertThat(found).extracting(c -> c.reasons().band()).containsExactly(Band.CHECK);
  }

  @Test
  void writesANameInTheScriptThatItWasHeardIn() {
    Name both =
        new Name(
            "Velqora",
            "",
            List.of("\ubca8\ucf54\ub77c"),
            List.of(),
            List.of(),
            List.of(),
            Trust.CONFIRMED);
    assertThat(propose("\ube4c\ucf54\ub77c\ub294 \ube60\ub974\ub2e4", both))
        .extracting(Correction::replacement)
        .containsExactly("\ubca8\ucf54\ub77c\ub294");
    assertThat(propose("We moved to Velcora.", both))
        .extracting(Correction::replacement)
        .containsExactly("Velqora");
    assertThat(propose("\ubca8\ucf54\ub77c\ub294 \ube60\ub974\ub2e4", both)).isEmpty();
  }

  @Test
  void anotherNumberIsAnotherName() {
    assertThat(propose("I use Velqora 3 and Velqora.", named("Velqora 2"))).isEmpty();
  }

  @Test
  void aWordOfAPersonsNameFollowsTheWholeName() {
    Name person =
        new Name(
            "Ilka Vendersen",
            "person",
            List.of("Ilka"),
            List.of(),
            List.of(),
            List.of(),
            Trust.CONFIRMED);
    List<Correction> found = propose("We met Elka Vandersen. It was Elka who won.", person);

    assertThat(found).extracting(Correction::replacement).containsExactly("Ilka Vendersen", "Ilka");
    assertThat(found).allMatch(c -> c.reasons().band() == Band.FIXED);
  }

  @Test
  void asksWhetherAnOrdinaryWordIsANameThatSoundsTheSame() {
    List<Correction> found =
        propose(
            "Velqur is fast. You ask walnut for it, and Velqur wins.",
            named("Velqur"),
            named("Wollnet", "walnut"));
    assertThat(found).isEmpty();

    List<Correction> active =
        propose("Wollnet is fast. You ask walnut for it.", named("Wollnet", "walnut"));
    assertThat(active).extracting(Correction::original).containsExactly("walnut");
    assertThat(active).extracting(c -> c.reasons().band()).containsExactly(Band.CHECK);
  }

  @Test
  void asksForAnOrdinaryWordThatIsHowANameIsSaidIfItComesOften() {
    Name said = named("Wollnet", "walnut");
    assertThat(propose("You ask walnut for it.", said)).isEmpty();

    List<Correction> often =
        propose("You ask walnut for it. This walnut is quick. The best walnut of all.", said);
    assertThat(often).extracting(Correction::replacement).containsOnly("Wollnet").hasSize(3);
    assertThat(often).allMatch(c -> c.reasons().band() == Band.CHECK);
  }

  @Test
  void hearsAnAmpersandBetweenCapitals() {
    assertThat(propose("It is an V&QR index.", named("VNQR")))
        .extracting(Correction::original)
        .containsExactly("V&QR");
    assertThat(propose("We use Weights and Biases daily.", named("Weights & Biases")))
        .extracting(Correction::replacement)
        .containsExactly("Weights & Biases");
  }

  @Test
  void theBeginningOfANameIsNotTheNameMisheard() {
    assertThat(propose("It is serverless.", Name.of("Serverless Zorb", Trust.HARVESTED))).isEmpty();
  }

  @Test
  void whatWasFoundInATextMustBeLikelier() {
    String heard = "We asked Velkanta for it.";
    assertThat(propose(heard, VELQORA)).hasSize(1);
    assertThat(propose(heard, Name.of("Velqora", Trust.HARVESTED))).isEmpty();
  }

  @Test
  void lowConfidenceOfTheRecognizerIsEvidence() {
    Cue cue = Cue.of(TimeSpan.ofMillis(0, 1000), "to Velkara");
    Word sure = new Word(TimeSpan.ofMillis(0, 500), "to", OptionalDouble.of(.9));
    Word unsure = new Word(TimeSpan.ofMillis(500, 1000), "Velkara", OptionalDouble.of(.3));
    List<Correction> found =
        propose(Transcript.of(List.of(cue.withWords(List.of(sure, unsure)))), VELQORA);

    assertThat(found.getFirst().reasons().evidence()).contains("the recognizer was not sure of it");
  }

  @Test
  void theSameInputGivesTheSameList() {
    Transcript talk = talk("Velcora and Velkara", "at bramble", "shore with Elka Vandersen");
    Glossary glossary = new Glossary(List.of(VELQORA, BRAMBLE_SHORE, ILKA), List.of());

    assertThat(Corrections.propose(talk, glossary, Settings.DEFAULT))
        .isEqualTo(Corrections.propose(talk, glossary, Settings.DEFAULT))
        .isSortedAccordingTo(Comparator.comparing(Correction::from));
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
