package io.sorimark.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A transcript of the evaluation set and the starts of the chapters that people gave it. */
record ChapteredEpisode(String id, String set, Transcript transcript, List<Double> starts) {

  static final Path FOLDER = Path.of("../shared/eval/chapters/dev");

  static List<ChapteredEpisode> all() throws IOException {
    List<ChapteredEpisode> episodes = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        episodes.add(read(file));
      }
    }
    return episodes;
  }

  static ChapteredEpisode read(Path json) throws IOException {
    JsonNode root = new ObjectMapper().readTree(json.toFile());
    List<Double> starts = new ArrayList<>();
    for (JsonNode chapter : root.get("chapters")) {
      double start = chapter.get("start").asDouble();
      if (start > 1) {
        starts.add(start);
      }
    }
    String name = json.getFileName().toString().replace(".json", ".txt");
    Transcript transcript =
        Transcripts.read(name, Files.readAllBytes(json.resolveSibling(name))).transcript();
    return new ChapteredEpisode(
        root.get("id").asText(), root.get("set").asText(), transcript, starts);
  }
}
