package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/** Seeded transcripts with everything in them that a writer may stumble over. */
final class RandomTranscripts {

  private static final List<String> WORDS =
      List.of(
          "the",
          "a",
          "AT&T",
          "<b>",
          "</v>",
          "x<y",
          "a>b",
          "\"quoted\"",
          "it's",
          "R&amp;D",
          "&lt;",
          "{braces}",
          "[brackets]",
          "(laughs)",
          "back\\slash",
          "semi;colon",
          "comma,",
          "tab",
          "time:",
          "10:30",
          "00:00:01.000",
          "->",
          "#hash",
          "100%",
          "C++",
          "naïve",
          "쿼드런트",
          "팟캐스트,",
          "漢字",
          "שלום",
          "🎙️",
          "👩‍💻",
          "e\u0301",
          "•",
          "—",
          "…",
          "'",
          "Ada:",
          "one",
          "two.",
          "Three?",
          "♪");

  private static final List<String> SPEAKERS =
      List.of("Ada", "Grace Hopper", "김민수", "O'Neil", "Smith & Co", "SPEAKER_00", "Zoë");

  private final Random random;

  RandomTranscripts(long seed) {
    this.random = new Random(seed);
  }

  Transcript next() {
    List<Cue> cues = new ArrayList<>();
    long at = random.nextInt(5) == 0 ? 0 : random.nextInt(5_000);
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      long length = 100 + random.nextInt(5_000);
      cues.add(cue(at, at + length, i));
      at += length + (random.nextInt(3) == 0 ? 0 : random.nextInt(2_000)) + overlap(length);
      at += random.nextInt(20) == 0 ? 4_000_000 : 0;
    }
    return new Transcript(
        cues,
        Timing.SPANS,
        random.nextBoolean() ? Optional.of("ko") : Optional.empty(),
        "",
        List.of());
  }

  private long overlap(long length) {
    return random.nextInt(10) == 0 ? -random.nextInt((int) length) : 0;
  }

  private Cue cue(long start, long end, int index) {
    List<String> tokens = new ArrayList<>();
    int count = random.nextInt(15) == 0 ? 0 : 1 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      tokens.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    String text = String.join(" ", tokens);
    if (tokens.size() > 3 && random.nextInt(4) == 0) {
      text =
          String.join(" ", tokens.subList(0, 2))
              + "\n"
              + String.join(" ", tokens.subList(2, count));
    }
    return new Cue(
        TimeSpan.ofMillis(start, end),
        random.nextInt(5) == 0 ? Optional.of("cue-" + index) : Optional.empty(),
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(SPEAKERS.get(random.nextInt(SPEAKERS.size()))),
        text,
        random.nextBoolean() ? List.of() : words(tokens, start, end),
        Set.of());
  }

  private List<Word> words(List<String> tokens, long start, long end) {
    List<Word> words = new ArrayList<>();
    long step = tokens.isEmpty() ? 0 : (end - start) / tokens.size();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(
          new Word(
              TimeSpan.ofMillis(start + i * step, start + (i + 1) * step),
              tokens.get(i),
              random.nextBoolean()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(random.nextInt(1001) / 1000.0)));
    }
    return words;
  }

  /** What a format that keeps {@code keeps}, with times in steps, can give back of a transcript. */
  static Transcript reduce(Transcript transcript, Set<Keeps> keeps, Duration step) {
    List<Cue> cues = new ArrayList<>();
    for (Cue cue : transcript.cues()) {
      if (keeps.contains(Keeps.SPEAKER_TIMES_ONLY)) {
        cue.speaker().ifPresent(who -> cues.add(spoken(cue, who, step)));
      } else if (!cue.text().isBlank() || keeps.contains(Keeps.EMPTY_CUES)) {
        cues.add(reduce(cue, keeps, step));
      }
    }
    return new Transcript(
        cues,
        timing(keeps),
        keeps.contains(Keeps.LANGUAGE) ? transcript.language() : Optional.empty(),
        "",
        List.of());
  }

  private static Cue spoken(Cue cue, String who, Duration step) {
    TimeSpan span = span(cue.span(), Set.of(Keeps.STARTS, Keeps.ENDS), step);
    return Cue.of(span, who.replace(' ', '_'), "");
  }

  private static Cue reduce(Cue cue, Set<Keeps> keeps, Duration step) {
    boolean words = keeps.contains(Keeps.WORDS);
    return new Cue(
        span(cue.span(), keeps, step),
        keeps.contains(Keeps.IDS) ? cue.id() : Optional.empty(),
        keeps.contains(Keeps.SPEAKERS) ? cue.speaker() : Optional.empty(),
        keeps.contains(Keeps.LINES) ? cue.text() : cue.text().replace('\n', ' '),
        words ? cue.words().stream().map(word -> reduce(word, keeps, step)).toList() : List.of(),
        Set.of());
  }

  private static Word reduce(Word word, Set<Keeps> keeps, Duration step) {
    return new Word(
        span(word.span(), Set.of(Keeps.STARTS, Keeps.ENDS), step),
        word.text(),
        keeps.contains(Keeps.CONFIDENCE) ? word.confidence() : OptionalDouble.empty());
  }

  private static TimeSpan span(TimeSpan span, Set<Keeps> keeps, Duration step) {
    if (!keeps.contains(Keeps.STARTS)) {
      return TimeSpan.at(Duration.ZERO);
    }
    Duration start = round(span.start(), step);
    return keeps.contains(Keeps.ENDS)
        ? new TimeSpan(start, round(span.end(), step))
        : TimeSpan.at(start);
  }

  static Duration round(Duration time, Duration step) {
    long millis = step.toMillis();
    return Duration.ofMillis((time.toMillis() + millis / 2) / millis * millis);
  }

  private static Timing timing(Set<Keeps> keeps) {
    return keeps.contains(Keeps.ENDS)
        ? Timing.SPANS
        : keeps.contains(Keeps.STARTS) ? Timing.STARTS : Timing.NONE;
  }

  /** Marks, notes, source and (without ends) the ends are none of a round trip's business. */
  static Transcript comparable(Transcript transcript, Set<Keeps> keeps) {
    List<Cue> cues =
        transcript.cues().stream()
            .map(cue -> cue.withMarks(Set.of()))
            .map(cue ->
                keeps.contains(Keeps.ENDS) ? cue : cue.withSpan(TimeSpan.at(cue.span().start())))
            .map(cue -> keeps.contains(Keeps.WORDS) ? cue : cue.withWords(List.of()))
            .toList();
    return new Transcript(cues, transcript.timing(), transcript.language(), "", List.of());
  }

  static boolean overlaps(Transcript transcript) {
    List<Cue> cues = transcript.cues();
    for (int i = 1; i < cues.size(); i++) {
      if (cues.get(i - 1).span().overlaps(cues.get(i).span())) {
        return true;
      }
    }
    return false;
  }

  static String show(Transcript transcript) {
    return String.join("\n", Arrays.asList(transcript.toString().split("Cue\\[")));
  }
}
