package io.sorimark.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Place;
import io.sorimark.model.Correction.Reasons;
import io.sorimark.model.Name.Trust;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Changes as JSON Lines, one a line, by place. The same changes give the same bytes. People may
 * edit the file: a line that cannot be understood is a problem and left out.
 */
final class ChangesFile {

  /** What was read. */
  record Read(List<Change> changes, List<Problem> problems) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DECIMALS = 3;

  private ChangesFile() {}

  static String write(List<Change> changes) {
    return changes.stream()
        .sorted(Comparator.comparing(change -> change.correction().from()))
        .map(change -> line(change) + "\n")
        .collect(Collectors.joining());
  }

  static Read read(String name, String text) {
    List<Change> changes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        changes.add(new Change(correction(JSON.readTree(line)), number));
      } catch (JsonProcessingException | IllegalArgumentException damaged) {
        String message = String.valueOf(damaged.getMessage()).lines().findFirst().orElse("");
        problems.add(
            new Problem(Severity.ERROR, name, number, 1, "bad-change", "no change: " + message));
      }
    }
    return new Read(changes, problems);
  }

  private static String line(Change change) {
    Correction correction = change.correction();
    Reasons reasons = correction.reasons();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", change.id());
    json.put("cue", correction.from().cue() + 1);
    json.put("start", correction.from().offset());
    json.put("endCue", correction.to().cue() + 1);
    json.put("end", correction.to().offset());
    json.put("original", correction.original());
    json.put("replacement", correction.replacement());
    json.put("canonical", correction.canonical());
    json.put("kind", lower(reasons.kind()));
    json.put("band", lower(reasons.band()));
    json.put("status", lower(correction.status()));
    json.put("class", reasons.group());
    json.put("sound", rounded(reasons.sound()));
    json.put("spelling", rounded(reasons.spelling()));
    json.put("score", rounded(reasons.score()));
    json.put("source", lower(reasons.trust()));
    reasons.evidence().forEach(json.withArray("evidence")::add);
    return json.toString();
  }

  private static Correction correction(JsonNode json) {
    List<String> evidence = new ArrayList<>();
    json.path("evidence").forEach(item -> evidence.add(item.asText()));
    int cue = json.path("cue").asInt() - 1;
    String replacement = text(json, "replacement");
    return new Correction(
        new Place(cue, json.path("start").asInt(-1)),
        new Place(json.path("endCue").asInt(cue + 1) - 1, json.path("end").asInt(-1)),
        text(json, "original"),
        replacement,
        json.path("canonical").asText(replacement),
        new Reasons(
            value(Correction.Kind.class, json, "kind", Correction.Kind.LEARNED),
            value(Correction.Band.class, json, "band", Correction.Band.CHECK),
            json.path("sound").asDouble(),
            json.path("spelling").asDouble(),
            json.path("score").asDouble(),
            json.path("class").asText(),
            evidence,
            value(Trust.class, json, "source", Trust.CONFIRMED)),
        value(Correction.Status.class, json, "status", Correction.Status.ACCEPTED));
  }

  private static String text(JsonNode json, String field) {
    if (!json.path(field).isTextual()) {
      throw new IllegalArgumentException("no '" + field + "'");
    }
    return json.path(field).asText();
  }

  /** A line that a person adds needs no reasons. */
  private static <E extends Enum<E>> E value(
      Class<E> type, JsonNode json, String field, E otherwise) {
    String text = json.path(field).asText();
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("no such %s: %s".formatted(field, text), unknown);
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
