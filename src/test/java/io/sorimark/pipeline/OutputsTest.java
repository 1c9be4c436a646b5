package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.pipeline.Outputs.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {

  @TempDir Path folder;

  @Test
  void saysWhatBecameOfAnOutput() throws IOException {
    Path file = folder.resolve("new/a.txt");

    assertThat(write(Overwrite.REFUSE, file, "one")).isEqualTo(Status.WRITTEN);
    assertThat(write(Overwrite.REFUSE, file, "one")).isEqualTo(Status.UP_TO_DATE);
    assertThat(write(Overwrite.REFUSE, file, "two")).isEqualTo(Status.REFUSED);
    assertThat(write(Overwrite.SKIP, file, "two")).isEqualTo(Status.SKIPPED);
    assertThat(file).hasContent("one");
    assertThat(write(Overwrite.REPLACE, file, "two")).isEqualTo(Status.REPLACED);
    assertThat(file).hasContent("two");
  }

  @Test
  void leavesNothingBesideTheOutput() throws IOException {
    write(Overwrite.REPLACE, folder.resolve("a.txt"), "one");
    write(Overwrite.REPLACE, folder.resolve("a.txt"), "two");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString).toList())
          .isEqualTo(List.of("a.txt"));
    }
  }

  @Test
  void failsAloudWhereAFolderIsInTheWay() throws IOException {
    Path file = Files.createDirectories(folder.resolve("a.txt/inner")).getParent();

    assertThatThrownBy(() -> write(Overwrite.REPLACE, file, "one")).isInstanceOf(IOException.class);
  }

  private static Status write(Overwrite overwrite, Path file, String text) throws IOException {
    return new Outputs(overwrite, false).write(file, text).status();
  }
}
