package io.sorimark.speakers;

import io.sorimark.model.Cue;
import io.sorimark.model.Speaker;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import io.sorimark.model.VoiceSpan;
import io.sorimark.text.TurnMarks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A transcript whose cues are labelled by the voices that were heard. A voice is known to within
 * half a second, a change of speaker to the word: so a border between voices moves to the likeliest
 * gap near it, before a turn mark, after a question or the end of a sentence, or where there is a
 * pause. Where somebody says a name ("This is Ada"), the voice gets it. Every word is kept, in
 * order; cues are cut where the voice changes inside.
 */
public final class VoicedTranscript {

  /** How far a border may move. */
  private static final Duration REACH = Duration.ofMillis(1200);

  /** What a second of distance costs, and what the signs of a change are worth. */
  private static final double DISTANCE = 1;

  private static final double MARK = 2;
  private static final double QUESTION = 1.2;
  private static final double SENTENCE = 0.7;
  private static final double PAUSE_A_SECOND = 1.5;
  private static final double LONGEST_PAUSE = 0.8;

  /** One who presents himself, or is presented; to be addressed once may be chance. */
  private static final int ENOUGH = 2;

  /** That a voice has a name. */
  private record Claim(int voice, String name) {}

  private final Transcript transcript;
  private final List<VoiceSpan> voices;
  private final List<SaidWord> words;
  private final int[] voiceOf;

  private VoicedTranscript(Transcript transcript, List<VoiceSpan> voices) {
    this.transcript = transcript;
    this.voices = voices;
    this.words = SaidWord.of(transcript.cues());
    this.voiceOf = new int[words.size()];
  }

  /**
   * Labels a transcript with times.
   *
   * @param voices may overlap, as other programs hear them
   * @param known names of voices that are known, by number
   */
  public static Transcript of(
      Transcript transcript, List<VoiceSpan> voices, Map<Integer, String> known) {
    if (voices.isEmpty()) {
      return transcript;
    }
    VoicedTranscript voiced = new VoicedTranscript(transcript, voices);
    voiced.hear();
    voiced.moveBorders();
    return voiced.labelled(voiced.names(known));
  }

  /** Each word by the voice nearest to it: where several speak at once, by the one that did. */
  private void hear() {
    int underWay = voices.getFirst().voice();
    for (int i = 0; i < words.size(); i++) {
      underWay = nearest(words.get(i).middle().toNanos(), underWay);
      voiceOf[i] = underWay;
    }
  }

  private int nearest(long time, int underWay) {
    long least = Long.MAX_VALUE;
    int nearest = underWay;
    for (VoiceSpan voice : voices) {
      long distance = distance(voice.span(), time);
      if (distance < least || (distance == least && voice.voice() == underWay)) {
        least = distance;
        nearest = voice.voice();
      }
    }
    return nearest;
  }

  /** 0 inside; a span does not hold its end. */
  private static long distance(TimeSpan span, long time) {
    long before = span.start().toNanos() - time;
    long after = time - span.end().toNanos() + 1;
    return Math.max(0, Math.max(before, after));
  }

  private void moveBorders() {
    int[] heard = voiceOf.clone();
    for (int i = 1; i < heard.length; i++) {
      if (heard[i] != heard[i - 1]) {
        int best = likeliest(i, heard);
        Arrays.fill(voiceOf, Math.min(i, best), Math.max(i, best), heard[best < i ? i : i - 1]);
      }
    }
  }

  /** The word that the other voice most likely begins with, near the one that is heard to. */
  private int likeliest(int border, int[] heard) {
    Duration at = words.get(border).start();
    int best = border;
    double most = worth(border, at);
    for (int step = -1; step <= 1; step += 2) {
      for (int i = border + step; i > 0 && i < heard.length; i += step) {
        boolean sameRun = step < 0 ? heard[i] == heard[border - 1] : heard[i] == heard[border];
        if (!sameRun || words.get(i).start().minus(at).abs().compareTo(REACH) > 0) {
          break;
        }
        if (worth(i, at) > most) {
          most = worth(i, at);
          best = i;
        }
      }
    }
    return best;
  }

  /** How good a place before a word is for a change of speaker that was heard at a time. */
  private double worth(int word, Duration heardAt) {
    SaidWord before = words.get(word - 1);
    SaidWord after = words.get(word);
    double pause = Math.max(0, seconds(after.start().minus(before.end())));
    double sign = after.isMarked() ? MARK : before.asks() ? QUESTION : before.ends() ? SENTENCE : 0;
    return sign
        + PAUSE_A_SECOND * Math.min(pause, LONGEST_PAUSE)
        - DISTANCE * seconds(after.start().minus(heardAt).abs());
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private Transcript labelled(Map<Integer, String> names) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int end = i + 1;
      while (end < words.size()
          && words.get(end).cue() == words.get(i).cue()
          && voiceOf[end] == voiceOf[i]) {
        end++;
      }
      cues.add(piece(i, end).withSpeaker(Optional.ofNullable(names.get(voiceOf[i]))));
      i = end;
    }
    cues.addAll(wordless());
    cues.sort((one, other) -> one.span().start().compareTo(other.span().start()));
    return transcript.withCues(cues);
  }

  /** Cues of nothing, or of a turn mark alone. */
  private List<Cue> wordless() {
    Set<Integer> worded = words.stream().map(SaidWord::cue).collect(Collectors.toSet());
    return IntStream.range(0, transcript.cues().size())
        .filter(i -> !worded.contains(i))
        .mapToObj(transcript.cues()::get)
        .toList();
  }

  /** What these words of a cue stand for in it; its id goes with the first. */
  private Cue piece(int from, int to) {
    Cue cue = transcript.cues().get(words.get(from).cue());
    boolean opens = from == 0 || words.get(from - 1).cue() != words.get(from).cue();
    boolean closes = to == words.size() || words.get(to).cue() != words.get(from).cue();
    Cue part =
        opens && closes
            ? cue
            : cue.part(
                opens ? 0 : words.get(from).offset(),
                closes ? cue.text().length() : words.get(to).offset());
    return part.withText(TurnMarks.strip(part.text())).withId(opens ? cue.id() : Optional.empty());
  }

  /** What each voice is called: what it is known as, what is said of it, else its number. */
  private Map<Integer, String> names(Map<Integer, String> known) {
    Map<Integer, String> names = new HashMap<>();
    for (VoiceSpan voice : voices) {
      names.put(voice.voice(), Speaker.numbered(voice.voice() + 1));
    }
    names.putAll(said(names, new HashSet<>(known.values())));
    names.putAll(known);
    return names;
  }

  /** Names that are said of voices, each of one voice, those first that most is said for. */
  private Map<Integer, String> said(Map<Integer, String> numbers, Set<String> taken) {
    List<Claim> strongest =
        claims(numbers).entrySet().stream()
            .filter(claim -> claim.getValue() >= ENOUGH)
            .sorted(Map.Entry.<Claim, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, String> names = new HashMap<>();
    for (Claim claim : strongest) {
      if (!names.containsKey(claim.voice()) && taken.add(claim.name())) {
        names.put(claim.voice(), claim.name());
      }
    }
    return names;
  }

  /** What is said for each name of each voice, in the order in which it is said first. */
  private Map<Claim, Integer> claims(Map<Integer, String> numbers) {
    List<Turn> turns = Turns.of(labelled(numbers));
    List<Utterance> utterances = Utterance.of(turns);
    Cast cast = Cast.of(utterances);
    Map<Claim, Integer> claims = new LinkedHashMap<>();
    for (Naming naming : cast.namings()) {
      String name = cast.names().get(cast.member(naming));
      whoIsMeant(naming, utterances, turns)
          .map(who -> new Claim(voiceCalled(who.name(), numbers), name))
          .ifPresent(claim -> claims.merge(claim, naming.kind().weight, Integer::sum));
    }
    return claims;
  }

  private static int voiceCalled(String number, Map<Integer, String> numbers) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getValue().equals(number))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** Who has the name: the one who says so, or the next who speaks after it was called. */
  private static Optional<Speaker> whoIsMeant(
      Naming naming, List<Utterance> utterances, List<Turn> turns) {
    int turn = utterances.get(naming.utterance()).turn();
    int meant = naming.kind() == Naming.Kind.SELF ? turn : turn + 1;
    return meant < turns.size() ? turns.get(meant).speaker() : Optional.empty();
  }
}
