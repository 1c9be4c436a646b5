package io.sorimark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ChildTest {

  @Test
  void endsWhatTakesTooLong() {
    assertThatThrownBy(() -> Child.run(List.of("sh", "-c", "sleep 600"), Duration.ofMillis(200)))
        .isInstanceOf(IOException.class)
        .hasMessage("sh was not done after 0 s");
  }

  @Test
  void endsWhenItIsClosed() throws Exception {
    Child child = Child.start(List.of("sh", "-c", "sleep 1000 & wait"), Map.of());
    ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();
    List<ProcessHandle> all = process.descendants().toList();

    child.close();

    process.onExit().get(10, TimeUnit.SECONDS);
    for (ProcessHandle descendant : all) {
      descendant.onExit().get(10, TimeUnit.SECONDS);
    }
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void isHeardHoweverMuchItSays() throws Exception {
    String talkative = "i=0; while [ $i -lt 20000 ]; do echo complaint $i >&2; i=$((i+1)); done";

    Child.Ended ended =
        Child.run(List.of("sh", "-c", talkative + "; echo out; exit 3"), Duration.ofMinutes(5));

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.out()).isEqualTo("out\n");
    assertThat(ended.complaint()).startsWith("complaint 19960").endsWith("complaint 19999");
  }
}
