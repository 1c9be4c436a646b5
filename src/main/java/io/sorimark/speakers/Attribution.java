package io.sorimark.speakers;

import io.sorimark.model.Speaker;
import io.sorimark.model.Turn;
import io.sorimark.text.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says who speaks, from the text alone. Labels are believed. Where there are none, speakers are
 * told apart by turn marks, by what asks for an answer and what answers, by the names that are
 * called, and by the words that each of them uses; a turn is cut where somebody else goes on
 * without a mark. Every word is kept, in order. Same turns, same result.
 */
public final class Attribution {

  /** The speaker of what cannot be told. */
  public static final Speaker UNKNOWN = new Speaker("Unknown");

  /** What share of words had the right speaker on podcasts, by what they were told by. */
  private static final double TRUST_IN_MARKS = 0.97;

  private static final double TRUST_IN_SOME_MARKS = 0.84;
  private static final double TRUST_IN_WORDS = 0.77;
  private static final double TRUST_IN_NAMES = 0.5;

  /** Nothing tells that somebody else speaks, and nothing that nobody does. */
  private static final double TRUST_IN_ONE = 0.5;

  /** Less sure is not told. */
  private static final double LEAST_CONFIDENCE = 0.2;

  private final List<Turn> turns;
  private final List<Utterance> said;
  private final boolean[] marked;
  private final double[] logOdds;

  private Attribution(List<Turn> turns) {
    this.turns = turns;
    this.said = Utterance.of(turns);
    this.marked = new boolean[said.size()];
    this.logOdds = new double[said.size()];
    boolean spoken = false;
    for (int i = 1; i < marked.length; i++) {
      spoken |= !Sounds.isSoundOnly(said.get(i - 1).text());
      logOdds[i] = ChangeSign.logOdds(said.get(i - 1), said.get(i));
      marked[i] = spoken && opensTurn(i); // nobody speaks before the first who does
    }
  }

  private boolean opensTurn(int utterance) {
    return said.get(utterance).turn() != said.get(utterance - 1).turn();
  }

  /** Attributes the turns of a whole conversation. */
  public static List<Attributed> of(List<Turn> turns) {
    if (turns.stream().allMatch(turn -> turn.speaker().isPresent())) {
      return turns.stream().map(turn -> new Attributed(turn, 1)).toList();
    }
    return new Attribution(turns).attributed();
  }

  private List<Attributed> attributed() {
    List<String> labels =
        turns.stream().flatMap(t -> t.speaker().stream()).map(Speaker::name).distinct().toList();
    return labels.isEmpty() ? byNames() : byLabels(labels);
  }

  /** What has no label is said by one of those who have. */
  private List<Attributed> byLabels(List<String> labels) {
    if (labels.size() > Cast.MOST) {
      return turns.stream().map(Attribution::labelledOrUnknown).toList();
    }
    List<String> names = labels.size() == 1 ? List.of(labels.getFirst(), UNKNOWN.name()) : labels;
    return pieces(many(new Evidence(said, names.size()).withLabels(turns, names)), names);
  }

  private static Attributed labelledOrUnknown(Turn turn) {
    return turn.speaker().isPresent()
        ? new Attributed(turn, 1)
        : new Attributed(new Turn(Optional.of(UNKNOWN), turn.cues()), 0);
  }

  private List<Attributed> byNames() {
    Cast cast = Cast.of(said);
    if (!hasMarks() && cast.names().isEmpty()) {
      Heard alone = Heard.evenly(new int[said.size()], TRUST_IN_ONE);
      return pieces(alone, SpeakerNames.of(cast, alone));
    }
    double[][] known = new Evidence(said, 2).withLeader().scores();
    Chain chain = learned(known, partial());
    Optional<Heard> inTurns = inTurns(known, chain);
    if (inTurns.isEmpty() && cast.speakers() > 2) {
      Evidence evidence = new Evidence(said, cast.speakers()).withNames(cast);
      return pieces(many(evidence), SpeakerNames.of(cast));
    }
    Heard two =
        inTurns.orElseGet(
            () -> Heard.of(chain).trusted(hasMarks() ? TRUST_IN_SOME_MARKS : TRUST_IN_WORDS));
    return pieces(two, SpeakerNames.of(cast, two));
  }

  /**
   * Two people who change at each mark and nowhere else, if that explains marks and words better
   * than that some marks are missing.
   */
  private Optional<Heard> inTurns(double[][] known, Chain chain) {
    if (!hasMarks()) {
      return Optional.empty();
    }
    Marking complete = Marking.complete(logOdds, marked);
    Chain inTurns = learned(known, complete);
    return inTurns.logLikelihood() + complete.logLikelihood(logOdds, marked)
            >= chain.logLikelihood() + partial().logLikelihood(logOdds, marked)
        ? Optional.of(Heard.evenly(inTurns.path(), TRUST_IN_MARKS))
        : Optional.empty();
  }

  private Heard many(Evidence evidence) {
    return Heard.of(learned(evidence.scores(), partial())).trusted(TRUST_IN_NAMES);
  }

  private Chain learned(double[][] known, Marking marking) {
    return new SpeakerWords(said, known, marking.changes(logOdds, marked)).learn();
  }

  private Marking partial() {
    return hasMarks() ? Marking.partial(logOdds, marked) : Marking.NONE;
  }

  private boolean hasMarks() {
    return turns.size() > 1;
  }

  private List<Attributed> pieces(Heard heard, List<String> names) {
    List<Attributed> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= said.size(); i++) {
      if (i == said.size() || opensTurn(i) || isCut(heard, i)) {
        pieces.add(piece(heard, from, i, names));
        from = i;
      }
    }
    return List.copyOf(pieces);
  }

  /** Whether an unlabelled turn goes on by somebody else. */
  private boolean isCut(Heard heard, int at) {
    return heard.speaker(at) != heard.speaker(at - 1)
        && turns.get(said.get(at).turn()).speaker().isEmpty();
  }

  private Attributed piece(Heard heard, int from, int to, List<String> names) {
    Utterance first = said.get(from);
    Turn turn = turns.get(first.turn());
    if (turn.speaker().isPresent()) {
      return new Attributed(turn, 1);
    }
    double confidence = heard.confidence(from, to);
    Speaker speaker =
        confidence < LEAST_CONFIDENCE ? UNKNOWN : new Speaker(names.get(heard.speaker(from)));
    return new Attributed(
        new Turn(
            Optional.of(speaker), new TurnText(turn).cues(first.from(), said.get(to - 1).to())),
        confidence);
  }
}
