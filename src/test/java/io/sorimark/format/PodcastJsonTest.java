package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PodcastJsonTest {

  @Test
  void writesDecimalSecondsAndNoNameWhereThereIsNone() {
    Transcript transcript =
        Transcript.of(
            List.of(
                Cue.of(TimeSpan.ofMillis(0, 1500), "Ada", "One\nline"),
                Cue.of(TimeSpan.ofMillis(1500, 61_001), "\"R&D\"")));
    assertThat(PodcastJson.write(transcript, Layout.HOST))
        .isEqualTo(
            """
            {"version":"1.0.0","segments":[
            {"speaker":"Ada","startTime":0,"endTime":1.5,"body":"One line"},
            {"startTime":1.5,"endTime":61.001,"body":"\\"R&D\\""}
            ]}
            """);
  }

  @Test
  void neverWritesASegmentWithoutText() {
    Transcript transcript = Transcript.of(List.of(Cue.of(TimeSpan.ofMillis(0, 1500), " \n ")));
    assertThat(PodcastJson.write(transcript, Layout.RICH)).doesNotContain("startTime");
  }

  @Test
  void writesTheFieldsOfItsSchema() throws IOException {
    Json.Node segment = schema().get("$defs").get("segment");
    List<String> required =
        segment.get("required").items().stream().map(field -> field.textOr("")).toList();
    for (long seed = 1; seed <= 50; seed++) {
      String text = PodcastJson.write(new RandomTranscripts(seed).next(), Layout.RICH);
      Json.Node root = Json.parse(text).root();
      assertThat(names(root)).hasSameElementsAs(names(schema().get("properties")));
      for (Json.Node written : root.get("segments").items()) {
        assertThat(names(written))
            .as("seed %d", seed)
            .containsAll(required)
            .isSubsetOf(names(segment.get("properties")));
      }
    }
  }

  private static Json.Node schema() throws IOException {
    try (InputStream schema =
        PodcastJson.class.getResourceAsStream("/schema/podcast-transcript.schema.json")) {
      return Json.parse(new String(Objects.requireNonNull(schema).readAllBytes(), UTF_8)).root();
    }
  }

  private static List<String> names(Json.Node object) {
    return object.fields().stream().map(Json.Field::name).toList();
  }
}
