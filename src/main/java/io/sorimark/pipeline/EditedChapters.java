package io.sorimark.pipeline;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Extras;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.model.Chapter.Reasons;
import io.sorimark.pipeline.ChapterEdit.Begin;
import io.sorimark.pipeline.ChapterEdit.Keep;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Chapters as people have edited them.
 *
 * @param chapters by start; the edited ones are {@link Origin#HUMAN}
 * @param misfits what of the edits does not fit and is left out, in words
 */
record EditedChapters(List<Chapter> chapters, List<String> misfits) {

  EditedChapters {
    chapters = List.copyOf(chapters);
    misfits = List.copyOf(misfits);
  }

  /**
   * These chapters with these edits, one after the other.
   *
   * @param end of the episode; zero if it is not known
   * @param apart a computed chapter that begins nearer to an edited one gives way
   */
  static EditedChapters of(
      List<Chapter> chapters, List<ChapterEdit> edits, Duration end, Duration apart) {
    Editing editing = new Editing(chapters, end, apart);
    edits.forEach(editing::apply);
    return new EditedChapters(editing.chapters, editing.misfits);
  }

  private static final class Editing {

    private final List<Chapter> chapters;
    private final List<String> misfits = new ArrayList<>();
    private final Duration end;
    private final Duration apart;

    Editing(List<Chapter> chapters, Duration end, Duration apart) {
      this.chapters = new ArrayList<>(chapters);
      this.end = end;
      this.apart = apart;
    }

    void apply(ChapterEdit edit) {
      switch (edit) {
        case Begin begin -> put(List.of(begin), chapter -> false);
        case Keep(List<Begin> kept, Duration until) -> {
          long from = Timecode.millis(kept.getFirst().at());
          long to = Timecode.millis(until);
          put(
              kept,
              chapter -> {
                long start = Timecode.millis(chapter.start()); // as exact as kept edits are
                return from <= start && start < to;
              });
        }
      }
    }

    private void put(List<Begin> begins, Predicate<Chapter> inTheWay) {
      List<Chapter> edited = begins.stream().filter(this::fits).map(this::edited).toList();
      chapters.removeIf(chapter ->
          chapter.extras().listed()
              && (inTheWay.test(chapter)
                  || edited.stream().anyMatch(other -> givesWay(chapter, other))));
      chapters.addAll(edited);
      chapters.sort(Comparator.comparing(Chapter::start));
    }

    private boolean fits(Begin begin) {
      boolean fits = end.isZero() || begin.at().compareTo(end) < 0;
      if (!fits) {
        misfits.add(
            "'%s' at %s: the episode ends at %s"
                .formatted(
                    begin.title(), Timecode.wholeSeconds(begin.at()), Timecode.wholeSeconds(end)));
      }
      return fits;
    }

    /** What begins in the same second is the same chapter: tables show no more of a time. */
    private Chapter edited(Begin begin) {
      Optional<Chapter> same =
          chapters.stream().filter(chapter -> isSame(chapter, begin.at())).findFirst();
      Reasons reasons = same.map(Chapter::reasons).orElse(Reasons.NONE);
      return new Chapter(
          begin.at(),
          Optional.empty(),
          begin.title(),
          same.map(Chapter::extras).orElse(Extras.NONE),
          Origin.HUMAN,
          new Reasons(
              reasons.probability(), reasons.evidence(), OptionalDouble.empty(), List.of()));
    }

    /** The first chapter never does, so that no time is left without one. */
    private boolean givesWay(Chapter chapter, Chapter edited) {
      Duration between = chapter.start().minus(edited.start()).abs();
      return isSame(chapter, edited.start())
          || (chapter.origin() == Origin.COMPUTED
              && !chapter.start().isZero()
              && between.compareTo(apart) < 0);
    }

    private static boolean isSame(Chapter chapter, Duration at) {
      return chapter.extras().listed() && chapter.start().toSeconds() == at.toSeconds();
    }
  }
}
