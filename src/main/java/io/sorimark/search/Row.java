package io.sorimark.search;

import io.sorimark.model.TimeSpan;
import io.sorimark.search.CueTable.Placed;
import io.sorimark.search.Entry.Facts;
import io.sorimark.search.Hit.Around;
import io.sorimark.search.Hit.Kind;
import io.sorimark.search.Hit.Line;
import io.sorimark.search.Hit.Range;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/**
 * A row of the index as it was read.
 *
 * @param cues of a clip or a chapter
 */
record Row(
    String entry,
    Kind kind,
    Facts facts,
    String text,
    Optional<CueTable> cues,
    List<String> titles,
    Optional<LocalDate> date) {

  private static final Pattern TURN_MARK = Pattern.compile("(?:[-\u2013\u2014]|>>)[ \u00a0]+");

  static Row of(Document stored, Facts facts, Optional<CueTable> cues) {
    IndexableField day = stored.getField(Schema.DAY);
    return new Row(
        stored.get(Schema.ENTRY),
        Kind.valueOf(stored.get(Schema.KIND).toUpperCase(Locale.ROOT)),
        facts,
        stored.get(Schema.STORED),
        cues,
        Arrays.asList(stored.getValues(Schema.TITLE)),
        day == null
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(day.numericValue().longValue())));
  }

  /** The hit of these matches, which are in order; the whole section where there are no times. */
  Hit hit(List<Range> matches) {
    if (cues.isEmpty()) {
      return hit(text, matches, Optional.empty(), Optional.empty(), titles);
    }
    CueTable table = cues.get();
    int from = table.at(matches.getFirst().start());
    int to = table.at(Math.max(0, matches.getLast().end() - 1));
    Placed first = table.cues().get(from);
    int start = Math.min(first.offset() + markIn(first.offset()), matches.getFirst().start());
    int end = end(to);
    List<Range> inside =
        matches.stream()
            .map(match -> new Range(match.start() - start, Math.min(end, match.end()) - start))
            .toList();
    return hit(
        text.substring(start, end),
        inside,
        Optional.of(table.span(from, to)),
        first.speaker(),
        first.chapter().stream().toList());
  }

  /** The hit of whole cues, or of the whole section, with what matches in it. */
  Hit part(Range part, List<Range> matches) {
    List<Range> inside =
        matches.stream()
            .map(match ->
                new Range(
                    match.start() - part.start(), Math.min(match.end(), part.end()) - part.start()))
            .toList();
    return hit(List.of(part)).with(inside);
  }

  /** The cues that filters accept, or the whole section. */
  List<Range> accepted(Filters filters) {
    int parts = cues.map(table -> table.cues().size()).orElse(1);
    return IntStream.range(0, parts)
        .mapToObj(index ->
            cues.isEmpty()
                ? new Range(0, text.length())
                : new Range(cues.get().cues().get(index).offset(), end(index)))
        .filter(part -> accepts(filters, part))
        .toList();
  }

  /** Where a cue ends in the text. */
  private int end(int index) {
    List<Placed> placed = cues.orElseThrow().cues();
    return index + 1 < placed.size() ? placed.get(index + 1).offset() - 1 : text.length();
  }

  private Hit hit(
      String itsText,
      List<Range> matches,
      Optional<TimeSpan> span,
      Optional<String> speaker,
      List<String> headings) {
    return new Hit(kind, facts, span, speaker, headings, date, itsText, matches, Around.NONE);
  }

  /** What filters look at in the place of a match. */
  boolean accepts(Filters filters, Range match) {
    if (cues.isEmpty()) {
      return filters.accepts(Optional.empty(), Set.copyOf(titles));
    }
    Placed cue = cues.get().cues().get(cues.get().at(match.start()));
    return filters.accepts(cue.speaker(), Set.copyOf(cue.chapter().stream().toList()));
  }

  /** How long the mark of a new speaker is there, which is no part of what is said. */
  private int markIn(int offset) {
    Matcher mark = TURN_MARK.matcher(text).region(offset, text.length());
    return mark.lookingAt() ? mark.end() - offset : 0;
  }

  /** A cue of it. */
  Line line(int index) {
    int end = end(index);
    Placed cue = cues.orElseThrow().cues().get(index);
    return new Line(
        cue.span(),
        cue.speaker(),
        text.substring(Math.min(end, cue.offset() + markIn(cue.offset())), end));
  }
}
