package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

  @Test
  void isTheUsersChoiceOrThePlatforms() {
    assertThat(DataFolder.of(Map.of("SORIMARK_DATA", "/d"), "Linux", "/h"))
        .isEqualTo(Path.of("/d"));
    assertThat(DataFolder.of(Map.of("SORIMARK_DATA", " "), "Linux", "/h"))
        .isEqualTo(Path.of("/h/.local/share/sorimark"));
    assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/x"), "Linux", "/h"))
        .isEqualTo(Path.of("/x/sorimark"));
    assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "x"), "Linux", "/h"))
        .isEqualTo(Path.of("/h/.local/share/sorimark"));
    assertThat(DataFolder.of(Map.of(), "Mac OS X", "/h"))
        .isEqualTo(Path.of("/h/Library/Application Support/Sorimark"));
    assertThat(DataFolder.of(Map.of("LOCALAPPDATA", "/l"), "Windows 11", "/h"))
        .isEqualTo(Path.of("/l/Sorimark"));
  }
}
