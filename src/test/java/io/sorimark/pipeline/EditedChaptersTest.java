package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Extras;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.model.Chapter.Reasons;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ChapterEdit.Begin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditedChaptersTest {

  private static final Duration END = Duration.ofHours(1);
  private static final Duration APART = Duration.ofSeconds(12);
  private static final int SEEDS = 200;

  @Test
  void whatIsMergedAndSplitAgainIsAsBefore() throws TranscriptException {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Chapter> chapters = computed(new Random(seed));
      int number = 1 + new Random(seed).nextInt(chapters.size() - 1);
      Chapter second = chapters.get(number);
      ChapterTable table = ChapterTable.of(chapters, END);
      ChapterEdit merge = ChapterWish.merge(number, number + 1).in(table);
      ChapterEdit split = ChapterWish.split(second.start(), second.title()).in(table);

      assertThat(edited(chapters, merge)).as("seed %d", seed).hasSize(chapters.size() - 1);
      assertThat(edited(chapters, merge, split))
          .as("seed %d", seed)
          .extracting(Chapter::start, Chapter::title)
          .containsExactlyElementsOf(
              chapters.stream().map(one -> tuple(one.start(), one.title())).toList());
    }
  }

  @Test
  void anEditedChapterStaysWhateverIsComputedAnew() throws TranscriptException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      ChapterTable table = ChapterTable.of(computed(random), END);
      int number = 1 + random.nextInt(table.chapters().size());
      List<Chapter> anew =
          edited(
              computed(random),
              ChapterWish.lock(number).in(table),
              ChapterWish.title(number, "Kettles").in(table));

      Duration start = table.chapter(number).at();
      assertThat(anew)
          .as("seed %d", seed)
          .filteredOn(chapter -> chapter.start().equals(start))
          .extracting(Chapter::title, Chapter::origin)
          .containsExactly(tuple("Kettles", Origin.HUMAN));
      Duration end = table.end(number);
      assertThat(anew)
          .as("seed %d: nothing begins inside", seed)
          .noneMatch(one -> one.start().compareTo(start) > 0 && one.start().compareTo(end) < 0);
      assertThat(anew)
          .as("seed %d", seed)
          .isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
      assertThat(anew.getFirst().start()).as("seed %d", seed).isZero();
    }
  }

  @Test
  void whenAllAreLockedNothingChanges() throws TranscriptException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      ChapterTable table = ChapterTable.of(computed(random), END);
      List<Chapter> anew = edited(computed(random), ChapterWish.lockAll().in(table));
      assertThat(ChapterTable.of(anew, END)).as("seed %d", seed).isEqualTo(table);
    }
  }

  @Test
  void whatIsBesideTheTitleIsKept() {
    Extras link = new Extras(Optional.of("https://example.org/"), Optional.empty(), true);
    Extras hidden = new Extras(Optional.empty(), Optional.of("https://example.org/a.png"), false);
    List<Chapter> chapters =
        List.of(
            Chapter.of(Duration.ZERO, "A").withExtras(link),
            new Chapter(
                Duration.ofSeconds(5), Optional.empty(), "", hidden, Origin.HUMAN, Reasons.NONE));

    assertThat(edited(chapters, new Begin(Duration.ZERO, "B")))
        .extracting(Chapter::title, Chapter::extras)
        .containsExactly(tuple("B", link), tuple("", hidden));
  }

  @Test
  void whatDoesNotFitIsToldAndTheRestHolds() {
    EditedChapters edited =
        EditedChapters.of(
            List.of(Chapter.of(Duration.ZERO, "A")),
            List.of(begin(50, "B"), begin(70, "C"), begin(20, "D"), begin(90, "E")),
            Duration.ofMinutes(60),
            APART);

    assertThat(edited.chapters()).extracting(Chapter::title).containsExactly("A", "D", "B");
    assertThat(edited.misfits())
        .containsExactly(
            "'C' at 01:10:00: the episode ends at 01:00:00",
            "'E' at 01:30:00: the episode ends at 01:00:00");
  }

  @Test
  void everyChapterEndsWhereTheNextBeginsOrEarlier() {
    List<Chapter> chapters =
        List.of(
            at(0, "A").withEnd(Optional.of(Duration.ofMinutes(10))),
            at(10, "B").withEnd(Optional.of(Duration.ofMinutes(15))),
            at(20, "C"));

    List<Chapter> opened = ChapterEnds.opened(chapters);
    assertThat(opened.getFirst().end()).as("says nothing").isEmpty();
    List<Chapter> more = new ArrayList<>(opened);
    more.add(1, at(5, "AB"));
    assertThat(ChapterEnds.closed(more, END))
        .extracting(chapter -> chapter.end().orElseThrow().toMinutes())
        .containsExactly(5L, 10L, 15L, 60L);
  }

  private static List<Chapter> edited(List<Chapter> chapters, ChapterEdit... edits) {
    return EditedChapters.of(chapters, List.of(edits), END, APART).chapters();
  }

  private static Begin begin(int minute, String title) {
    return new Begin(Duration.ofMinutes(minute), title);
  }

  private static Chapter at(int minute, String title) {
    return Chapter.of(Duration.ofMinutes(minute), title);
  }

  /** At least two, at least fifteen seconds apart, on odd milliseconds. */
  private static List<Chapter> computed(Random random) {
    List<Chapter> chapters = new ArrayList<>();
    long millis = 0;
    while (millis < END.toMillis() && (chapters.size() < 2 || random.nextInt(12) > 0)) {
      chapters.add(
          Chapter.of(Duration.ofMillis(millis), "Part " + random.nextInt())
              .withOrigin(Origin.COMPUTED));
      millis += 15_000 + random.nextInt(400_000);
    }
    return chapters;
  }
}
