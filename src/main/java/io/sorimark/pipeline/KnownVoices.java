package io.sorimark.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.model.TranscriptException;
import io.sorimark.voices.VoicePrint;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The voices of a show that people asked to be kept, in a file beside its recordings. It stays on
 * this machine; deleting it forgets them.
 *
 * @param samples of each voice, one for each episode that it was learned from
 */
public record KnownVoices(List<Sample> samples) {

  /** Where they are kept, beside the recordings. */
  public static final String FILE = "voices.json";

  /** Nobody's. */
  static final KnownVoices NONE = new KnownVoices(List.of());

  /**
   * Less like each other are two people, or one in another room. Of made conversations, the same
   * voice in two of them is less alike in 8 of 100 cases, two voices are more so in 1 of 120.
   */
  static final double SAME = 0.80;

  /** Of four numbers after the point, two voices are as alike as of all. */
  private static final int DECIMALS = 4;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A voice in an episode.
   *
   * @param model identity of the model that heard it; to others it means nothing
   * @param time how long it was heard
   */
  public record Sample(
      String name, String episode, String model, Duration time, VoicePrint print) {}

  public KnownVoices {
    samples = List.copyOf(samples);
  }

  /** Where the voices of a recording's show are kept. */
  public static Path beside(Path recording) {
    return recording.resolveSibling(FILE);
  }

  /**
   * What is kept in a file; nobody's if there is none.
   *
   * @throws TranscriptException if the file is not ours
   */
  public static KnownVoices read(Path file) throws IOException, TranscriptException {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try {
      return of(JSON.readTree(Files.readString(file)).path("voices"));
    } catch (JsonProcessingException | IllegalArgumentException damaged) {
      throw new TranscriptException(
          "%s: no voices that were learned, or damaged (%s); without it no voice is known"
              .formatted(
                  file, String.valueOf(damaged.getMessage()).lines().findFirst().orElse("")));
    }
  }

  private static KnownVoices of(JsonNode voices) {
    if (!voices.isArray()) {
      throw new IllegalArgumentException("no list of voices");
    }
    List<Sample> samples = new ArrayList<>();
    voices.forEach(voice -> samples.add(sample(voice)));
    return new KnownVoices(samples);
  }

  private static Sample sample(JsonNode node) {
    List<Float> numbers = new ArrayList<>();
    node.path("numbers").forEach(number -> numbers.add((float) number.asDouble()));
    return new Sample(
        text(node, "name"),
        text(node, "episode"),
        text(node, "model"),
        Duration.ofMillis(Math.round(1000 * node.path("seconds").asDouble())),
        VoicePrint.of(numbers));
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asText();
    if (text.isBlank()) {
      throw new IllegalArgumentException("a voice without " + field);
    }
    return text;
  }

  /** What is kept, as text: a line for each sample. */
  public String text() {
    StringBuilder text = new StringBuilder("{\"voices\":[");
    String separator = "\n";
    for (Sample sample : samples) {
      text.append(separator).append(line(sample));
      separator = ",\n";
    }
    return text.append("\n]}\n").toString();
  }

  private static ObjectNode line(Sample sample) {
    ObjectNode line =
        JSON.createObjectNode()
            .put("name", sample.name())
            .put("episode", sample.episode())
            .put("model", sample.model())
            .put("seconds", rounded(sample.time().toMillis() / 1000.0, 1));
    ArrayNode numbers = line.putArray("numbers");
    sample.print().numbers().forEach(number -> numbers.add(rounded(number, DECIMALS)));
    return line;
  }

  private static BigDecimal rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** With these, in place of what was learned from the same episode before. */
  KnownVoices with(String episode, List<Sample> learned) {
    List<Sample> all = new ArrayList<>(samples);
    all.removeIf(sample -> sample.episode().equals(episode));
    all.addAll(learned);
    all.sort(Comparator.comparing(Sample::name).thenComparing(Sample::episode));
    return new KnownVoices(all);
  }

  /** Without the voices of these names. */
  public KnownVoices without(Collection<String> names) {
    return new KnownVoices(
        samples.stream().filter(sample -> !names.contains(sample.name())).toList());
  }

  /** Whose voices they are, in order. */
  public List<String> names() {
    return samples.stream().map(Sample::name).distinct().sorted().toList();
  }

  /** What tells these from others: it changes when one is learned or forgotten. */
  String identity() {
    return samples.isEmpty() ? "nobody" : new Digest().add(text()).hex();
  }

  /**
   * The names of the voices that are known, by number; each name once.
   *
   * @param model identity of the one that heard them
   */
  Map<Integer, String> names(List<VoicePrint> prints, String model) {
    Map<String, VoicePrint> known = prints(model);
    Map<Integer, String> names = new HashMap<>();
    while (true) {
      Optional<Match> best = best(prints, known, names);
      if (best.isEmpty()) {
        return names;
      }
      names.put(best.get().voice(), best.get().name());
      known.remove(best.get().name());
    }
  }

  private record Match(int voice, String name, double likeness) {}

  /** The likest of the voices without a name and the names without a voice, if alike enough. */
  private static Optional<Match> best(
      List<VoicePrint> prints, Map<String, VoicePrint> known, Map<Integer, String> names) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < prints.size(); i++) {
      VoicePrint print = prints.get(i);
      int voice = i;
      if (!names.containsKey(voice)) {
        known.forEach((name, own) -> matches.add(new Match(voice, name, print.likeness(own))));
      }
    }
    return matches.stream()
        .filter(match -> match.likeness() >= SAME)
        .max(Comparator.comparingDouble(Match::likeness));
  }

  private Map<String, VoicePrint> prints(String model) {
    Map<String, Map<VoicePrint, Double>> weights = new TreeMap<>();
    samples.stream()
        .filter(sample -> sample.model().equals(model))
        .forEach(sample ->
            weights
                .computeIfAbsent(sample.name(), unused -> new HashMap<>())
                .put(sample.print(), (double) sample.time().toMillis()));
    Map<String, VoicePrint> prints = new TreeMap<>();
    weights.forEach((name, samples) -> prints.put(name, VoicePrint.mean(samples)));
    return prints;
  }
}
