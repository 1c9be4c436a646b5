package io.sorimark.asr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands beside an installed model's files: what it is and the sum of each file.
 *
 * @param from the address or file that it came from
 */
record Manifest(String name, String engine, String language, String from, List<File> files) {

  /** A file below the model's folder, with forward slashes. */
  record File(String path, long bytes, String sha256) {}

  private static final String NAME = "sorimark.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    files = List.copyOf(files);
  }

  /** Of a folder as it is now. */
  static Manifest of(Path folder, String name, String engine, String language, String from)
      throws IOException {
    List<File> files = new ArrayList<>();
    for (String path : paths(folder)) {
      Path file = folder.resolve(path);
      files.add(new File(path, Files.size(file), Sums.of(file)));
    }
    return new Manifest(name, engine, language, from, files);
  }

  /** Of the files of a model, by name. */
  private static List<String> paths(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(NAME))
          .sorted()
          .toList();
    }
  }

  /** That of a folder; empty if it has none that can be read. */
  static Optional<Manifest> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try {
      return Files.exists(file) ? Optional.of(of(JSON.readTree(file.toFile()))) : Optional.empty();
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static Manifest of(JsonNode root) {
    List<File> files = new ArrayList<>();
    for (JsonNode item : root.path("files")) {
      files.add(
          new File(
              item.path("path").asText(),
              item.path("bytes").asLong(),
              item.path("sha256").asText()));
    }
    return new Manifest(
        root.path("name").asText(),
        root.path("engine").asText(),
        root.path("language").asText(),
        root.path("from").asText(),
        files);
  }

  void write(Path folder) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", name).put("engine", engine).put("language", language).put("from", from);
    ArrayNode list = root.putArray("files");
    for (File file : files) {
      list.addObject()
          .put("path", file.path())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    Files.writeString(
        folder.resolve(NAME),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }

  /** The same for the same files, wherever they came from. */
  String identity() {
    return name + " " + Sums.of(files.toString()).substring(0, 12);
  }

  /** What is no longer as it was, in words. */
  List<String> differences(Path folder) throws IOException {
    List<String> differences = new ArrayList<>();
    for (File file : files) {
      Path place = folder.resolve(file.path());
      if (!Files.exists(place)) {
        differences.add(file.path() + " is missing");
      } else if (Files.size(place) != file.bytes() || !Sums.of(place).equals(file.sha256())) {
        differences.add(file.path() + " has changed");
      }
    }
    Set<String> listed = files.stream().map(File::path).collect(Collectors.toSet());
    paths(folder).stream()
        .filter(path -> !listed.contains(path))
        .forEach(path -> differences.add(path + " was added"));
    return differences;
  }
}
