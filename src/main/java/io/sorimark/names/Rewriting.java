package io.sorimark.names;

import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Place;
import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.names.Applied.Reason;
import io.sorimark.names.Applied.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes corrections into a transcript. */
final class Rewriting {

  private static final Comparator<Correction> BY_PLACE =
      Comparator.comparing(Correction::from).thenComparing(Correction::to);

  private final Transcript transcript;

  Rewriting(Transcript transcript) {
    this.transcript = transcript;
  }

  Applied with(List<Correction> corrections) {
    List<Correction> applied = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    TreeMap<Integer, List<CueEdit>> byCue = new TreeMap<>();
    Place free = new Place(0, 0);
    Optional<CueEdit> last = Optional.empty();
    for (Correction correction : corrections.stream().sorted(BY_PLACE).toList()) {
      Optional<Reason> misfit = misfit(correction, free);
      List<CueEdit> edits =
          misfit.isPresent() ? List.of() : CueEdit.of(transcript, correction, last);
      if (edits.isEmpty()) {
        refused.add(new Refusal(correction, misfit.orElse(Reason.EMPTY_CUE)));
        continue;
      }
      edits.forEach(edit -> byCue.computeIfAbsent(edit.cue(), cue -> new ArrayList<>()).add(edit));
      applied.add(correction);
      free = correction.to();
      last = Optional.of(edits.getLast());
    }
    return new Applied(transcript.withCues(rewritten(byCue)), applied, refused);
  }

  private Optional<Reason> misfit(Correction correction, Place free) {
    if (!exists(correction.from()) || !exists(correction.to())) {
      return Optional.of(Reason.NO_SUCH_PLACE);
    }
    if (correction.from().compareTo(free) < 0) {
      return Optional.of(Reason.OVERLAP);
    }
    boolean same = Surfaces.isSame(CueEdit.original(transcript, correction), correction.original());
    return same ? Optional.empty() : Optional.of(Reason.OTHER_TEXT);
  }

  private boolean exists(Place place) {
    List<Cue> cues = transcript.cues();
    return place.cue() < cues.size() && place.offset() <= cues.get(place.cue()).text().length();
  }

  private List<Cue> rewritten(Map<Integer, List<CueEdit>> byCue) {
    List<Cue> cues = new ArrayList<>(transcript.cues());
    byCue.forEach((cue, edits) -> cues.set(cue, edited(cues.get(cue), edits)));
    return cues;
  }

  /** From the last edit to the first, so that offsets before them stay. */
  private static Cue edited(Cue cue, List<CueEdit> edits) {
    Cue result = cue;
    for (CueEdit edit : edits.reversed()) {
      result = edit.in(result);
    }
    return result;
  }
}
