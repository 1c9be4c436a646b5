package io.sorimark.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.QueryTree.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIndexTest {

  private static final int CUES = 300;
  private static final int VERSIONS = 20;

  @TempDir Path folder;

  @Test
  void seesWhatIsCommittedAndNothingElse() throws Exception {
    try (IndexUpdate update = IndexUpdate.open(folder, List.of())) {
      update.put(talk("ep1", "v1"));
      update.commit();
      try (LiveIndex live = LiveIndex.open(folder);
          SearchIndex still = SearchIndex.open(folder)) {
        update.put(talk("ep2", "v1"));
        assertThat(cues(live::search)).containsOnlyKeys("ep1 v1");

        update.commit();
        assertThat(cues(live::search)).containsOnlyKeys("ep1 v1", "ep2 v1");
        assertThat(cues(still::search)).containsOnlyKeys("ep1 v1");

        update.remove("ep1");
        update.commit();
        assertThat(cues(live::search)).containsOnlyKeys("ep2 v1");
      }
    }
  }

  @Test
  void seesWholeEpisodesOfOneVersionWhileTheyAreReplaced() throws Exception {
    try (IndexUpdate update = IndexUpdate.open(folder, List.of())) {
      update.put(talk("ep1", "v0"));
      update.commit();
      try (LiveIndex live = LiveIndex.open(folder)) {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> answered = new CompletableFuture<>();
        CompletableFuture<Integer> asking =
            CompletableFuture.supplyAsync(() -> askUntil(done, live, answered));
        CompletableFuture.anyOf(answered, asking).get();
        for (int version = 1; version <= VERSIONS; version++) {
          update.put(talk("ep1", "v" + version));
          update.commit();
        }
        done.set(true);
        assertThat(asking.get()).as("states that were seen").isGreaterThan(1);
        assertThat(cues(live::search)).isEqualTo(Map.of("ep1 v" + VERSIONS, (long) CUES));
      }
    }
  }

  /** An index of either kind. */
  private interface Searched {
    Results search(Request request) throws IOException;
  }

  /** How many different states were seen, each of one version and whole; the last one is. */
  private static int askUntil(
      AtomicBoolean done, LiveIndex live, CompletableFuture<Void> answered) {
    Map<String, Long> seen = Map.of();
    int states = 0;
    boolean last;
    do {
      last = done.get();
      Map<String, Long> now = cues(live::search);
      assertThat(now).hasSize(1).containsValue((long) CUES);
      answered.complete(null);
      states += now.equals(seen) ? 0 : 1;
      seen = now;
    } while (!last);
    return states;
  }

  /** How many cues there are of each version of each episode. */
  private static Map<String, Long> cues(Searched index) {
    Request garden =
        new Request(
            new Request.Words(new Word("garden", Form.ANY), false),
            Filters.NONE,
            Integer.MAX_VALUE,
            0);
    try {
      return index.search(garden).hits().stream()
          .collect(
              Collectors.groupingBy(
                  hit -> hit.facts().name() + " " + hit.text().replaceAll(".* ", ""),
                  Collectors.counting()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Entry talk(String name, String version) {
    List<Cue> cues =
        IntStream.range(0, CUES)
            .mapToObj(second -> {
              Duration start = Duration.ofSeconds(second);
              return Cue.of(new TimeSpan(start, start.plusSeconds(1)), "a garden of " + version);
            })
            .toList();
    Entry.Facts facts =
        new Entry.Facts(name + ".vtt", name, "show", Optional.empty(), Optional.empty());
    return new Entry(name, version, facts, new Entry.Talk(cues, List.of()));
  }
}
