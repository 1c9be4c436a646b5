package io.sorimark;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Seeded talk about one thing after the other, in all the shapes that transcripts come in. */
public final class Talks {

  /** How the transcript is made. */
  public enum Shape {
    PLAIN,
    DASHES,
    DASHES_INSIDE,
    CHEVRONS,
    TINYDIARIZE,
    LABELS,
    WORD_TIMES,
    UNPUNCTUATED,
    WHOLE_SECONDS,
    WORD_PER_CUE,
    OVERLAPPING
  }

  private static final List<List<String>> THINGS =
      List.of(
          List.of("kettle", "steam", "boiler", "valve", "whistle", "copper", "flame"),
          List.of("index", "query", "ranking", "token", "stemmer", "corpus", "posting"),
          List.of("lighthouse", "keeper", "harbour", "fog", "signal", "lantern", "cliff"),
          List.of("orchard", "graft", "apple", "pruning", "blossom", "ladder", "cider"),
          List.of("violin", "varnish", "spruce", "bow", "luthier", "string", "bridge"),
          List.of("tram", "depot", "pantograph", "rail", "timetable", "conductor", "bell"));

  private static final List<String> SMALL =
      List.of(
          "so", "the", "and", "we", "really", "think", "about", "it", "of", "a", "with", "yeah");

  private static final int MILLIS_PER_WORD = 350;

  /** A topic lasts about so many cues. */
  private static final int CUES = 50;

  private final Random random;
  private final Shape shape;
  private final List<Cue> cues = new ArrayList<>();
  private long millis;

  private Talks(long seed, Shape shape) {
    this.random = new Random(seed);
    this.shape = shape;
  }

  public static Transcript of(long seed, Shape shape, int minutes) {
    Talks talk = new Talks(seed, shape);
    for (int i = 0; talk.millis < minutes * 60_000L; i++) {
      talk.addCue(THINGS.get(i / CUES % THINGS.size()));
    }
    return Transcript.of(talk.cues);
  }

  private void addCue(List<String> things) {
    int count = shape == Shape.WORD_PER_CUE ? 1 : 3 + random.nextInt(9);
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> from = random.nextInt(3) == 0 ? things : SMALL;
      tokens.add(from.get(random.nextInt(from.size())));
    }
    boolean ends = shape != Shape.UNPUNCTUATED && random.nextInt(3) == 0;
    if (ends) {
      tokens.set(count - 1, tokens.getLast() + (random.nextInt(5) == 0 ? "?" : "."));
    }
    mark(tokens, random.nextInt(4) == 0);
    cues.add(cue(tokens));
  }

  private void mark(List<String> tokens, boolean turns) {
    if (!turns) {
      return;
    }
    switch (shape) {
      case DASHES, WORD_TIMES -> tokens.addFirst("-");
      case CHEVRONS -> tokens.addFirst(">>");
      case TINYDIARIZE -> tokens.add("[SPEAKER_TURN]");
      case DASHES_INSIDE -> {
        tokens.addFirst("Right.");
        tokens.add(1, "-");
        tokens.set(2, "Well");
      }
      default -> {}
    }
  }

  private Cue cue(List<String> tokens) {
    long start = millis;
    long end = start + (long) tokens.size() * MILLIS_PER_WORD;
    millis = end + (random.nextInt(5) == 0 ? random.nextInt(900) : 0);
    if (shape == Shape.WHOLE_SECONDS) {
      start = start / 1000 * 1000;
      end = Math.max(start, end / 1000 * 1000);
    }
    if (shape == Shape.OVERLAPPING) {
      end += random.nextInt(6000);
    }
    Optional<String> speaker =
        shape == Shape.LABELS ? Optional.of("SPEAKER_0" + cues.size() / 7 % 3) : Optional.empty();
    List<Word> words = shape == Shape.WORD_TIMES ? words(tokens, start) : List.of();
    return new Cue(
        TimeSpan.ofMillis(start, end),
        Optional.empty(),
        speaker,
        String.join(" ", tokens),
        words,
        Set.of());
  }

  private static List<Word> words(List<String> tokens, long start) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      long from = start + (long) i * MILLIS_PER_WORD;
      words.add(Word.of(TimeSpan.ofMillis(from, from + MILLIS_PER_WORD), tokens.get(i)));
    }
    return words;
  }
}
