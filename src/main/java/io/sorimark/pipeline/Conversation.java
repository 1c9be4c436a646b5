package io.sorimark.pipeline;

import io.sorimark.model.Cue;
import io.sorimark.model.Note;
import io.sorimark.model.Speaker;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Turn;
import io.sorimark.speakers.Attributed;
import io.sorimark.text.Sounds;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who says what, open to correction. Every edit gives another conversation; the words are always
 * the same, in the same order.
 *
 * @param parts by start; two by the same speaker may follow each other
 * @param names of the speakers, by number ("S1"), in the order in which they began to speak
 * @param isEdited whether a person has had a say in it
 */
public record Conversation(List<Part> parts, Map<String, String> names, boolean isEdited) {

  /** What is said at a stretch, and by which speaker, as a number. */
  public record Part(String speaker, Attributed said) {

    Duration start() {
      return said.turn().start();
    }

    int words() {
      return said.turn().text().strip().split("\\s+").length;
    }

    private Part by(String other, double confidence) {
      return new Part(other, new Attributed(said.turn(), confidence));
    }
  }

  /**
   * How much one speaker says.
   *
   * @param ofAll share of the words of all
   * @param confidence of the speaker's words, on average
   * @param sample the longest of the first turns
   */
  public record Share(
      String speaker,
      String name,
      int turns,
      int words,
      double ofAll,
      double confidence,
      Duration sampleStart,
      String sample) {}

  private static final int SAMPLED_TURNS = 10;

  /** Less sure than this on the whole, and captions name nobody. */
  private static final double SURE_ENOUGH = 0.75;

  public Conversation {
    parts = List.copyOf(parts);
    names = new LinkedHashMap<>(names);
  }

  @Override
  public Map<String, String> names() {
    return new LinkedHashMap<>(names);
  }

  static Conversation of(List<Attributed> attributed) {
    Map<String, String> numbers = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    for (Attributed said : attributed) {
      String name = said.turn().speaker().map(Speaker::name).orElse("Unknown");
      String number = numbers.computeIfAbsent(name, unused -> "S" + (numbers.size() + 1));
      names.put(number, name);
      parts.add(new Part(number, said));
    }
    return new Conversation(parts, names, false);
  }

  /**
   * The conversation as edited.
   *
   * @throws TranscriptException if an edit names a speaker or a turn that is not there
   */
  Conversation edited(List<SpeakerEdit> edits) throws TranscriptException {
    Conversation edited = this;
    for (SpeakerEdit edit : edits) {
      edited = edited.edited(edit);
    }
    return edited;
  }

  private Conversation edited(SpeakerEdit edit) throws TranscriptException {
    return switch (edit) {
      case SpeakerEdit.Name(String speaker, String name) -> named(number(speaker), name);
      case SpeakerEdit.Merge(String speaker, String other) ->
          merged(number(speaker), number(other));
      case SpeakerEdit.Split(String speaker, Duration at) -> split(number(speaker), at);
      case SpeakerEdit.Reassign(Duration at, String speaker) -> reassigned(at, number(speaker));
    };
  }

  private Conversation named(String speaker, String name) {
    Map<String, String> all = names();
    all.put(speaker, name);
    return new Conversation(parts, all, true);
  }

  private Conversation merged(String speaker, String other) {
    Map<String, String> left = names();
    if (!speaker.equals(other)) {
      left.remove(other);
    }
    return with(
        parts.stream()
            .map(part ->
                part.speaker().equals(other) ? part.by(speaker, part.said().confidence()) : part)
            .toList(),
        left);
  }

  private Conversation split(String speaker, Duration at) throws TranscriptException {
    int from = partAt(at);
    String fresh = freshNumber();
    Map<String, String> more = names();
    more.put(fresh, Speaker.numbered(Integer.parseInt(fresh.substring(1))));
    List<Part> changed = new ArrayList<>(parts);
    for (int i = from; i < changed.size(); i++) {
      if (changed.get(i).speaker().equals(speaker)) {
        changed.set(i, changed.get(i).by(fresh, changed.get(i).said().confidence()));
      }
    }
    return with(changed, more);
  }

  private Conversation reassigned(Duration at, String speaker) throws TranscriptException {
    int index = partAt(at);
    List<Part> changed = new ArrayList<>(parts);
    changed.set(index, changed.get(index).by(speaker, 1));
    return with(changed, names);
  }

  private Conversation with(List<Part> newParts, Map<String, String> newNames) {
    return new Conversation(newParts, newNames, true);
  }

  private String freshNumber() {
    int last =
        names.keySet().stream().mapToInt(n -> Integer.parseInt(n.substring(1))).max().orElse(0);
    return "S" + (last + 1);
  }

  private String number(String speaker) throws TranscriptException {
    for (Map.Entry<String, String> one : names.entrySet()) {
      if (one.getKey().equalsIgnoreCase(speaker) || one.getValue().equalsIgnoreCase(speaker)) {
        return one.getKey();
      }
    }
    throw new TranscriptException(
        "no speaker '%s', but %s".formatted(speaker, String.join(", ", names.keySet())));
  }

  /** The last part that begins by then; whole seconds, as tables show them, are near enough. */
  private int partAt(Duration at) throws TranscriptException {
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i).start().toSeconds() <= at.toSeconds())
        .max()
        .orElseThrow(() -> new TranscriptException("nothing is said at " + Timecode.brief(at)));
  }

  /** How sure it is on the whole, each word counting the same; 0 when nothing is said. */
  public double confidence() {
    int all = parts.stream().mapToInt(Part::words).sum();
    double sure = parts.stream().mapToDouble(part -> part.words() * part.said().confidence()).sum();
    return all == 0 ? 0 : sure / all;
  }

  /** Whether it is sure enough to be published. */
  public boolean isTold() {
    return isEdited || confidence() >= SURE_ENOUGH;
  }

  /** Who says how much, in the order in which they begin to speak. */
  public List<Share> shares() {
    int all = parts.stream().mapToInt(Part::words).sum();
    return names.keySet().stream().flatMap(speaker -> share(speaker, all).stream()).toList();
  }

  private Optional<Share> share(String speaker, int all) {
    List<Part> own = parts.stream().filter(part -> part.speaker().equals(speaker)).toList();
    int words = own.stream().mapToInt(Part::words).sum();
    double sure = own.stream().mapToDouble(part -> part.words() * part.said().confidence()).sum();
    return own.stream()
        .limit(SAMPLED_TURNS)
        .max(Comparator.comparingInt(Part::words))
        .map(sample ->
            new Share(
                speaker,
                names.getOrDefault(speaker, speaker),
                own.size(),
                words,
                words / (double) all,
                sure / words,
                sample.start(),
                sample.said().turn().text()));
  }

  /** Who says what, by name. */
  public List<Turn> turns() {
    return parts.stream().map(this::turn).toList();
  }

  private Turn turn(Part part) {
    Speaker speaker = new Speaker(names.getOrDefault(part.speaker(), part.speaker()));
    return new Turn(Optional.of(speaker), part.said().turn().cues());
  }

  /** The transcript with a speaker on every cue, if that is told; else as it is, dashes kept. */
  Transcript labelled(Transcript transcript) {
    if (!isTold()) {
      return transcript;
    }
    List<Cue> cues =
        turns().stream()
            .flatMap(turn -> turn.cues().stream().map(cue -> spoken(cue, turn)))
            .sorted(Comparator.comparing(cue -> cue.span().start()))
            .collect(Collectors.toCollection(ArrayList::new));
    startWithTheirCues(cues, transcript.cues());
    List<Note> notes =
        transcript.notes().stream()
            .map(note -> new Note(note.kind(), note.text(), place(note.cue(), transcript, cues)))
            .toList();
    return transcript.withCues(cues).withNotes(notes);
  }

  /** Nobody speaks where music plays. */
  private static Cue spoken(Cue cue, Turn turn) {
    return Sounds.isSoundOnly(cue.text())
        ? cue
        : cue.withSpeaker(turn.speaker().map(Speaker::name));
  }

  /** What comes first of a cue begins with it, though a dash stood before it. */
  private static void startWithTheirCues(List<Cue> pieces, List<Cue> cues) {
    int next = 0;
    for (int i = 0; i < pieces.size() && next < cues.size(); i++) {
      Cue piece = pieces.get(i);
      int cue = next;
      while (cue + 1 < cues.size() && !startsAfter(cues.get(cue + 1), piece)) {
        cue++;
      }
      if (!startsAfter(cues.get(cue), piece)) {
        Duration start = cues.get(cue).span().start();
        pieces.set(i, piece.withSpan(new TimeSpan(start, piece.span().end())));
        next = cue + 1;
      }
    }
  }

  private static boolean startsAfter(Cue cue, Cue piece) {
    return cue.span().start().compareTo(piece.span().start()) > 0;
  }

  /** A note stays before what is said from the same time on. */
  private static int place(int cue, Transcript transcript, List<Cue> cues) {
    if (cue >= transcript.cues().size()) {
      return cues.size();
    }
    Duration start = transcript.cues().get(cue).span().start();
    return (int) cues.stream().filter(one -> one.span().start().compareTo(start) < 0).count();
  }
}
