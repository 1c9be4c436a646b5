package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.Note;
import io.sorimark.model.Section;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.topics.Document.Heading;
import io.sorimark.topics.Document.Paragraph;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final String BODY = "Water boils at a lower temperature up there, so tea is weak.";
  private static final String ITEM = "• A lid helps";

  @Test
  void whatTheTableOfContentsListsIsAHeading() {
    String[] oneALine = {
      "Tea", "Contents", "On hills", "At sea?", "On hills", BODY, "At sea?", ITEM
    };
    String[] runOn = {"Tea", "목차", "On hillsAt sea?", "On hills", BODY, "At sea?", ITEM};
    for (String[] text : List.of(oneALine, runOn)) {
      assertThat(headings(text)).containsExactly("On hills", "At sea?");
    }
    assertThat(document(runOn).sections())
        .containsExactly(new Section("On hills", 4, 5, true), new Section("At sea?", 6, 7, true));
  }

  @Test
  void aTableThatNothingFollowsSaysNothing() {
    assertThat(headings("Contents", "On hillsAt seaIn bed", "On hills", BODY, ITEM, BODY))
        .isEmpty();
  }

  @Test
  void shortLinesAboveTextAreHeadings() {
    assertThat(headings("On hills", BODY, BODY, ITEM, "물은 어디서 끓나", BODY, ITEM, BODY))
        .containsExactly("On hills", "물은 어디서 끓나");
  }

  @Test
  void shortLinesAloneAreNone() {
    assertThat(headings("so we went", "Up the hill", "and then", "Down again", "it was late"))
        .isEmpty();
    assertThat(headings("On hills", BODY, "At sea", BODY, "In bed", BODY, "At last", "Home"))
        .as("more than a third")
        .isEmpty();
    assertThat(headings("Chapter One", BODY, BODY, BODY)).as("a single one").isEmpty();
  }

  @Test
  void whereSpeakersAreNamedShortLinesAreSpeech() {
    List<Cue> cues =
        cues("On hills", BODY, BODY, ITEM, "At sea", BODY, ITEM, BODY).stream()
            .map(cue -> cue.withSpeaker(Optional.of("Ada")))
            .toList();
    assertThat(Document.of(untimed(cues)).headings()).isEmpty();
  }

  @Test
  void headingsThatTheFormatMarksAreBelieved() {
    Transcript marked =
        untimed(cues("Preface.", "One.", "Two."))
            .withNotes(
                List.of(
                    new Note("heading", "First", 1),
                    new Note("comment", "no heading", 2),
                    new Note("heading", "Part two", 2),
                    new Note("heading", "Second", 2)));
    Document document = Document.of(marked);
    assertThat(document.headings()).hasSize(3).contains(new Heading(1, "First"));
    assertThat(document.sections())
        .containsExactly(new Section("First", 1, 2, true), new Section("Second", 2, 3, true));
  }

  @Test
  void blankLinesAndFurnitureSayNothing() {
    Document document = document("picture", BODY, "\u00a0", "picture", ITEM, "* * *", "picture");
    assertThat(document.paragraphs())
        .containsExactly(new Paragraph(1, BODY), new Paragraph(4, ITEM));
  }

  @Test
  void withoutItsHeadingsItBeginsBelowTheFirst() {
    Document document =
        document("Tea", "Contents", "On hillsAt sea", "On hills", BODY, "At sea", ITEM);
    assertThat(document.withoutHeadings().paragraphs())
        .extracting(Paragraph::text)
        .containsExactly(BODY, ITEM);
  }

  private static List<String> headings(String... paragraphs) {
    return document(paragraphs).headings().stream().map(Heading::title).toList();
  }

  private static Document document(String... paragraphs) {
    return Document.of(untimed(cues(paragraphs)));
  }

  private static List<Cue> cues(String... paragraphs) {
    return Arrays.stream(paragraphs).map(text -> Cue.of(TimeSpan.at(Duration.ZERO), text)).toList();
  }

  private static Transcript untimed(List<Cue> cues) {
    return new Transcript(cues, Timing.NONE, Optional.empty(), "text", List.of());
  }
}
