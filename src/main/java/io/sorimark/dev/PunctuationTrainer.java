package io.sorimark.dev;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Transcript;
import io.sorimark.punctuation.PunctuationTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the punctuation model on those episodes of a folder that may be shipped.
 *
 * <pre>
 * PunctuationTrainer EPISODES OUT
 * </pre>
 */
final class PunctuationTrainer {

  private PunctuationTrainer() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: PunctuationTrainer EPISODES OUT");
    }
    List<Transcript> transcripts = new ArrayList<>();
    for (Path json : ChapteredTalk.files(Path.of(args[0]))) {
      if (ChapteredTalk.SHIPPED.contains(
          new ObjectMapper().readTree(json.toFile()).path("set").asText())) {
        transcripts.add(transcript(json));
      }
    }
    PunctuationTraining.of(transcripts).write(Files.createDirectories(Path.of(args[1])));
  }

  private static Transcript transcript(Path json) throws IOException {
    String name = json.getFileName().toString().replace(".json", ".txt");
    return Transcripts.read(name, Files.readAllBytes(json.resolveSibling(name))).transcript();
  }
}
