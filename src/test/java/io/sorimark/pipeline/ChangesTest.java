package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Correction.Kind;
import io.sorimark.model.Correction.Place;
import io.sorimark.model.Correction.Reasons;
import io.sorimark.model.Correction.Status;
import io.sorimark.model.Cue;
import io.sorimark.model.Glossary;
import io.sorimark.model.Glossary.Never;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import io.sorimark.model.Problem;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final Transcript TALK =
      Transcript.of(
          List.of(cue("we use kill base's index"), cue("kill base and turn, 퀼 베이스"), cue("turn")));

  private static final Change FIRST = change(0, 7, "kill base's", "Quillbase's", Band.FIXED);
  private static final Change SECOND = change(1, 0, "kill base", "Quillbase", Band.CHECK);
  private static final Change TERN = change(2, 0, "turn", "Tern", Band.CHECK);
  private static final Changes ALL = new Changes(List.of(TERN, SECOND, FIRST));

  @Test
  void theSameChangesGiveTheSameFileAndComeBack() {
    String text = ChangesFile.write(ALL.all());
    assertThat(ChangesFile.write(List.of(FIRST, TERN, SECOND))).isEqualTo(text);
    ChangesFile.Read read = ChangesFile.read("changes.jsonl", text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.changes().stream().map(Change::correction))
        .isEqualTo(ALL.all().stream().map(Change::correction).toList());
  }

  @Test
  void aDamagedLineIsAProblemAndTheRestIsRead() {
    String text =
        ChangesFile.write(List.of(FIRST))
            + "{\"cue\": 1}\nnonsense\n"
            + ChangesFile.write(List.of(TERN));
    ChangesFile.Read read = ChangesFile.read("changes.jsonl", text);
    assertThat(read.changes()).hasSize(2);
    assertThat(read.problems().stream().map(Problem::line)).containsExactly(2, 3);
  }

  @Test
  void whatIsSureOrAcceptedIsIn() {
    assertThat(texts(ALL))
        .containsExactly("we use Quillbase's index", "kill base and turn, 퀼 베이스", "turn");
    Changes decided = ALL.decided(Set.of("kill base"), Set.of("1.7"));
    assertThat(texts(decided))
        .containsExactly("we use kill base's index", "Quillbase and turn, 퀼 베이스", "turn");
  }

  @Test
  void theMoreExactNameOfAPlaceDecidesAndRejectingWhereBothAreAsExact() {
    Changes changes = new Changes(List.of(TERN, change(1, 14, "turn", "Tern", Band.CHECK)));
    assertThat(statuses(changes.decided(Set.of("3.0"), Set.of("turn"))))
        .containsExactly(Status.REJECTED, Status.ACCEPTED);
    assertThat(statuses(changes.decided(Set.of("turn"), Set.of("3.0"))))
        .containsExactly(Status.ACCEPTED, Status.REJECTED);
    assertThat(statuses(changes.decided(Set.of("turn=Tern"), Set.of("turn"))))
        .containsOnly(Status.ACCEPTED);
    assertThat(statuses(changes.decided(Set.of("turn"), Set.of("turn"))))
        .containsOnly(Status.REJECTED);
  }

  @Test
  void aBandAcceptsWhatNobodyHasDecided() {
    Changes decided = ALL.decided(Set.of(), Set.of("turn")).accepted(Band.CHECK);
    assertThat(statuses(decided))
        .containsExactly(Status.ACCEPTED, Status.ACCEPTED, Status.REJECTED);
  }

  @Test
  void undoTakesADecisionBackAndASureChangeOut() {
    Changes accepted = ALL.decided(Set.of("turn=Tern"), Set.of());
    assertThat(accepted.undone(Set.of("3.0"))).isEqualTo(ALL);
    assertThat(texts(ALL.undone(Set.of("1.7")))).startsWith("we use kill base's index");
    assertThat(accepted.undecided()).isEqualTo(ALL);
  }

  @Test
  void whatDoesNotFitIsRefusedPlaceByPlace() {
    Change elsewhere = new Change(change(9, 0, "turn", "Tern", Band.FIXED).correction(), 1);
    Change other = new Change(change(2, 0, "tern", "Tern", Band.FIXED).correction(), 2);
    Changes.Corrected corrected =
        new Changes(List.of(FIRST, elsewhere, other)).applied(TALK, "changes.jsonl");
    assertThat(corrected.applied()).containsExactly(FIRST.correction());
    assertThat(corrected.problems().stream().map(Problem::toString))
        .anySatisfy(p -> assertThat(p).startsWith("changes.jsonl:1:1: ").contains("no such place"))
        .anySatisfy(p -> assertThat(p).startsWith("changes.jsonl:2:1: ").contains("other text"));
  }

  @Test
  void decisionsOutliveANewProposal() {
    Changes decided = ALL.decided(Set.of("kill base"), Set.of("turn"));
    Changes again = new Changes(List.of(FIRST, TERN)).decidedAs(decided);
    assertThat(again).isEqualTo(decided);
  }

  @Test
  void theSameChangeAtSeveralPlacesIsOneDecision() {
    Changes changes = new Changes(List.of(TERN, change(1, 14, "turn", "Tern", Band.CHECK), FIRST));
    assertThat(changes.groups().stream().map(group -> group.original() + group.places().size()))
        .containsExactly("kill base's1", "turn2");
  }

  @Test
  void learnsWhatWasHeardAndWhatWasRejected() {
    Changes decided = ALL.decided(Set.of("1.7"), Set.of("turn"));
    Glossary learned = Learning.of(Glossary.EMPTY, decided);
    assertThat(learned.never()).containsExactly(new Never("turn", "Tern"));
    Name name = learned.names().getFirst();
    assertThat(name.canonical()).isEqualTo("Quillbase");
    assertThat(name.heard()).containsExactly("kill base");
    assertThat(name.trust()).isEqualTo(Trust.CONFIRMED);
    assertThat(Learning.of(learned, decided)).isEqualTo(learned);
  }

  private static List<Status> statuses(Changes changes) {
    return changes.all().stream().map(change -> change.correction().status()).toList();
  }

  private static List<String> texts(Changes changes) {
    return changes.applied(TALK, "f").transcript().cues().stream().map(Cue::text).toList();
  }

  private static Cue cue(String text) {
    return Cue.of(new TimeSpan(Duration.ZERO, Duration.ofSeconds(1)), text);
  }

  private static Change change(int cue, int at, String original, String replacement, Band band) {
    Reasons reasons =
        new Reasons(
            Kind.SOUND, band, .9, .5, .8, "unknown", List.of("sounds alike"), Trust.CONFIRMED);
    String canonical = replacement.replace("'s", "");
    return Change.of(
        new Correction(
            new Place(cue, at),
            new Place(cue, at + original.length()),
            original,
            replacement,
            canonical,
            reasons,
            Status.PROPOSED));
  }
}
