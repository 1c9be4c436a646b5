package io.sorimark.pipeline;

import io.sorimark.model.TranscriptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person changes about the edits of an episode's chapters.
 *
 * @param takeBack which of the kept edits go, first of all
 * @param wishes what is edited further, in this order
 */
public record ChapterRevision(TakeBack takeBack, List<ChapterWish> wishes) {

  /** Which edits are taken back. */
  public enum TakeBack {
    NONE,
    LAST,
    ALL
  }

  public static final ChapterRevision NONE = new ChapterRevision(TakeBack.NONE, List.of());

  public ChapterRevision {
    wishes = List.copyOf(wishes);
  }

  public boolean isEmpty() {
    return takeBack == TakeBack.NONE && wishes.isEmpty();
  }

  /**
   * What is left of the kept edits.
   *
   * @return empty if there is none to take back
   */
  Optional<String> left(String kept) throws TranscriptException {
    return switch (takeBack) {
      case NONE -> Optional.of(kept);
      case LAST -> ChapterEdits.LINES.withoutLast(kept);
      case ALL -> Optional.of(ChapterEdits.LINES.without(kept));
    };
  }

  /** The edits that are wished for. */
  List<ChapterEdit> edits(ChapterTable printed) throws TranscriptException {
    List<ChapterEdit> edits = new ArrayList<>();
    for (ChapterWish wish : wishes) {
      edits.add(wish.in(printed));
    }
    return edits;
  }
}
