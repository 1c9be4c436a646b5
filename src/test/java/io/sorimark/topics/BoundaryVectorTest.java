package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Features and net give what the prototype gave, sentence by sentence, with its own weights. */
class BoundaryVectorTest {

  private static final Path MODEL = Path.of("../shared/prototypes/topics/model");
  private static final Path EPISODES = Path.of("../shared/eval/chapters/dev");

  /** The vectors come from half precision on another machine; theirs differ by .0035 themselves. */
  private static final double TOLERANCE = .01;

  @Test
  void computesTheTestVectors() throws IOException {
    assumeTrue(Files.isDirectory(MODEL), () -> "skipped, no test vectors in " + MODEL);
    JsonNode vector = new ObjectMapper().readTree(MODEL.resolve("test_vector.json").toFile());
    String id = vector.get("id").asText();
    JsonNode episode = new ObjectMapper().readTree(EPISODES.resolve(id + ".json").toFile());
    Talk talk =
        PrototypeTalk.read(EPISODES.resolve(id + ".txt"), episode.get("duration").asDouble());
    assertThat(talk.size()).isEqualTo(vector.get("logit").size());
    double[] odds = net().of(features(talk).rows());
    for (int i = 0; i < odds.length; i++) {
      assertThat(odds[i])
          .as("sentence %d", i)
          .isCloseTo(vector.get("logit").get(i).asDouble(), within(TOLERANCE));
    }
  }

  @Test
  void namesTheFeaturesAsThePrototypeDoes() throws IOException {
    assumeTrue(Files.isDirectory(MODEL), () -> "skipped, no test vectors in " + MODEL);
    JsonNode names = new ObjectMapper().readTree(MODEL.resolve("features.json").toFile());
    Talk talk = PrototypeTalk.read(EPISODES.resolve("seed-latent-space-four-wars.txt"), 0);
    assertThat(features(talk).names())
        .isEqualTo(new ObjectMapper().convertValue(names, java.util.List.class));
  }

  private static Features features(Talk talk) throws IOException {
    try (DataInputStream cues = open("cue.bin")) {
      Everyday everyday = new Everyday(Files.readAllBytes(MODEL.resolve("gidf.bin")));
      return Features.of(talk, everyday, CueWords.read(cues));
    }
  }

  private static BoundaryNet net() throws IOException {
    try (DataInputStream net = open("gru.bin")) {
      return BoundaryNet.read(net);
    }
  }

  private static DataInputStream open(String name) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(MODEL.resolve(name))));
  }
}
