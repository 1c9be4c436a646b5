package io.sorimark.search;

import io.sorimark.model.Chapter;
import io.sorimark.model.Cue;
import io.sorimark.search.CueTable.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of talk that is one row of the index. Each begins with the end of the one before, so
 * that a phrase across their border is whole in one of them.
 */
record Segment(String text, CueTable table) {

  /** Long enough for words to stand together, short enough to be a clip. */
  private static final int CHARACTERS = 400;

  /** What two segments share: one cue, or as many as it takes for a phrase to fit. */
  private static final int SHARED = 80;

  /** The segments of an episode, in order. */
  static List<Segment> of(List<Cue> cues, List<Chapter> chapters) {
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    int to = 0;
    while (to < cues.size()) {
      to = end(cues, from, to + 1);
      segments.add(segment(cues, chapters, from, to));
      from = shared(cues, to);
    }
    return segments;
  }

  /** Behind its last cue; at least {@code least}, so that each has a cue of its own. */
  private static int end(List<Cue> cues, int from, int least) {
    int to = from;
    int characters = 0;
    while (to < cues.size() && (characters < CHARACTERS || to < least)) {
      characters += cues.get(to++).text().length() + 1;
    }
    return to;
  }

  private static int shared(List<Cue> cues, int to) {
    int from = to - 1;
    int characters = cues.get(from).text().length();
    while (from > 0 && characters < SHARED) {
      from--;
      characters += cues.get(from).text().length() + 1;
    }
    return from;
  }

  private static Segment segment(List<Cue> cues, List<Chapter> chapters, int from, int to) {
    StringBuilder text = new StringBuilder();
    List<Placed> placed = new ArrayList<>();
    for (Cue cue : cues.subList(from, to)) {
      text.append(text.isEmpty() ? "" : " ");
      Optional<String> speaker = cue.speaker().map(Schema::brief);
      placed.add(new Placed(text.length(), cue.span(), speaker, chapter(cue, chapters)));
      text.append(cue.text().replace('\n', ' '));
    }
    return new Segment(text.toString(), new CueTable(from, placed));
  }

  /** The chapter that holds the middle of a cue, which may begin a little before it. */
  private static Optional<String> chapter(Cue cue, List<Chapter> chapters) {
    return chapters.stream()
        .filter(chapter -> chapter.extras().listed())
        .takeWhile(chapter -> chapter.start().compareTo(cue.span().middle()) <= 0)
        .reduce((earlier, later) -> later)
        .map(chapter -> Schema.brief(chapter.title()));
  }
}
