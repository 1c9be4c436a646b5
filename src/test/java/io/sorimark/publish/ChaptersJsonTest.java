package io.sorimark.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Chapter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChaptersJsonTest {

  @Test
  void writesWhatPodcastingTwoReads() {
    String json =
        ChaptersJson.write(
            List.of(
                Chapter.of(Duration.ZERO, "Introduction"),
                Chapter.of(Duration.ofMillis(102_500), "\"Kettles\" & 주전자\\"),
                Chapter.of(Duration.ofHours(10), "The end")));
    assertThat(json)
        .isEqualTo(
            """
            {
              "version": "1.2.0",
              "chapters": [
                {
                  "startTime": 0,
                  "title": "Introduction"
                },
                {
                  "startTime": 102.5,
                  "title": "\\"Kettles\\" & 주전자\\\\"
                },
                {
                  "startTime": 36000,
                  "title": "The end"
                }
              ]
            }
            """);
  }

  @Test
  void noChapterIsAnEmptyList() {
    assertThat(ChaptersJson.write(List.of())).contains("\"chapters\": [ ]");
  }
}
