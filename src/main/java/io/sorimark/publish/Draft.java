package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Extras;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.model.Chapter.Reasons;
import io.sorimark.model.Severity;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Findings;
import io.sorimark.reading.Json;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chapters in the making: what a reader has found so far. It keeps the promise that nothing
 * vanishes: a reader of lines says of each line what became of it (a chapter, {@linkplain #claim
 * known and of no account}, a problem), and {@link #finish} reports every line that no one spoke
 * for.
 */
final class Draft {

  private record Found(Chapter chapter, Place at) {}

  private final TextFile in;
  private final boolean accountsForLines;
  private final List<Found> found = new ArrayList<>();
  private final Findings findings;
  private final BitSet claimed = new BitSet();
  private boolean wantsEnds;

  private Draft(TextFile in, boolean accountsForLines) {
    this.in = in;
    this.accountsForLines = accountsForLines;
    this.findings = new Findings(in.name());
    findings.encoding(in.decoded(), in.lines());
  }

  /** For a carrier made of lines: each has to be spoken for. */
  static Draft ofLines(TextFile in) {
    return new Draft(in, true);
  }

  /** For JSON, XML and text around chapters, where the reader answers for what it finds. */
  static Draft ofTree(TextFile in) {
    return new Draft(in, false);
  }

  /** The carrier wants an end of every chapter, so one that is the next start says nothing. */
  void wantsEnds() {
    wantsEnds = true;
  }

  /** Adds what the file says at this place, in file order. */
  void add(Entry entry, Place at) {
    claim(at.line());
    Optional<Duration> end = entry.end().filter(e -> e.compareTo(entry.start()) >= 0);
    if (end.isEmpty() && entry.end().isPresent()) {
      error(
          at,
          "negative-length",
          "chapter ends before it starts (%s < %s)"
              .formatted(Timecode.vtt(entry.end().get()), Timecode.vtt(entry.start())));
    }
    String title = Titles.oneLine(entry.title());
    Extras extras = entry.extras();
    if (title.isEmpty() && extras.listed()) {
      boolean silent = extras.link().isPresent() || extras.image().isPresent();
      extras = new Extras(extras.link(), extras.image(), !silent);
      title = silent ? "" : Titles.numbered(found.size() + 1);
      warning(at, "untitled", silent ? "no title: taken as not listed" : "no title: now " + title);
    }
    found.add(
        new Found(new Chapter(entry.start(), end, title, extras, Origin.HUMAN, Reasons.NONE), at));
  }

  /** A start, or an end, that cannot be read or is not there. */
  void badTime(Place at, String time) {
    error(at, "bad-time", time.isBlank() ? "no start" : "not a time: " + Excerpt.of(time));
  }

  /** Chapters here have no others in them. */
  void nested(Place at) {
    problem(Severity.INFO, at, "nested", "stands inside another chapter; kept beside it");
  }

  /** This line is known and holds nothing to keep. */
  void claim(int line) {
    claimed.set(line);
  }

  /** Tells of a text that broke off or had to be mended. */
  void report(Json json) {
    json.fault().ifPresent(f -> error(f.at(), "broken-json", "not JSON from here: " + f.message()));
    if (json.mended()) {
      warning(Place.START, "missing-commas", "commas between JSON values are missing");
    }
  }

  void info(Place at, String rule, String message) {
    problem(Severity.INFO, at, rule, message);
  }

  void warning(Place at, String rule, String message) {
    problem(Severity.WARNING, at, rule, message);
  }

  void error(Place at, String rule, String message) {
    problem(Severity.ERROR, at, rule, message);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** The finished reading: chapters by start, oddities reported. */
  ParsedChapters finish(ChapterFormat format) {
    reportUnclaimedLines(format);
    reportDisorder();
    if (found.isEmpty()) {
      warning(Place.START, "no-chapters", "no chapter found");
    }
    return new ParsedChapters(format, sorted(), findings.all());
  }

  private List<Chapter> sorted() {
    List<Chapter> chapters =
        found.stream()
            .map(Found::chapter)
            .sorted(Comparator.comparing(Chapter::start))
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    if (wantsEnds) {
      Optional<Duration> next = Optional.empty();
      for (int i = chapters.size() - 1; i >= 0; i--) {
        Chapter chapter = chapters.get(i);
        if (chapter.end().equals(next)) {
          chapters.set(i, chapter.withEnd(Optional.empty()));
        }
        next = startBefore(chapters, i, next);
      }
    }
    return chapters;
  }

  /** The start that lies after those of chapter {@code i - 1}. */
  private static Optional<Duration> startBefore(
      List<Chapter> chapters, int i, Optional<Duration> next) {
    Duration start = chapters.get(i).start();
    return i > 0 && chapters.get(i - 1).start().equals(start) ? next : Optional.of(start);
  }

  private void reportDisorder() {
    Duration latest = Duration.ZERO;
    int late = 0;
    Optional<Place> first = Optional.empty();
    for (Found one : found) {
      if (one.chapter().start().compareTo(latest) < 0) {
        late++;
        first = first.or(() -> Optional.of(one.at()));
      } else {
        latest = one.chapter().start();
      }
    }
    String more = late > 1 ? "; so do " + (late - 1) + " more" : "";
    first.ifPresent(
        at -> warning(at, "out-of-order", "chapter starts before the one ahead of it" + more));
  }

  private void reportUnclaimedLines(ChapterFormat format) {
    for (int i = claimed.nextClearBit(0);
        accountsForLines && i < in.lines().count();
        i = claimed.nextClearBit(i + 1)) {
      if (!in.lines().get(i).isBlank()) {
        warning(
            Place.line(i),
            "unread-line",
            "not understood as %s: %s".formatted(format.title(), Excerpt.of(in.lines().get(i))));
      }
    }
  }

  private void problem(Severity severity, Place at, String rule, String message) {
    claim(at.line());
    findings.add(severity, at, rule, message);
  }
}
