package io.sorimark.cli;

import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.pipeline.Change;
import io.sorimark.pipeline.Changes;
import io.sorimark.pipeline.Changes.Group;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes of names, in words and as data. */
final class NameChanges {

  private static final int MOST_PLACES = 3;

  private NameChanges() {}

  /** The worklist: one row for the same change at several places. */
  static String table(Changes changes, Transcript transcript) {
    if (changes.all().isEmpty()) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    for (Group group : changes.groups()) {
      rows.add(
          List.of(
              word(group),
              Integer.toString(group.places().size()),
              oneLine(group.original()),
              group.replacement(),
              places(group, transcript),
              String.join("; ", group.first().correction().reasons().evidence())));
    }
    return new Table("", "PLACES", "HEARD", "NAME", "AT", "WHY").rows(rows);
  }

  /** "3 changes at 7 places: 5 places fixed, 2 to check". */
  static String summary(Changes changes) {
    if (changes.all().isEmpty()) {
      return "nothing to change";
    }
    long in = changes.all().stream().filter(Change::isIn).count();
    long open =
        changes.all().stream()
            .filter(change -> !change.isDecided() && !change.isIn())
            .filter(change -> change.correction().reasons().band() == Band.CHECK)
            .count();
    return String.format(
        Locale.ROOT,
        "%s at %s: %s fixed, %d to check",
        counted(changes.groups().size(), "change"),
        counted(changes.all().size(), "place"),
        counted(in, "place"),
        open);
  }

  private static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  /** Cues as they were and as they are. */
  static String diff(Transcript before, Transcript after) {
    StringBuilder diff = new StringBuilder();
    for (int i = 0; i < before.cues().size(); i++) {
      Cue old = before.cues().get(i);
      Cue now = after.cues().get(i);
      if (!old.text().equals(now.text())) {
        diff.append("@ ").append(Timecode.vtt(old.span().start())).append('\n');
        diff.append("- ").append(oneLine(old.text())).append('\n');
        diff.append("+ ").append(oneLine(now.text())).append('\n');
      }
    }
    return diff.toString();
  }

  static List<Map<String, Object>> data(Changes changes, Transcript transcript) {
    return changes.groups().stream().map(group -> data(group, transcript)).toList();
  }

  private static Map<String, Object> data(Group group, Transcript transcript) {
    Correction first = group.first().correction();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("original", group.original());
    data.put("replacement", group.replacement());
    data.put("canonical", first.canonical());
    data.put("kind", lower(first.reasons().kind()));
    data.put("band", lower(first.reasons().band()));
    data.put("score", rounded(first.reasons().score()));
    data.put("source", lower(first.reasons().trust()));
    data.put("evidence", first.reasons().evidence());
    data.put("places", group.places().stream().map(c -> place(c, transcript)).toList());
    return data;
  }

  private static Map<String, Object> place(Change change, Transcript transcript) {
    Cue cue = transcript.cues().get(change.correction().from().cue());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", change.id());
    data.put("startSeconds", new BigDecimal(Timecode.seconds(cue.span().start())));
    data.put("status", lower(change.correction().status()));
    data.put("band", lower(change.correction().reasons().band()));
    data.put("text", cue.text());
    return data;
  }

  /** What becomes of the places: one word where it is the same of all. */
  private static String word(Group group) {
    return group.places().stream()
        .map(place -> word(place.correction()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String word(Correction correction) {
    return switch (correction.status()) {
      case ACCEPTED -> "accepted";
      case REJECTED -> "rejected";
      case PROPOSED -> word(correction.reasons().band());
    };
  }

  private static String word(Band band) {
    return switch (band) {
      case FIXED -> "fixed";
      case CHECK -> "please check";
      case IGNORED -> "ignored";
    };
  }

  private static String places(Group group, Transcript transcript) {
    int more = group.places().size() - MOST_PLACES;
    String named =
        group.places().stream()
            .limit(MOST_PLACES)
            .map(change -> place(change.correction(), transcript))
            .collect(Collectors.joining(" "));
    return more > 0 ? named + " +" + more : named;
  }

  /** When a change is said. */
  static String place(Correction correction, Transcript transcript) {
    int cue = correction.from().cue();
    return cue < transcript.cues().size()
        ? Timecode.brief(transcript.cues().get(cue).span().start())
        : "-";
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN);
  }
}
