package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {

  @Test
  void handsOverInOrderWhoeverIsFirst() throws InterruptedException {
    CountDownLatch othersDone = new CountDownLatch(9);
    List<Integer> results = new ArrayList<>();

    Batch.run(
        IntStream.range(0, 10).boxed().toList(),
        4,
        number -> {
          if (number == 0) {
            await(othersDone);
          } else {
            othersDone.countDown();
          }
          return number;
        },
        results::add);

    assertThat(results).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void letsABugThrough() {
    assertThatThrownBy(() ->
            Batch.run(
                List.of(1),
                1,
                number -> {
                  throw new IllegalStateException("bug " + number);
                },
                result -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("bug 1");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
